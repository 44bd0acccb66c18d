"""The commands check, proofread, figures and trace."""

import csv
import io
import json
import re
import shutil
from pathlib import Path

import pytest

from small_project import PLAN, edit

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "data"
PLANS = "data/2023H1/plans/01-training.yaml"
IP = "data/2023H1/achievements/01-ip.yaml"
MISTAKES = PLAN + "  - 完成投资,同比增长。\n  - 进一步进一步加强管理。\n"


@pytest.fixture
def sample(tmp_path, monkeypatch):
    """Return a copy of the sample project, the current folder."""
    shutil.copytree(ROOT / "data", tmp_path / "sample/data")
    shutil.copytree(ROOT / "templates", tmp_path / "sample/templates")
    monkeypatch.chdir(tmp_path / "sample")
    return tmp_path / "sample"


# -- check -----------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif", "junit"])
def test_check_reports_a_mistake_in_every_format(project, run, form):
    (project / PLANS).write_text(MISTAKES, encoding="utf-8")
    outcome = run("check", "--format", form)

    assert outcome.code == 1
    assert "T104" in outcome.out
    assert "T302" in outcome.out


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (["--select", "T1"], ["T104"]),
        (["--select", "T104,T3"], ["T104", "T302"]),
        (["--ignore", "T104"], ["T302"]),
        (["--select", "T", "--ignore", "T3"], ["T104"]),
        (["--select", "N"], []),
        (["--ignore", "t1", "--ignore", "t3"], []),
    ],
)
def test_rules_are_selected_and_ignored(project, run, options, codes):
    (project / PLANS).write_text(MISTAKES, encoding="utf-8")
    outcome = run("check", "--format", "json", *options)

    assert [each["code"] for each in json.loads(outcome.out)] == codes
    assert outcome.code == int("T104" in codes)


def test_an_unreadable_file_is_reported_whatever_is_selected(project, run):
    (project / PLANS).write_text("heading: [\n", encoding="utf-8")
    outcome = run("check", "--select", "N", "--format", "json")

    assert outcome.code == 1
    assert [each["code"][0] for each in json.loads(outcome.out)] == ["Y"]


def test_an_unknown_rule_cannot_be_selected(project, run):
    assert run("check", "--select", "Q9").code == 2


def test_warnings_fail_a_strict_check(project, run):
    (project / PLANS).write_text(PLAN + "  - 进一步进一步加强管理。\n", encoding="utf-8")

    assert run("check").code == 0
    assert run("check", "--strict").code == 1


# -- proofread -------------------------------------------------------------------------


def test_a_file_is_proofread_with_line_and_column(project, run):
    Path("稿.md").write_text("# 标题\n\n完成投资,同比增长5%。\n", encoding="utf-8")
    outcome = run("proofread", "稿.md")

    assert outcome.code == 1
    assert outcome.out.startswith("稿.md:3:5: error T104 ")
    assert "3 | 完成投资,同比增长5%。" in outcome.out


def test_standard_input_is_proofread(tmp_path, run, monkeypatch):
    monkeypatch.chdir(tmp_path)  # no project is needed
    text = "完成投资,同比增长5%。"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    outcome = run("proofread", "-", "--format", "json")

    (found,) = json.loads(outcome.out)
    assert (found["file"], found["line"], found["column"]) == ("-", 1, 5)


@pytest.mark.parametrize("raw", ["测试".encode("gbk"), "测试".encode("utf-16")])
def test_a_file_in_another_encoding_is_refused_with_a_reason(tmp_path, run, raw):
    (tmp_path / "x.txt").write_bytes(raw)
    outcome = run("proofread", str(tmp_path / "x.txt"))

    assert outcome.code == 1
    assert "Y0" in outcome.out


def test_a_missing_file_is_a_mistake_of_the_command(tmp_path, run):
    assert run("proofread", str(tmp_path / "none.txt")).code == 2


def test_a_file_without_mistakes_prints_nothing(tmp_path, run):
    (tmp_path / "x.txt").write_text("全区发明专利申请量26件，同比增长62.5%。", "utf-8")
    outcome = run("proofread", str(tmp_path / "x.txt"))

    assert (outcome.code, outcome.out) == (0, "")


