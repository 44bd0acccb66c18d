"""seal and verify: sealed reports do not change, and a file states its origin."""

import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import msgspec
import pytest

from reportgen.pipeline import check_period
from reportgen.seals.digest import file_digest
from reportgen.seals.record import Seal, seal_text
from reportgen.writers.docx.digests import content_digest
from small_project import edit

IP = "data/2023H1/achievements/01-ip.yaml"
MAIN = "data/2023H1/report.yaml"
ERRATUM = "errata:\n  - date: 2023-08-01\n    text: 更正申请量\n"


def codes_of(root):
    return [each.code for each in check_period(root, "2023H1")]


# -- seal ------------------------------------------------------------------------------


def test_a_seal_contains_inputs_version_and_outputs(sealed):
    seal = json.loads((sealed / "seals/2023H1.json").read_text("utf-8"))

    assert {"data/organ.yaml", IP, MAIN} < set(seal["inputs"])
    assert set(seal["outputs"]) == {"docx", "md", "text"}
    assert (seal["period"], seal["errata"]) == ("2023H1", 0)
    assert codes_of(sealed) == []


def test_a_sealed_period_does_not_change_without_an_erratum(sealed, run):
    edit(sealed, IP, "value: 26", "value: 27")

    assert codes_of(sealed) == ["P111"]
    assert run("build", "2023H1").code == 1
    assert run("seal", "2023H1").code == 1


def test_with_an_erratum_it_may_be_sealed_again(sealed, run):
    edit(sealed, IP, "value: 26", "value: 27")
    (sealed / MAIN).write_text((sealed / MAIN).read_text("utf-8") + ERRATUM, "utf-8")

    assert codes_of(sealed) == ["P112"]
    assert run("seal", "2023H1").code == 0
    assert codes_of(sealed) == []
    edit(sealed, IP, "value: 27", "value: 28")
    assert codes_of(sealed) == ["P111"]


def test_shared_files_may_change_as_long_as_the_text_does_not(sealed):
    organ = sealed / "data/organ.yaml"
    organ.write_text(organ.read_text("utf-8") + "masked: [xx区]\n", "utf-8")
    (hint,) = check_period(sealed, "2023H1")

    assert (hint.code, hint.level.value) == ("P131", "hint")
    assert hint.values["files"] == "data/organ.yaml"


def test_line_ends_are_not_a_change(sealed):
    path = sealed / IP
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert codes_of(sealed) == []


def test_a_damaged_seal_is_reported(sealed):
    (sealed / "seals/2023H1.json").write_text("{", "utf-8")

    assert codes_of(sealed) == ["P110"]


def test_a_period_with_errors_is_not_sealed(project, run):
    edit(project, IP, "value: 26", "value: 多")

    assert run("seal", "2023H1").code == 1
    assert not (project / "seals").exists()


# -- what a sealed report leans on ------------------------------------------------------

OLD = "data/2022H1/achievements/01-ip.yaml"
TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.fixture
def leaning(project, run):
    """Return a sealed project that takes a value from an earlier report."""
    edit(project, IP, "      value: 62.5\n", "      basis: 同比\n")
    for file in ("report.yaml", "achievements/01-ip.yaml", "plans/01-training.yaml"):
        target = project / "data/2022H1" / file
        target.parent.mkdir(parents=True, exist_ok=True)
        source = (project / "data/2023H1" / file).read_text("utf-8")
        without = source.replace("    change:\n      basis: 同比\n", "").replace(
            "，{{ applications.change }}", ""
        )
        target.write_text(without.replace("value: 26", "value: 20"), "utf-8")
    shutil.copytree(TEMPLATES / "work-report", project / "templates/work-report")
    layouts = project / "templates/layouts"
    layouts.mkdir()
    shutil.copy(TEMPLATES / "layouts/gb9704.yaml", layouts)
    assert run("seal", "2023H1").code == 0
    return project


