"""Units that do not fit: 公路36.5平方公里, and percentage points of what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.checks.finding import Finding
from reportgen.checks.phrases import CORRECT_IT, MISREAD, WRITE
from reportgen.checks.reading.amounts import all_amounts, last_amount, percentages
from reportgen.checks.reading.number_patterns import value_of
from reportgen.checks.reading.regex import compiled
from reportgen.checks.rule import Rule
from reportgen.messages.message import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.amounts import Percentage
    from reportgen.checks.reading.manuscript import Manuscript

_LENGTHS = ("公里", "千米")
_AREAS = ("平方米", "平方公里", "亩", "公顷")
_VOLUMES = ("吨", "立方米")
_PEOPLE = ("人次", "人", "户", "名")
_POWER = ("千瓦时",)
_BIG_AREAS = ("平方公里", "公顷")
# What is measured, as its name ends, and units in which it never is.
_MISFITS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "公路 水泥路 沥青路 油路 铁路 里程 全长 总长",
        (*_BIG_AREAS, "亩", *_VOLUMES, *_PEOPLE, "元"),
    ),
    ("道路 便道 村道", (*_BIG_AREAS, "亩", "吨", *_PEOPLE, *_POWER)),
    ("管网 管道 管线 渠道 河道 堤防 光缆 绿道", (*_AREAS, "吨", *_PEOPLE)),
    ("面积 占地", (*_LENGTHS, *_VOLUMES, *_PEOPLE, "元", *_POWER)),
    ("厂房 校舍 用房 大棚", (*_LENGTHS, "吨", "人次", *_POWER)),
    (
        "人员 代表 志愿者 参训干部 党员干部 党员 干部 职工 学员 群众",
        (*_LENGTHS, *_AREAS, *_VOLUMES, *_POWER),
    ),
    ("车辆 机械 无人机 设备", (*_LENGTHS, *_AREAS, *_VOLUMES, *_POWER)),
    (
        "投资 资金 产值 税收 支出 销售额 贷款 营业额 增加值 生产总值 利润",
        (*_LENGTHS, *_AREAS, *_VOLUMES, "人次", *_POWER),
    ),
    ("收入 补贴 补助", (*_LENGTHS, *_AREAS, *_VOLUMES, *_POWER)),
    (
        "补助资金 补贴资金 扶持资金 专项资金 财政资金 帮扶资金 固定资产投资 完成投资",
        ("人", "户", "名", "家"),
    ),
    ("税收 产值 销售额 利润 增加值 生产总值 支出", ("户", "名", "家")),
    (
        "案件 事故 纠纷 投诉 提案 会议 活动 培训班 隐患",
        (*_LENGTHS, *_AREAS, *_VOLUMES, *_POWER),
    ),
    ("学校 医院 企业 社区 乡镇 行政村", (*_LENGTHS, *_VOLUMES, *_POWER)),
    ("可支配收入 纯收入", _PEOPLE),
    ("粮食总产 总产量 粮食产量 产量", (*_LENGTHS, *_AREAS, *_PEOPLE, "元")),
    ("用电量 发电量 供电量", (*_LENGTHS, *_AREAS, *_VOLUMES, *_PEOPLE)),
    ("用水量 供水量 蓄水量 库容 取水量 供水 蓄水 调水", (*_LENGTHS, *_PEOPLE, *_POWER)),
    ("土石方 方量", (*_LENGTHS, *_AREAS, *_PEOPLE)),
    ("造林 播种 土地流转 流转土地", (*_LENGTHS, *_VOLUMES, *_PEOPLE)),
    (
        "小麦 玉米 水稻 油菜 烤烟 马铃薯 大豆 蔬菜 茶叶 棉花 果树 药材",
        (*_LENGTHS, *_PEOPLE, *_POWER),
    ),
    ("出栏 存栏 苗木", (*_LENGTHS, *_AREAS, "立方米", *_PEOPLE, *_POWER)),
    ("图书 书籍 资料 手册 传单", (*_LENGTHS, *_AREAS, *_VOLUMES, *_POWER)),
)
_NEVER: dict[str, tuple[str, ...]] = {}  # the names that a unit never follows
for _names, _units in _MISFITS:
    for _unit in _units:
        _NEVER[_unit] = (*_NEVER.get(_unit, ()), *_names.split())
_FILLERS = ("约", "达到", "达", "为", "共", "近", "超过", "超", "累计")
_ENDS = frozenset("，。；、）的\n\v")
_LONGEST = 10


def misfits(manuscript: Manuscript) -> Iterator[Finding]:
    """T341: a length in an area's unit, a number of people in 亩, and the like."""
    text = manuscript.text
    for each in all_amounts(text):
        unit = each.unit.lstrip("万亿")
        names = _NEVER.get(unit)
        if not names or text[each.end : each.end + 1] not in _ENDS | {""}:
            continue
        before = text[max(0, each.start - _LONGEST) : each.start]
        for filler in _FILLERS:
            before = before.removesuffix(filler)
        if before.endswith(names) and manuscript.passage_at(each.start).kind != "cell":
            name = max((name for name in names if before.endswith(name)), key=len)
            start = text.rfind(name, 0, each.start)
            yield Finding("T341", start, each.end, {"found": text[start : each.end]})


