"""Rules on a text: the catalogue's own examples, and what must stay silent."""

import pytest

from reportgen.catalogue import ENTRIES
from reportgen.checks import check_draft

# The codes with an example in the catalogue that is a text; each is found in its wrong
# example, alone, and nothing is found in its right one.
EXAMPLES = [
    "T101",
    "T102",
    "T103",
    "T104",
    "T105",
    "T106",
    "T107",
    "T108",
    "T109",
    "T110",
    "T111",
    "T112",
    "T113",
    "T201",
    "T202",
    "T203",
    "T204",
    "T205",
    "T206",
    "T207",
    "T208",
    "T209",
    "T210",
    "T211",
    "T212",
    "T213",
    "T214",
    "T215",
    "T216",
    "T217",
    "T218",
    "T219",
    "T220",
    "T221",
    "T222",
    "T223",
    "T301",
    "T302",
    "T303",
    "T304",
    "T305",
    "T307",
    "T308",
    "T309",
    "T310",
    "T311",
    "S101",
    "S102",
    "S103",
    "S104",
    "N230",
    "N231",
    "N232",
]


def codes(text):
    return [each.code for each in check_draft(text, "draft.md")]


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_wrong_example_is_found_once_and_the_right_one_is_silent(code):
    entry = ENTRIES[code]

    assert codes(entry.wrong) == [code]
    assert codes(entry.right) == []


# More ways to make the mistake, each found exactly once.
WRONG = [
    ("T101", "培训xx人次。"),
    ("T101", "【待补充】"),
    ("T101", "产值为None亿元。"),
    ("T103", "坚持'四个自信'不动摇。"),
    ("T103", "推进〝十大工程〞建设。"),
    ("T104", "一是抓培训;二是抓宣传。"),
    ("T104", "增长5%,居全市前列。"),
    ("T104", "会议强调:要抓好落实。"),
    ("T105", "增长12.5%."),
    ("T106", "新建3处（含续建)。"),
    ("T107", "任务，，全面完成。"),
    ("T107", "任务、，全面完成。"),
    ("T108", "种植水稻……等作物。"),
    ("T108", "种植水稻。。。"),
    ("T109", "总产值287.9 亿元。"),
    ("T112", "一是抓培训。二是抓宣传。二是抓管理。"),
    ("T201", "增速为5-8%。"),
    ("T201", "增速为5至8%。"),
    ("T202", "投资3.5—8万元。"),
    ("T203", "产值下降-5%。"),
    ("T204", "占比达49.64，居第一位。"),
    ("T205", "用时压缩了3倍。"),
    ("T206", "近300余人参加。"),
    ("T207", "不少于3次以上。"),
    ("T208", "截止2023年6月底，完成投资。"),
    ("T210", "2023年05月，项目开工。"),
    ("T210", "3月15号，项目开工。"),
    ("T210", "二〇二三年，项目开工。"),
    ("T211", "6月31日召开会议。"),
    ("T211", "2023年13月召开会议。"),
    ("T214", "2021-2023年，产值增长5%。"),
    ("T216", "走访7、8家企业。"),
    ("T302", "我们的的工作。"),
    ("T303", "通过开展培训，使得干部素质提高。"),
    ("N230", "户数从100户下降到80户，下降10%。"),
    ("S101", "标题\n一、甲\n二、乙\n二、丙"),
    ("S101", "标题\n一、甲\n（一）乙\n（三）丙\n二、丁"),
    ("S102", "标题\n要做好以下三个方面的工作。\n一、甲\n二、乙"),
    ("S102", "重点抓好四项工作：一是抓培训；二是抓宣传；三是抓管理。"),
    ("T303", "由于加强管理，使得成本下降。"),
    ("T206", "大约三成上下的农户参加。"),
    ("T206", "培训大约十人左右。"),
    ("T206", "约占全区的30%左右。"),
    ("T206", "培训约30—40人左右。"),
    ("T206", "近三百余人参加。"),
    ("T206", "新增50余多名干部。"),
    ("T206", "新增50多余名干部。"),
    ("T206", "投资大约至少6亿元。"),
    ("T206", "受益农户约三分之一左右。"),
    ("T207", "公示不得少于30天以上。"),
    ("T207", "公示不少于三十天以上。"),
    ("T207", "超过一半以上的村已经通水。"),
    ("T207", "超过三分之二以上的村已经通水。"),
    ("T207", "最多三天以内办结。"),
    ("T212", "推广５Ｇ网络。"),
    ("T212", "完成85．3%。"),
    ("T216", "约有七、八成农户参加。"),
    ("T216", "走访三、四个企业。"),
    ("T217", "走访几10个企业。"),
    ("T218", "巡河2百公里。"),
    ("T221", "位列全省第1。"),
]


