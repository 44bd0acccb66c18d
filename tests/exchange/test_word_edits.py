"""Readback: every kind of edit lands at its key, or is reported and not done."""

import shutil

import pytest
import yaml

from reportgen.exchange.readback.attempt import compared, edits_of
from reportgen.exchange.readback.kept_inputs import FOLDER, keep_inputs, unpack_kept
from reportgen.exchange.readback.merge import merged
from reportgen.exchange.readback.write_back import write_all
from reportgen.problems import EnvironmentProblem, InvalidProject
from word_edits import KINDS, Editor
from word_readback import REPORTS, changed_lines, read_back, replaced, report

# -- every kind, at random -------------------------------------------------------------


@pytest.mark.parametrize("kind", sorted(set(KINDS)))
@pytest.mark.parametrize(("root", "period"), REPORTS)
def test_a_single_edit_lands_at_its_key(root, period, kind):
    found = report(root, period)
    for seed in range(4):
        editor = Editor(found.made, found.word, f"{kind} {seed}")
        if not editor.edit(kind):
            continue
        edits = edits_of(
            root,
            found.made,
            compared(found.made, found.word, editor.edited()),
            found.word,
            editor.edited(),
        )

        assert {each.key for each in edits} & editor.keys
        assert {each.key for each in edits} <= editor.keys


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("root", "period"), REPORTS)
def test_twenty_edits_at_a_time_land_at_their_keys(root, period, seed):
    found = report(root, period)
    editor = Editor(found.made, found.word, seed)
    for _ in range(60):
        if len(editor.touched) < 20:
            editor.edit(editor.random.choice(KINDS))
    edits = edits_of(
        root,
        found.made,
        compared(found.made, found.word, editor.edited()),
        found.word,
        editor.edited(),
    )

    assert edits
    assert {each.key for each in edits} <= editor.keys


def metrics(root, name, content):
    section = yaml.safe_load(content) or {}
    return section.get("metrics")


@pytest.mark.parametrize("seed", range(3))
def test_no_value_of_a_metric_changes_unless_it_is_asked_for(seed):
    root, period = REPORTS[0]
    found = report(root, period)
    editor = Editor(found.made, found.word, seed)
    for kind in ("word", "sentence", "move", "delete"):
        editor.edit(kind)
    _, tried = read_back(root, period, editor.edited())

    for name, content in tried.files.items():
        before = (root / name).read_bytes()
        assert metrics(root, name, content) == metrics(root, name, before)


# -- what an edit becomes --------------------------------------------------------------

LAST = "方便读者就近借还。"
FACT = "延长周末开放时间，增设自助还书点，方便读者就近借还。"
RANKED = "外借图书86400册，居全市区级馆第2位。"


@pytest.mark.parametrize(
    ("pairs", "lines"),
    [
        ([("增设自助", "新设自助")], [f"- {FACT.replace('增设', '新设')}"]),
        ([("，方便读者就近借还", "")], ["- 延长周末开放时间，增设自助还书点。"]),
        ([(FACT, "")], []),
        ([(LAST, f"{LAST}新建书房。")], ["- 新建书房。"]),
        ([(LAST, f"{LAST}\n新建书房。")], ["- text: 新建书房。", "new_paragraph: true"]),
        ([("延长", "新建书房。延长")], ["- 新建书房。"]),
        ([("延长周末", "\n延长周末")], [f"- text: {FACT}", "new_paragraph: true"]),
        (
            [("，方便", "。\n方便")],
            [
                "- 延长周末开放时间，增设自助还书点。",
                "- text: 方便读者就近借还。",
                "new_paragraph: true",
            ],
        ),
        ([(FACT, ""), ("上半年接待", f"{FACT}上半年接待")], []),
        ([(RANKED, ""), (LAST, f"{LAST}{RANKED}")], []),
        ([("读者服务稳步", "读者服务水平稳步")], ["heading: 读者服务水平稳步提升"]),
        (
            [("二是抓好安全管理，完成消防设施检修。三是", "二是")],
            [],
        ),
        ([("，完成年度目标的60%", "")], ['- "举办{{ events.name }}{{ events }}，其中{{ events.breakdown }}。"']),
        ([(LAST, "方便读者{就近}借还**。")], [r"- 延长周末开放时间，增设自助还书点，方便读者\{就近\}借还\*\*。"]),
        (
            [("阶段性任务。", "阶段性任务。\n重视安全。")],
            [
                "lead:",
                "- 2024年上半年，区图书馆坚持以读者为中心，全面推进各项服务，较好完成了阶段性任务。",
                "- text: 重视安全。",
                "new_paragraph: true",
            ],
        ),
    ],
)  # fmt: skip
def test_an_edit_of_text_is_written_where_it_belongs(pairs, lines):
    root, period = REPORTS[0]
    _, tried = read_back(root, period, replaced(root, period, *pairs))

    assert tried.problems == ()
    assert tried.files
    assert sorted(changed_lines(root, tried.files)) == sorted(lines)


