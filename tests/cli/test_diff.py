"""diff: what changed between two periods, or since a revision."""

import json
import subprocess

import pytest

from small_project import FILES, PLAN, SECTION, edit, write_project

IP = "data/2023H1/achievements/01-ip.yaml"
PLANS = "data/2023H1/plans/01-training.yaml"


@pytest.fixture
def two(project):
    """Return the small project with a period 2022H1, some of its files changed."""
    files = {name.replace("2023H1", "2022H1"): text for name, text in FILES.items()}
    files["data/2022H1/achievements/01-ip.yaml"] = SECTION.replace(
        "value: 26", "value: 16"
    ) + ("  - 我局持续加强专利保护。\n  - 完成信息平台的建设工作。\n")
    files["data/2022H1/achievements/02-gone.yaml"] = (
        "heading: 商标\nfacts:\n  - 注册商标。\n"
    )
    files["data/2022H1/plans/01-training.yaml"] = PLAN + "  - text: 建库。\n    id: base\n"
    files[IP] = SECTION + (
        "  - 我局持续加强专利保护。\n  - 全面完成信息平台的建设工作。\n  - 延续2022年的做法。\n"
    )
    files[PLANS] = PLAN + "  - text: 建成数据库。\n    id: base\n"
    return write_project(project, files)


def differences(run, *arguments):
    outcome = run("diff", *arguments, "--format", "json")
    assert outcome.code == 0, outcome.err
    return json.loads(outcome.out)


def test_figures_sections_and_plan_items_are_compared(two, run):
    found = differences(run, "2022H1", "2023H1")

    assert found["metrics"] == [
        {"id": "applications", "name": "发明专利申请量", "before": "16件", "after": "26件"}
    ]
    assert found["sections"] == [{"sign": "-", "heading": "商标"}]
    assert [(each["before"], each["after"]) for each in found["plans"]] == [
        ("建库。", "建成数据库。")
    ]


def test_changed_and_copied_sentences_and_old_years_are_reported_at_their_lines(two, run):
    found = differences(run, "2022H1", "2023H1")
    changed = [(each["before"], each["after"]) for each in found["sentences"]]

    assert ("完成信息平台的建设工作。", "全面完成信息平台的建设工作。") in changed
    assert ("注册商标。", "") in changed
    copied = [(each["text"], each["line"]) for each in found["copied"]]
    assert ("我局持续加强专利保护。", 11) in copied
    assert [(each["text"], each["line"]) for each in found["years"]] == [
        ("延续2022年的做法。", 13)
    ]


def test_changed_words_are_marked_and_numbers_stay_whole(two, run):
    text = run("diff", "2022H1", "2023H1").out
    markdown = run("diff", "2022H1", "2023H1", "--format", "md").out

    assert "{+全面+}完成信息平台" in text
    assert "发明专利申请量[-16-]{+26+}件" in text
    assert "**全面**完成信息平台" in markdown
    assert "| 发明专利申请量 | 16件 | 26件 |" in markdown


def test_a_plan_item_is_named_once_with_punctuation_of_the_language(two, run):
    english = run("diff", "2022H1", "2023H1").out
    chinese = run("diff", "2022H1", "2023H1", "--lang", "zh").out

    assert "\n  base: 建库。 → 建成数据库。\n" in english
    assert "发明专利申请量 (applications): 16件 → 26件" in english
    assert "发明专利申请量（applications）：16件 → 26件" in chinese
    assert f"延续2022年的做法。（{IP}:13）" in chinese


def test_a_plan_item_that_was_answered_says_how(two, run):
    plan = PLAN + "  - {text: 建库。, id: base}\n  - {text: 修路。, id: road}\n"
    write_project(two, {"data/2022H1/plans/01-training.yaml": plan, PLANS: PLAN})
    answer = "  - {text: 数据库已建成。, answers: [base], status: done}\n"
    answer += "  - {text: 道路停建。, answers: [road], status: dropped, reason: 改线}\n"
    write_project(two, {IP: SECTION + answer})

    assert [
        tuple(each.values()) for each in differences(run, "2022H1", "2023H1")["plans"]
    ] == [
        ("base", "base", "建库。", "已完成"),
        ("road", "road", "修路。", "已取消：改线"),
    ]


