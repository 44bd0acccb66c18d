"""Words: doubled ones, false friends, subjects lost, marks of a mass replacement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.checks.rule import PROSE, Finding, Pattern, beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportgen.checks.reading.manuscript import Manuscript

# After 已; 自己完成 is no slip.
_DONE = (
    *("完成", "建成", "竣工", "投产", "开工", "达到", "超过", "累计", "全部", "通过"),
    *("取得", "实现", "启动", "形成", "开通", "建立", "印发", "落实到位"),
)
# Word by word: never a part of another word in official texts.
MISSPELT = {
    "其它": "其他",
    "布署": "部署",
    "撤消": "撤销",
    "帐目": "账目",
    "帐户": "账户",
    "惟一": "唯一",
    "座落": "坐落",
    "部份": "部分",
    "一如继往": "一如既往",
    "再接再励": "再接再厉",
    "贯撤": "贯彻",
    "落实倒位": "落实到位",
    "与时具进": "与时俱进",
    "按步就班": "按部就班",
    "提纲契领": "提纲挈领",
    "融汇贯通": "融会贯通",
    "名符其实": "名副其实",
    "一股作气": "一鼓作气",
    "竭泽而鱼": "竭泽而渔",
    "既往开来": "继往开来",
    "穿流不息": "川流不息",
    "迫不急待": "迫不及待",
    "走头无路": "走投无路",
    "有持无恐": "有恃无恐",
    "不径而走": "不胫而走",
    "一愁莫展": "一筹莫展",
    "坚苦奋斗": "艰苦奋斗",
    "形式严峻": "形势严峻",
    "严竣": "严峻",
    "峻工": "竣工",
    "松驰": "松弛",
    "幅射": "辐射",
    "通迅": "通讯",
    "迁徒": "迁徙",
    "追朔": "追溯",
    "坐谈会": "座谈会",
    "倍受关注": "备受关注",
    "干净整捷": "干净整洁",
    "挖崛": "挖掘",
    "水笼头": "水龙头",
    "粗旷": "粗犷",
    "寒喧": "寒暄",
    "急燥": "急躁",
    "气慨": "气概",
    "脉膊": "脉搏",
    "蜇伏": "蛰伏",
    "针贬": "针砭",
    "震憾": "震撼",
    "弦律": "旋律",
    "装祯": "装帧",
    "饮鸠止渴": "饮鸩止渴",
    "言简意骇": "言简意赅",
    "声名雀起": "声名鹊起",
    "发韧": "发轫",
    "出奇不意": "出其不意",
    "修茸": "修葺",
    "黄梁美梦": "黄粱美梦",
    "相辅相承": "相辅相成",
    "因地治宜": "因地制宜",
    "统畴": "统筹",
    "按装": "安装",
    "既使": "即使",
    "从严制党": "从严治党",
    "睛晴": "眼睛",
    "眼晴": "眼睛",
    "邦扶": "帮扶",
    "以身做则": "以身作则",
    "举一返三": "举一反三",
    "破斧沉舟": "破釜沉舟",
    "墨守陈规": "墨守成规",
    "众志成诚": "众志成城",
    "脱颍而出": "脱颖而出",
    "名列前矛": "名列前茅",
    "事必恭亲": "事必躬亲",
    "相形见拙": "相形见绌",
    "谈笑风声": "谈笑风生",
    "兴高彩烈": "兴高采烈",
    "一诺千斤": "一诺千金",
    "美仑美奂": "美轮美奂",
    "金榜提名": "金榜题名",
    "趋之若骛": "趋之若鹜",
    "合法权力": "合法权益",
} | {f"己{word}": f"已{word}" for word in _DONE}
# Where the same characters are parts of other words: 尤其它们, 全部份额, 发布署名,
# 讲座落地, 裁撤消防站, 交通迅速, 激发韧性, 从严竣工, 严峻工作, 按装机容量, 既使…又使.
_UNLIKE = {
    "座落": "座落(?=[于在](?!实))",
    "撤消": "(?<!裁)撤消(?![防费])",
    "帐目": "(?<!蚊)帐目(?!录)",
    "通迅": "(?<![交沟流])通迅(?![速猛捷])",
    "发韧": "(?<![激开出迸焕])发韧(?![性劲带])",
    "严竣": "(?<!从)严竣(?!工)",
    "峻工": "(?<![严险冷陡])峻工",
    "按装": "按装(?![机配置修备载运车船箱卸订帧潢甲入药])",
    "既使": "既使(?=[在遇再]|没有|如此|[^，。；\\n]{1,8}再)(?![^。；\\n]{0,40}[又更还])",
    "邦扶": "(?<![联友盟])邦扶(?!植)",
    "眼晴": "眼晴(?![空朗天])",
    "合法权力": "(?<!行使)合法权力(?![机来])",
    "涉及到": "涉及到(?![期位场账岗达会访点任港货])",
    "截至到": "截至到(?!期)",
    "大约近": "大约近(?![年期日代似来海])",
    "更加更": "更加更(?![新改换名正替])",
    **{f"己{word}": f"(?<![自克利知一异体由我彼舍损守])己{word}" for word in _DONE},
    "其它": "(?<![尤与])其它",
    "部份": "(?<![全内外干本])部份(?!额)",
    "布署": "布署(?!名)",
}
_REDUNDANT = {
    "涉及到": "涉及",
    "付诸于": "付诸",
    "目的是为了": "目的是",
    "年来以来": "年来",
    "凯旋归来": "凯旋",
    "原因是由于": "原因是",
    "原因是因为": "原因是",
    "非常十分": "十分",
    "十分非常": "十分",
    "更加更": "更加",
    "尤其特别": "尤其",
    "截至到": "截至",
    "大约近": "近",
    "基本上全部": "基本",
    "悬殊很大": "悬殊",
    "一天天日益": "日益",
    "日益越来越": "越来越",
    "历史最新高": "历史新高",
    "历史最新低": "历史新低",
}
# A doubled word -> what may follow it after all: 在在建项目 is no slip.
_DOUBLED = {
    "的": "确",
    "了": "解却结断如不之",
    "是": "非否",
    "把": "关脉",
    "被": "",
    "将": "就军士领",
    "与": "会否其",
    "由": "",
    "已": "",
    "也": "",
    "为": "民人期主老企群农基何国党困您残广全政学了",
    "和": "谐平睦美田县解气顺政龙布林",
    "在": "建线校押职岗读座场编籍地库营售研逃册任谈华京",
} | dict.fromkeys(
    (
        *("进一步", "切实", "进行", "以及", "因为", "同时", "不断", "积极", "继续", "加强"),
        *("推进", "推动", "开展", "完成", "实现", "建立", "工作", "我们", "全面", "通过"),
        *("组织", "提高", "增长", "下降", "情况", "建设", "发展", "累计", "同比"),
        *("取得", "对于", "关于", "其中", "百分之", "各级", "有关", "相关", "深入", "认真"),
        *("落实", "提升", "促进", "扎实", "大力", "着力", "努力", "坚持", "确保", "围绕"),
    ),
    "",
)
_BEFORE = {
    "的": "目",
    "是": "不",
    "在": "实",
    "和": "暖",
    "把": "一",
    "将": "上中少大",
}  # 目的的 and 实实在在 are no slips either


# Where a clause begins, after 一是 too.
_CLAUSE = r"(?:^|(?<=[，。；：！？\v\s])|(?<=[一二三四五六七八九十]是))"


def _twice(word: str) -> str:
    before = f"(?<!{_BEFORE[word]})" if word in _BEFORE else ""
    after = f"(?![{_DOUBLED[word]}])" if _DOUBLED[word] else ""
    return f"{before}{word}{word}{after}"


def _listed(words: dict[str, str], code: str) -> Pattern:
    each = (f"{_UNLIKE.get(word, word)}" for word in words)
    return Pattern(code, tuple(words), "|".join(each), lambda match: words[match[0]])


PATTERNS = (
    Pattern(
        "T302",
        (*(word * 2 for word in _DOUBLED), "等等等", "万元元", "亿元元"),
        "等等等|[万亿]元元(?![旦年月素件器])|" + "|".join(map(_twice, _DOUBLED)),
        lambda match: (
            match[0][: (len(match[0]) + 1) // 2] if match[0] != "等等等" else "等"
        ),
    ),
    Pattern(
        "T303",
        ("，使", "，从而使", "，进而使"),
        # Behind a word it has a subject: 集中采购通过以量换价，使药价下降.
        rf"(?:{_CLAUSE}(?:通过(?!了)|由于|经过|随着)[^，。；！？\n]{{2,30}}"
        r"|(?:^|(?<=[。！？]))在[^，。；！？\n]{2,25}下)，(?:从而|进而)?使(?!用|命|馆|者)",
        kinds=PROSE,
    ),
    _listed(_REDUNDANT, "T304"),
    Pattern(
        "T304",
        beside(("不", "不再"), ("发生", "出现")),
        r"(?:防止|避免|杜绝|严防)(?:(?!守|确保|做到|实现|坚持|努力)[^，。；：、\n]){0,20}不再?(?:发生|出现)",
        lambda match: re.sub("不再?(?=..$)", "", match[0]),
    ),
    _listed(MISSPELT, "T305"),
    Pattern(
        "T305",
        beside("123456", "五"),
        r"(?<![\d.])1[1-6]五(?=[”规期时收开末])",
        lambda match: f"十{'一二三四五六'[int(match[0][1]) - 1]}五",
    ),
)
REQUEST = Pattern(
    "S104",
    ("请批", "请指", "请审", "请予", "恳请"),
    "(?:妥否|当否|可否|是否妥当|以上意见)，?(?:呈)?请(?:予)?(?:批示|指示|审批|批准|批复)"
    "|请予(?:批复|批准)|恳请[^，。；\\n]{0,16}(?:批准|批复)|请予以?支持(?=。|$)",
    lambda _: "特此报告",
    unless=lambda manuscript, _: not manuscript.is_report,
    kinds=PROSE,
)

# Of two words, one was replaced everywhere: where it could not stand tells which.
_REPLACED = (
    (
        "发展",
        "开展",
        (
            "(?:经济|社会|产业|科学|持续|质量|创新|驱动|一体|转型|快速|协调|健康|融合|跨越)"
            "开展(?!了|的|各|相)|开展(?:战略|势头|理念|前景|空间|后劲|格局|壮大|机遇)"
        ),
    ),
    ("服务", "效劳", "效劳"),
    (
        "计划",
        "方案",
        "(?:五年|年度|科技|科研|支撑|火炬|星火|行动)方案(?=工程|项目|[，。内外的])",
    ),
    (
        "提高",
        "进步",
        "(?:不断|进一步|大幅|显著|有效|全面|切实|着力)进步(?=[了^\\W\\d_A-Za-z])",
    ),
    ("优势", "优点", "(?:区位|资源|产业|竞争|比较|后发)优点"),
)
_ENOUGH = 2


def mass_replacement(manuscript: Manuscript) -> Iterator[Finding]:
    """T309: a word that never occurs, and another in places where only it could stand."""
    for meant, written, strange in _REPLACED:
        if meant in manuscript.text or written not in manuscript.text:
            continue
        found = list(re.finditer(strange, manuscript.text))
        if len(found) >= _ENOUGH:
            first = found[0]
            values = {"found": written, "near": meant, "count": str(len(found))}
            yield Finding("T309", first.start(), first.end(), values)
            return


def outside_gb2312(manuscript: Manuscript) -> Iterator[Finding]:
    """T310: characters that 仿宋_GB2312 and 方正小标宋简体 do not have, each once."""
    try:
        manuscript.text.encode("gb2312")
    except UnicodeEncodeError:
        pass
    else:
        return
    for character in sorted(set(manuscript.text)):
        if character.isalpha() and not _is_in_gb2312(character):
            at = manuscript.text.index(character)
            yield Finding("T310", at, at + 1, {"found": character})


def _is_in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
