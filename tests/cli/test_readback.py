"""readback: what was edited in a Word file, and how it gets into the YAML."""

import json
import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from reportgen.begin import start
from word_files import edited, tracked, with_property

SAMPLE = Path(start.__file__).parent / "sample_project"
PERIOD = "2024H1"
MAIN = f"data/{PERIOD}/report.yaml"
READERS = f"data/{PERIOD}/achievements/01-readers.yaml"
WORD = "全面推进", "全力推进"
OTHER = "增设自助", "新设自助"
FIGURE = "86400册", "86500册"


@pytest.fixture
def built(tmp_path, monkeypatch, run):
    """Return the Word file of the sample, built in the current folder."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    assert run("build", PERIOD).code == 0
    return tmp_path / "dist" / f"{PERIOD}.docx"


def found(run, file, *options):
    """Return what readback lists as JSON, and its outcome."""
    outcome = run("readback", str(file), *options, "--format", "json")
    return json.loads(outcome.out), outcome


def data_of(root):
    return {each: each.read_bytes() for each in sorted(root.rglob("data/**/*.yaml"))}


def text_of(name):
    return Path(name).read_text("utf-8")


# -- the list --------------------------------------------------------------------------


def test_each_change_is_listed_at_its_line_and_nothing_is_written(built, run):
    before = data_of(Path())
    listed, outcome = found(run, edited(built, built.with_name("e.docx"), WORD, OTHER))

    assert [
        (each["kind"], each["key"], each["file"], each["line"], each["old"], each["new"])
        for each in listed["edits"]
    ] == [
        ("text", "report.lead", MAIN, 6, "面", "力"),
        ("text", "readers.facts.3", READERS, 25, "增", "新"),
    ]
    assert outcome.code == 0
    assert data_of(Path()) == before


@pytest.mark.parametrize(
    ("lang", "form", "line"),
    [
        ("en", "text", f"  {MAIN}:6:30 report.lead text: [-面-]{{+力+}}"),
        ("zh", "text", f"  {MAIN}:6:30 report.lead 文字：[-面-]{{+力+}}"),
        ("zh", "md", f"- {MAIN}:6:30 report.lead 文字：~~面~~**力**"),
    ],
)
def test_the_list_is_for_terminals_and_pull_requests(built, run, lang, form, line):
    file = edited(built, built.with_name("e.docx"), WORD)

    printed = run("--lang", lang, "readback", str(file), "--format", form).out

    assert line in printed.splitlines()


def test_a_file_without_changes_has_none(built, run):
    assert run("readback", str(built)).out.strip() == "no changes"


def test_what_word_or_libreoffice_only_saved_again_has_no_changes(built, run, office):
    for kind in ("odt", "doc"):
        again = office(office(built, kind), "docx")
        copy = shutil.copy(again, built.with_name(f"{kind}.docx"))

        assert run("readback", str(copy), "--period", PERIOD).out.strip() == "no changes"


# -- --apply ---------------------------------------------------------------------------


def test_applied_changes_are_in_the_next_report_and_nothing_else_changed(built, run):
    before = text_of(READERS)
    file = edited(built, built.with_name("e.docx"), WORD, OTHER)

    listed, outcome = found(run, file, "--apply")

    assert (outcome.code, sorted(listed["written"])) == (0, [READERS, MAIN])
    assert text_of(READERS) == before.replace(*OTHER)
    assert run("build", PERIOD).code == 0
    assert run("readback", str(file), "--apply").code == 0
    assert text_of(READERS) == before.replace(*OTHER)


def test_what_a_colleague_did_with_python_docx_comes_home(built, run):
    document = docx.Document(str(built))
    paragraph = next(each for each in document.paragraphs if "延长周末" in each.text)
    paragraph.add_run("新建三个城市书房。")
    document.save("e.docx")

    assert run("readback", "e.docx", "--apply").code == 0
    assert text_of(READERS).endswith("方便读者就近借还。\n  - 新建三个城市书房。\n")


def test_build_says_how_to_bring_an_edited_file_home(built, run):
    edited(built, built.with_name("e.docx"), WORD).replace(built)

    warned = run("build", PERIOD).err

    assert f"reportgen readback dist/{PERIOD}.edited.docx" in warned
    assert run("readback", f"dist/{PERIOD}.edited.docx", "--apply").code == 0
    assert WORD[1] in text_of(MAIN)


# -- figures ---------------------------------------------------------------------------


def test_a_figure_is_never_typed_over_and_its_value_is_named(built, run):
    before = data_of(Path())
    file = edited(built, built.with_name("e.docx"), WORD, FIGURE)

    outcome = run("readback", str(file), "--apply")

    assert (outcome.code, data_of(Path())) == (1, before)
    assert f"change loans at {READERS}:16:12" in outcome.out
    assert "P203" in outcome.err


def test_figures_changes_the_value_behind_a_figure(built, run):
    file = edited(built, built.with_name("e.docx"), WORD, FIGURE)

    assert run("readback", str(file), "--apply", "--figures").code == 0
    assert "value: 86500\n" in text_of(READERS)
    assert "{{ loans.sentence }}" in text_of(READERS)


def test_a_value_is_not_changed_if_what_is_computed_from_it_is_not(built, run):
    before = data_of(Path())
    file = edited(built, built.with_name("e.docx"), ("12.5万人次", "13.5万人次"))

    outcome = run("readback", str(file), "--apply", "--figures")

    assert (outcome.code, data_of(Path())) == (1, before)
    assert "visits" in outcome.out


@pytest.mark.parametrize("new", ["近5家", "5余家", "15家", "5所"])
def test_words_that_change_what_a_figure_says_are_not_text(built, run, new):
    listed, _ = found(run, edited(built, built.with_name("e.docx"), ("5家", new)))

    assert [(each["kind"], each["metric"]) for each in listed["edits"]] == [
        ("figure", "partners")
    ]


def test_a_growth_that_became_a_fall_changes_its_stated_value(built, run):
    move_on(READERS, "basis: 同比\n", "basis: 同比\n      value: 25\n")
    assert run("build", PERIOD).code == 0
    file = edited(built, Path("e.docx"), ("同比增长", "同比下降"))

    listed, _ = found(run, file, "--apply")

    assert [each["kind"] for each in listed["edits"]] == ["figure"]
    assert "or apply with --figures" in run("readback", str(file)).out
    assert run("readback", str(file), "--apply", "--figures").code == 0
    assert "      value: -25\n" in text_of(READERS)


def test_another_word_for_a_growth_makes_no_fall_of_it(built, run):
    move_on(READERS, "basis: 同比\n", "basis: 同比\n      value: 25\n")
    assert run("build", PERIOD).code == 0
    file = edited(built, Path("e.docx"), ("同比增长", "同比增加"))

    assert "--figures" not in run("readback", str(file)).out
    outcome = run("readback", str(file), "--apply", "--figures")

    assert outcome.code == 1
    assert "同比下降" not in outcome.out


def test_a_computed_change_names_what_it_is_computed_from(built, run):
    file = edited(built, Path("e.docx"), ("同比增长", "同比下降"))

    said = run("readback", str(file)).out

    assert f"(change visits at {READERS}:10:5)" in said


def test_a_name_that_speaks_of_growth_is_changed_at_the_name(built, run):
    move_on(READERS, "name: 到馆读者\n", "name: 到馆读者增长率\n")
    move_on(READERS, "basis: 同比\n", "basis: 同比\n      value: 25\n")
    assert run("build", PERIOD).code == 0
    file = edited(built, Path("e.docx"), ("读者增长率", "读者变化率"))

    assert f"(change visits at {READERS}:6:11" in run("readback", str(file)).out


def test_a_unit_that_was_typed_over_names_the_unit(built, run):
    file = edited(built, Path("e.docx"), ("86400册", "86400本"))

    assert f"(change loans at {READERS}:17:11)" in run("readback", str(file)).out


def test_what_the_report_would_print_instead_is_said_at_todays_lines(built, run):
    gone = "一是抓好业务培训，组织馆员轮岗学习。"
    document = docx.Document(str(built))
    paragraph = next(each for each in document.paragraphs if gone in each.text)
    paragraph.text = paragraph.text.replace(gone, "")
    document.save("e.docx")

    outcome = run("readback", "e.docx", "--apply")

    name = f"data/{PERIOD}/achievements/03-management.yaml"
    assert outcome.code == 1
    assert "Where the report would still differ: [-report-]{+file+}" in outcome.out
    assert f"{name}:8:9 " in outcome.out
    assert "the report prints “二”: write that in the file" in outcome.out


def test_a_section_that_was_deleted_names_its_file(built, run):
    document = docx.Document(str(built))
    for words in ("加快数字服务", "上线手机借阅证"):
        for each in [each for each in document.paragraphs if words in each.text]:
            element = each._element  # noqa: SLF001 - python-docx deletes none
            element.getparent().remove(element)
    document.save("e.docx")

    name = f"data/{PERIOD}/plans/02-digital.yaml"

    assert f"delete the file {name}" in run("readback", "e.docx", "--apply").out


def test_a_name_in_a_list_is_changed_where_the_list_is(built, run):
    file = edited(built, built.with_name("e.docx"), ("云岭一小", "云岭二小"))

    assert run("readback", str(file), "--apply").code == 1
    assert run("readback", str(file), "--apply", "--figures").code == 0
    assert "        - 云岭二小\n" in text_of(READERS.replace("01-readers", "02-reading"))


def test_a_date_is_changed_where_it_is_written(built, run):
    file = edited(built, built.with_name("e.docx"), ("2024年7月5日", "2024年7月8日"))

    assert run("readback", str(file), "--apply", "--figures").code == 0
    assert "\ndate: 2024-07-08\n" in text_of(MAIN)


# -- the inputs ------------------------------------------------------------------------


def move_on(name, old, new):
    path = Path(name)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_later_changes_of_the_data_stay(built, run):
    file = edited(built, built.with_name("e.docx"), OTHER)
    move_on(READERS, "延长周末开放时间", "延长假日开放时间")
    move_on(READERS, "value: 86400", "value: 86600")

    outcome = run("readback", str(file), "--apply")

    assert outcome.code == 0
    assert "P202" in outcome.err
    assert "延长假日开放时间，新设自助还书点" in text_of(READERS)
    assert "value: 86600" in text_of(READERS)


def test_what_both_changed_is_a_conflict_and_nothing_is_written(built, run):
    file = edited(built, built.with_name("e.docx"), WORD, OTHER)
    move_on(READERS, "增设自助还书点", "增设二十台自助还书机")
    before = data_of(Path())

    outcome = run("readback", str(file), "--apply")

    assert (outcome.code, data_of(Path())) == (1, before)
    assert f"{READERS}:25:1: error P204" in outcome.err


def test_words_that_no_report_may_contain_are_not_written(built, run):
    html = "增设&lt;b&gt;自助&lt;/b&gt;"
    file = edited(built, built.with_name("e.docx"), WORD, (OTHER[0], html))
    before = data_of(Path())

    outcome = run("readback", str(file), "--apply")

    assert (outcome.code, data_of(Path())) == (1, before)
    assert "P206" in outcome.err


def git(*arguments):
    who = ("-c", "user.name=n", "-c", "user.email=e@example.org")
    subprocess.run(("git", *who, *arguments), check=True, capture_output=True)


def test_the_inputs_are_found_in_git(built, run):
    git("init", "-q")
    git("add", "data")
    git("commit", "-qm", "one")
    shutil.rmtree(".reportgen")
    file = edited(built, built.with_name("e.docx"), OTHER)
    move_on(READERS, "延长周末开放时间", "延长假日开放时间")
    git("commit", "-qam", "two")

    assert run("readback", str(file), "--apply").code == 0
    assert "延长假日开放时间，新设自助还书点" in text_of(READERS)


def test_without_the_inputs_differences_are_shown_and_nothing_is_written(built, run):
    file = edited(built, built.with_name("e.docx"), OTHER)
    shutil.rmtree(".reportgen")
    move_on(READERS, "延长周末", "延长假日")
    before = data_of(Path())

    outcome = run("readback", str(file), "--apply")

    assert (outcome.code, data_of(Path())) == (1, before)
    assert "P200" in outcome.err
    assert "{+新+}" in outcome.out


def test_the_kept_inputs_are_no_business_of_git(built):
    git("init", "-q")
    done = subprocess.run(
        ("git", "status", "--porcelain"), check=True, capture_output=True, text=True
    )

    assert built.is_file()
    assert list(Path(".reportgen/inputs").glob("*.zip"))
    assert ".reportgen" not in done.stdout


def test_a_build_does_not_need_to_keep_its_inputs(built, run):
    shutil.rmtree(".reportgen")
    Path(".reportgen").write_text("", "utf-8")

    assert run("build", PERIOD).code == 0
    assert built.is_file()


def test_another_version_is_named(built, run):
    file = with_property(built, built.with_name("e.docx"), "reportgen-version", "0.0.1")

    assert "P201" in run("readback", str(file)).err


def test_a_sealed_period_is_not_changed(built, run):
    git("init", "-q")
    assert run("seal", PERIOD).code == 0
    file = edited(built, Path("e.docx"), WORD)
    before = data_of(Path())

    outcome = run("readback", str(file), "--apply")

    assert (outcome.code, data_of(Path())) == (1, before)
    assert outcome.err.index("P206") < outcome.err.index("P111")


def test_the_period_is_that_of_the_file_or_of_its_name(built, run):
    plain = with_property(built, Path("e.docx"), "reportgen-period", None)
    named = shutil.copy(plain, f"{PERIOD}.copy.docx")

    assert "U100" in run("readback", str(plain)).err
    assert run("readback", str(plain), "--period", PERIOD).out.strip() == "no changes"
    assert run("readback", str(named)).out.strip() == "no changes"


def test_what_is_written_needs_apply(built, run):
    outcome = run("readback", str(built), "--figures")

    assert outcome.code == 2
    assert "U101" in outcome.err


# -- tracked changes and comments ------------------------------------------------------


def test_tracked_changes_are_read_as_accepted_and_listed_by_author(built, run):
    file = tracked(built, built.with_name("e.docx"), *OTHER)

    listed, _ = found(run, file)

    assert [each["new"] for each in listed["edits"]] == ["新"]
    assert [
        (each["kind"], each["text"], each["author"], each["date"], each["key"])
        for each in listed["notes"]
    ] == [
        ("deleted", OTHER[0], "王主任", "2024-07-08T09:00:00Z", "readers.facts.3"),
        ("inserted", OTHER[1], "王主任", "2024-07-08T09:00:00Z", "readers.facts.3"),
    ]


def test_a_paragraph_that_was_deleted_is_listed_where_it_was(built, run):
    with Path(f"data/{PERIOD}/report.yaml").open("a", encoding="utf-8") as report:
        report.write("closing: 特此报告。\n")
    assert run("build", PERIOD).code == 0
    file = tracked(built, built.with_name("e.docx"), "特此报告。", "")

    listed, _ = found(run, file)

    (gone,) = (each for each in listed["notes"] if each["kind"] == "deleted")
    assert (gone["text"], gone["key"]) == ("特此报告。", "report.closing")


def test_a_tracked_change_says_who_made_it_and_when(built, run):
    file = tracked(built, built.with_name("e.docx"), *OTHER)

    assert "inserted: 新设自助 (王主任, 2024-07-08 09:00)" in run("readback", str(file)).out


def test_tracked_changes_may_be_read_as_rejected(built, run):
    file = tracked(built, built.with_name("e.docx"), *OTHER)

    assert found(run, file, "--rejected")[0]["edits"] == []


def test_comments_are_listed_at_their_line_and_may_become_comments_in_yaml(built, run):
    document = docx.Document(str(built))
    paragraph = next(each for each in document.paragraphs if "延长周末" in each.text)
    runs = [each for each in paragraph.runs if "延长周末" in each.text]
    document.add_comment(runs, text="请核实时间。", author="李某")
    document.save("e.docx")

    assert (
        f"{READERS}:25:5 readers.facts.3 comment: 请核实时间。"
        in run("readback", "e.docx").out
    )
    assert run("readback", "e.docx", "--apply", "--comments").code == 0
    assert "  # 李某：请核实时间。\n  - 延长周末开放时间" in text_of(READERS)


def test_a_comment_stays_at_its_line_if_later_lines_are_edited(built, run):
    document = docx.Document(str(edited(built, Path("e.docx"), ("抓好馆藏", "抓实馆藏"))))
    paragraph = next(each for each in document.paragraphs if "延长周末" in each.text)
    runs = [each for each in paragraph.runs if "延长周末" in each.text]
    document.add_comment(runs, text="请核实。", author="李某")
    document.save("e.docx")

    (note,) = found(run, Path("e.docx"))[0]["notes"]

    assert note["key"] == "readers.facts.3"


def test_a_line_break_inside_a_paragraph_is_listed_and_says_what_to_do(built, run):
    file = edited(
        built,
        Path("e.docx"),
        ("延长周末开放时间，", "延长周末开放时间，</w:t><w:br/><w:t>"),
    )

    listed, _ = found(run, file)

    assert [(each["kind"], each["key"]) for each in listed["edits"]] == [
        ("break", "readers.facts.3")
    ]
    assert "begin a new one" in run("readback", str(file)).out


def test_our_own_comments_of_a_review_copy_are_not_listed(built, run):
    assert run("build", PERIOD, "--review").code == 0

    copy = built.with_name(f"{PERIOD}.review.docx")

    assert run("readback", str(copy)).out.strip() == "no changes"
