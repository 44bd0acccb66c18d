"""The mistakes of benchmarks/proofreading.py are found in sentences of our own."""

import importlib.util
from pathlib import Path

import pytest

from reportgen.checks.engine import check_text

FILE = Path(__file__).parents[2] / "benchmarks/seeds.py"
SPEC = importlib.util.spec_from_file_location("seeds", FILE)
seeds = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(seeds)
SEEDS = seeds.SEEDS

# Written for this test, about a fictional district.
SENTENCES = [
    "云岭区水务局坚持“节水优先、空间均衡”的思路，建成示范村12个，惠及2300户（含续建3个）。",
    "2024年上半年，全区供水总量增长5.2%，供水保证率达到98.6%；漏损率下降1.3个百分点。",
    "会议强调：要进一步抓好部署，推进《云岭区节水规划》落实，确保其他任务按期完成。",
    "培训人员300人，走访企业8家，涉及5个镇，产销率为95%—98%，包括水稻、小麦等。",
    "全年新增蓄水能力120万立方米，12月30日通过验收，水价下降3.5%，群众满意的水站明显增多；管护制度更加健全。",
    "截至2024年底前，全区共建成水站15处，各项工作有序推进，其他项目正在加快建设。",
    "上半年完成水利投资3.6亿元，新建管网26公里，农村供水覆盖面稳步扩大。",
    "新建泵站（含改造）6处，改建“智慧水务”平台1个，管护人员增加12人。",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_our_sentences_are_clean(text):
    assert check_text(f"标题\n{text}", "-") == []


@pytest.mark.parametrize("seed", SEEDS, ids=[f"{seed.code} {seed.what}" for seed in SEEDS])
def test_a_seeded_mistake_is_found(seed):
    wrong = [made for text in SENTENCES if (made := seed.make(text))]

    assert wrong, "no sentence fits"
    for text in wrong:
        assert seed.code in [each.code for each in check_text(f"标题\n{text}", "-")], text
