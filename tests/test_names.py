"""References are resolved, or reported with a suggestion."""

import pytest

from projects import REPORT, checked_messages, read, section, write_project
from reportgen.figures import measure
from reportgen.names import check_names, names_of, printed_texts, unprinted

METRICS = """
firms:
  name: 高新技术企业
  value: 5
  unit: 家
output:
  name: 产值
  words: 翻番
  breakdown:
    - name: 甲
      value: 1
    - name: 乙
      value: 2
"""
FACT = "- 全区企业{{ firms }}，产值{{ output }}。"


def _without_also(values):
    return {name: value for name, value in values.items() if name != "also"}


class Checked:
    """A project with its names resolved."""

    def __init__(self, project):
        self.project = project
        self.figures, self.wrong_figures = measure(project)
        self.texts, self.wrong_texts = printed_texts(project)
        checked_messages(self.wrong_texts + self.wrong_figures)
        self.names = names_of(project, self.figures)

    @property
    def wrong_names(self):
        """The problems that `check_names` finds, each with the words at its place."""
        found = checked_messages(check_names(self.texts, self.names))
        assert [each.values["also"] for each in found] == [""] * len(found)
        return [(each.code, each.place.width, _without_also(each.values)) for each in found]

    @property
    def unprinted(self):
        """The ids of the metrics that no text prints."""
        return [each.values["id"] for each in unprinted(self.project, self.texts, set())]


@pytest.fixture
def checked(tmp_path):
    """Return a function that resolves the names of files below 2023H1."""

    def of(files, report=REPORT):
        return Checked(read(write_project(tmp_path, files, report)))

    return of


@pytest.fixture
def fact(checked):
    """Return a function that resolves the names of one fact."""

    def of(words, metrics=METRICS):
        files = {"achievements/01-ip.yaml": section(metrics, f"{FACT}\n- '{words}'")}
        return checked(files).wrong_names

    return of


# -- what is known ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "{{ firms }}",
        "{{ firms.value }}",
        "{{ firms.name }}",
        "{{ firms.sentence }}",
        "{{ output.breakdown }}",
        "{{ ip.heading }}",
        "{{ ip.number }}",
        "{{ achievements.count }}",
        "{{ achievements.heading }}",
        "{{ achievements.number }}",
    ],
)
def test_figures_sections_and_parts_may_be_named(fact, words):
    assert fact(words) == []


def test_sections_and_parts_have_their_words(checked):
    plans = "  - id: gaps\n    heading: 问题\n    numbered: false\n    lead: 仍有不足。\n"
    plans += "  - id: plans\n    heading: 下一步打算\n"
    files = {
        "achievements/01-ip.yaml": section(METRICS, FACT, heading="新增{{ firms }}企业"),
        "plans/01-team.yaml": section(facts="- 抓好落实。", heading="队伍"),
        "plans/02-base.yaml": section(
            facts="- 抓好落实。", heading="'**平台**{{ plans.count }}'"
        ),
    }

    words = checked(files, REPORT + plans).names.words

    assert words["ip"] == {"heading": "新增5家企业", "number": "（一）"}
    assert words["base"] == {"heading": "平台两", "number": "（二）"}
    assert words["gaps"] == {"heading": "问题", "count": "零"}
    assert words["plans"] == {"heading": "下一步打算", "count": "两", "number": "二"}


# -- what is not -----------------------------------------------------------------------


def test_an_unknown_name_is_reported_with_a_suggestion(fact):
    assert fact("{{ firm }}") == [("R010", 4, {"id": "firm", "near": "firms"})]


def test_a_name_like_no_other_has_no_suggestion(fact):
    assert fact("{{ zzz.change }}") == [("R010", 10, {"id": "zzz"})]


def test_the_name_of_a_metric_suggests_its_id(fact):
    wrong = [("R010", 6, {"id": "高新技术企业", "near": "firms"})]

    assert wrong == fact("{{ 高新技术企业 }}")


def test_an_unknown_piece_is_reported_with_a_suggestion(fact):
    ((code, width, values),) = fact("{{ firms.chang }}")

    assert (code, width, values["near"]) == ("R013", 11, "change")


@pytest.mark.parametrize(
    ("piece", "key"),
    [
        ("change", "change"),
        ("rank", "rank"),
        ("items", "items"),
        ("period", "period"),
        ("previous", "change.previous"),
        ("completion", "target"),
        ("completion.bare", "target"),
        ("names", "group"),
    ],
)
def test_a_piece_that_the_metric_does_not_have_names_the_key_to_add(fact, piece, key):
    ((code, _, values),) = fact(f"{{{{ firms.{piece} }}}}")

    assert (code, values) == ("R012", {"id": "firms", "key": key})


def test_words_have_no_number(fact):
    metrics = "firms:\n  name: 企业\n  value: 5\noutput:\n  name: 产值\n  words: 翻番\n"

    ((code, _, values),) = fact("{{ output.value }}", metrics)

    assert (code, values["key"]) == ("R012", "value")


