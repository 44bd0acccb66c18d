"""All output for users is in one language: help, usage errors, listings, summaries."""

import re

import pytest
from typer import BadParameter
from typer.core import TyperCommand

from reportgen.messages.help import COMMANDS
from reportgen.show.columns import columns
from reportgen.show.formats import FORMATS, format_names
from small_project import edit

IP = "data/2023H1/achievements/01-ip.yaml"
ALL = ("", *COMMANDS)
CHINESE = re.compile("[一-鿿]")
# Three English words in a row, except options, codes and metavars in capitals.
SENTENCE = re.compile(r"(?<![\w-])[A-Za-z][a-z]+ [a-z]+ [a-z]+(?![\w.-])")


def page(run, command, lang, monkeypatch, width=80):
    """Return the help of a command, without the lines of its examples."""
    monkeypatch.setenv("COLUMNS", str(width))
    outcome = run(*command.split(), "--help", "--lang", lang)
    assert (outcome.code, outcome.err) == (0, "")
    return re.sub(r"^  reportgen .*$", "", outcome.out, flags=re.MULTILINE)


# -- help ------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ALL)
def test_chinese_help_has_no_english_sentence(run, command, monkeypatch):
    text = page(run, command, "zh", monkeypatch)

    assert SENTENCE.findall(text) == []
    assert not re.search("usage|arguments|options|required|default", text, re.IGNORECASE)
    for paragraph in text.split("\n\n"):
        assert not paragraph.strip() or CHINESE.search(paragraph), paragraph


@pytest.mark.parametrize("command", ALL)
def test_english_help_has_no_chinese(run, command, monkeypatch):
    assert CHINESE.findall(page(run, command, "en", monkeypatch)) == []


@pytest.mark.parametrize("width", [80, 100])
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("command", ALL)
def test_help_fits_its_columns_and_is_never_cut(run, command, lang, width, monkeypatch):
    lines = page(run, command, lang, monkeypatch, width).splitlines()

    assert [line for line in lines if columns(line) > 80] == []
    assert [line for line in lines if line.endswith("...")] == []


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("command", ALL)
def test_help_fits_a_narrow_terminal(run, command, lang, monkeypatch):
    lines = page(run, command, lang, monkeypatch, 50).splitlines()
    usage = lines.pop(0)

    assert "reportgen" in usage
    assert [line for line in lines if columns(line) > 50] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_summary_takes_one_line_of_at_most_60_columns(command):
    summary = COMMANDS[command].summary

    assert max(columns(summary.en), columns(summary.zh)) <= 60
    assert summary.en[0].isupper()
    assert (summary.en[-1], summary.zh[-1]) == (".", "。")


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_has_help_for_a_parameter_it_does_not_take(run, command, monkeypatch):
    text = page(run, command, "en", monkeypatch, 80)
    options = {name for name in COMMANDS[command].parameters if name.startswith("-")}

    assert options | {"--help"} == set(
        re.findall(r"^  (?:-\w, )?(--\w[\w-]*)", text, re.MULTILINE)
    )


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("command", FORMATS)
def test_help_lists_each_format_of_the_table_once(run, command, lang, monkeypatch):
    text = page(run, command, lang, monkeypatch)
    section = re.split("Formats:\n|格式：\n", text)[-1].split("\n\n")[0]

    assert [line.split()[0] for line in section.splitlines()] == format_names(command)
    assert format_names(command)[0] in re.findall(r"\[(?:default: |默认：)(\w+)\]", text)


def test_the_language_comes_from_the_option_the_variable_or_the_locale(run, monkeypatch):
    assert run("--lang", "zh", "--help").out.startswith("用法：")
    assert run("check", "--help", "--lang=zh").out.startswith("用法：")
    assert run("--help").out.startswith("Usage: ")
    monkeypatch.setenv("REPORTGEN_LANG", "zh")
    assert run("list", "--help").out.startswith("用法：")
    monkeypatch.delenv("REPORTGEN_LANG")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert run("--help").out.startswith("用法：")
    assert run("--lang", "en", "--help").out.startswith("Usage: ")


# -- usage errors ----------------------------------------------------------------------

