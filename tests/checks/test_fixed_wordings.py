"""Set phrases, titles of documents and names of bodies: each line of a table tests itself."""

import pytest

from reportgen.checks.engine import check_text
from reportgen.checks.rules import bodies, set_phrases
from reportgen.pipeline import check_period
from small_project import write_project

PHRASES = list(set_phrases.wordings("T314"))
TITLES = list(set_phrases.wordings("T315"))
NAMES = list(bodies.names())
FORMER = list(bodies.former_names())
LINES = [
    *(("T314", "，{}。", each) for each in PHRASES),
    *(("T315", "学习《{}》。", each) for each in TITLES),
    *(("T316", "，{}。", each) for each in NAMES),
]
CODES = {"T314", "T315", "T316", "T317", "T318"}
RIGHT = {
    "T314": {each.right for each in PHRASES},
    "T315": {each.right for each in TITLES},
    "T316": {each.right for each in NAMES},
}
ALL = {each.bare for table in (PHRASES, TITLES, NAMES) for each in table}
FREE = "的和与同及之大新全总各类分等要一二三四五六七八九十百0123456789（）"  # without one, it says something else
LONG = 8  # characters of a wording of which any may be lost


def each_line():
    return pytest.mark.parametrize(
        ("code", "sentence", "line"),
        LINES,
        ids=[f"{code}-{line.right}" for code, _, line in LINES],
    )


def found(text, title="标题"):
    """Return the findings about fixed wordings in a text, by the number of their line."""
    lines = {}
    for each in check_text(f"{title}\n{text}", "draft.txt"):
        if each.code in CODES:
            near = str(each.values.get("near"))
            lines.setdefault(each.place.line - 2, []).append((each.code, near))
    return lines


def texts(sentence, forms):
    return "\n".join(sentence.format(form) for form in forms)


@each_line()
def test_each_wrong_form_of_a_wording_is_found_with_a_right_one(code, sentence, line):
    lines = found(texts(sentence, line.wrong))
    for number, form in enumerate(line.wrong):
        assert [each for each, _ in lines.get(number, [])] == [code], form
        assert lines[number][0][1] in RIGHT[code]


@each_line()
def test_nothing_is_found_in_a_right_wording_nor_in_its_guards(code, sentence, line):
    lines = found(texts(sentence, [line.right, *line.guards]))
    assert [each for line in lines.values() for each in line if each[0] in RIGHT] == []


@each_line()
def test_a_long_wording_that_lacks_a_character_is_found(code, sentence, line):
    if len(line.bare) < LONG:
        return
    lost = [
        line.bare[:at] + line.bare[at + 1 :]
        for at in range(1, len(line.bare) - 1)
        if line.bare[at] not in FREE and line.bare[at] != line.bare[at - 1]
    ]
    wrong = [
        each
        for each in lost
        if each not in ALL and not any(guard in each for guard in line.guards)
    ]
    lines = found(texts(sentence, wrong))
    assert [each for number, each in enumerate(wrong) if number not in lines] == []


def test_no_two_lines_have_the_same_wording():
    for table in (PHRASES, TITLES, NAMES):
        assert len({each.bare for each in table}) == len(table)


@pytest.mark.parametrize("word", FORMER, ids=[each.wrong for each in FORMER])
def test_a_former_name_is_found_in_a_report_of_a_later_year(word):
    later, before = int(word.note) + 1, int(word.note)
    assert found(f"由{word.wrong}负责。", f"{later}年工作总结") == {
        0: [("T317", word.right)]
    }
    assert found(f"由{word.wrong}负责。", f"{before}年工作总结") == {}


@pytest.mark.parametrize(
    ("word", "guard"),
    [(word, guard) for word in FORMER for guard in word.guards],
    ids=[f"{word.wrong}-{guard}" for word in FORMER for guard in word.guards],
)
def test_a_former_name_is_not_found_inside_each_of_its_guards(word, guard):
    lines = found(f"由{guard}。", f"{int(word.note) + 1}年工作总结")
    assert ("T317", word.right) not in lines.get(0, [])