def test_the_same_period_twice_has_no_differences(two, run):
    assert (
        "no differences" in run("diff", "2023H1", "2023H1", "--lang", "en").out
        or differences(run, "2023H1", "2023H1")["metrics"] == []
    )


# -- revisions -------------------------------------------------------------------------


def git(folder, *arguments):
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True
    )


@pytest.fixture
def repository(project):
    """Return the small project in git, with a change that is not committed."""
    git(project, "init", "-q")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "first")
    edit(project, IP, "value: 26", "value: 27")
    return project


def test_a_revision_is_compared_with_the_working_tree(repository, run):
    found = differences(run, "2023H1", "--rev", "HEAD")

    assert [(each["before"], each["after"]) for each in found["metrics"]] == [
        ("26件", "27件")
    ]
    assert found["copied"] == found["years"] == []


def test_a_value_that_was_broken_in_the_revision_is_not_taken_for_missing(repository, run):
    edit(repository, IP, "value: 27", "value: 2O")
    git(repository, "commit", "-qam", "broken")
    edit(repository, IP, "value: 2O", "value: 27")
    outcome = run("diff", "2023H1", "--rev", "HEAD")

    assert "(applications): ? → 27件" in outcome.out
    assert f"HEAD:{IP}:5:12: error" in outcome.err


def test_a_project_in_a_subfolder_of_its_repository_is_compared(tmp_path, run, monkeypatch):
    root = write_project(tmp_path / "office")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "first")
    edit(root, IP, "value: 26", "value: 27")
    monkeypatch.chdir(root)

    assert len(differences(run, "2023H1", "--rev", "HEAD")["metrics"]) == 1


@pytest.mark.parametrize("revision", ["nope", "--output=x", "-x"])
def test_an_unknown_revision_is_refused(repository, run, revision):
    outcome = run("diff", "2023H1", f"--rev={revision}")

    assert (outcome.code, "U015" in outcome.err) == (2, True)


def test_a_shallow_clone_is_named_as_the_reason(repository, run, tmp_path, monkeypatch):
    git(repository, "commit", "-qam", "second")
    clone = tmp_path / "shallow"
    subprocess.run(
        ["git", "clone", "-q", "--depth", "1", repository.as_uri(), clone], check=True
    )
    monkeypatch.chdir(clone)
    outcome = run("diff", "2023H1", "--rev", "HEAD~1")

    assert (outcome.code, "U016" in outcome.err) == (2, True)


def test_a_revision_without_the_project_is_refused(project, run):
    git(project, "init", "-q")
    git(project, "commit", "-q", "--allow-empty", "-m", "empty")
    outcome = run("diff", "2023H1", "--rev", "HEAD")

    assert (outcome.code, "U017" in outcome.err) == (2, True)


def test_without_a_repository_there_are_no_revisions(project, run):
    outcome = run("diff", "2023H1", "--rev", "HEAD")

    assert (outcome.code, "E030" in outcome.err) == (4, True)


@pytest.mark.parametrize("arguments", [[], ["2023H1"], ["2023H1", "2023H1", "--rev", "x"]])
def test_two_reports_are_required(project, run, arguments):
    outcome = run("diff", *arguments)

    assert (outcome.code, "U018" in outcome.err) == (2, True)


def test_as_docx_a_file_with_tracked_changes_is_written(two, run):
    outcome = run("diff", "2022H1", "2023H1", "--format", "docx")

    assert outcome.out == "dist/2023H1.diff.docx\n"
    assert (two / "dist/2023H1.diff.docx").exists()
    assert run("diff", "2022H1", "2023H1", "--format", "docx").err == ""


def test_the_old_half_left_in_the_same_year_is_reported(project, run):
    files = {name.replace("2023H1", "2023H2"): text for name, text in FILES.items()}
    files["data/2023H2/plans/01-training.yaml"] = PLAN + "  - 上半年的做法继续推行。\n"
    write_project(project, files)
    found = differences(run, "2023H1", "2023H2")

    assert [each["text"] for each in found["years"]] == ["上半年的做法继续推行。"]