def test_a_changed_earlier_value_is_named_and_nothing_is_built(leaning, run):
    before = (leaning / "dist/2023H1.docx").read_bytes()
    edit(leaning, OLD, "value: 20", "value: 13")
    (wrong,) = check_period(leaning, "2023H1")

    assert wrong.code == "P111"
    assert wrong.values["files"] == f"{OLD}、2022H1 applications: 20件 → 13件"
    assert run("build", "2023H1").code == 1
    assert run("seal", "2023H1").code == 1
    assert (leaning / "dist/2023H1.docx").read_bytes() == before


def test_an_unrelated_change_in_an_earlier_report_is_no_error(leaning):
    edit(leaning, "data/2022H1/plans/01-training.yaml", "开展培训。", "开展了培训。")
    assert codes_of(leaning) == []

    edit(leaning, OLD, "heading: 专利", "heading: 专利工作")
    assert codes_of(leaning) == ["P131"]


def test_an_earlier_report_that_is_gone_is_named(leaning):
    shutil.rmtree(leaning / "data/2022H1")
    found = {each.code: each for each in check_period(leaning, "2023H1")}

    assert OLD in found["P111"].values["files"]


@pytest.mark.parametrize(
    "file",
    [
        IP,
        MAIN,
        OLD,
        "data/organ.yaml",
        "data/2023H1/plans/01-training.yaml",
        "templates/work-report/report.md.j2",
        "templates/work-report/section.md.j2",
        "templates/layouts/gb9704.yaml",
    ],
)
def test_one_more_character_in_any_file_it_leans_on_is_told(leaning, run, file):
    path = leaning / file
    path.write_text(path.read_text("utf-8") + "{# #}" * file.endswith("j2") + "\n", "utf-8")

    (found,) = check_period(leaning, "2023H1")
    assert file in found.values["files"]
    assert found.code in run("build", "2023H1").err


# -- a newer reportgen ------------------------------------------------------------------


def rewrite(root, **changes):
    """Change a seal as if another version of reportgen had written it."""
    path = root / "seals/2023H1.json"
    seal = msgspec.convert({**json.loads(path.read_text("utf-8")), **changes}, Seal)
    path.write_text(seal_text(seal), "utf-8")


@pytest.fixture
def newer(sealed):
    """Return a sealed project that this version words differently than the last one."""
    seal = json.loads((sealed / "seals/2023H1.json").read_text("utf-8"))
    text = [line.replace("增长", "上升") for line in seal["text"]]
    path = sealed / "dist/2023H1.docx"
    sent = parts(path)
    words = sent["word/document.xml"].replace("增长".encode(), "上升".encode())
    write(path, sent | {"word/document.xml": words})
    outputs = {"docx": content_digest(path.read_bytes()), "md": "0"}
    rewrite(sealed, reportgen="0.0.9", text=text, outputs=outputs)
    return sealed


def test_a_newer_wording_is_a_warning_with_the_sentences_that_differ(newer):
    (found,) = check_period(newer, "2023H1")

    assert (found.code, found.level.value) == ("P132", "warning")
    assert "上升62.5%" in found.values["changed"]
    assert "增长62.5%" in found.values["changed"]


def test_a_newer_wording_is_written_beside_the_sealed_file(newer, run):
    before = (newer / "dist/2023H1.docx").read_bytes()
    outcome = run("build", "2023H1", "-f", "docx", "-f", "md")

    assert outcome.code == 0
    assert "P135" in outcome.err
    assert (newer / "dist/2023H1.docx").read_bytes() == before
    assert {each.name for each in (newer / "dist").iterdir()} == {
        *("2023H1.docx", "2023H1.rebuilt.docx", "2023H1.rebuilt.md")
    }


def test_a_newer_wording_cannot_be_sealed_without_an_erratum(newer, run):
    assert run("seal", "2023H1").code == 1
    (newer / MAIN).write_text((newer / MAIN).read_text("utf-8") + ERRATUM, "utf-8")
    assert run("seal", "2023H1").code == 0
    assert codes_of(newer) == []


