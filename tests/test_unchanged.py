"""A report is not written again while nothing that it is made from has changed."""

import os

import pytest

from reportgen.many.depends import Depends, of_program
from reportgen.many.one_report import Order
from small_project import FILES, SECTION, edit, write_project

PERIOD = "2023H1"
REPORT = f"data/{PERIOD}/report.yaml"
IP = f"data/{PERIOD}/achievements/01-ip.yaml"
BEFORE = {
    name.replace(PERIOD, "2022H1"): text
    for name, text in FILES.items()
    if name != "data/organ.yaml"
}
LOOKED_UP = SECTION.replace("      value: 62.5\n", "      basis: 同比\n")
WARNED = {
    f"data/{PERIOD}/plans/01-training.yaml": "heading: 培训\nfacts:\n  - 座落在城东。\n"
}


@pytest.fixture
def project(tmp_path):
    """Write a project whose report looks a value up in an earlier one."""
    template = tmp_path / "templates" / "plain"
    template.mkdir(parents=True)
    (template / "report.md.j2").write_text(
        "# {{ report.title }}\n\n{% for part in report.parts %}"
        "{% for section in part.sections %}{% for fact in section.facts %}{{ fact }}\n\n"
        "{% endfor %}{% endfor %}{% endfor %}",
        "utf-8",
    )
    return write_project(tmp_path, {**BEFORE, IP: LOOKED_UP})


def built(run, root, *options):
    """Build, and return what was printed, and the bytes of the file."""
    told = run("--project", root, "build", PERIOD, *options)
    return told, (root / "dist" / f"{PERIOD}.docx").read_bytes()


def test_an_unchanged_report_is_left_alone(project, run):
    first, content = built(run, project)
    path = project / "dist" / f"{PERIOD}.docx"
    moment = path.stat().st_mtime_ns
    second, again = built(run, project)

    assert (first.code, second.code) == (0, 0)
    assert "(unchanged)" not in first.out
    assert "2023H1.docx (unchanged)" in second.out
    assert path.stat().st_mtime_ns == moment
    assert again == content


