"""Nothing that a repository names runs, and nothing bends what it is compared with."""

import json
import os
import subprocess

import pytest

from reportgen.project.revisions import head
from small_project import edit, write_project

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


NEW = "data/2023H1/achievements/02-new.yaml"


def add_new(root):
    (root / NEW).write_text("heading: 新的\nfacts:\n  - 完成新的工作。\n", "utf-8")


@pytest.mark.parametrize(
    "hide",
    [
        lambda root: git(root, "add", "-A"),
        lambda root: git(root, "add", "-N", "--", NEW),
        lambda root: (root / ".git/info/exclude").write_text("*\n", "utf-8"),
        lambda root: (root / "data/.gitignore").write_text("02-*\n", "utf-8"),
    ],
    ids=["staged", "intended", "excluded", "ignored"],
)
def test_a_commit_is_marked_if_a_file_is_not_in_it(repository, hide):
    add_new(repository)
    hide(repository)

    assert head(repository).endswith("+")


def test_a_commit_is_marked_if_a_link_leads_to_its_files(repository, tmp_path):
    (repository / "data/2023H1").rename(repository / "moved")
    (repository / "data/2023H1").symlink_to("../moved")

    assert head(repository).endswith("+")


def value_in(found):
    return [each["before"] for each in found["metrics"]]


@pytest.fixture
def two_commits(repository):
    """Return the repository with a second commit, in which a value is another."""
    edit(repository, IP, "value: 26", "value: 27")
    git(repository, "commit", "-qam", "second")
    return repository


def before(run):
    outcome = run("diff", "2023H1", "--rev", "HEAD~1", "--format", "json")
    assert outcome.code == 0, outcome.err
    return value_in(json.loads(outcome.out))


def replace_object(root):
    other = root / "other"
    other.write_bytes((root / IP).read_bytes().replace(b"27", b"99"))
    made = git(root, "hash-object", "-w", other).decode().strip()
    git(root, "replace", git(root, "rev-parse", f"HEAD~1:{IP}").decode().strip(), made)


def graft_away_the_parent(root):
    commit = git(root, "rev-parse", "HEAD").decode()
    (root / ".git/info/grafts").write_text(commit, "utf-8")


@pytest.mark.parametrize("bend", [replace_object, graft_away_the_parent])
def test_no_record_beside_the_history_bends_a_revision(two_commits, run, bend):
    bend(two_commits)

    assert before(run) == ["26件"]