_THAN = "了?(?:同比|环比|(?:比|较)(?:上年|去年|上季度|上月|年初)(?:同期)?)?"
_QUANTITY = (
    r"(?:(?<![比份指含])[量额]|(?<![指系])数|收入|产值|支出|增加值|总值|投资|人次|面积|产量|发案|立案)"
    rf"{_THAN}(?:分别)?(?:增长|下降|减少|增加|上升)了?$"
)
# Rates that are compared like amounts: 死亡率下降15%, 生产率提高3%.
_COMPARED = "效产倍汇费利税功频速斜转亡病故案罪增长诉耗生毒染贷用"
_RATE = (
    rf"(?:[^\W\d_](?![{_COMPARED}])[^\W\d_]率|增速|增幅|比重|比例|份额|优良天数比例|群众满意度){_THAN}"
    r"(?:提高|上升|提升|增加|下降|降低|回落|加快|放缓)了?$"
)
# The rate stands in the clause before: 城镇化率达到62.5%，比上年提高1.2%.
_BEFORE = (
    rf"[^\W\d_](?![{_COMPARED}])[^\W\d_]率(?:为|达到?|是)?[\d.]+[%％]，$",
    rf"(?=[同环比较]){_THAN}(?:提高|上升|提升|增加|下降|降低|回落)了?",
)
_AGAINST = (
    r"(?:[高低快慢]于|高出|低出)全[国省市县区](?:州|自治区)?平均(?:水平|增速|增幅|速度)?"
)
_CHANGE = rf"(?=[同环比较]){_THAN}(?:增长|下降|减少|增加|上升)了?"
_OF_RATES = ("%", "％", "‰", "分", "个百分点", "位", "名")
_SMALL = 10  # a rate that rises by more is perhaps compared: 参与率提高50%
_NOT_ALONE = ("以上", "—", "～", "至", "到", "的", "-")


def points(manuscript: Manuscript) -> Iterator[Finding]:
    """T342, T343: an amount that changes by points, a rate that changes by %."""
    text = manuscript.text
    for each in percentages(text):
        if manuscript.passage_at(each.start).kind == "cell":
            continue
        is_small = (
            each.unit != "个百分点"
            and value_of(each.digits) < _SMALL
            and not text.startswith(_NOT_ALONE, each.end)
        )
        if each.unit == "个百分点" and (said := _of_an_amount(text, each)):
            start = each.start - len(said)
            values = {"found": text[start : each.end], "near": f"{each.digits}%"}
            yield Finding("T342", start, each.end, values)
        elif is_small and (said := _of_a_rate(text, each)):
            start = each.start - len(said)
            near = f"{each.digits}个百分点"
            found = text[start : each.end]
            yield Finding("T343", start, each.end, {"found": found, "near": near})


def _of_an_amount(text: str, each: Percentage) -> str:
    """Return the words before points by which an amount changes, or ""."""
    if match := compiled(_QUANTITY).search(each.words):
        return match[0]
    before = max(0, each.begin - 2 * _LONGEST)
    amount = last_amount(text, before, each.begin)  # 手术1286台，同比增长6.2个百分点
    if amount is None or amount.unit in _OF_RATES or text[amount.end : each.begin] != "，":
        return ""
    return each.words if compiled(_CHANGE).fullmatch(each.words) else ""


def _of_a_rate(text: str, each: Percentage) -> str:
    """Return the words before a percentage by which a rate, or a growth, differs, or ""."""
    if match := compiled(_RATE).search(each.words):
        return match[0]
    rate, change = _BEFORE
    before = text[max(0, each.begin - 2 * _LONGEST) : each.begin]
    if compiled(change).fullmatch(each.words) and compiled(rate).search(before):
        return each.words
    is_of_growth = compiled(r"(?:增长|下降|增速为?|[率重]为?)[\d.]+[%％]，$").search(before)
    return each.words if is_of_growth and compiled(_AGAINST).fullmatch(each.words) else ""


RULES = (
    Rule(
        code="T341",
        level="warning",
        says=Both("unit that does not fit: {found}", "单位与事物不符：{found}"),
        fix=Both("correct the unit", "请改正单位"),
        why=MISREAD,
        wrong="新建通村公路36.5平方公里。",
        right="新建通村公路36.5公里。",
        in_text=(misfits,),
    ),
    Rule(
        code="T342",
        level="warning",
        says=Both(
            "an amount changes by %, not percentage points: {found}",
            "数量的变化应用%，不用百分点：{found}",
        ),
        fix=CORRECT_IT,
        near=WRITE,
        why=MISREAD,
        wrong="接警量同比下降5.6个百分点。",
        right="接警量同比下降5.6%。",
        in_text=(points,),
    ),
    Rule(
        code="T343",
        level="warning",
        says=Both(
            "a rate changes by percentage points, not %: {found}",
            "比率的变化应用百分点：{found}",
        ),
        fix=CORRECT_IT,
        near=WRITE,
        why=MISREAD,
        wrong="合格率比上年提高3%。",
        right="合格率比上年提高3个百分点。",
        in_text=(points,),
    ),
)
