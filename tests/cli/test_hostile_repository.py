"""Nothing that a repository names runs, and nothing bends what it is compared with."""

import json
import os
import subprocess

import pytest

from reportgen.project.revisions import head
from small_project import edit

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the traps are shell scripts")
IP = "data/2023H1/achievements/01-ip.yaml"


def git(folder, *arguments):
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True
    )
    return done.stdout


@pytest.fixture
def repository(project):
    """Return the small project in git, as it was committed."""
    git(project, "init", "-q")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "first")
    return project


@pytest.fixture
def trap(repository):
    """Return a program that leaves a trace if it runs, and where it leaves it."""
    program, trace = repository / ".git/trap", repository / ".git/trace"
    program.write_text(f"#!/bin/sh\ntouch {trace}\ncat\n", encoding="utf-8")
    program.chmod(0o755)
    return program, trace


def differences(run):
    outcome = run("diff", "2023H1", "--rev", "HEAD", "--format", "json")
    assert outcome.code == 0, outcome.err
    return json.loads(outcome.out)


def as_before(found):
    return found["metrics"] == [] and found["sections"] == []


@pytest.mark.parametrize(
    "setting", ["core.fsmonitor", "filter.x.smudge", "filter.x.clean", "filter.x.process"]
)
def test_no_program_of_the_repository_runs(repository, trap, run, setting):
    program, trace = trap
    git(repository, "config", setting, str(program))
    (repository / ".git/info/attributes").write_text("* filter=x\n", encoding="utf-8")
    os.utime(repository / IP, (0, 0))  # so that git would look at its contents again

    assert as_before(differences(run))
    run("seal", "2023H1")
    assert not trace.exists()


def test_no_hook_runs(repository, trap, run):
    program, trace = trap
    for hook in ("post-checkout", "post-index-change", "reference-transaction"):
        (repository / ".git/hooks").mkdir(exist_ok=True)
        (repository / ".git/hooks" / hook).write_bytes(program.read_bytes())
        (repository / ".git/hooks" / hook).chmod(0o755)

    assert as_before(differences(run))
    run("seal", "2023H1")
    assert not trace.exists()


@pytest.mark.parametrize("attribute", ["export-ignore", "export-subst", "-text ident"])
def test_no_attribute_hides_or_changes_a_file(repository, run, attribute):
    edit(repository, IP, "heading: 专利", "heading: 专利$Format:%H$$Id$")
    (repository / ".gitattributes").write_text(f"* {attribute}\n", encoding="utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "second")

    assert as_before(differences(run))


def test_a_link_in_a_revision_is_refused_where_it_stood(repository, run):
    (repository / IP).unlink()
    (repository / IP).symlink_to("/etc/hostname")
    git(repository, "commit", "-qam", "link")
    git(repository, "checkout", "-q", "HEAD~1", "--", ".")
    outcome = run("diff", "2023H1", "--rev", "HEAD")

    assert f"HEAD:{IP}:1:1: error F010" in outcome.err


@pytest.mark.parametrize(
    ("change", "marked"),
    [
        (lambda root: root / IP, False),
        (lambda root: edit(root, IP, "value: 26", "value: 27"), True),
        (lambda root: (root / "data/2023H1/new.yaml").write_text("", "utf-8"), True),
        (lambda root: (root / IP).unlink(), True),
        (lambda root: (root / IP).write_bytes(crlf((root / IP).read_bytes())), False),
    ],
)
def test_a_commit_is_marked_if_its_files_changed(repository, change, marked):
    change(repository)
    commit = git(repository, "rev-parse", "--short=12", "HEAD").decode().strip()

    assert head(repository) == (f"{commit}+" if marked else commit)


def crlf(content):
    return content.replace(b"\n", b"\r\n")


def test_a_revision_with_a_missing_object_is_named(repository, run):
    blob = git(repository, "rev-parse", f"HEAD:{IP}").decode().strip()
    (repository / ".git/objects" / blob[:2] / blob[2:]).unlink()
    outcome = run("diff", "2023H1", "--rev", "HEAD")

    assert (outcome.code, "U034" in outcome.err) == (2, True)
