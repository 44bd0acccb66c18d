"""check-docx inside a project: what the office registered, and source lines of its files."""

import re

import pytest

from small_project import ORGAN, edit

PLAN = "data/2023H1/plans/01-training.yaml"
LOOSE = "levels:\n  T101: hint\n"  # so that it is built
FILE = "dist/2023H1.docx"
BOTH = pytest.mark.parametrize("options", [(), ("--period", "2023H1")])


def codes(outcome):
    return re.findall(r"(?:error|warning|hint) ([A-Z]\d{3})", outcome.out)


@pytest.fixture
def built(project, run):
    """Return a function that builds a plan item, then changes organ.yaml."""

    def build(words, organ=""):
        edit(project, PLAN, "开展培训。", words)
        register = project / "data/organ.yaml"
        register.write_text(f"{ORGAN}{LOOSE}", encoding="utf-8")
        assert run("build", "2023H1").code == 0
        register.write_text(f"{ORGAN}{organ}", encoding="utf-8")
        return project

    return build


@BOTH
def test_a_masked_name_is_no_placeholder_in_a_word_file(built, run, options):
    project = built("在XX省开展培训。", "masked:\n  - XX省\n")

    assert codes(run("check-docx", FILE, *options)) == []
    (project / "data/organ.yaml").write_text(ORGAN, encoding="utf-8")
    assert "T101" in codes(run("check-docx", FILE, *options))


def test_the_register_counts_for_a_file_that_states_no_period(built, run, tmp_path):
    project = built("在XX省开展培训。", "masked:\n  - XX省\n")
    (project / FILE).rename(project / "a.docx")
    data = project / "data/2023H1"
    data.rename(project / "data/2022H1")

    assert codes(run("check-docx", "a.docx")) == []


@BOTH
def test_a_name_that_is_almost_a_registered_one_is_found_in_a_word_file(
    built, run, options
):
    built("示例新材料股分有限公司投产。", "names:\n  - name: 示例新材料股份有限公司\n")

    assert codes(run("check-docx", FILE, *options)) == ["T313"]


@BOTH
def test_levels_of_the_office_count_in_a_word_file(built, run, options):
    built("布署下一步工作。", "levels:\n  T305: silent\n")

    assert codes(run("check-docx", FILE, *options)) == []


@BOTH
def test_errors_of_the_register_are_shown(built, run, options):
    built("开展培训。", "masked:\n  - [a]\n")
    outcome = run("check-docx", FILE, *options)

    assert outcome.code == 1
    assert "data/organ.yaml:3:5" in outcome.out


def test_source_lines_are_those_of_the_file_of_each_place(built, run):
    project = built("开展培训。")
    report = project / "data/2023H1/report.yaml"
    report.write_text(f"{report.read_text('utf-8')}titel: x\n", encoding="utf-8")
    outcome = run("check-docx", FILE, "--period", "2023H1")

    assert "U131" in outcome.out
    assert "| titel: x\n" in outcome.out
