"""init --empty: a project of one's own, without the periods of the sample."""

import pytest

REPORT = "某局2024年上半年工作总结\n\n一、工作情况\n（一）供水\n新建管网12公里。\n"


@pytest.fixture
def begun(tmp_path, run, monkeypatch):
    assert run("init", str(tmp_path / "office"), "--empty").code == 0
    monkeypatch.chdir(tmp_path / "office")
    return tmp_path / "office"


def test_an_empty_project_has_no_period_and_nothing_of_the_sample(begun):
    texts = "".join(path.read_text("utf-8") for path in begun.glob("data/**/*.yaml"))

    assert [path.name for path in (begun / "data").iterdir()] == ["organ.yaml"]
    assert "云岭" not in texts + (begun / "README.md").read_text("utf-8")
    assert (begun / "templates/work-report/report.md.j2").exists()


def test_its_first_period_is_imported_or_new(begun, run):
    (begun / "a.txt").write_text(REPORT, "utf-8")

    assert run("import", "a.txt", "--period", "2024H1", "--metrics").code == 0
    assert run("new", "2024H2").code == 0
    assert run("check").code == 0


def test_the_name_of_its_office_is_to_be_filled_in(begun, run):
    run("new", "2024H1")

    assert "2:7 R021 【待填：单位名称】" in run("check").out


@pytest.mark.parametrize("arguments", [["check"], ["build"], ["build", "2024H1"]])
def test_a_project_without_a_period_says_how_to_begin(begun, run, arguments):
    outcome = run(*arguments)

    assert (outcome.code, "U161 the project has no period yet" in outcome.err) == (2, True)
