"""Copies of the sample with one mistake each, found once, in its file, near its line."""

import shutil
from pathlib import Path

import pytest

from reportgen.pipeline import check_period

ROOT = Path(__file__).parents[2]
DONE = "data/2023H1/achievements/"
PLAN = "data/2023H1/plans/"
HITECH = DONE + "01-hitech_industry.yaml"
JOINT = DONE + "02-industry_university_research.yaml"
PRIZES = DONE + "03-st_management.yaml"
IP = DONE + "04-ip.yaml"
FARMS = DONE + "05-sci_agri.yaml"
TRADE = DONE + "06-investment.yaml"
QUAKE = DONE + "07-quake.yaml"
PARTY = DONE + "08-party_education.yaml"
FIRST = PLAN + "01-plan_iur.yaml"
PLATFORM = PLAN + "02-plan_platform.yaml"
TEAM = PLAN + "06-plan_team.yaml"
REPORT = "data/2023H1/report.yaml"
LEAD = "提供了强有力的科技支撑。"


def in_lead(text):
    """Return the edit that adds sentences to the lead of the report."""
    return REPORT, LEAD, LEAD + text


def in_ip(text, **keys):
    """Return the edit that begins the section on patents with another fact."""
    given = "".join(f"    {key}: {value}\n" for key, value in keys.items())
    return IP, "facts:\n", f"facts:\n  - text: {text}\n{given}"