@pytest.mark.parametrize(("code", "text"), WRONG, ids=[text for _, text in WRONG])
def test_each_way_to_make_a_mistake_is_found_once(code, text):
    assert codes(text) == [code]


SILENT = [
    "2023年1—5月，全区发明专利申请量26件，同比增长62.5%，居全市第二位。",
    "8:30召开会议，比例为1:5。",
    "使用5G、PM2.5、A4纸，参照GB/T 9704-2012。",
    "依据×政发〔2026〕5号文件。",
    "目的的确定、实实在在的成效、和和美美的家庭。",
    "每镇3～5个，增速5%～8%，投资9亿～16亿元。",
    "坚持“一国两制”“港人治港”。",
    "他说：“很好。”",
    "“引文第一段。\n“引文第二段。”",
    "1）培训；2）宣传。",
    "截至目前，截止日期为6月30日。",
    "近年来产业上下游联动，从业人员约30人。",
    "新引进总投资超10亿元项目50个以上。",
    "占比达到100%，总量翻一番。",
    "三年行动、十年规划、工龄满12年底线要求。",
    "一是抓培训。一是抓宣传。",
    "《2018-2022年培训规划》已经印发。",
    "第十四、第十五条。",
    "实现了解放思想、是非分明、将军带队。",
    "Word, Excel和WPS均可使用。",
    "（一）抓好培训。\n（二）抓好宣传。",
    "十四、个别问题。\n三、另一问题。",
    "为企业节约300余万元，签约30余个项目，附近3公里左右设站。",
    "截至目前共制止违法行为5起。",
    "支出占年初预算的104.5%。",
    "国内生产总值(GDP)增长5%。",
    "标题\n正文。\n二〇一二年二月一日",
    "（一）甲\n一、乙\n二、丙\n（二）丁\n一、戊\n（三）己",
    "标题\n1.甲\n2.乙\n附件：1.丙\n2.丁",
    "近五年来年均增长8%左右，近三年共培训300人左右，近两年平均气温在16℃左右。",
    "近期日均客流为3万人次左右，近视率控制在40%左右，近海养殖面积稳定在2万亩左右。",
    "集约用地水平提升10%左右，约束性指标完成率在98%左右，近10余年来发展迅速。",
    "约30名干部上下班乘车，附近3公里左右设站。",
    "不少于2名具备五年以上工作经验的律师参加，突破5年以上积案28件。",
    "优秀、良好的村分别有3、4个。",
    "三、四个方面的工作",
    "国家４Ａ级以上景区、5千吨级泊位。",
    "",
    "\n\n",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_right_stays_silent(text):
    assert codes(text) == []


def test_places_count_lines_and_columns_of_the_draft():
    (found,) = check_draft("# 标题\n\n- 完成**投资**,同比增长5%。\n", "稿.md")

    assert (found.place.file, found.place.line, found.place.column) == ("稿.md", 3, 11)


def test_markup_of_a_draft_is_no_mistake():
    text = "# 标题\n\n> 引文。\n\n| 指标 | 数值 |\n|---|---|\n| 甲 | 1,200 |\n\n* **要点**一。\n"

    assert codes(text) == []


def test_one_mistake_is_told_once_though_several_rules_see_it():
    assert codes("标题\n完成投资,,同比增长5%。") == ["T104"]


def test_a_replacement_of_one_word_everywhere_is_one_warning():
    text = "经济开展迅速，社会开展稳定。" * 5

    assert codes(text).count("T309") == 1


def test_a_text_of_ten_thousand_paragraphs_takes_seconds_not_minutes():
    text = "\n".join(
        f"第{n}段，完成投资{n}亿元，同比增长5%，居全市前列。" for n in range(10_000)
    )

    assert "T308" not in codes(text)


def test_twenty_thousand_mistakes_take_seconds_not_minutes():
    text = "\n".join(f"完成第{n}项投资,同比增长,居首位。" for n in range(10_000))

    assert codes(text).count("T104") == 20_000