@pytest.mark.parametrize("piece", ["", ".value"])
def test_a_section_or_part_has_no_number_to_print(fact, piece):
    ((code, _, values),) = fact(f"{{{{ ip{piece} }}}}")

    assert (code, values["allowed"]) == ("R011", "heading, number")


def test_a_piece_that_could_not_be_computed_is_reported_only_at_the_metric(checked):
    broken = """
        firms:
          name: 企业
          value: 5
          change:
            basis: 环比
          share:
            of: 全市
        mixed:
          name: 成果
          breakdown:
            - name: 奖
              value: 1
            - name: 论文
              value: 2
              unit: 篇
    """
    facts = "- '{{ firms.change }}，{{ firms.share }}，{{ mixed }}，{{ mixed.value }}。'"

    found = checked({"achievements/01-ip.yaml": section(broken, facts)})

    assert [each.code for each in found.wrong_figures] == ["N106", "N106", "N107"]
    assert found.wrong_names == []


def test_names_in_unreadable_files_are_not_unknown(checked):
    found = checked({"achievements/01-ip.yaml": section(METRICS, FACT)})
    names = type(found.names)({}, found.names.words, frozenset({"firms", "output"}))

    assert check_names(found.texts, names) == []


# -- headings and the texts of metrics -------------------------------------------------


@pytest.mark.parametrize("name", ["ip.heading", "achievements.heading", "firms.sentence"])
def test_a_heading_prints_neither_headings_nor_sentences(checked, name):
    heading = f"落实{{{{ {name} }}}}"

    found = checked({"achievements/01-ip.yaml": section(METRICS, FACT, heading)})

    assert [each[0] for each in found.wrong_names] == ["R015"]
    assert found.names.words["ip"]["heading"] == "落实"


@pytest.mark.parametrize("name", ["'{{ firms }}产值'", "'**产值**'", '"产值\\\\\\n增加值"'])
def test_a_metric_may_not_contain_references_or_bold(checked, name):
    metrics = f"{METRICS}\nx:\n  name: {name}\n  value: 1\n  source: '**月报**'"

    found = checked({"achievements/01-ip.yaml": section(metrics, FACT)})

    assert [each.code for each in found.wrong_texts] == ["R016"]


def test_a_mistake_in_a_text_of_a_metric_is_reported_as_in_any_text(checked):
    metrics = f"{METRICS}\nx:\n  name: 量\n  value: 1\n  rank:\n"
    metrics += "    position: 1\n    scope: '{全市'"

    found = checked({"achievements/01-ip.yaml": section(metrics, FACT)})

    assert [each.code for each in found.wrong_texts] == ["R001"]


# -- which texts, which metrics --------------------------------------------------------


def test_every_printed_text_is_read_under_its_key_in_print_order(checked):
    report = """
        title: 上半年工作|总结
        addressee: 区政府：
        lead: 今年以来。
        parts:
          - id: achievements
            heading: 主要工作
            lead: 如下。
        closing: 特此报告。
        signature: 区科技局
        contact: 联系人：某某
        attachments:
          - title: 主要指标
            facts:
              - 说明。
    """
    facts = """
        - 一句。
        - points:
            - 甲。
            - 乙。
        - table:
            caption: 表1 指标
            unit: 家
            columns:
              - 指标
              - 数值
            rows:
              - - 企业
                - "5"
    """

    found = checked({"achievements/01-ip.yaml": section(facts=facts)}, report)

    assert [each.key for each in found.texts] == [
        "report.title",
        "report.addressee",
        "report.lead",
        "achievements.heading",
        "achievements.lead",
        "ip.heading",
        "ip.facts.1",
        "ip.facts.2.points.1",
        "ip.facts.2.points.2",
        "ip.facts.3.table.caption",
        "ip.facts.3.table.unit",
        "ip.facts.3.table.columns.1",
        "ip.facts.3.table.columns.2",
        "ip.facts.3.table.rows.1.1",
        "ip.facts.3.table.rows.1.2",
        "report.closing",
        "report.signature",
        "report.contact",
        "report.attachments.1.title",
        "report.attachments.1.facts.1",
    ]
    assert found.texts[6].origin.key == "ip.facts.1"


def test_a_metric_that_no_text_prints_gives_a_hint_at_the_metric(checked):
    facts = "- 全区企业{{ firms.change }}。"
    found = checked({"achievements/01-ip.yaml": section(METRICS, facts)})

    (hint,) = checked_messages(unprinted(found.project, found.texts, set()))

    assert (hint.code, hint.level, hint.values["id"]) == ("R020", "hint", "output")
    assert hint.place.line == 7


def test_a_section_without_facts_prints_its_metrics_itself(checked):
    assert checked({"achievements/01-ip.yaml": section(METRICS)}).unprinted == []


def test_a_metric_of_the_report_is_printed_by_any_text(checked):
    report = REPORT + "lead: 达{{ a }}。\nmetrics:\n"
    report += "".join(f"  {name}:\n    name: 量\n    value: 1\n" for name in "ab")

    found = checked({"achievements/01-ip.yaml": section(facts="- 甲。")}, report)

    assert found.unprinted == ["b"]