USAGE = [
    ("check --format jsno", "U020", "json"),
    ("build -f pdf 2023H1", "U020", "docx, md"),
    ("proofread x --format xml", "U020", "sarif"),
    ("figures 2023H1 --format cvs", "U020", "csv"),
    ("status 2023H1 --format html", "U020", "table"),
    ("diff 2023H1 2023H1 --format doc", "U020", "docx"),
    ("check --slect N", "U021", "--select"),
    ("--nope", "U021", "--nope"),
    ("list -q", "U021", "-q"),
    ("check --select", "U022", "--select"),
    ("list --lang", "U022", "--lang"),
    ("check --strict=yes", "U023", "--strict"),
    ("import a.docx", "U024", "--period"),
    ("status 2023H1 2023H2", "U025", "2023H2"),
    ("bild 2023H1", "U026", "build"),
    ("schema sectio", "U028", "section"),
]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("line", "code", "named"), USAGE, ids=[line for line, *_ in USAGE])
def test_a_wrong_command_line_is_explained(
    project, run, line, code, named, lang, monkeypatch
):
    monkeypatch.setenv("REPORTGEN_LANG", lang)
    outcome = run(*line.split())

    assert (outcome.code, outcome.out) == (2, "")
    assert code in outcome.err
    assert named in outcome.err
    assert bool(CHINESE.search(outcome.err)) is (lang == "zh")
    assert lang == "en" or SENTENCE.findall(outcome.err) == []


def test_a_missing_argument_has_the_name_shown_in_the_help(project, run):
    assert "requires `CODE`" in run("explain").err
    assert "缺少“代码”" in run("explain", "--lang", "zh").err


def test_an_unknown_error_of_typer_is_a_usage_error(project, run, monkeypatch):
    def refuse(*_):
        raise BadParameter("no good")

    monkeypatch.setattr(TyperCommand, "parse_args", refuse)
    outcome = run("list")

    assert outcome.code == 2
    assert "U027" in outcome.err
    assert "no good" in outcome.err


def test_without_a_command_the_help_is_shown_and_the_exit_code_is_2(run):
    outcome = run("--lang", "zh")

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("用法：")


# -- listings and summaries ------------------------------------------------------------


@pytest.fixture
def doubtful(project):
    """Return the small project with a suspect figure, an owner and a typed number."""
    edit(
        project,
        IP,
        "    unit: 件\n",
        "    unit: 件\n    suspect: 待核实\n    owner: 张三\n",
    )
    return project


LISTINGS = [
    ("check", ["警告 N120", "办法：", "错误0条，警告1条"]),
    ("build 2023H1", ["警告 N120", "1条警告）"]),
    ("build 2023H1 --strict", ["2023H1：未生成（错误0条，警告1条）"]),
    ("figures 2023H1", ["指标", "直接填写", "存疑"]),
    (
        "trace 2023H1 26",
        ["印在：", "写在：", "（直接填写）", "责任人：张三", "可信度：存疑"],
    ),
    ("status 2023H1", ["责任人", "存疑"]),
    ("diff 2023H1 2023H1", ["原样照抄"]),
    ("explain N102", ["N102（错误）", "原因："]),
]


@pytest.mark.parametrize(("line", "shown"), LISTINGS, ids=[line for line, _ in LISTINGS])
def test_every_listing_is_chinese(doubtful, run, line, shown):
    outcome = run(*line.split(), "--lang", "zh")
    text = outcome.out + outcome.err

    assert [words for words in shown if words not in text] == []
    assert SENTENCE.findall(text) == []
    assert not re.search(r"\b(stated|computed|metric|ordinal|error|warning)\b", text)


def test_verify_names_the_properties_of_a_file_in_chinese(project, run):
    run("build", "2023H1")
    outcome = run("verify", "dist/2023H1.docx", "--lang", "zh")

    names = [line.partition("：")[0] for line in outcome.out.splitlines()]
    assert len(names) >= 4
    assert [name for name in names if not CHINESE.search(name)] == []
    assert "没有问题" in outcome.err
    assert "version: " in run("verify", "dist/2023H1.docx").out


def test_output_for_machines_is_the_same_in_both_languages(doubtful, run):
    for command in ("figures", "status"):
        for form in ("json", "csv") if command == "figures" else ("json",):
            english, chinese = (
                run(command, "2023H1", "--format", form, "--lang", lang).out
                for lang in ("en", "zh")
            )

            assert english == chinese
