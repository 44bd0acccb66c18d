"""Docs that cannot rot: what they say is run, compared, looked for."""

import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from reportgen import pipeline
from reportgen.checks.rules import RULES
from reportgen.ci.files import ci_files
from reportgen.ci.installed_from import FROM_INDEX, InstalledFrom
from reportgen.ci.wrong_package import installs_in
from reportgen.document.tree import CHARTS, Role
from reportgen.figures.figure import PIECES
from reportgen.messages import all_messages
from reportgen.messages.help import COMMANDS
from reportgen.messages.language import shown
from reportgen.model.schema import KINDS, json_schema
from reportgen.names import TEXT_PIECES
from reportgen.pipeline import build_period
from reportgen.render.filters import FILTERS
from reportgen.render.sandbox import allowed_filters
from reportgen.show.explanation import explanation
from reportgen.show.formats import FORMATS, format_names
from small_project import PLAN, REPORT, write_project

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
READMES = {"en": README, "zh": (ROOT / "README.zh-CN.md").read_text("utf-8")}
MESSAGES = {**all_messages(), **RULES}
FAMILIES = {"D": "Data", "N": "Numbers", "P": "Provenance", "S": "Structure", "T": "Text"}


def blocks(text, language):
    """The fenced blocks of a language in a Markdown text."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_both_readmes_have_the_same_two_commands_for_each_shell():
    assert len(blocks(README, "bash")) == 2
    for language in ("bash", "powershell"):
        assert blocks(README, language) == blocks(READMES["zh"], language)


@pytest.mark.parametrize("lang", READMES)
def test_a_readme_has_fewer_than_200_lines(lang):
    assert len(READMES[lang].splitlines()) < 200


def test_both_readmes_show_the_same_commands_in_a_terminal():
    english, chinese = (
        [re.sub(r"\s+#.*", "", line) for block in shown for line in block.splitlines()]
        for shown in (blocks(text, "console") for text in READMES.values())
    )

    assert "$ uv tool install ." in english
    assert english == chinese


@pytest.mark.parametrize("lang", READMES)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_readme_shows_only_options_that_the_command_has(lang, command):
    line = [sys.executable, "-m", "reportgen", command, "--help"]
    done = subprocess.run(line, capture_output=True, check=True, encoding="utf-8")
    rows = rf"^(?:\| `|\$ reportgen ){command}(?![\w-])(.*?)(?:#.*)?$"
    shown = " ".join(re.findall(rows, READMES[lang], re.MULTILINE))
    option = r"(?<![\w-])--?[a-z][\w-]*"

    assert set(re.findall(option, shown)) <= set(re.findall(option, done.stdout))


def test_powershell_does_what_bash_does():
    (twins,) = blocks(README, "powershell")
    for bash, power in zip(blocks(README, "bash"), twins.splitlines(), strict=True):
        steps = [step.strip().replace(".venv/bin/", "") for step in bash.split("&&")]
        twin = re.sub(
            r"\.venv\\Scripts\\", "", power.replace("if ($?) { ", "").replace(" }", "")
        )

        assert [
            step.replace("python3 -m venv", "py -m venv") for step in steps
        ] == twin.split("; ")


DATA_FORMAT = ("data-format.md", "data-format.zh-CN.md")


@pytest.mark.parametrize("page", DATA_FORMAT)
def test_the_examples_of_the_data_format_build(page, tmp_path):
    organ, report, section = blocks((ROOT / "docs" / page).read_text("utf-8"), "yaml")
    files = {
        "organ.yaml": organ,
        "2024/report.yaml": report,
        "2024/review/01-patents.yaml": section,
        "2024/tasks/01-training.yaml": PLAN,
    }
    for name, text in files.items():
        (tmp_path / "data" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "data" / name).write_text(text, encoding="utf-8")
    built = build_period(tmp_path, "2024", ("docx", "md"))

    assert list(built.problems) == []
    markdown = built.outputs["md"].decode()
    assert (
        "发明专利申请量26件，同比增长62.5%，居全市第2位。甲公司、乙公司等5家企业"
        in markdown
    )
    assert "附件：主要指标完成情况表" in markdown


def mappings(schema):
    """Yield the properties of each mapping that a file of the data format may contain."""
    waiting, seen = [schema], set()
    while waiting:
        match waiting.pop():
            case {"$ref": name} if name not in seen:
                seen.add(name)
                waiting.append(schema["$defs"][name.rpartition("/")[2]])
            case dict() as each:
                if "properties" in each:
                    yield each["properties"]
                waiting += [value for key, value in each.items() if key != "$defs"]
            case list() as several:
                waiting += several


def documented_keys(text):
    """Return the keys in the tables of a page, a set for each mapping.

    A key `range.low` belongs to the mapping under `range`, in the table of its parent.
    """
    found = []
    for table in re.findall(r"^\| (?:key|键) \|.*\n((?:\|.*\n)+)", text, re.MULTILINE):
        keys = defaultdict(set)
        for cell in re.findall(r"^\| (.+?) \|", table, re.MULTILINE):
            for name in re.findall(r"`([a-z_.]+)`", cell):
                parent, _, key = name.rpartition(".")
                keys[parent].add(key)
        found += keys.values()
    return found


@pytest.mark.parametrize("page", DATA_FORMAT)
def test_the_tables_of_the_data_format_name_every_key_and_no_other(page):
    keys = documented_keys((ROOT / "docs" / page).read_text("utf-8"))
    known = {frozenset(each) for kind in KINDS for each in mappings(json_schema(kind))}

    assert sorted(map(sorted, keys)) == sorted(map(sorted, known))


@pytest.mark.parametrize("page", DATA_FORMAT)
def test_the_data_format_names_every_value_and_piece(page):
    text = (ROOT / "docs" / page).read_text("utf-8")
    properties = [
        each
        for kind in KINDS
        for mapping in mappings(json_schema(kind))
        for each in mapping.values()
    ]
    values = {
        value
        for each in properties
        for choice in (each, each.get("additionalProperties", {}))
        for value in choice.get("enum", ())
        if isinstance(value, str)
    }

    assert {"error", "windows", "in_progress"} < values
    assert [value for value in sorted(values) if f"`{value}`" not in text] == []
    assert [piece for piece in TEXT_PIECES if f"`{{{{ x.{piece} }}}}`" not in text] == []


@pytest.mark.parametrize("lang", READMES)
def test_the_mistake_shown_in_the_readme_looks_like_that(lang, tmp_path):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    path = tmp_path / "data/2023H1/achievements/04-ip.yaml"
    path.write_text(
        path.read_text("utf-8").replace("    value: 26\n", "    valu: 26\n"), "utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-m", "reportgen", "build", "2023H1", "--lang", lang],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    (shown,) = blocks(READMES[lang], "text")

    assert shown in done.stderr


@pytest.mark.parametrize(("lang", "head"), [("en", "| command |"), ("zh", "| 命令 |")])
def test_a_readme_names_every_command(lang, head):
    table = READMES[lang].partition(head)[2].partition("\n\n")[0]

    assert sorted(re.findall(r"^\| `([\w-]+)", table, re.MULTILINE)) == sorted(COMMANDS)


COMMAND_PAGES = {
    "en": ("commands.md", "# Commands\n\nThe output of `--help`."),
    "zh": ("commands.zh-CN.md", "# 命令\n\n`--help`的输出。"),
}


def help_texts(lang, head):
    """The help of every command in a language, as a page."""
    texts = [f"{head} Written by `pytest --update-docs`."]
    for name in ("", *COMMANDS):
        line = [sys.executable, "-m", "reportgen", *name.split(), "--help", "--lang", lang]
        done = subprocess.run(line, capture_output=True, check=True, encoding="utf-8")
        texts.append(
            f"## reportgen {name}".rstrip() + f"\n\n```text\n{done.stdout.strip()}\n```"
        )
    return "\n\n".join(texts) + "\n"


@pytest.mark.parametrize("lang", COMMAND_PAGES)
def test_the_help_in_the_docs_is_the_real_one(lang, request, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")
    name, head = COMMAND_PAGES[lang]
    path = ROOT / "docs" / name
    if request.config.getoption("--update-docs"):
        path.write_text(help_texts(lang, head), encoding="utf-8", newline="\n")

    assert path.read_text("utf-8") == help_texts(lang, head)


@pytest.mark.parametrize("lang", READMES)
@pytest.mark.parametrize("command", FORMATS)
def test_both_readmes_name_every_format_of_a_command(lang, command):
    (row,) = re.findall(rf"^\| `{command} .*$", READMES[lang], re.MULTILINE)
    said = re.findall(r"(?:-f|--format) ([a-z\\|]+)", row)

    if command == "proofread":  # its row sends the reader to `check`
        assert "check" in row
    else:
        assert said == [r"\|".join(format_names(command))]


def rules_page():
    """docs/rules.md as it should be: every rule of the checker."""
    texts = [
        "# Rules\n\nWhat `reportgen check` looks for. Written by `pytest --update-docs`."
    ]
    texts.append(
        "`reportgen explain CODE` says more, with a whole example, in English and Chinese. "
        "Of examples in YAML, this page shows the lines that differ. "
        "Rules that read only text also run in `reportgen proofread`."
    )
    for letter, family in FAMILIES.items():
        rows = [_rule_row(RULES[code]) for code in sorted(RULES) if code[0] == letter]
        head = "| code | level | finds | 说明 | wrong | right |\n|---|---|---|---|---|---|"
        texts.append(f"## {letter} · {family}\n\n{head}\n" + "\n".join(rows))
    return "\n\n".join(texts) + "\n"


def _rule_row(rule):
    said = [shown(rule.says, language) for language in ("en", "zh")]
    examples = [
        _different(*pair) if "\n  " in rule.wrong else pair[0].replace("\n", " ⏎ ")
        for pair in ((rule.wrong, rule.right), (rule.right, rule.wrong))
    ]
    cells = [
        rule.code,
        rule.level,
        *said,
        *(f"`{each}`" if each else "" for each in examples),
    ]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _different(one, other):
    """The lines of an example that the other one does not have."""
    lines = [line.strip() for line in one.splitlines() if line not in other.splitlines()]
    return " ⏎ ".join(lines)


def test_the_rules_in_the_docs_are_those_of_the_checker(request):
    path = ROOT / "docs/rules.md"
    if request.config.getoption("--update-docs"):
        path.write_text(rules_page(), encoding="utf-8", newline="\n")

    assert path.read_text("utf-8") == rules_page()


HOW_IT_WORKS = (ROOT / "docs/how-it-works.md").read_text("utf-8")
SOURCE_FILE = r"`([\w/-]+\.(?:py|txt|tsv|ya?ml|typed))`"


def listed_files(text):
    """Return the paths in the tables of docs/how-it-works.md: heading plus first cell."""
    parts = re.split(r"^#+ (.*)\n", text, flags=re.MULTILINE)
    return [
        ("" if heading.startswith("The ") else heading.partition(" ")[0]) + file
        for heading, table in zip(parts[1::2], parts[2::2], strict=True)
        for file in re.findall(rf"^\| (?:{SOURCE_FILE}) \|", table, re.MULTILINE)
    ]


def test_how_it_works_names_every_source_file_once():
    tracked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT / "src/reportgen",
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout.split()
    files = [
        name for name in tracked if not re.match("begin/(sample|empty)_project/", name)
    ]

    assert sorted(listed_files(HOW_IT_WORKS)) == sorted(files)
    assert len(re.findall(SOURCE_FILE, HOW_IT_WORKS)) == len(files)
    assert "### begin/" in HOW_IT_WORKS.partition("| `project/` |")[0]


def test_how_it_works_has_the_steps_of_the_pipeline_in_their_order():
    table = HOW_IT_WORKS.partition("| step |")[2].partition("\n\n")[0]
    (steps,) = re.findall(r"^ {4}(\w.* → .*)$", pipeline.__doc__, re.MULTILINE)

    assert re.findall(r"^\| ([a-z ]+) \|", table, re.MULTILINE) == steps.split(" → ")


def test_the_page_about_templates_names_all_that_a_template_may_use():
    page = (ROOT / "docs/templates.md").read_text("utf-8")
    roles = [role.value.replace("_", "-") for role in Role if role is not Role.BODY]
    pieces = [each.replace(".", "_") for each in PIECES]
    names = [*FILTERS, *allowed_filters(), *pieces, *CHARTS, *roles]

    assert [name for name in names if f"`{name}`" not in page] == []


def test_the_page_about_templates_shows_what_filters_print(tmp_path):
    page = (ROOT / "docs/templates.md").read_text("utf-8")
    rows = page.partition("| filter |")[2].partition("\n\n")[0].replace("\\|", "|")
    example = r"`(\{\{ [\[\d\"-].*? \}\})` (.+?)(?:, | (?=`)| \|$)"  # without variables
    cases = re.findall(example, rows, re.MULTILINE)
    report = "# {{ report.title }}\n\n" + "\n\n".join(f"值{each}等。" for each, _ in cases)
    folder = {
        "report.md.j2": report,
        "figure.md.j2": "{% macro sentence(it) %}{% endmacro %}",
    }
    own = {f"templates/own/{name}": text for name, text in folder.items()}
    main = {"data/2023H1/report.yaml": f"{REPORT}template: own\n"}
    built = build_period(write_project(tmp_path, {**own, **main}), "2023H1", ("md",))
    printed = built.outputs["md"].decode().replace("\\", "").split("\n\n")[1:]

    assert len(cases) > 8
    assert [each.strip() for each in printed] == [f"值{output}等。" for _, output in cases]


# -- CONTRIBUTING.md ---------------------------------------------------------------------

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
RECIPES = dict(
    re.findall(r"^### an? (.*)\n\n((?:.+\n)+)", CONTRIBUTING, flags=re.MULTILINE)
)
PATH = r"`((?:[\w.-]+/)+[\w.-]*|[\w.-]+\.(?:py|md|toml))`"


def path_of(name):
    """Return a path of CONTRIBUTING.md: of the repository, or else of src/reportgen/."""
    return ROOT / name if (ROOT / name).exists() else ROOT / "src/reportgen" / name


def test_contributing_names_only_files_that_exist():
    named = re.findall(PATH, CONTRIBUTING)

    assert len(named) > 40
    assert [name for name in named if not path_of(name).exists()] == []


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_has_at_most_five_lines_and_a_test(recipe):
    lines = RECIPES[recipe].splitlines()

    assert len(lines) <= 5
    assert max(map(len, lines)) < 180
    assert "`tests/" in RECIPES[recipe]


@pytest.mark.parametrize("recipe", RECIPES)
def test_the_names_in_a_recipe_are_in_the_file_it_names(recipe):
    for names, file in re.findall(
        rf"((?:`[^`]+`(?:, | and | or )?)+) in {PATH}", RECIPES[recipe]
    ):
        source = path_of(file).read_text("utf-8")
        assert [name for name in re.findall("`([^`]+)`", names) if name not in source] == []


# -- docs/promises.md --------------------------------------------------------------------


def shown_by(row):
    """Return the file and the name of each test in a row of a table."""
    return re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", row)


def test_each_promise_names_tests_that_exist():
    page = (ROOT / "docs/promises.md").read_text("utf-8")
    tables = re.findall(r"^\| promise \|.*\n\|---.*\n((?:\|.*\n)+)", page, re.MULTILINE)
    rows = [row for table in tables for row in table.splitlines()]
    tests = [each for row in rows for each in shown_by(row)]

    assert len(rows) > 30
    assert [row for row in rows if not shown_by(row)] == []
    assert [
        each
        for each in tests
        if f"\ndef {each[1]}(" not in (ROOT / each[0]).read_text("utf-8")
    ] == []


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").glob("*.md"))
)
def test_every_relative_link_leads_somewhere(path):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text("utf-8"))

    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("code", MESSAGES)
def test_every_code_is_explained_in_both_languages(code):
    message = MESSAGES[code]

    for language in ("en", "zh"):
        text = explanation(message, language)

        assert code in text
    assert re.search("[一-鿿]", message.says.zh + message.fix.zh)


def test_every_message_that_is_no_rule_is_named_in_a_test():
    tests = "".join(
        path.read_text("utf-8")
        for path in (ROOT / "tests").rglob("*.py")
        if path != Path(__file__)
    )

    assert [code for code in all_messages() if code not in tests] == []


@pytest.mark.parametrize("path", sorted((ROOT / ".github/workflows").glob("*.yml")))
def test_workflows_of_this_repository_are_read_only(path):
    text = path.read_text("utf-8")

    assert "contents: read" in text
    assert "pull_request_target" not in text


def test_the_examples_in_the_docs_are_those_that_init_writes():
    shown = blocks((ROOT / "docs/ci.md").read_text("utf-8"), "yaml")
    files = ci_files(InstalledFrom(FROM_INDEX))
    for name in ("ci/gitlab-ci.example.yml", "ci/pre-commit-config.example.yaml"):
        assert f"# {name}\n{files[name]}" in shown


def asks_for_a_stranger(text):
    """Whether a text says to install the package that is called as our command is."""
    name = "report" + "gen"
    asked = re.search(
        rf"(?<!un)install(?:\s+-\S+)*\s+[\"'`]?{name}(?![\w@/.-]|\s*@)", text, re.IGNORECASE
    )
    return bool(asked or installs_in(text, ""))


def test_no_file_asks_for_the_package_of_a_stranger():
    files = subprocess.run(
        ["git", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    texts = {
        name: (ROOT / name).read_text("utf-8", errors="replace")
        for name in files.stdout.split("\0")
        if (ROOT / name).is_file()
    }

    assert [name for name, text in texts.items() if asks_for_a_stranger(text)] == []


@pytest.mark.parametrize("words", ["pip install ", "pip3 install -U ", "to install `"])
def test_a_file_that_asks_for_it_would_be_seen(words):
    name = "report" + "gen"

    assert asks_for_a_stranger(f"{words}{name}\n")
    assert asks_for_a_stranger(f"{words}{name}==0.1")
    assert not asks_for_a_stranger(f"{words}{name}-gongwen\n")
    assert not asks_for_a_stranger(f"{words}{name} @ git+https://example.org/x.git")


def test_no_file_names_a_download_host():
    files = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    hosts = re.compile(r"pypi\.|pythonhosted|registry\.npmjs|deb\.debian", re.IGNORECASE)
    named = [
        name
        for name in files.stdout.split()
        if (ROOT / name).suffix in {".md", ".toml", ".yml", ".yaml", ".json", ".lock", ""}
        and hosts.search((ROOT / name).read_text("utf-8", errors="replace"))
    ]

    assert named == []
