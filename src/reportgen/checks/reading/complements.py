"""Names of parts that make a whole together: 男 and 女, 其他 at the end of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

REST = ("其他", "其它", "其余")
_AND_REST = ("及其他", "和其他", "等其他")
_PAIRS = (
    *(("男", "女"), ("公办", "民办"), ("公立", "民营"), ("公立", "私立"), ("城镇", "农村")),
    *(
        ("城镇", "乡村"),
        ("城市", "农村"),
        ("水田", "旱田"),
        ("水田", "旱地"),
        ("成人", "儿童"),
    ),
    *(
        ("国内", "国外"),
        ("国内", "境外"),
        ("国内", "入境"),
        ("境内", "境外"),
        ("省内", "省外"),
    ),
    *(
        ("市内", "市外"),
        ("县内", "县外"),
        ("区内", "区外"),
        ("本地", "外地"),
        ("出口", "进口"),
    ),
    *(("线上", "线下"), ("党员", "非党员"), ("上半年", "下半年"), ("汉族", "少数民族")),
    *(
        ("在职", "离退休"),
        ("在职", "退休"),
        ("水浇地", "旱地"),
        ("国税", "地税"),
        ("合格", "不合格"),
        ("达标", "不达标"),
    ),
    *(("续建", "新建"), ("续建", "新开工"), ("户籍人口", "流动人口"), ("同意", "不同意")),
    *(("内资", "外资"), ("企业", "个体工商户"), ("白天", "夜间"), ("室内", "室外")),
    *(("门诊", "住院"), ("新增", "续贷"), ("实", "空编"), ("在编", "空编")),
)
# Names that exclude each other: together they cannot be more than the whole.
_FAMILIES = (
    ("博士", "硕士", "研究生", "本科", "大专", "专科", "中专", "高中", "初中", "小学"),
    ("第一季度", "第二季度", "第三季度", "第四季度"),
    ("一季度", "二季度", "三季度", "四季度"),
    ("第一产业", "第二产业", "第三产业"),
    ("来信", "来访", "来电", "网上"),
    ("党组会", "党委会", "局党组会", "局长办公会", "局务会", "办公会"),
    ("工业", "农业", "服务业", "建筑业"),
    ("民事", "刑事", "行政", "执行"),
    ("正高", "副高", "中级", "初级"),
    ("正科", "副科", "科员", "正处", "副处", "办事员"),
    ("县处级", "乡科级", "科级", "处级", "厅级", "一般干部"),
    ("核心期刊", "国家级", "省级", "市级", "县级"),
    ("幼儿园", "小学", "初中", "高中", "大学"),
    ("汉族", "回族", "满族", "蒙古族", "藏族"),
)
_THREE = ("第一产业", "第二产业", "第三产业")
_STATES = ("已经", "已", "正在", "尚未", "未", "拟")
_FILLERS = ("性", "为", "有", "共", "约")


def is_the_rest(label: str) -> bool:
    """Return whether a label names what no other part of its list names."""
    return label.startswith(REST) or label.endswith(_AND_REST)


def are_complements(labels: Sequence[str]) -> bool:
    """Return whether two labels leave nothing out: 男教师 and 女教师, 已整改 and 未整改."""
    if len(labels) == len(_THREE):
        return all(map(str.startswith, labels, _THREE))
    if len(labels) != 2:  # noqa: PLR2004
        return False
    one, other = (_plain(each) for each in labels)
    if other in {f"未{one}", f"不{one}", f"未{one.removeprefix('已')}", f"非{one}"}:
        return True
    return any(_pair(one, other, *pair) or _pair(other, one, *pair) for pair in _PAIRS)


def _plain(label: str) -> str:
    for filler in _FILLERS:
        label = label.removesuffix(filler)
    return label.strip("：:，、“” ").removeprefix("其中")


def _pair(one: str, other: str, first: str, second: str) -> bool:
    """Return whether two labels are a pair, each alone or with the same word."""
    if not one.startswith(first) or not other.startswith(second):
        return False
    rests = [
        one.removeprefix(first).removeprefix("性"),
        other.removeprefix(second).removeprefix("性"),
    ]
    return rests[0] == rests[1] or "" in rests


def exclude_each_other(labels: Sequence[str]) -> bool:
    """Return whether nothing can be in two of the parts: 研究生 and 本科生."""
    if are_states(labels):
        return True
    return any(all(each.startswith(family) for each in labels) for family in _FAMILIES)


def are_states(labels: Sequence[str]) -> bool:
    """Return whether labels say how far the same thing is: 已整改, 正在整改."""
    states = [next(filter(each.startswith, _STATES), "") for each in labels]
    rests = {each.removeprefix(state) for each, state in zip(labels, states, strict=True)}
    return "" not in states and len(rests) == 1 and len(set(labels)) == len(labels) > 1
