"""The texts inside a metric are printed beside its number, so they are no more than that."""

import pytest

from reportgen.pipeline import check_period
from small_project import write_project

SECTION = "data/2023H1/achievements/01-ip.yaml"
METRIC = """\
heading: 专利
metrics:
  roads:
    name: {name}
    value: 500
    unit: "{unit}"
    {more}
    share: {{of: "{of}", value: 12.5}}
    rank: {{position: 2, scope: "{scope}"}}
facts:
  - "铺设{{{{ roads }}}}，{{{{ roads.share }}}}，{{{{ roads.rank }}}}。"
  - table: {{unit: "{table}", columns: [甲, 乙], rows: [[丙, 丁]]}}
"""
RIGHT = {
    "name": "生产路",
    "unit": "米",
    "more": "",
    "of": "全市",
    "scope": "全市",
    "table": "万元、%",
}


def codes(root, **texts):
    root = write_project(root, {SECTION: METRIC.format(**{**RIGHT, **texts})})
    return [each.code for each in check_period(root, "2023H1")]


@pytest.mark.parametrize(
    "unit", ["2场次", "场 次", "（场次）", "“场次”", "场次。", "单位：场", "个、项"]
)
def test_a_unit_is_a_unit_only(tmp_path, unit):
    assert codes(tmp_path, unit=unit) == ["D186"]


@pytest.mark.parametrize("unit", ["<b>米</b>", "~~米~~"])
def test_markup_in_a_metric_is_found_as_in_texts(tmp_path, unit):
    assert codes(tmp_path, unit=unit) == ["R030"]


@pytest.mark.parametrize(
    "unit",
    [
        *("平方米", "m²", "μg/m³", "上年=100", "（上年=100）", "上年同期=100", "%", "‰"),
        *("元/吨", "万kW·h", "人·次", "台（套）", "分贝（A）", "∶1", "：1", "mg / L", "℃"),
    ],
)
def test_what_is_a_unit_is_accepted(tmp_path, unit):
    assert "D186" not in codes(tmp_path, unit=unit)


@pytest.mark.parametrize(
    "texts",
    [
        {"scope": "居全市"},
        {"scope": "全市第2位"},
        {"of": "占全市"},
        {"of": "全市的"},
        {"unit": "余米", "more": "qualifier: 余"},
        {"unit": "米左右", "more": "qualifier: 左右"},
        {"name": "生产路500米"},
    ],
)
def test_what_the_metric_prints_anyway_is_not_written_again(tmp_path, texts):
    assert codes(tmp_path, **texts) == ["D187"]


@pytest.mark.parametrize(
    "texts",
    [
        {"scope": "居巢区各镇"},
        {"of": "占地面积"},
        {"unit": "米", "more": "qualifier: 余"},
        {"name": "宽5米的生产路"},
    ],
)
def test_words_that_only_look_alike_are_accepted(tmp_path, texts):
    assert codes(tmp_path, **texts) == []


@pytest.mark.parametrize(
    "texts", [{"name": "生产路。"}, {"scope": "全市，"}, {"of": "全市；"}]
)
def test_a_name_does_not_end_with_a_mark(tmp_path, texts):
    assert codes(tmp_path, **texts) == ["D188"]


@pytest.mark.parametrize(("unit", "found"), [("单位：万元", ["D186"]), ("万元", [])])
def test_the_unit_of_a_table_has_no_words_before_it(tmp_path, unit, found):
    assert codes(tmp_path, table=unit) == found


def test_the_reason_of_a_revision_is_not_printed(tmp_path):
    more = 'change: {value: 3, basis: 同比, previous: 485.4, revised: "见<经济普查>公报。"}'
    assert codes(tmp_path, more=more) == []


@pytest.mark.parametrize(
    ("metric", "fact", "found"),
    [
        ("name: 联合检查, value: 1", "联合检查{{ x }}，保护权益。", ["N261"]),
        ("name: 联合检查, value: 1", "联合检查{{ x }}。再次检查{{ x }}。", ["N261"]),
        ("name: 联合检查, value: 1", "联合检查{{ x }}次。", []),
        ("name: 联合检查, value: 1, unit: 次", "联合检查{{ x }}。", []),
        ("name: 景气指数, value: 103.2", "景气指数{{ x }}。", []),
        ("name: 师生比, value: 13, kind: measure", "师生比{{ x }}。", []),
        ("name: 目标年份, value: 2025", "目标年份为{{ x }}。", []),
        ("name: 产值, words: 翻番", "产值{{ x }}。", []),
    ],
)
def test_a_number_in_a_sentence_has_a_unit(tmp_path, metric, fact, found):
    text = f'heading: 检查\nmetrics:\n  x: {{{metric}}}\nfacts:\n  - "{fact}"\n'
    root = write_project(tmp_path, {SECTION: text})
    assert [each.code for each in check_period(root, "2023H1")] == found