# -- figures ---------------------------------------------------------------------------


def digit_runs(*texts):
    return [run for text in texts for run in re.findall(r"[0-9]+(?:\.[0-9]+)?", text)]


def printed_in(name):
    """Return the digit runs of a report in Markdown, but for those that count annexes."""
    text = re.sub(r"&#\d+;|[\\*#]", "", Path(name).read_text("utf-8"))
    note = re.compile(r"^附件：.*?\n\n", re.DOTALL | re.MULTILINE)
    text = note.sub(lambda each: re.sub(r"(?m)^(附件：)?\d+\.", "", each[0]), text)
    return digit_runs(re.sub(r"(?m)^附件\d+$", "", text))


@pytest.mark.usefixtures("sample")
def test_every_digit_run_of_the_report_is_listed_once_in_order(run):
    run("build", "2023H1", "-f", "md", "-o", ".")
    listed = json.loads(run("figures", "2023H1", "--format", "json").out)

    assert digit_runs(*(each["text"] for each in listed)) == printed_in("2023H1.md")


@pytest.mark.usefixtures("sample")
def test_a_figure_is_listed_with_its_kind_and_place(run):
    listed = json.loads(run("figures", "2023H1", "--format", "json").out)
    (change,) = [each for each in listed if each["text"] == "62.5"]

    assert (change["figure"], change["kind"]) == ("62.5%", "metric")
    assert (change["metric"], change["piece"]) == ("applications", "change")
    assert change["file"] == "data/2023H1/achievements/04-ip.yaml"
    line = Path(change["file"]).read_text("utf-8").splitlines()[change["line"] - 1]
    assert line.strip() == "value: 62.5"
    assert change["where"].startswith("一、主要工作开展情况 > （四）")
    assert change["origin"] == "stated"


@pytest.mark.usefixtures("sample")
def test_every_figure_of_a_metric_is_listed_with_a_line_that_contains_it(run):
    for each in json.loads(run("figures", "2023H1", "--format", "json").out):
        line = Path(each["file"]).read_text("utf-8").splitlines()[each["line"] - 1]
        if each["kind"] in {"metric", "typed"} and each["piece"] != "period":
            assert all(run in line for run in digit_runs(each["text"])), each


@pytest.mark.usefixtures("sample")
def test_the_list_can_be_csv_or_a_table(run):
    rows = list(csv.reader(io.StringIO(run("figures", "2023H1", "--format", "csv").out)))
    table = run("figures", "2023H1").out.splitlines()

    assert rows[0][:4] == ["text", "figure", "kind", "metric"]
    assert len(rows) - 1 == len(table)


KINDS = [
    ("2023年1—5月完成12项。", ["date", "date", "date", "typed"]),
    ("第25届，附件3，居第2位。", ["ordinal", "ordinal", "ordinal"]),
    ("《2018—2022年规划》〔2026〕5号，5G、A4、PM2.5。", ["name"] * 7),
    ("投资3.5亿元，近3年12个镇。", ["typed", "typed", "typed"]),
    ("截至2023年6月30日8:30。", ["date"] * 5),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS, ids=[text for text, _ in KINDS])
def test_numbers_have_kinds(project, run, text, kinds):
    (project / PLANS).write_text(PLAN + f'  - "{text}"\n', encoding="utf-8")
    listed = json.loads(run("figures", "2023H1", "--format", "json").out)

    assert [each["kind"] for each in listed if each["file"] == PLANS] == kinds


# -- trace -----------------------------------------------------------------------------


@pytest.mark.usefixtures("sample")
@pytest.mark.parametrize("phrase", ["62.5%", "62.5", "applications.change"][:2])
def test_a_number_is_traced_to_its_line(run, phrase):
    outcome = run("trace", "2023H1", phrase)

    assert outcome.code == 0
    assert "data/2023H1/achievements/04-ip.yaml:19:14 (stated)" in outcome.out
    assert "[62.5" in outcome.out


def test_a_computed_number_is_shown_with_its_computation(project, run):
    edit(project, IP, "      value: 62.5\n", "      previous: 16\n")
    outcome = run("trace", "2023H1", "62.5%")

    assert "(26 − 16) ÷ 16 = 62.5%" in outcome.out
    assert "(computed)" in outcome.out


