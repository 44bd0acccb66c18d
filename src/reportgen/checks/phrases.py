"""Wording that several rules share: reasons, fixes and standards."""

from reportgen.messages.message import Both

PUNCTUATION = Both(
    "Reviewers notice wrong punctuation first, and often send a report back for it.",
    "半角和异形标点是审稿时最先看到的问题，也是退稿的常见原因。",
)
MISREAD = Both("Written this way, the sentence means something else.", "这样写意思会变。")
FORM = Both(
    "Official documents write numbers and dates in a uniform style.",
    "公文中数字和日期的写法应当统一。",
)
ONE_IS_WRONG = Both(
    "The stated and computed numbers differ, so at least one of them is wrong.",
    "写的与算的不一致，至少有一个数错了。",
)
TRACE = Both(
    "Anyone asked about a number must be able to say where it comes from.",
    "被问到时，要说得出每个数的出处。",
)
CORRECT = Both(
    "correct the wrong number, or delete the stated one to have it computed",
    "请改正错的那个数，或删掉写的数，让它自动计算",
)
CORRECT_THE_NUMBER = Both("correct the wrong number", "请改正错的那个数")
CORRECT_IT = Both("correct it", "请改正")
DID_YOU_MEAN = Both("did you mean {near}?", "是不是{near}？")
WRITE = Both("write {near}", "请写作{near}")
GB_15834 = "GB/T 15834-2011"
GB_15835 = "GB/T 15835-2011"
GB_9704 = "GB/T 9704-2012, 7.3.3"
