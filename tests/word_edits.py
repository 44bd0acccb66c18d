"""Edits as people make them in Word, made in the text of a report at random.

Each has a kind, the keys of the YAML that it is about, and the paragraphs it leaves.
"""

import random
import re

from msgspec.structs import replace

from reportgen.exchange.readback.base_lines import base_of
from reportgen.exchange.readback.letters import NOWHERE, Letter
from reportgen.readers.word.text import WordParagraph

WORDS = ["扎实", "稳妥", "深化", "协同", "群众", "全区", "机制", "统筹", "优化", "监督"]
SENTENCES = [
    "组织干部下沉社区，听取居民意见。",
    "制定年度培训方案，分批轮训骨干。",
    "完善投诉办理流程，做到件件有回音。",
    "推动数据共享，减少重复填报。",
    "邀请专家授课，提高业务水平。",
]
KINDS = (
    *("word", "word", "insert", "cut", "sentence", "overtype", "delete"),
    *("number", "unit", "split", "move", "paragraph", "joined"),
)


class Editor:
    """Edits the paragraphs of a report; `keys` are those that were edited."""

    def __init__(self, made, word, seed):
        self.base = base_of(made, word)
        self.word = word
        self.random = random.Random(seed)  # noqa: S311 - not secret
        # Each paragraph is a list of (character, letter); what is typed comes from nowhere.
        self.lines = [
            [(each.sign, each) for each in line.letters] for line in self.base.lines
        ]
        self.cells = [line.cell for line in self.base.lines]
        self.sources = list(range(len(self.lines)))  # the paragraph of each line, if old
        self.keys = set()
        self.touched = set()  # paragraphs, so that edits do not overlap

    def edited(self):
        """Return what the edited file says."""
        body = tuple(
            WordParagraph("".join(sign for sign, _ in line), cell=cell)
            for line, cell in zip(self.lines, self.cells, strict=True)
            if line
        )
        return replace(self.word, body=body)

    def key(self, letter):
        """Return the key of the text of a character."""
        return self.base.printings[letter.printing].key

    def edit(self, kind):
        """Make an edit of a kind somewhere; return whether there was a place for it."""
        places = list(getattr(self, f"_{kind}_places")())
        places = [each for each in places if each[0] not in self.touched]
        if not places:
            return False
        place = self.random.choice(places)
        self.touched.add(place[0])
        getattr(self, f"_{kind}")(*place)
        return True

    # -- stretches ---------------------------------------------------------------------

    def runs(self, of):
        """Yield the paragraph, start and end of each run of letters for which `of` is one."""
        for number, line in enumerate(self.lines):
            start = 0
            while start < len(line):
                value = of(line[start][1])
                end = start
                while end < len(line) and of(line[end][1]) == value:
                    end += 1
                if value is not None:
                    yield number, start, end
                start = end

    def typed(self, least):
        """Return the runs of at least so many typed characters."""
        found = self.runs(lambda each: each.printing if each.is_typed else None)
        return [each for each in found if each[2] - each[1] >= least]

    def facts(self):
        """Yield the paragraph, start and end of the sentence of each fact."""
        for number, start, end in self.runs(
            lambda each: each.printing if each.printing != NOWHERE else None
        ):
            key = self.key(self.lines[number][start][1])
            if re.search(r"facts\.\d+$", key) and self.cells[number] is None:
                yield number, start, end

    def put(self, number, start, end, words):
        """Replace characters of a paragraph by words."""
        self.lines[number][start:end] = [(sign, Letter(sign)) for sign in words]

    def note(self, number, *places):
        """Note the keys of the texts at some places."""
        for at in places:
            letter = self.lines[number][at][1]
            if letter.printing != NOWHERE:
                self.keys.add(self.key(letter))

    def words(self, not_like=""):
        """Return two characters that the text does not contain."""
        return self.random.choice([each for each in WORDS if each not in not_like])

    # -- kinds ---------------------------------------------------------------------------

    def _word_places(self):
        return self.typed(4)

    def _word(self, number, start, end):
        at = self.random.randrange(start, end - 2)
        self.note(number, at)
        old = "".join(sign for sign, _ in self.lines[number])
        self.put(number, at, at + 2, self.words(old))

    def _insert_places(self):
        return self.typed(4)

    def _insert(self, number, start, end):
        at = self.random.randrange(start + 1, end - 1)
        self.note(number, at)
        self.put(number, at, at, self.words("".join(s for s, _ in self.lines[number])))

    def _cut_places(self):
        for number, start, end in self.typed(8):
            signs = [at for at in range(start, end) if self.lines[number][at][0] == "，"]
            if signs:
                yield number, start, end, signs[0]

    def _cut(self, number, _, end, comma):
        self.note(number, comma)
        stop = next(
            (at for at in range(comma + 1, end) if self.lines[number][at][0] in "，。；"),
            end,
        )
        self.put(number, comma, stop, "")

    def _sentence_places(self):
        return [
            each for each in self.facts() if self.lines[each[0]][each[2] - 1][0] == "。"
        ]

    def _sentence(self, number, start, end):
        self.note(number, start, min(end, len(self.lines[number]) - 1))
        self.put(number, end, end, self.random.choice(SENTENCES))

    def _overtype_places(self):
        for number, start, end in self.facts():
            if all(each.is_typed for _, each in self.lines[number][start:end]):
                yield number, start, end

    def _overtype(self, number, start, end):
        self.note(number, start)
        self.put(number, start, end, self.random.choice(SENTENCES))

    def _delete_places(self):
        return self.facts()

    def _delete(self, number, start, end):
        self.note(number, start)
        self.put(number, start, end, "")

    def _number_places(self):
        for number, start, end in self.runs(lambda each: each.metric or None):
            text = "".join(sign for sign, _ in self.lines[number][start:end])
            for match in re.finditer(r"\d+", text):
                yield number, start + match.start(), start + match.end()

    def _number(self, number, start, end):
        self.note(number, start)
        old = int("".join(sign for sign, _ in self.lines[number][start:end]))
        self.put(number, start, end, str(old + self.random.randint(1, 9)))

    def _unit_places(self):
        for number, _, end in self.runs(lambda each: each.metric or None):
            if not self.lines[number][end - 1][0].isdigit():
                yield number, end - 1, end

    def _unit(self, number, start, end):
        self.note(number, start)
        self.put(number, start, end, "吨")

    def _split_places(self):
        return [each for each in self.facts() if each[1] > 0]

    def _split(self, number, start, _):
        self.note(number, start)
        self._insert_line(number + 1, self.lines[number][start:])
        self.lines[number] = self.lines[number][:start]

    def _joined_places(self):
        for number, start, _ in self.facts():
            before = self.lines[number - 1]
            last = before[-1][1] if before else None
            if start or last is None or last.printing == NOWHERE:
                continue
            one, other = (
                self.key(each).rpartition(".")[0]
                for each in (last, self.lines[number][0][1])
            )
            if one == other:
                yield number, number - 1

    def _joined(self, number, before):
        if before in self.touched:
            return
        self.note(number, 0)
        self.touched.add(before)
        self.lines[before] += self.lines[number]
        self.lines[number] = []

    def _move_places(self):
        found = list(self.facts())
        for number, start, end in found:
            if sum(each[0] == number for each in found) > 1 and end < len(
                self.lines[number]
            ):
                yield number, start, end

    def _move(self, number, start, end):
        self.note(number, start, end)
        gone = self.lines[number][start:end]
        rest = self.lines[number][end:]
        after = next(at for at in range(len(rest)) if rest[at][0] == "。") + 1
        self.lines[number][start:] = [*rest[:after], *gone, *rest[after:]]

    def _paragraph_places(self):
        return [each for each in self.facts() if each[2] == len(self.lines[each[0]])]

    def _paragraph(self, number, start, _):
        self.note(number, start)
        words = self.random.choice(SENTENCES)
        self._insert_line(number + 1, [(sign, Letter(sign)) for sign in words])

    def _insert_line(self, number, line):
        self.lines.insert(number, line)
        self.cells.insert(number, None)
        self.sources.insert(number, None)
        self.touched = {each + (each >= number) for each in self.touched} | {number}