# file, old, new, code
MISTAKES = [
    (PRIZES, "        value: 3\n", "        value: 4\n", "N101"),
    (IP, "      value: 62.5", "      value: 62.5\n      previous: 17", "N102"),
    (PRIZES, "        - 黄河三角洲浅海滩涂文蛤增养殖技术研究\n", "", "N110"),
    (
        PRIZES,
        "        - 黄河三角洲浅海滩涂文蛤增养殖技术研究",
        "        - 黄河三角洲刺参苗种培育关键技术研究与示范",
        "N117",
    ),
    (HITECH, "    value: 5\n", "    value: 1\n", "N111"),
    (
        IP,
        "    rank:\n      position: 2\n",
        "    share:\n      of: 全市\n      value: 12.5\n      whole: 260\n    rank:\n      position: 2\n",
        "N103",
    ),
    (
        IP,
        "    rank:\n      position: 2\n",
        "    target:\n      value: 30\n      rate: 96.7\n    rank:\n      position: 2\n",
        "N104",
    ),
    (
        FARMS,
        "    value: 16\n    unit: 个",
        '    value: 16\n    unit: "%"\n    change:\n      value: 3\n      unit: "%"',
        "N113",
    ),
    (IP, "      value: 62.5", "      value: 62.5\n      unit: 个百分点", "N114"),
    (FARMS, "    value: 16\n", "    range:\n      low: 18\n      high: 16\n", "D135"),
    (
        PRIZES,
        "    value: 5\n    unit: 项",
        "    value: 6\n    qualifier: 超\n    unit: 项",
        "N201",
    ),
    (PRIZES, "    value: 20\n", "    value: 23\n", "N116"),
    (IP, "period: 2023-01/2023-05", "period: 2023-01/2023-08", "N208"),
    (IP, "period: 2023-01/2023-05", "period: 2022-01/2022-05", "N209"),
    (IP, "period: 2023-01/2023-05", "period: 2023-05/2023-01", "D195"),
    (FARMS, "    value: 16\n", "    value: 2023\n", "N205"),
    (HITECH, "    value: 28\n", "    value: 22023\n", "N205"),
    (IP, "position: 2", "position: 0", "D136"),
    (IP, "value: 62.5", "value: -162.5", "N118"),
    (
        IP,
        "    rank:\n      position: 2\n",
        "    share:\n      of: 全市\n      value: 149.6\n    rank:\n      position: 2\n",
        "N112",
    ),
    (REPORT, "2023年市区", "2022年市区", "N215"),
    (REPORT, "上半年", "下半年", "N215"),
    (REPORT, "{{ plans.count }}个", "五个", "S102"),
    (
        IP,
        "提升了企业的自主创新意识",
        "全区发明专利申请量28件，提升了企业的自主创新意识",
        "N203",
    ),
    (
        IP,
        "提升了企业的自主创新意识",
        "全区发明专利申请量26项，提升了企业的自主创新意识",
        "N203",
    ),
    (QUAKE, "建立防震减灾行政执法网络", "建立防震减灾行政执法网络2023个", "N205"),
    (QUAKE, "在河安小学", "6月31日在河安小学", "T211"),
    (QUAKE, "在河安小学", "1-5月，在河安小学", "T214"),
    (QUAKE, "在河安小学", "2023年9月在河安小学", "N214"),
    (QUAKE, "在河安小学", "2023年05月在河安小学", "T210"),
    (QUAKE, "在河安小学", "23年5月在河安小学", "T210"),
    (TRADE, "截至目前", "截止目前", "T208"),
    (JOINT, "依托晨阳菌业", "依托晨阳茵业", "T313"),
    (HITECH, "山东仙河药业等", "山东仙河药厂等", "T313"),
    (PLATFORM, "东营海润钢管", "东营润海钢管", "T313"),
    (PLATFORM, "山东戴瑞克新材料公司", "山东戴瑞新材料公司", "T313"),
    (PRIZES, "name: 山东汇海医药化工", "name: 山东汇海医药化公", "T313"),
    (FIRST, "引进一批新技术、", "引进一批新技术,", "T104"),
    (FIRST, "开展区域协同创新，", "开展开展区域协同创新，", "T302"),
    (FIRST, "“xx区科技顾问”", "“xx区科技顾问", "T102"),
    (FIRST, "“xx区科技顾问”", '"xx区科技顾问"', "T103"),
    (FIRST, "加强对高新产业", "加强对XX产业", "T101"),
    (TEAM, "建立科学、规范、精细", "建立科学、、规范、精细", "T107"),
    (TEAM, "严格执行中央八项规定。", "严格执行中央八项规定。。", "T107"),
    (HITECH, "通过引导和培育，企业", "通过引导和培育，使企业", "T303"),
    (IP, "“专利扫零工程”，", "“专利扫零工程”，申请量增长-5%，", "T203"),
    (IP, "“专利扫零工程”，", "“专利扫零工程”，申请量同比增长12.5，", "T204"),
    (IP, "“专利扫零工程”，", "“专利扫零工程”，成本减少了2倍，", "T205"),
    (QUAKE, "在河安小学", "组织约300人左右在河安小学", "T206"),
    (QUAKE, "“防震减灾宣传周”活动", "“防震减灾宣传周”(第五届)活动", "T106"),
    (
        TEAM,
        "  - text: 落实科技特派员",
        "  - text: 推进机关规范化建设，建立科学、规范、精细、高效的工作制度体系，提高管理规范化水平。\n  - text: 落实科技特派员",
        "T307",
    ),
    (TEAM, "heading: 抓好科技队伍建设", "heading: 抓好科技队伍建设，", "T107"),
    (FIRST, "    id: iur_advisors", "    deadline: 2023-03\n    id: iur_advisors", "N212"),
    (IP, "    unit: 件\n", "    unit: 件\n    as_of: 2023-03-01\n", "P102"),
    (IP, "“专利扫零工程”，", "“专利扫零工程”，申请量由16件增加到26件，增长60%，", "N230"),
    (IP, "“专利扫零工程”，", "“专利扫零工程”，获奖5项，其中一等奖3项、二等奖4项，", "N233"),
    (PARTY, "围绕为民务实清廉主题，", "一是抓学习，三是抓整改，", "T112"),
    (PARTY, "围绕为民务实清廉主题，", "抓好三个方面工作：一是抓学习，二是抓整改，", "S102"),
    (PARTY, "按照区委部署", "按照区委布署", "T305"),
    (PARTY, "撰写对照检查材料。", "撰写对照检查材料，妥否，请批示。", "S104"),
    (PARTY, "围绕为民务实清廉主题，", "参学率保持在95～98%，", "T201"),
    (PARTY, "围绕为民务实清廉主题，", "投入3～5万元，", "T202"),
    (PARTY, "围绕为民务实清廉主题，", "走访3、4个村，", "T216"),
    (PARTY, "围绕为民务实清廉主题，", "占比提高3%，", "T223"),
    (PARTY, "围绕为民务实清廉主题，", "走访５个村，", "T212"),
    (PARTY, "围绕为民务实清廉主题，", "走访 5个村，", "T109"),
    (*in_lead("1—5月，发明专利申请量超30件。"), "N203"),
    (*in_lead("市级科技型企业近25家。"), "N203"),
    (*in_lead("市级科技型企业30多家。"), "N203"),
    (*in_lead("截至5月，全区发明专利申请量28件。"), "N203"),
    (*in_lead("发明专利申请量居全市第三位。"), "N219"),
    (*in_lead("全区发明专利申请量稳居全市第3位。"), "N219"),
    (*in_lead("1—5月发明专利申请量同比增长65.2%。"), "N219"),
    (*in_lead("发明专利申请量同比下降62.5%。"), "N219"),
    (*in_lead("落实农业科技专项资金300万元，其中市级120万元、区级190万元。"), "N233"),
    (*in_lead("立项45项，其中重点项目52项。"), "N233"),
    (
        TRADE,
        "{{ started_projects }}，",
        "{{ started_projects }}，其中种植类4个、养殖类5个，",
        "N233",
    ),
    (*in_lead("建成工程技术研究中心3家、重点实验室2家，共6家。"), "N233"),
    (*in_lead("年度任务50项，已完成38项，完成率67%。"), "N230"),
    (*in_lead("成交额1.8亿元，上年同期为1.2亿元，同比增长60%。"), "N230"),
    (*in_lead("立项45项，比上年同期的40项增加8项。"), "N230"),
    (*in_lead("时限由20天缩短到12天，缩短60%。"), "N230"),
    (IP, "{{ applications.change }}，", "{{ applications.change }}%，", "T225"),
    (FARMS, "{{ new_farmland }}", "{{ new_farmland }}万亩", "T225"),
    (FARMS, "{{ greenhouses }}、", "{{ greenhouses }}个、", "T225"),
    (PRIZES, '- "抓好科技计划工作。', '- "一是抓好科技计划工作。', "T225"),
    (PLATFORM, "heading: 创新", "heading: （二）创新", "S106"),
    (PLATFORM, "heading: 创新", "heading: 一、创新", "S106"),
    (PLATFORM, "heading: 创新", "heading: 2.创新", "S106"),
    (REPORT, "heading: 下一步", "heading: 二、下一步", "S106"),
    (PLATFORM, "heading: 创新平台建设", "heading: 加强产学研合作", "S105"),
    (HITECH, "申报高新技术企业。", "申报高新技术企业", "S107"),
    (HITECH, "申报高新技术企业。", "申报高新技术企业，", "S107"),
    (QUAKE, "自救互救能力。", "自救互救能力", "S107"),
    (
        FARMS,
        "    value: 16\n    unit: 个\n",
        '    value: 16\n    unit: "%"\n    change:\n      value: 3\n      unit: "%"\n',
        "N113",
    ),
    (*in_lead("截至9月底，完成投资3亿元。"), "N214"),
    (*in_lead("5月至3月，开展培训。"), "T224"),
    (*in_lead("5—3月，开展培训。"), "T224"),
    (*in_lead("每镇培训8～5家。"), "T224"),
    (*in_ip("2022年，举办培训12场。"), "N216"),
    (*in_ip("2022年上半年，举办培训12场。"), "N216"),
    (REPORT, "lead: 今年以来，", "lead: 2022年，", "N216"),
    (PARTY, "听取意见两个环节", "听取意见三个环节", "S108"),
    (QUAKE, "悦苑小区开展", "悦苑小区4个小区开展", "S108"),
    (IP, "两家企业开展", "、东营旭日节能等两家企业开展", "S108"),
    (QUAKE, "悦苑小区开展", "孤东家苑开展", "T226"),
    (PRIZES, "        - 市十佳技术创新企业\n", "        - 市服务创新领军人才\n", "N117"),
    (JOINT, "北京化工大学", "北京化大学", "T313"),
    (PRIZES, "北京化工大学", "北京工化大学", "T313"),
    (REPORT, "区科技局紧扣", "区科级局紧扣", "T313"),
    (REPORT, "区科技局紧扣", "区技科局紧扣", "T313"),
    (*in_ip("2022年举办培训12场。"), "N216"),
    (
        IP,
        "facts:\n",
        (
            "  fund:\n    name: 专利专项资金\n    value: 1200\n    unit: 万元\nfacts:\n"
            '  - "上半年落实专利专项资金1.2亿元。"\n  - "专利专项资金{{ fund }}。"\n'
        ),
        "N203",
    ),
    (
        TRADE,
        "{{ started_projects }}，",
        "{{ started_projects }}，上年同期为4个，增长60%，",
        "N230",
    ),
    # -- more mistakes --
]