def test_a_moved_sentence_keeps_its_references():
    root, period = REPORTS[0]
    pairs = [(RANKED, ""), (LAST, f"{LAST}{RANKED}")]
    _, tried = read_back(root, period, replaced(root, period, *pairs))
    (content,) = tried.files.values()

    assert yaml.safe_load(content)["facts"][1:] == [FACT, "{{ loans.sentence }}。"]


@pytest.mark.parametrize(
    "pairs",
    [
        [("86400册", "8.64万册")],
        [("，同比增长", "，比上年增长")],
        [("其中讲座18场、", "其中")],
        [("展览6场", "展览、沙龙6场")],
        [(RANKED, ""), (LAST, f"{LAST}全年外借图书86400册。")],
        [(f"{RANKED}{FACT}", "全年外借近9万册，服务改善。")],
    ],
)
def test_what_touches_a_figure_is_reported_and_not_done(pairs):
    root, period = REPORTS[0]
    edits, tried = read_back(root, period, replaced(root, period, *pairs))

    assert "figure" in {each.kind for each in edits}
    assert tried.files == {}
    assert [each.code for each in tried.problems] == ["P203"]
    assert tried.left


def test_bold_that_is_deleted_leaves_no_marks():
    root, period = REPORTS[1]
    _, tried = read_back(root, period, replaced(root, period, ("珍贵", "")))
    (content,) = tried.files.values()

    assert "捐赠人捐赠了档案" in content.decode()


def test_a_cell_of_a_table_is_changed_in_its_row():
    root, period = REPORTS[2]
    _, tried = read_back(
        root, period, replaced(root, period, ("漏损水量\n160", "|漏失水量\n160"))
    )

    assert changed_lines(root, tried.files) == ["- - 漏失水量"]


# -- files -----------------------------------------------------------------------------


def test_all_files_are_written_or_none(tmp_path):
    (tmp_path / "data").mkdir()
    for name in "ab":
        (tmp_path / "data" / name).write_bytes(b"old")
    outside = tmp_path / "outside"
    outside.write_bytes(b"old")
    (tmp_path / "data" / "c").symlink_to(outside)
    before = dict.fromkeys(("data/a", "data/b", "data/c"), b"old")

    with pytest.raises(EnvironmentProblem):
        write_all(tmp_path, before, dict.fromkeys(before, b"new"))

    assert {(tmp_path / name).read_bytes() for name in before} == {b"old"}


def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path):
    (tmp_path / "a").write_bytes(b"newer")

    with pytest.raises(InvalidProject) as stop:
        write_all(tmp_path, {"a": b"old"}, {"a": b"new"})

    assert stop.value.problems[0].code == "P205"
    assert (tmp_path / "a").read_bytes() == b"newer"


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "result"),
    [
        ("甲\n乙\n丙\n", "甲\n二\n丙\n", "甲\n乙\n三\n", "甲\n二\n三\n"),
        ("甲，乙，丙。\n", "一，乙，丙。\n", "甲，乙，三。\n", "一，乙，三。\n"),
        ("甲\n乙\n", "甲\n新\n乙\n", "甲\n乙\n末\n", "甲\n新\n乙\n末\n"),
        ("甲\n", "一\n", "一\n", "一\n"),
    ],
)
def test_changes_of_both_sides_are_merged(base, ours, theirs, result):
    assert merged(base, ours, theirs) == (result, [])


@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [
        ("甲，乙。\n", "一，乙。\n", "二，乙。\n"),
        ("甲\n乙\n", "甲\n", "甲\n二\n"),
        ("甲\n乙\n", "乙\n", "甲\n二\n"),
        ("甲\n", "甲\n一\n", "甲\n二\n"),
    ],
)
def test_what_both_sides_changed_is_a_conflict(base, ours, theirs):
    assert merged(base, ours, theirs)[1]


def test_only_the_newest_inputs_are_kept(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"a: 1\n")
    for number in range(60):
        keep_inputs(tmp_path, f"{number:064x}", {"data/a.yaml": tmp_path / "a.yaml"})

    assert len(list((tmp_path / FOLDER).glob("*.zip"))) == 50
    assert unpack_kept(tmp_path, f"{59:064x}", tmp_path / "out")
    assert (tmp_path / "out/data/a.yaml").read_bytes() == b"a: 1\n"


@pytest.mark.parametrize("name", ["../out.yaml", "/out.yaml", "data/../../out.yaml"])
def test_kept_inputs_are_written_only_into_their_folder(tmp_path, name):
    (tmp_path / "a.yaml").write_bytes(b"a: 1\n")
    keep_inputs(tmp_path, "0" * 64, {name: tmp_path / "a.yaml"})

    assert not unpack_kept(tmp_path, "0" * 64, tmp_path / "in")
    assert not (tmp_path / "in").exists()


def test_what_is_not_a_digest_names_no_file(tmp_path):
    shutil.copy(__file__, tmp_path / "x.zip")

    assert not unpack_kept(tmp_path, "../../x", tmp_path / "in")