@pytest.mark.parametrize("name", ["GIT_DIR", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"])
def test_a_hook_of_another_repository_bends_nothing(two_commits, run, monkeypatch, name):
    git(two_commits, "init", "-q", "--bare", "../other.git")
    monkeypatch.setenv(name, str(two_commits.parent / "other.git"))

    assert before(run) == ["26件"]


@pytest.mark.parametrize("name", ["ICASE", "NOGLOB", "GLOB"])
def test_no_setting_of_git_changes_what_a_path_means(two_commits, run, monkeypatch, name):
    monkeypatch.setenv(f"GIT_{name}_PATHSPECS", "1")

    assert before(run) == ["26件"]


def test_a_folder_of_the_project_that_looks_like_a_repository_is_none(
    tmp_path, run, monkeypatch
):
    root = write_project(tmp_path / "office")
    git(tmp_path, "init", "-q")
    git(tmp_path, "init", "-q", "--bare", "office")
    monkeypatch.chdir(root)
    outcome = run("diff", "2023H1", "--rev", "HEAD")

    assert (outcome.code, "E046" in outcome.err) == (4, True)
    assert "safe.bareRepository" in outcome.err


def test_a_work_tree_elsewhere_is_refused(two_commits, run, tmp_path):
    (tmp_path / "x").mkdir()
    git(two_commits, "config", "core.worktree", str(tmp_path / "x"))
    outcome = run("diff", "2023H1", "--rev", "HEAD")

    assert (outcome.code, "E047" in outcome.err) == (4, True)


@pytest.mark.parametrize(
    "command", [("diff", "2023H1", "--rev", "HEAD"), ("seal", "2023H1")]
)
def test_a_repository_that_git_refuses_is_not_taken_for_none(repository, run, command):
    (repository / ".git/config").write_text("[core", "utf-8")
    outcome = run(*command)

    assert (outcome.code, "E046" in outcome.err) == (4, True)
    assert "bad config line" in outcome.err


def test_a_repository_that_never_answers_is_given_up(repository, run, monkeypatch):
    monkeypatch.setattr("reportgen.project.git.SECONDS", 1)
    os.mkfifo(repository / "pipe")
    git(repository, "config", "include.path", str(repository / "pipe"))
    outcome = run("diff", "2023H1", "--rev", "HEAD")

    assert (outcome.code, "E045" in outcome.err) == (4, True)


@pytest.mark.parametrize("folder", [".", ""])
def test_a_program_called_git_in_the_project_does_not_run(
    repository, trap, run, monkeypatch, folder
):
    program, trace = trap
    (repository / "git").write_bytes(program.read_bytes())
    (repository / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    assert as_before(differences(run))
    assert not trace.exists()


# -- what only a hand-made tree contains -----------------------------------------------


def tree(root, *entries):
    """Store a tree as it is given: mode, name and id of each entry."""
    content = b"".join(
        f"{mode} {name}".encode() + b"\0" + bytes.fromhex(of) for mode, name, of in entries
    )
    (root / ".git/tree").write_bytes(content)
    stored = git(root, "hash-object", "-t", "tree", "-w", "--literally", ".git/tree")
    return stored.decode().strip()


def compared(root, run, *entries):
    """Compare with a commit that also has `entries` in data/."""
    known = [
        (40000, "2023H1", git(root, "rev-parse", "HEAD:data/2023H1").decode().strip()),
        (
            100644,
            "organ.yaml",
            git(root, "rev-parse", "HEAD:data/organ.yaml").decode().strip(),
        ),
    ]
    top = tree(root, (40000, "data", tree(root, *known, *entries)))
    commit = git(root, "commit-tree", top, "-m", "made by hand").decode().strip()
    return run("diff", "2023H1", "--rev", commit)


@pytest.mark.parametrize(
    ("mode", "name"),
    [
        (100644, "../../evil.yaml"),
        (100644, "/etc/evil.yaml"),
        (100644, ".."),
        (100644, "..\\evil.yaml"),
        (100644, "C:evil.yaml"),
        (100644, "x" * 300),
        (160000, "2024H1"),
        (100644, "organ.yaml"),
        (120000, "2023H1"),
    ],
    ids=[
        *("up", "absolute", "parent", "backslash", "drive", "too long", "submodule"),
        *("file twice", "link and folder"),
    ],
)
def test_what_cannot_be_checked_out_is_said_and_not_left_out(repository, run, mode, name):
    kind = "HEAD" if mode == 160000 else f"HEAD:{IP}"
    outcome = compared(
        repository, run, (mode, name, git(repository, "rev-parse", kind).decode().strip())
    )

    assert (outcome.code, "U064" in outcome.err) == (2, True)


def test_a_period_that_was_a_link_is_refused_at_its_place(repository, run):
    (repository / "data/2023H1").rename(repository / "moved")
    (repository / "data/2023H1").symlink_to("../moved")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "link")
    (repository / "data/2023H1").unlink()
    (repository / "moved").rename(repository / "data/2023H1")
    outcome = run("diff", "2023H1", "--rev", "HEAD")

    assert (outcome.code, "HEAD:data/2023H1:1:1: error F010" in outcome.err) == (1, True)


def test_a_small_repository_that_lists_billions_of_files_is_refused(
    repository, run, monkeypatch
):
    monkeypatch.setattr("reportgen.project.revisions._LONGEST", 100_000)
    blob = git(repository, "rev-parse", f"HEAD:{IP}").decode().strip()
    made = tree(repository, *((100644, f"f{number}", blob) for number in range(10)))
    for _ in range(8):
        made = tree(repository, *((40000, f"d{number}", made) for number in range(10)))
    outcome = compared(repository, run, (40000, "zz", made))

    assert (outcome.code, "U065" in outcome.err) == (2, True)