# Correct variants of the mistakes: nothing is found in them.
SOUND = [
    in_lead("1—5月，发明专利申请量超25件，市级科技型企业近30家。"),
    in_lead("发明专利申请量超过20件，市级科技型企业达20余家。"),
    in_lead("力争发明专利申请量达到30件以上。"),
    in_lead("上年同期发明专利申请量16件，去年发明专利申请量40件。"),
    in_lead("专利授权50件，其中，高校发明专利申请量4件。"),
    in_lead("6月份发明专利申请量5件。"),
    in_lead("上半年，发明专利申请量30件。"),
    in_lead("全市发明专利申请量300件。"),
    in_lead("山东旭业新材料发明专利申请量3件。"),
    in_lead("山东旭业新材料加大投入，发明专利申请量3件。"),
    in_lead("走访山东旭业新材料。发明专利申请量3件。"),
    in_ip("发明专利申请量30件。", status="planned"),
    in_lead("发明专利申请量居全省第三位。"),
    in_lead("发明专利申请量同比增长62.5%，居全市第二位。"),
    in_lead("山东旭业新材料发明专利申请量同比增长65.2%，居全市第三位。"),
    in_lead("发明专利申请量增长较快，技术合同额居全市第三位。"),
    in_lead("发明专利申请量同比增长超60%。"),
    in_lead("落实农业科技专项资金300万元，其中市级120万元、区级180万元。"),
    in_lead("建成工程技术研究中心3家、重点实验室2家，共5家。"),
    in_lead("年度任务50项，已完成38项，完成率76%。"),
    in_lead("成交额1.8亿元，上年同期为1.2亿元，同比增长50%。"),
    in_lead("立项45项，比上年同期的40项增加5项。"),
    in_lead("截至6月底，完成投资3亿元；截至7月5日，完成投资5亿元。"),
    in_lead("11月至次年3月开展供暖，2022年12月至2023年3月开展培训。"),
    in_lead("登记5个个体户，招聘3名名师，安排5项项目。"),
    (PLATFORM, "heading: 创新平台建设", "heading: 一、二类疫苗接种"),
    (PLATFORM, "heading: 创新平台建设", "heading: 科技兴农成效明显"),
    (HITECH, "申报高新技术企业。", "申报高新技术企业；"),
    (HITECH, "申报高新技术企业。", "申报“高新技术企业。”"),
    in_ip("2022年以来，举办培训12场。自2022年以来，举办讲座12场。"),
    in_ip("2022年度项目全部验收。2022年立项的项目进展顺利。"),
    in_ip("2022年，企业获省科技进步奖。比2022年增加12场。"),
    in_ip("2022年，举办培训26场，2023年增加到30场。"),
    (QUAKE, "悦苑小区开展", "悦苑小区3个小区开展"),
    (QUAKE, "悦苑小区开展", "悦苑小区等5个小区开展"),
    (QUAKE, "悦苑小区开展", "悦苑小区和其他4个小区开展"),
    in_lead("新建、改建学校3所，制定、修改、废止规章70件。"),
    in_lead("由科技局牵头，区科技馆、区科教局、市科技局、原科技局参加。"),
    in_lead("与南京林业大学、西南林业大学、北京理工大学合作。"),
    in_lead("市级科技型企业3家获奖，续建项目5个月内全部开工。"),
    in_lead("市级科技进步奖3项、优秀奖2项。新增市级科技型企业3家。"),
    in_lead("发明专利申请量同比增长率居全市第一位。"),
    in_lead("发明专利申请量占全部专利的40%，居全市第三位。"),
    in_lead("一季度，发明专利申请量12件，同比增长30%，居全市第四位。"),
    in_lead("发明专利申请量和授权量同比分别增长62.5%和10%。"),
    in_ip("2022年建成的大棚投入使用。2022年新增项目进展顺利。"),
    (TRADE, "{{ started_projects }}，", "{{ started_projects }}，上年同期为4个，增长50%，"),
    (PLATFORM, "heading: 创新平台建设", "heading: 十、百、千工程"),
    # -- more correct variants --
]


@pytest.fixture(scope="module")
def untouched():
    """Return the problems of the sample as it is."""
    return check_period(ROOT, "2023H1")


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    MISTAKES,
    ids=[f"{each[3]} {each[2]}" for each in MISTAKES],
)
def test_a_mistake_in_the_sample_is_found_once(tmp_path, untouched, file, old, new, code):
    found = found_beyond(untouched, tmp_path, (file, old, new))
    line = (ROOT / file).read_text("utf-8").partition(old)[0].count("\n") + 1

    assert [each.code for each in found] == [code]
    assert found[0].place.file == file
    assert abs(found[0].place.line - line) <= 8


@pytest.mark.parametrize("edit", SOUND, ids=[each[2] for each in SOUND])
def test_nothing_is_found_in_the_correct_variant(tmp_path, untouched, edit):
    assert found_beyond(untouched, tmp_path, edit) == []


def found_beyond(untouched, folder, edit):
    """Return the additional problems of a copy of the sample with one edit."""
    file, old, new = edit
    for name in ("data", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    known = {(each.code, each.values.get("id")) for each in untouched}
    return [
        each
        for each in check_period(folder, "2023H1")
        if (each.code, each.values.get("id")) not in known
    ]