CHANGES = {
    "a text": lambda root: edit(root, IP, "全区", "全县"),
    "a number": lambda root: edit(root, IP, "26", "27"),
    "organ.yaml": lambda root: edit(root, "data/organ.yaml", "name: ", "name: 新"),
    "an earlier number": lambda root: edit(root, IP.replace(PERIOD, "2022H1"), "26", "20"),
    "a new section": lambda root: (root / IP.replace("01-ip", "02-new")).write_text(
        "heading: 新\nfacts:\n  - 新的一节。\n", "utf-8"
    ),
    "a section less": lambda root: (root / f"data/{PERIOD}/plans/01-training.yaml").rename(
        root / f"data/{PERIOD}/plans/02-training.yaml"
    ),
    "a template of one's own": lambda root: (root / "templates" / "plain").rename(
        root / "templates" / "work-report"
    ),
    "a period between": lambda root: write_project(
        root,
        {name.replace("2022H1", "2022H2"): text for name, text in BEFORE.items()},
    ),
    "the Word file": lambda root: (root / "dist" / f"{PERIOD}.docx").unlink(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_the_report_is_made_again(project, run, change):
    built(run, project)
    CHANGES[change](project)
    told, content = built(run, project)
    assert "(unchanged)" not in told.out

    forced, expected = built(run, project, "--force")
    assert "(unchanged)" not in forced.out
    assert content == expected


def test_a_changed_moment_is_written(project, run, monkeypatch):
    _, content = built(run, project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    _, other = built(run, project)

    assert content != other


def test_an_edited_word_file_is_kept_and_made_anew(project, run):
    _, content = built(run, project)
    path = project / "dist" / f"{PERIOD}.docx"
    path.write_bytes(b"edited")
    told, again = built(run, project)

    assert "(unchanged)" not in told.out
    assert again == content
    assert (path.parent / f"{PERIOD}.edited.docx").read_bytes() == b"edited"


def test_the_warnings_are_shown_again_and_count_for_strict(project, run):
    write_project(project, {**BEFORE, IP: LOOKED_UP, **WARNED})
    first, _ = built(run, project)
    second, _ = built(run, project)
    assert "T305" in first.err
    assert second.err == first.err
    assert "(unchanged)" in second.out

    strict, _ = built(run, project, "--strict")
    assert strict.code == 1
    assert "(unchanged)" not in strict.out


def test_markdown_is_always_written(project, run):
    for _ in range(2):
        told = run("--project", project, "build", PERIOD, "-f", "md")
        assert "(unchanged)" not in told.out


def test_a_review_copy_is_no_report(project, run):
    built(run, project)
    for expected in (False, True):
        told = run("--project", project, "build", PERIOD, "--review")
        assert ("(unchanged)" in told.out) == expected


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"dist/2023H1.docx": 1}', b"\xff\x00"]
)
def test_a_record_that_cannot_be_read_is_begun_anew(project, run, content):
    built(run, project)
    (project / ".reportgen" / "built.json").write_bytes(content)
    told, _ = built(run, project)
    again, _ = built(run, project)

    assert told.code == 0
    assert "(unchanged)" not in told.out
    assert "(unchanged)" in again.out


def test_the_record_is_never_written_through_a_link(project, run, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (project / ".reportgen").symlink_to(elsewhere)
    told, _ = built(run, project)

    assert told.code == 0
    assert list(elsewhere.iterdir()) == []


def test_git_ignores_the_record(project, run):
    built(run, project)
    assert (project / ".reportgen" / ".gitignore").read_text() == "*\n"


def test_a_run_counts_what_it_left_alone(project, run):
    run("--project", project, "build", "--all")
    edit(project, IP, "全区", "全县")
    told = run("--project", project, "build", "--all")

    assert "reports written: 1, unchanged: 1, not written: 0" in told.err


def test_a_record_with_a_message_that_no_longer_exists_is_begun_anew(project, run):
    write_project(project, {**BEFORE, IP: LOOKED_UP, **WARNED})
    built(run, project)
    path = project / ".reportgen" / "built.json"
    path.write_text(path.read_text("utf-8").replace("T305", "T999"), "utf-8")
    edit(project, IP, "全区", "全县")  # as another version of the program would differ
    told, _ = built(run, project)

    assert told.code == 0
    assert "(unchanged)" not in told.out


def test_a_record_of_the_right_inputs_with_an_unknown_message_is_begun_anew(project, run):
    write_project(project, {**BEFORE, IP: LOOKED_UP, **WARNED})
    built(run, project)
    path = project / ".reportgen" / "built.json"
    path.write_text(path.read_text("utf-8").replace("T305", "T999"), "utf-8")
    told, _ = built(run, project)

    assert told.code == 0
    assert "T305" in told.err


@pytest.mark.parametrize("name", ["data/organ.yaml", f"seals/{PERIOD}.json", IP])
def test_what_was_edited_during_the_run_is_not_called_unchanged(project, name):
    path = project / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(path.read_bytes() if path.exists() else b"{}")
    order = Order(project, PERIOD, project / "dist", ("docx",))

    before, later = path.stat().st_mtime_ns - 1, path.stat().st_mtime_ns + 1
    assert Depends(project, before).of(order, ()) == ""
    assert len(Depends(project, later).of(order, ())) == 64


@pytest.mark.parametrize("name", ["rules/words.py", "rules/words.tsv"])
def test_another_table_or_module_of_the_program_is_another_program(tmp_path, name):
    package, templates = tmp_path / "reportgen", tmp_path / "templates"
    for path in (package / name, templates / "work-report/report.md.j2"):
        path.parent.mkdir(parents=True)
        path.write_text("old")
    first = of_program(package, templates)
    os.utime(package / name, ns=(1, 1))
    second = of_program(package, templates)
    os.utime(templates / "work-report/report.md.j2", ns=(1, 1))

    assert len({first, second, of_program(package, templates)}) == 3
