"""Messages about Word files that are to be sent: leftovers, figures."""

from reportgen.messages.message import Both, Message

_SENT = Both(
    "Whoever receives the file sees it, or can find it.",
    "收到文件的人会看到，或者能找到。",
)
_DATA = Both(
    "correct the file, or the data if they are wrong; then build again",
    "请改文件；数据错的请改数据，再重新生成",
)
MESSAGES: tuple[Message, ...] = (
    Message(
        code="P240",
        level="error",
        says=Both(
            "tracked changes are neither accepted nor rejected, {count} in all, first: {found}{also}",
            "共有{count}处修订没有接受或拒绝，第一处：{found}{also}",
        ),
        fix=Both(
            "accept or reject them in Word: Review, Accept All",
            "请在Word的审阅里接受或拒绝全部修订",
        ),
        why=_SENT,
    ),
    Message(
        code="P241",
        level="error",
        says=Both(
            "comments are left, {count} of them: {found}{also}",
            "有{count}条批注没有删除：{found}{also}",
        ),
        fix=Both(
            "answer and delete them in Word: Review, Delete All Comments",
            "请处理后在Word的审阅里删除全部批注",
        ),
        why=_SENT,
    ),
    Message(
        code="P242",
        level="warning",
        says=Both(
            "hidden text, {count} times: {found}{also}",
            "有{count}处隐藏文字：{found}{also}",
        ),
        fix=Both(
            "show it in Word (File, Options, Display, Hidden text) and delete it",
            "请在Word的文件、选项、显示里勾选隐藏文字，再删除",
        ),
        why=_SENT,
    ),
    Message(
        code="P243",
        level="warning",
        says=Both(
            "a field changes whenever the file is opened, or reads something else: {found}{also}",
            "域的内容会随打开而变，或读取别处：{found}{also}",
        ),
        fix=Both(
            "select it in Word and unlink the field, which turns it into text",
            "请在Word里选中它，取消域的链接，转成文字",
        ),
        why=Both(
            "The recipient would see another date, name or text than was sent.",
            "收到的人看到的日期、名称或文字会与发出时不同。",
        ),
    ),
    Message(
        code="P244",
        level="error",
        says=Both(
            "Word's own words were left: {found}{also}",
            "留有Word自己的提示文字：{found}{also}",
        ),
        fix=Both(
            "write what belongs there, or delete the field or the content control",
            "请写上应有的内容，或删掉这个域、控件",
        ),
        why=_SENT,
    ),
    Message(
        code="P245",
        level="warning",
        says=Both(
            "highlighted text, {count} times: {found}{also}",
            "有{count}处文字加了突出显示：{found}{also}",
        ),
        fix=Both(
            "settle what was marked, then choose No Color in Word",
            "请先处理标出的内容，再在Word里把突出显示设为无颜色",
        ),
        why=Both(
            "Highlights mark what is still to be checked, and they are printed.",
            "突出显示多半标着待核的内容，而且会印出来。",
        ),
    ),
    Message(
        code="P246",
        level="error",
        says=Both(
            "{found} differs from {expected} in {period} ({where})",
            "{found}与{period}的{expected}（{where}）不一致",
        ),
        fix=_DATA,
        why=Both(
            "A number that was changed only in Word has no source, and the next report continues from the other one.",
            "只在Word里改的数字没有出处，下一期仍按原数计算。",
        ),
    ),
    Message(
        code="P247",
        level="warning",
        says=Both(
            "numbers of {period} are missing in the file: {found} ({where})",
            "文件缺少{period}的数字：{found}（{where}）",
        ),
        fix=_DATA,
        why=Both("A number was dropped without a trace.", "数字没有了，也没有留下痕迹。"),
    ),
    Message(
        code="P248",
        level="warning",
        says=Both(
            "{found} is not in the report of {period}",
            "{period}的报告里没有{found}",
        ),
        fix=Both(
            "add it to the data with its source, and build again",
            "请连同来源写进数据，再重新生成",
        ),
        why=Both(
            "A number that was typed in Word has no source.", "在Word里打的数字没有出处。"
        ),
    ),
    Message(
        code="P249",
        level="hint",
        says=Both(
            "sentences worded otherwise than in {period}: {count}{also}",
            "与{period}措辞不同的句子：{count}{also}",
        ),
        fix=Both(
            "see them with `reportgen diff {period} FILE.docx`, and move edits to the YAML files",
            "请用`reportgen diff {period} 文件.docx`查看，并写回YAML",
        ),
        why=Both(
            "What was edited only in Word is lost in the next build.",
            "只在Word里改的文字，下次生成就没有了。",
        ),
    ),
)
