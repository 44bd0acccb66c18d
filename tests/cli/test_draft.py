"""A draft may have gaps, which are warnings; a final report may not."""

import re
import textwrap

import pytest

from small_project import SECTION, edit

IP = "data/2023H1/achievements/01-ip.yaml"
MAIN = "data/2023H1/report.yaml"


@pytest.fixture
def empty(project):
    """Return the small project, a draft whose only metric is not filled in."""
    edit(project, MAIN, "title:", "state: draft\ntitle:")
    edit(project, IP, "    value: 26\n", "    value:\n")
    edit(project, IP, "heading:", "owner: 业务科\nheading:")
    return project


def final(root):
    edit(root, MAIN, "state: draft\n", "")


def test_a_draft_with_gaps_passes_and_is_built(empty, run):
    outcome = run("check")

    assert outcome.code == 0
    assert f"{IP}: 1 to fill in: 专利 (业务科)" in outcome.out
    assert "  6:5 D150 `value` of metric `applications` is not filled in" in outcome.out
    assert (
        "申请量【待填】，同比增长62.5%。"
        in run("build", "2023H1", "-f", "md", "--stdout").out
    )


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ("    target:\n      value:\n", "target.value"),
        ("    change:\n      previous:\n", "change.previous"),
        (
            "    breakdown:\n      - name: 甲\n        value:\n      - name: 乙\n        value: 2\n",
            "breakdown.value",
        ),
    ],
)
def test_a_gap_says_which_number_is_missing(project, run, lines, key):
    edit(project, MAIN, "title:", "state: draft\ntitle:")
    edit(project, IP, "    change:\n      value: 62.5\n", lines)
    edit(project, IP, "，{{ applications.change }}", "")

    assert f"D150 `{key}` of metric `applications`" in run("check").out


def test_strict_treats_a_draft_as_final(empty, run):
    assert run("check", "--strict").code == 1
    assert run("build", "2023H1", "--strict").code == 1


def test_a_final_report_with_gaps_is_refused(empty, run):
    final(empty)

    assert run("check").code == 1
    assert run("build", "2023H1").code == 1
    assert not (empty / "dist").exists()


@pytest.mark.parametrize("level", ["warning", "hint", "silent"])
def test_the_office_cannot_lower_the_level_of_what_is_unfinished(project, run, level):
    (project / "data/organ.yaml").write_text(
        f"name: 示例局\nlevels:\n  S201: {level}\n", encoding="utf-8"
    )

    assert "data/organ.yaml:3:3: error D151 S201" in run("check").out


def test_a_gap_in_a_text_cannot_be_allowed(project, run):
    edit(project, IP, "heading:", "allow:\n  R021: 以后再填\nheading:")

    assert f"{IP}:2:3: error D151 R021" in run("check").out


def test_an_unanswered_plan_item_can_be_allowed_with_a_reason(project, run):
    item = "  - text: 建成数据库。\n    id: database\n"
    old = project / "data/2022H2"
    (old / "plans").mkdir(parents=True)
    (old / "plans/01-training.yaml").write_text(f"heading: 培训\nfacts:\n{item}", "utf-8")
    report = "title: 示例局工作总结\nparts:\n  - id: plans\n    heading: 打算\n"
    (old / "report.yaml").write_text(report, "utf-8")
    assert "error S201" in run("check", "2023H1").out

    edit(project, MAIN, "title:", "allow:\n  S201: 机构改革，事项已移交\ntitle:")

    assert run("check", "2023H1").code == 0


def test_a_draft_cannot_be_sealed(empty, run):
    edit(empty, IP, "    value:\n", "    value: 26\n")
    outcome = run("seal", "2023H1")

    assert outcome.code == 1
    assert "P121" in outcome.err
    assert not (empty / "seals").exists()


def test_a_final_report_compared_with_a_draft_has_a_warning(project, run):
    old = project / "data/2022H1/achievements"
    old.mkdir(parents=True)
    (old / "01-ip.yaml").write_text(SECTION.replace("26", "16"), "utf-8")
    report = "state: draft\ntitle: 示例局工作总结\nparts:\n  - id: achievements\n    heading: 情况\n"
    (old.parent / "report.yaml").write_text(report, "utf-8")
    edit(project, IP, "      value: 62.5\n", "      basis: 同比\n")

    assert "warning P120" in run("check", "2023H1").out


