"""Names of metrics are looked up once for all, however many metrics a report has."""

import sys

from hypothesis import given
from hypothesis import strategies as st

from reportgen.checks.reading.name_places import NamePlaces
from reportgen.pipeline import check_period
from small_project import write_project

TEXTS = st.text("甲乙丙。", max_size=40)
NAMES = st.lists(st.text("甲乙丙", min_size=1, max_size=5), max_size=6)
IP = "data/2023H1/achievements/01-ip.yaml"
LARGE = """\
  m{number}:
    name: 第{number}项产值
    value: {value}.25
    unit: 万元
    change: {{value: 62.5}}
    share: {{of: 工业总产值, value: 49.64}}
    rank: {{position: 3, scope: 全市}}
"""
SAID = "  - 第{number}项产值{value}万元，同比增长3%，占工业总产值的3%。居全市第四位。\n"


@given(NAMES, TEXTS)
def test_each_place_of_each_name_is_found(names, text):
    found = NamePlaces(names, text)
    for name in names:
        places = [at for at in range(len(text)) if text.startswith(name, at)]
        assert found.of(name) == places


@given(NAMES, TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_the_last_place_within_some_words_is_found(names, text, start, end):
    found = NamePlaces(names, text).last_within(start, end)
    for name in names:
        at = text.rfind(name, start, end) if len(name) > 1 else -1
        assert found.get(name, -1) == at


def test_work_grows_with_the_number_of_metrics(tmp_path):
    few, many = (calls_in_check(tmp_path, number) for number in (40, 160))
    assert many < 5 * few


def calls_in_check(root, number):
    """Return how many functions of ours are called to check so many metrics."""
    values = [{"number": each, "value": 1_000 + each} for each in range(number)]
    metrics = "".join(LARGE.format(**each) for each in values)
    facts = "".join(SAID.format(**each) for each in values)
    write_project(root, {IP: f"heading: 专利\nmetrics:\n{metrics}facts:\n{facts}"})
    calls = 0

    def count(frame, event, _):
        nonlocal calls
        calls += event == "call" and "reportgen" in frame.f_code.co_filename

    sys.setprofile(count)
    try:
        check_period(root, "2023H1")
    finally:
        sys.setprofile(None)
    return calls
