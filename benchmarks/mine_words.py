"""Mine the words that sound or look like a common word and are none.

Usage: python benchmarks/mine_words.py TEXTS PYCORRECTOR > near_words.txt

TEXTS is a folder of correct UTF-8 texts (*.txt), some of them official reports below a
folder `work_reports`; PYCORRECTOR is the folder `pycorrector/data` of that package (for
`same_stroke.txt` and `word_freq.txt`). jieba (its dictionary, and words in texts) and
pypinyin must be installed. --common prints the words that a slip may be a part of instead.

A form is kept if no dictionary and no text has it, and if its two characters seldom end one
word and begin the next. What remains is judged by its false alarms: mine from half of the
texts, then run `benchmarks/proofreading.py` on the other half.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import jieba
from pypinyin import Style, pinyin

_HAN = re.compile("[一-鿿]+")
_LOOK_ALIKES = Path(__file__).with_name("look_alikes.txt")
# Characters that begin or end new names and abbreviations every day: 智汇, 滇商, 综试区.
_COINING = set(
    "智惠汇疆综城芯园区县乡村镇善滇闽粤桂湘赣皖鄂豫冀晋陕陇甘青黔渝川蜀沪浙苏鲁吉黑辽"
    "蒙宁新藏琼港澳台两一二三四五六七八九十百千万亿某氏"
)
# Words of grammar stand beside anything.
_GRAMMAR = set(
    "的了在是有和与及其这那之以不很就都而于也又还但则却为被把将从向对到来去过着我你他她它们"
    "各每该此最更太已因多少小大高今自己同至乃由往所并且或若如何无非可能会要愿想得让使给比较"
    "出入上下内外前后里间时年月日个些么吗呢吧者"
)
SURNAMES = set(
    "李王张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡"
    "贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔崔康毛邱秦史顾侯邵孟龙段雷钱汤"
    "尹黎易武乔贺赖龚苟靳喻邢祝辛樊莫庞殷鲁葛韦申倪严聂焦符"
)
_OFTEN = 15  # words that reports use so often that slips between an and ang count, too
_USUAL = 60  # a rarer character is not what a keyboard offers first


class Language(NamedTuple):
    """What texts and dictionaries show: words with counts, pairs, ends and beginnings."""

    words: Counter[str]
    official: Counter[str]
    pairs: Counter[str]
    inside: Counter[str]  # pairs inside longer words
    ends: Counter[str]
    begins: Counter[str]
    characters: Counter[str]
    known: dict[str, int]

    def meets(self, pair: str) -> float:
        """Return how often the two characters are expected to meet between two words."""
        return self.ends[pair[0]] * self.begins[pair[1]] / self.words.total()


def main() -> None:
    """Print the table, or the common words."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("texts", type=Path)
    options.add_argument("pycorrector", type=Path)
    options.add_argument("--common", action="store_true", help="print the common words")
    chosen = options.parse_args()
    language = read_language(chosen.texts, chosen.pycorrector / "word_freq.txt")
    if chosen.common:
        sys.stdout.write("\n".join(sorted(common_words(language))) + "\n")
        return
    alike = look_alikes(chosen.pycorrector / "same_stroke.txt")
    for first, others in mined(language, alike):
        sys.stdout.write(f"{first} {' '.join(others)}\n")


def read_language(folder: Path, dictionary: Path) -> Language:
    """Return what the texts of a folder and the dictionaries show."""
    jieba.setLogLevel(60)
    paths = sorted(folder.rglob("*.txt"))
    texts = {path: path.read_text(encoding="utf-8-sig") for path in paths}
    words, official, pairs = Counter[str](), Counter[str](), Counter[str]()
    for path, text in texts.items():
        found = [each for each in jieba.cut(text) if _HAN.fullmatch(each)]
        words.update(found)
        if "work_reports" in path.parts:
            official.update(found)
        for run in _HAN.findall(text):
            pairs.update(map("".join, pairwise(run)))
    known = _frequencies(Path(jieba.__file__).with_name("dict.txt"))
    inside = Counter(
        word[at : at + 2]
        for word, count in known.items()
        if len(word) > 2 and count > 2
        for at in range(len(word) - 1)
    )
    known = {**_frequencies(dictionary), **known}
    ends, begins = Counter[str](), Counter[str]()
    for word, count in words.items():
        ends[word[-1]] += count
        begins[word[0]] += count
    characters = Counter("".join(texts.values()))
    return Language(words, official, pairs, inside, ends, begins, characters, known)