def test_a_cell_without_words_is_traced_like_the_words(project, run):
    table = "      value: 62.5\n    target: {value: 40}\nfacts:\n  - text: 见下表。\n    table:\n"
    table += "      columns: [指标, 完成率]\n"
    table += '      rows: [[专利, "{{ applications.completion.bare }}"]]\n'
    edit(project, IP, "      value: 62.5\nfacts:\n", table)
    outcome = run("trace", "2023H1", "65%")

    assert "26 ÷ 40 = 65%" in outcome.out
    assert "(computed)" in outcome.out


@pytest.mark.usefixtures("sample")
def test_words_and_ids_can_be_traced(run):
    assert "ip.facts.5" in run("trace", "2023H1", "自我保护能力").out
    assert "achievements/04-ip.yaml:14" in run("trace", "2023H1", "applications").out


@pytest.mark.usefixtures("sample")
def test_digits_are_traced_as_a_whole_number(run):
    assert run("trace", "2023H1", "62").code == 1


@pytest.mark.usefixtures("sample")
@pytest.mark.parametrize("phrase", ["没有这句话", "", " "])
def test_what_is_not_printed_cannot_be_traced(run, phrase):
    outcome = run("trace", "2023H1", phrase)

    assert outcome.code == 1
    assert "U011" in outcome.err


def test_a_report_that_cannot_be_made_is_reported_with_reasons(project, run):
    (project / PLANS).write_text("heading: [\n", encoding="utf-8")
    (project / "data/2023H1/report.yaml").write_text("title: [\n", encoding="utf-8")

    assert run("figures", "2023H1").code == 1
    assert "Y" in run("trace", "2023H1", "26").err


# -- the review copy -------------------------------------------------------------------


def test_a_review_copy_is_a_separate_file(project, run):
    assert run("build", "2023H1").code == 0
    before = (project / "dist/2023H1.docx").read_bytes()
    outcome = run("build", "2023H1", "--review")

    assert outcome.out.startswith("dist/2023H1.review.docx (")
    assert (project / "dist/2023H1.docx").read_bytes() == before
    assert (project / "dist/2023H1.review.docx").exists()


def test_a_review_copy_is_a_word_file(run, project):
    outcome = run("build", "2023H1", "--review", "-f", "md")

    assert (outcome.code, "U012" in outcome.err) == (2, True)
    assert not (project / "dist").exists()


CASES = sorted(path.parent for path in (ROOT / "tests/cases").glob("*/data"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_the_list_is_complete_in_every_case(run, case, tmp_path, monkeypatch):
    shutil.copytree(case / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    (period,) = run("list").out.split()
    run("build", period, "-f", "md", "-o", ".")
    listed = json.loads(run("figures", period, "--format", "json").out)

    assert digit_runs(*(each["text"] for each in listed)) == printed_in(f"{period}.md")
    assert [each for each in listed if each["file"] == "-"] == []


LIST_TEMPLATE = """\
# {{ report.title }}

1. 甲项12个。
2. 乙项{{ figures.applications.amount }}。
"""


def test_numbers_of_a_list_are_listed_and_comments_stay_on_their_figures(project, run):
    own = project / "templates/own"
    shutil.copytree(ROOT / "templates/work-report", own)
    (own / "report.md.j2").write_text(LIST_TEMPLATE, encoding="utf-8")
    edit(project, "data/2023H1/report.yaml", "title: ", "template: own\ntitle: ")
    listed = json.loads(run("figures", "2023H1", "--format", "json").out)
    run("build", "2023H1", "--review")
    found = [(each["text"], each["kind"]) for each in listed]

    assert found == [("1", "ordinal"), ("12", "typed"), ("2", "ordinal"), ("26", "metric")]
    assert (project / "dist/2023H1.review.docx").exists()


@pytest.mark.usefixtures("sample")
def test_every_listed_number_can_be_traced_to_its_line(run):
    for each in json.loads(run("figures", "2023H1", "--format", "json").out):
        outcome = run("trace", "2023H1", each["figure"])

        assert f"{each['file']}:{each['line']}" in outcome.out, each