def codes(text, title="标题"):
    return [code for line in found(text, title).values() for code, _ in line]


@pytest.mark.parametrize(
    "told",
    [
        "原县环保局负责移交。",
        "县环保局更名为县生态环境局。",
        "2016年由县环保局批复。",
        "依据《示例县环保局工作规则》办理。",
        "澳门环保局来访。",
    ],
)
def test_a_former_name_is_right_where_history_is_told(told):
    assert codes("由县环保局负责。", "2024年工作总结") == ["T317"]
    assert codes(told, "2024年工作总结") == []


def test_a_text_without_a_year_is_of_today_and_else_of_the_year_it_names_most_often():
    assert codes("由县环保局负责。") == ["T317"]
    assert codes("2016年完成。\n2016年投产。\n2020年验收。\n由县环保局负责。") == []
    assert codes("2024年完成。\n2024年投产。\n2016年验收。\n由县环保局负责。") == ["T317"]


@pytest.mark.parametrize("year", ["二〇一六", "二○一六", "二零一六"])
def test_a_year_in_chinese_numerals_tells_when_a_former_name_was_right(year):
    assert codes("由县环保局负责。", f"{year}年工作总结") == []
    assert codes(f"{year}年由县环保局批复。", "2024年工作总结") == []
    assert codes("由县环保局负责。", "二〇二四年工作总结") == ["T317"]


def test_many_former_names_are_those_of_an_old_text_unless_its_title_has_a_year():
    many = "由县环保局、县国土局、县安监局、县卫计局负责。"
    assert codes(many) == []
    assert codes(many, "2024年工作总结") == ["T317"] * 4


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("县公安厅", "县公安局"),
        ("示例省财政局", "示例省财政厅"),
        ("县人民政府办公厅", "县人民政府办公室"),
        ("省政府办公室", "省政府办公厅"),
    ],
)
def test_a_body_has_the_ending_of_its_level(wrong, right):
    assert codes(f"由{wrong}负责。") == ["T318"]
    assert codes(f"由{right}负责。") == []


@pytest.mark.parametrize(
    "right",
    [
        "全省公安局长会议。",
        "省教育、财政厅。",
        "自治区教育厅。",
        "贵州财政厅。",
        "省统计局。",
    ],
)
def test_what_only_looks_like_a_body_of_another_level_is_right(right):
    assert codes(right) == []


@pytest.mark.parametrize(
    "right",
    [
        "完善体制，改革，开放市场。",
        "做好每件实事，就是为民。",
        "贯彻党的十九届四中全会精神。",
        "中华民族的伟大复兴。",
        "统筹国有企业等改革。",
        "农业农村要优先发展。",
        "建设全国统一市场。",
        "京津冀共同发展。",
    ],
)
def test_what_is_close_to_a_wording_only_across_a_pause_or_with_a_word_more_is_right(right):
    assert codes(right) == []


@pytest.mark.parametrize(
    "text",
    [
        "坚决做到“二个维护”。",
        "坚决做到二个维护。",
        "坚决做到‘二个’维护。",
        "坚决做到二个“维护”。",
    ],
)
def test_marks_inside_a_wording_make_no_difference(text):
    assert codes(text) == ["T314"]


def test_the_register_of_the_office_overrules_ours(tmp_path):
    fact = "facts:\n- 县公安厅会同市场监管理局检查。\n"
    changes = {"data/2023H1/achievements/01-ip.yaml": "heading: 知识产权\n" + fact}
    root = write_project(tmp_path / "without", changes)
    assert [each.code for each in check_period(root, "2023H1")] == ["T318", "T316"]

    organ = "name: 示例局\nnames: [县公安厅, 市场监管理局]\n"
    root = write_project(tmp_path / "with", {**changes, "data/organ.yaml": organ})
    assert [each.code for each in check_period(root, "2023H1")] == []