def test_what_only_a_newer_reportgen_refuses_is_no_error(sealed, run):
    edit(sealed, IP, "value: 26", "value: 多")
    digest = file_digest(sealed / IP)
    seal = json.loads((sealed / "seals/2023H1.json").read_text("utf-8"))
    rewrite(sealed, inputs=seal["inputs"] | {IP: digest})
    before = (sealed / "dist/2023H1.docx").read_bytes()

    assert codes_of(sealed) == ["P133"]
    assert run("build", "2023H1").code == 0
    assert run("seal", "2023H1").code == 1
    assert (sealed / "dist/2023H1.docx").read_bytes() == before
    assert [each.name for each in (sealed / "dist").iterdir()] == ["2023H1.docx"]


def test_new_findings_of_rules_do_not_touch_a_sealed_period(project, run):
    edit(project, IP, "全区{{", "全区区{{")
    assert run("seal", "2023H1").code == 0
    (project / "data/organ.yaml").write_text(
        (project / "data/organ.yaml").read_text("utf-8") + "levels:\n  P101: error\n",
        "utf-8",
    )

    assert codes_of(project) == ["P131"]


def test_an_older_seal_is_read_and_what_it_lacks_is_told(sealed, run):
    seal = json.loads((sealed / "seals/2023H1.json").read_text("utf-8"))
    old = {
        name: seal[name]
        for name in ("period", "reportgen", "commit", "errata", "inputs", "outputs")
    }
    (sealed / "seals/2023H1.json").write_text(json.dumps({"format": 1, **old}), "utf-8")

    assert codes_of(sealed) == ["P134"]
    assert run("seal", "2023H1").code == 0
    assert codes_of(sealed) == []


@pytest.mark.parametrize(
    "content",
    ["", "[]", '{"errata": 1e999}', "[" * 100_000, '{"format": 3, "period": "x"}', "null"],
)
def test_a_seal_that_cannot_be_read_is_reported(sealed, content):
    (sealed / "seals/2023H1.json").write_text(content, "utf-8")

    assert codes_of(sealed) == ["P110"]


# -- verify ----------------------------------------------------------------------------


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(path, contents):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    path.write_bytes(target.getvalue())


def test_a_file_states_its_origin(sealed, run):
    outcome = run("verify", "dist/2023H1.docx")

    assert outcome.code == 0
    assert "period: 2023H1" in outcome.out
    assert "version: " in outcome.out


def test_a_byte_changed_in_any_part_is_reported(sealed, run):
    path = sealed / "dist/2023H1.docx"
    whole = parts(path)
    for name, content in whole.items():
        write(path, whole | {name: content.replace(b">", b"> ", 1)})
        outcome = run("verify", "dist/2023H1.docx", "--lang", "en")

        assert outcome.code == 1, name
        assert outcome.out.count("P113") == 1
        assert f"{name} differs from what reportgen wrote" in outcome.out


def test_a_part_removed_or_added_is_reported(sealed, run):
    path = sealed / "dist/2023H1.docx"
    whole = parts(path)
    write(
        path,
        {name: each for name, each in whole.items() if "footer1" not in name}
        | {"x.xml": b"x"},
    )
    outcome = run("verify", "dist/2023H1.docx")

    assert "word/footer1.xml" in outcome.out
    assert "x.xml" in outcome.out


def test_a_rebuild_confirms_the_file(sealed, run):
    assert run("verify", "dist/2023H1.docx", "--rebuild").code == 0
    (sealed / "seals/2023H1.json").unlink()
    edit(sealed, IP, "value: 26", "value: 27")

    assert "P115" in run("verify", "dist/2023H1.docx", "--rebuild").out


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04"])
def test_a_file_of_another_program_is_refused(sealed, run, content):
    (sealed / "x.docx").write_bytes(content)
    outcome = run("verify", "x.docx")

    assert (outcome.code, "P114" in outcome.out) == (1, True)


def test_a_sealed_report_contains_its_commit(project, run):
    for arguments in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *arguments], cwd=project, check=True)
    head = subprocess.run(
        ["git", "rev-parse", "--short=12", "HEAD"],
        cwd=project,
        capture_output=True,
        text=True,
        check=True,
    )
    run("seal", "2023H1")

    assert f"commit: {head.stdout.strip()}\n" in run("verify", "dist/2023H1.docx").out
