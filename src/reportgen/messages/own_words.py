"""Messages about data/words.tsv, the words of an office."""

from reportgen.messages.message import Both, Message

_NOT_READ = Both("Without it, the line finds nothing.", "否则这一行什么也查不出来。")

MESSAGES: tuple[Message, ...] = (
    Message(
        code="F030",
        level="error",
        says=Both("first line does not name the columns", "第一行不是列名"),
        fix=Both(
            "write wrong, right, guards, level and note, with a tab between each two",
            "请写wrong、right、guards、level、note，中间用制表符隔开",
        ),
        why=Both(
            "Columns in another order would report right words.",
            "列的顺序不同，会把对的词当成错的。",
        ),
    ),
    Message(
        code="F031",
        level="error",
        says=Both(
            "line has {count} columns, or an empty one", "这一行有{count}列，或有空列"
        ),
        fix=Both(
            "write the wrong word, a tab, and the right word; then guards, level and note, if any",
            "请先写错词，按一下Tab键，再写对的词；后面可加guards、level、note",
        ),
        why=_NOT_READ,
    ),
    Message(
        code="F032",
        level="error",
        says=Both("wrong and right word are the same: {word}", "错词和对的词相同：{word}"),
        fix=Both("correct one of them, or delete the line", "请改正其中一个，或删去这一行"),
        why=Both("Every use of the word would be reported.", "这个词每次出现都会被报告。"),
    ),
    Message(
        code="F033",
        level="error",
        says=Both("wrong word has a single character: {word}", "错词只有一个字：{word}"),
        fix=Both("write the word that it stands in", "请写出含有这个字的词"),
        why=Both(
            "A single character occurs in too many right words.",
            "一个字会出现在许多对的词里。",
        ),
    ),
    Message(
        code="F034",
        level="error",
        says=Both("{word} is already in line {first}", "“{word}”在第{first}行已有"),
        fix=Both("delete one of the two lines", "请删去其中一行"),
        why=Both("Only one right word can be suggested.", "只能建议一个对的词。"),
    ),
    Message(
        code="F035",
        level="error",
        says=Both(
            "guard {guard} cannot stand across {word}",
            "guards中的“{guard}”与“{word}”没有共同的字",
        ),
        fix=Both(
            "write a right word that the wrong one can be a part of, or delete it",
            "请写可能含有或跨着这个错词的对的词，或删去",
        ),
        why=Both("It would never keep the line silent.", "它起不了排除误报的作用。"),
    ),
    Message(
        code="F036",
        level="error",
        says=Both("unknown level: {level}", "未知的level：{level}"),
        fix=Both(
            "write error, warning or hint, or leave it empty for warning",
            "请写error、warning或hint，不写即为warning",
        ),
        near=Both("did you mean {near}?", "是不是{near}？"),
        why=_NOT_READ,
    ),
    Message(
        code="F037",
        level="error",
        says=Both("wrong word is in quotation marks: {word}", "错词带着引号：{word}"),
        fix=Both(
            "delete the quotation marks around the words of the line",
            "请删去这一行各词两边的引号",
        ),
        why=Both(
            "Spreadsheets put them around a cell; no text has the word with them.",
            "引号是表格软件加的，文中的词不带引号，这一行什么也查不出来。",
        ),
    ),
)
