"""`figures` and `trace` name every number once, and where it stands."""

import json

import pytest

from small_project import REPORT, SECTION, write_project

METRICS = SECTION.replace(
    "facts:\n",
    """\
  topics: {name: 重点课题, value: 6, unit: 项, numerals: chinese}
  loans: {name: 借阅量, words: 翻番}
  growth: {name: 增速, range: {low: 13, high: 17}, unit: "%"}
facts:
  - "重点课题{{ topics }}，借阅量{{ loans }}，增速{{ growth }}，另有3—5家，见附件1。"
""",
)
ANNEXES = (
    REPORT
    + """\
attachments:
  - title: 有关情况表
    facts:
      - 情况说明如下。
      - table:
          columns: [名称, 数]
          rows:
            - [甲, 37]
  - title: 关于2022年的名单
    facts:
      - 共41件。
"""
)


@pytest.fixture
def project(tmp_path, monkeypatch):
    files = {
        "data/2023H1/report.yaml": ANNEXES,
        "data/2023H1/achievements/01-ip.yaml": METRICS,
    }
    monkeypatch.chdir(write_project(tmp_path, files))


def listed(run):
    return json.loads(run("figures", "2023H1", "--format", "json").out)


def test_words_are_figures_a_range_is_one_and_annexes_are_not_counted(project, run):
    assert [each["figure"] for each in listed(run)] == [
        *("六项", "翻番", "13%～17%", "3—5", "1", "26件", "62.5%"),
        *("2022", "37", "2022", "41"),
    ]


def test_a_number_in_an_annex_stands_in_its_annex(project, run):
    where = {each["text"]: each["where"] for each in listed(run)}

    assert where["37"] == "附件1 > 有关情况表"
    assert where["41"] == "附件2 > 关于2022年的名单"
    assert "附件1 > 有关情况表: …[37]…" in run("trace", "2023H1", "37").out