def _frequencies(path: Path) -> dict[str, int]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return {each.split()[0]: int(each.split()[1]) for each in lines if each.strip()}


def look_alikes(path: Path) -> dict[str, set[str]]:
    """Return the characters that look like each character."""
    found = defaultdict[str, set[str]](set)
    groups = _LOOK_ALIKES.read_text(encoding="utf-8").split()
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            groups.append("".join(line.split()))
    for group in groups:
        for one in group:
            found[one] |= set(group) - {one}
    return found


def sound_alikes() -> dict[str, dict[str, str]]:
    """Return the common characters of each syllable, and the syllable of each."""
    syllables = {each: _syllable(each) for each in _common_characters()}
    by_sound = defaultdict[str, str](str)
    for character, sound in syllables.items():
        by_sound[sound] += character
    return {"of": syllables, "with": by_sound}


def _syllable(character: str) -> str:
    return pinyin(character, style=Style.NORMAL)[0][0].replace("ü", "v")


def _common_characters() -> list[str]:
    """Return the 3,755 characters of the first level of GB 2312."""
    codes = [bytes([a, b]) for a in range(0xB0, 0xD8) for b in range(0xA1, 0xFF)]
    return [code.decode("gb2312") for code in codes if code < b"\xd7\xfa"]


def _near_sounds(sound: str) -> set[str]:
    """Return a syllable and those that many people type in its place: zhi, zi."""
    near = {sound}
    for long, short in (("zh", "z"), ("ch", "c"), ("sh", "s")):
        if sound.startswith(long):
            near.add(short + sound[2:])
        elif sound.startswith(short):
            near.add(long + sound[1:])
    for each in tuple(near):
        if each.endswith(("ing", "eng")):
            near.add(each[:-1])
        elif each.endswith(("in", "en")):
            near.add(each + "g")
    return near


def mined(
    language: Language, looks: dict[str, set[str]]
) -> list[tuple[str, tuple[str, ...]]]:
    """Return the lines of the table: a first character, then what follows it.

    That is the second character of each form that is no word, and the word that is meant;
    a form stands once only.
    """
    sounds = sound_alikes()
    best: dict[str, str] = {}
    rights = sorted(_rights(language), key=lambda word: -language.words[word])
    for right in rights:
        for form in _forms(right, language, looks, sounds):
            if form not in best and _is_no_word(form, right, language):
                best[form] = right
    lines = defaultdict[str, list[str]](list)
    for form, right in best.items():
        lines[form[0]].append(form[1] + right)
    return sorted((first, tuple(sorted(some))) for first, some in lines.items())


def _rights(language: Language) -> list[str]:
    return [
        word
        for word, count in language.words.items()
        if len(word) == 2
        and word in language.known
        and (language.official[word] > 2 or (count > 99 and language.official[word]))
        and not set(word) & _GRAMMAR
    ]


def _forms(
    right: str,
    language: Language,
    looks: dict[str, set[str]],
    sounds: dict[str, dict[str, str]],
) -> list[str]:
    """Return the word with a character replaced by one that sounds or looks alike."""
    found = []
    for at, character in enumerate(right):
        sound = sounds["of"].get(character, "")
        near = _near_sounds(sound) if language.official[right] >= _OFTEN else {sound}
        heard = {
            other
            for each in near
            for other in sounds["with"].get(each, "")
            if language.characters[other] >= _USUAL
        }
        others = sorted((heard | looks[character]) - {character})
        found += [right[:at] + other + right[at + 1 :] for other in others]
    return found


def _is_no_word(form: str, right: str, language: Language) -> bool:
    if form[0] in SURNAMES or set(form) & (_COINING | _GRAMMAR) or not _HAN.fullmatch(form):
        return False
    if language.known.get(form, 0) > 3 or language.pairs[form] or language.inside[form]:
        return False
    return language.meets(form) < min(0.5, 0.05 + 0.001 * language.words[right])


def common_words(language: Language) -> set[str]:
    """Return the words of two characters that a form may be a part of."""
    return {
        word
        for word in {*language.words, *language.known}
        if len(word) == 2
        and (language.known.get(word, 0) >= 100 or language.words[word] > 2)
    }


if __name__ == "__main__":
    main()