EMPTY = """
    a:
      name: 企业
      unit: 家
      value:
      change: {previous: 5}
      share: {of: 全市, whole: 50}
      target: {value: 10}
    b:
      name: 投诉
      unit: 件
      breakdown:
        - {name: 甲, value: 3}
        - {name: 乙, value: }
    c:
      name: 产量
      unit: 吨
      group:
        - {name: 甲, value: 3}
        - {name: 乙, value: }
    d:
      name: 区间
      unit: 个
      range: {low: 3, high: }
    e:
      name: 位次
      value: 3
      unit: 个
      rank: {scope: 全市, position: }
"""
TEXTS = """
  - "企业{{ a }}，{{ a.change }}，{{ a.share }}，{{ a.completion }}。"
  - "投诉{{ b }}，其中{{ b.breakdown }}。产量{{ c }}。"
  - "区间{{ d }}。{{ e }}，{{ e.rank }}。企业{{ a }}。"
"""


def test_what_follows_from_an_empty_number_is_open_too_and_each_is_told_once(empty, run):
    metrics = textwrap.indent(textwrap.dedent(EMPTY).strip(), "  ")
    (empty / IP).write_text(f"heading: 专利\nmetrics:\n{metrics}\nfacts:{TEXTS}", "utf-8")
    text = run("build", "2023H1", "-f", "md", "--stdout").out

    assert "企业【待填】，【待填】，【待填】，【待填】。" in text
    assert "投诉【待填】，其中【待填】。产量【待填】。" in text
    assert "区间【待填】。3个，【待填】。企业【待填】。" in text
    assert run("check").out.count("is not filled in") == 5
    assert run("figures", "2023H1").code == 0
    assert run("status", "2023H1").code == 0


def test_names_to_fill_in_are_a_gap_and_not_a_wrong_count(empty, run):
    more = "    unit: 件\n    items:\n      names: [【待填：名单】]\n"
    edit(empty, IP, "    unit: 件\n", more)
    edit(empty, IP, "    value:\n", "    value: 3\n")
    edit(empty, IP, "{{ applications }}", "{{ applications.items }}等{{ applications }}")
    built = run("build", "2023H1", "-f", "md", "--stdout")

    assert (built.code, "申请量【待填：名单】等3件" in built.out) == (0, True)
    assert run("check").out.count("名单") == 1
    final(empty)
    assert "error R021 【待填：名单】 is not filled in" in run("check").out
    assert "N110" not in run("check").out


METRIC = """
heading: 专利
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    share: {of: 全市, value: 5}
    rank: {position: 2, scope: 全市}
    breakdown: [{name: 甲, value: 20}, {name: 乙, value: 6}]
    items: {names: [甲公司], open: true}
facts:
  - "{{ applications.name }}{{ applications }}，{{ applications.rank }}。"
"""


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("unit: 件", "unit: 【待填】", 6),
        ("name: 发明专利申请量", "name: 【待填：名称】", 4),
        ("of: 全市", "of: 【待填】", 7),
        ("scope: 全市", "scope: 【待填】", 8),
        ("name: 甲,", "name: 【待填】,", 9),
        ("names: [甲公司]", "names: [【待填：名单】]", 10),
        ("value: 26\n    unit: 件", "words: 【待填：本期情况】", 5),
    ],
)
def test_a_gap_in_any_text_of_a_metric_is_told_once_at_its_line(
    project, run, old, new, line
):
    text = METRIC.strip().replace(old, new)
    if "words" in new:
        text = re.sub("    (share|rank|breakdown|items):.*\n", "", text)
        text = text.replace("，{{ applications.rank }}", "")
    (project / IP).write_text(text + "\n", "utf-8")
    found = [each for each in run("check").out.splitlines() if each.startswith("data/")]

    assert len(found) == 1
    assert found[0].startswith(f"{IP}:{line}:")
    assert " error R021 " in found[0]

    edit(project, MAIN, "title:", "state: draft\ntitle:")
    assert f"{IP}: 1 to fill in" in run("check").out


def test_the_name_of_the_office_is_filled_in(project, run):
    edit(project, "data/organ.yaml", "name: 示例局", "name: 【待填】")

    assert "data/organ.yaml:1:7: error R021" in run("check").out
