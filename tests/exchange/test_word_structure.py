"""Readback of sentences, points, rows and paragraphs that came, went or moved."""

import pytest
import yaml

from word_readback import REPORTS, changed_lines, read_back, replaced

THREE_PART = REPORTS[2]
ROW = "漏损水量\n160\n—\n"
TASK = "第八个服务点开放，实现通借通还。"
POINTS = "一是抓好水源调度。二是抓好应急抢修。"


def applied(report, *pairs):
    """Return the changed files of a report with words replaced, read as YAML."""
    _, tried = read_back(*report, replaced(*report, *pairs))
    assert tried.problems == (), tried.left
    return {
        name.rpartition("/")[2]: yaml.safe_load(each) for name, each in tried.files.items()
    }


def rows(files):
    return files["report.yaml"]["attachments"][0]["facts"][1]["table"]["rows"]


# -- tables ----------------------------------------------------------------------------


def test_a_row_that_is_deleted_leaves_the_table():
    files = applied(THREE_PART, (ROW, ""))

    assert [each[0] for each in rows(files)] == ["{{ supply.name }}"]


@pytest.mark.parametrize("behind", [ROW, "供水量\n1432.50\n比上年增长4.2%\n"])
def test_a_row_that_is_added_is_a_row_of_the_table(behind):
    files = applied(THREE_PART, (behind, f"{behind}|售水量\n|1272\n|—\n"))

    assert ["售水量", "1272", "—"] in rows(files)
    assert len(files["report.yaml"]["attachments"][0]["facts"]) == 2


def test_paragraphs_behind_a_table_are_no_row_of_it():
    files = applied(THREE_PART, (ROW, f"{ROW}另行说明。\n口径一致。\n数据可比。\n"))

    assert len(rows(files)) == 2
    assert files["report.yaml"]["attachments"][0]["facts"][2:] == [
        {"text": each, "new_paragraph": True}
        for each in ("另行说明。", "口径一致。", "数据可比。")
    ]


@pytest.mark.parametrize(
    "pairs",
    [
        [(ROW, f"{ROW}|售水量\n|1272\n")],  # a cell is missing
        [("漏损水量\n160\n", "漏损水量\n")],
    ],
)
def test_rows_that_are_not_whole_are_reported_and_not_done(pairs):
    edits, tried = read_back(*THREE_PART, replaced(*THREE_PART, *pairs))

    assert tried.files == {}
    assert {each.key.rpartition(".rows.")[0] for each in edits} == {
        "report.attachments.1.facts.2.table"
    }


# -- sentences that leave their section ------------------------------------------------


def test_a_sentence_that_moves_to_another_section_keeps_what_it_states():
    files = applied(
        REPORTS[0],
        (TASK, ""),
        ("方便读者就近借还。", f"方便读者就近借还。{TASK}"),
    )

    assert files["01-readers.yaml"]["facts"][-1] == {
        "text": TASK,
        "answers": ["branches_plan"],
        "status": "done",
    }
    assert TASK not in str(files["03-management.yaml"])


def test_a_sentence_that_moves_to_another_section_keeps_its_references():
    ranked = "外借图书86400册，居全市区级馆第2位。"
    files = applied(REPORTS[0], (ranked, ""), ("建阅读点。", f"建阅读点。\n{ranked}"))

    assert files["02-reading.yaml"]["facts"][-1] == {
        "text": "{{ loans.sentence }}。",
        "new_paragraph": True,
    }


def test_sentences_that_move_together_to_another_section_keep_their_order():
    two = "外借图书86400册，居全市区级馆第2位。延长周末开放时间，增设自助还书点，方便读者就近借还。"
    files = applied(REPORTS[0], (two, ""), ("下一步建设。", f"下一步建设。\n{two}"))

    assert files["03-management.yaml"]["facts"][-2:] == [
        {"text": "{{ loans.sentence }}。", "new_paragraph": True},
        "延长周末开放时间，增设自助还书点，方便读者就近借还。",
    ]


# -- points ----------------------------------------------------------------------------


def test_a_fact_leaves_with_its_last_point():
    files = applied(THREE_PART, (f"\n{POINTS}", ""))

    assert len(files["01-water_supply.yaml"]["facts"]) == 1


def test_points_leave_with_the_sentence_before_them():
    words = "围绕规范运行抓好三项工作。一是抓好业务培训，组织馆员轮岗学习。二是抓好安全管理，完成消防设施检修。三是抓好馆藏建设，更新采购目录。"
    files = applied(REPORTS[0], (words, ""))

    assert [each["text"] for each in files["03-management.yaml"]["facts"]] == [
        TASK,
        "手机借阅证完成调研，列入下一步建设。",
    ]


def test_points_that_are_joined_to_the_paragraph_before_continue_it():
    files = applied(THREE_PART, (f"\n{POINTS}", POINTS))

    assert "new_paragraph" not in files["01-water_supply.yaml"]["facts"][1]


def test_a_point_that_is_numbered_on_is_a_point():
    files = applied(THREE_PART, (POINTS, f"{POINTS}三是抓好节水宣传。"))

    assert files["01-water_supply.yaml"]["facts"][1]["points"][2:] == ["抓好节水宣传。"]


def test_a_sentence_behind_points_that_is_numbered_otherwise_is_no_point():
    files = applied(THREE_PART, (POINTS, f"{POINTS}五是抓好节水宣传。"))

    assert len(files["01-water_supply.yaml"]["facts"][1]["points"]) == 2


def test_data_that_no_report_can_be_made_of_are_named_at_todays_lines():
    root, period = REPORTS[0]
    task = "抓好三项工作。"
    rest = "二是抓好安全管理，完成消防设施检修。三是抓好馆藏建设，更新采购目录。"
    words = replaced(root, period, (task, f"{task}制度更加健全。"), (rest, ""))
    _, tried = read_back(root, period, words)

    assert [each.code for each in tried.problems] == ["P206", "D112"]
    assert tried.problems[1].place.line == 6
    assert tried.files == {}


def test_points_that_were_put_below_begin_a_paragraph():
    files = applied(REPORTS[0], ("一是抓好业务培训", "\n一是抓好业务培训"))

    assert files["03-management.yaml"]["facts"][1]["new_paragraph"] is True


# -- paragraphs ------------------------------------------------------------------------


def annex(files):
    return files["report.yaml"]["attachments"][1]["facts"]


def test_a_paragraph_before_the_first_one_of_a_section_is_its_first_fact():
    files = applied(REPORTS[0], ("建成两个社区", "先行选址。\n建成两个社区"))

    first, second = files["01-branches.yaml"]["facts"]
    assert first == "先行选址。"
    assert second["new_paragraph"] is True
    assert second["id"] == "branches"


def test_a_sentence_before_the_first_one_of_a_paragraph_begins_it():
    files = applied(THREE_PART, ("二期泵站", "另有零星工程。二期泵站"))

    assert annex(files) == [
        {"text": "一期管网改造项目。"},
        {"text": "另有零星工程。", "new_paragraph": True},
        {"text": "二期泵站更新项目。"},
    ]


def test_words_that_join_two_paragraphs_are_in_the_first():
    files = applied(THREE_PART, ("改造项目。\n二期", "改造项目，二期"))

    assert annex(files) == [{"text": "一期管网改造项目，"}, {"text": "二期泵站更新项目。"}]


def test_words_that_split_a_paragraph_are_on_both_sides():
    files = applied(REPORTS[0], ("，方便读者", "。\n由此方便读者"))

    assert files["01-readers.yaml"]["facts"][2:] == [
        "延长周末开放时间，增设自助还书点。",
        {"text": "由此方便读者就近借还。", "new_paragraph": True},
    ]


def test_a_paragraph_that_is_split_behind_a_figure_keeps_its_references():
    files = applied(THREE_PART, ("1432.50万吨，", "1432.50万吨。\n其中，"))

    assert files["01-water_supply.yaml"]["facts"][:2] == [
        "全年完成{{ supply.name }}{{ supply }}。",
        {
            "text": "其中，{{ supply.change }}，{{ supply.completion }}；"
            "{{ leakage.name }}{{ leakage }}。",
            "new_paragraph": True,
        },
    ]


def test_a_contact_that_was_deleted_is_gone():
    files = applied(THREE_PART, ("（联系人：林某，电话：00000000）\n", ""))

    assert "contact" not in files["report.yaml"]


@pytest.mark.parametrize(
    ("pairs", "kind"),
    [
        ([("附件：1.", "1.")], "template"),
        ([("（一）改造老旧", "改造老旧")], "template"),
        ([("1432.50万吨，", "1500万吨。\n其中，")], "figure"),
        ([("一是抓好水源调度。二是抓好应急", "一是抓好水源调度。\n二是抓好应急")], "split"),
    ],
)
def test_what_the_data_have_no_place_for_is_reported_and_not_done(pairs, kind):
    root, period = THREE_PART
    edits, tried = read_back(root, period, replaced(root, period, *pairs))

    assert kind in {each.kind for each in edits}
    assert [each.code for each in tried.problems] == ["P203"]
    assert tried.left or tried.differs
    assert tried.files == {}


# -- spaces ----------------------------------------------------------------------------


def test_a_space_between_words_is_text():
    root, period = REPORTS[0]
    edits, tried = read_back(
        root, period, replaced(root, period, ("周末开放", "周末 开放"))
    )

    assert [(each.kind, each.key) for each in edits] == [("text", "readers.facts.3")]
    assert changed_lines(root, tried.files) == [
        "- 延长周末 开放时间，增设自助还书点，方便读者就近借还。"
    ]
