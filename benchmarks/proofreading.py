"""Measure the checker on real texts: false positives, and recall on seeded mistakes.

Usage: python benchmarks/proofreading.py FOLDER [--each 60] [--show]

FOLDER contains UTF-8 texts (*.txt, *.md); a first line that begins with `# source` is
ignored. False positives are the findings in the unchanged texts (--show prints each, to
distinguish real mistakes). For recall, each kind of mistake is made in up to --each clean
sentences, one at a time, chosen by position: two runs give the same table.

The pairs of pairs.tsv, a wrong and a right sentence and the kind of mistake, are proofread
by this program and by the other ones that are installed (peers.py), and so are the texts.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from peers import Finder, peers
from seeds import SEEDS, Seed

from reportgen.checks.engine import check_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = "标题\n"  # so that a sentence is not a title


def main() -> None:
    """Print both tables."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("folder", type=Path)
    options.add_argument("--each", type=int, default=60, help="sentences for each kind")
    options.add_argument(
        "--show", action="store_true", help="print each finding in the unchanged texts"
    )
    chosen = options.parse_args()
    texts = {
        path: _read(path) for path in sorted(chosen.folder.rglob("*")) if _is_text(path)
    }
    _alarms(texts, show=chosen.show)
    _compared(texts)
    _recall([each for text in texts.values() for each in _clean(text)], chosen.each)


def _is_text(path: Path) -> bool:
    return path.suffix in {".txt", ".md"} and path.name != "README.md"


def _read(path: Path) -> str:
    text = path.read_text(encoding="utf-8-sig")
    return text.partition("\n")[2] if text.startswith("# source") else text


def _clean(text: str) -> Iterator[str]:
    """Yield the sentences in which nothing is found."""
    for line in text.splitlines():
        for sentence in line.strip().replace("。", "。\n").splitlines():
            if sentence.endswith("。") and not check_text(_HEAD + sentence, "-"):
                yield sentence


def _alarms(texts: dict[Path, str], *, show: bool) -> None:
    """Print the findings in the unchanged texts, by level and by rule."""
    characters = sum(map(len, texts.values()))
    levels: Counter[str] = Counter()
    codes: Counter[str] = Counter()
    for path, text in texts.items():
        lines = text.split("\n")
        for found in check_text(text, path.name):
            levels[found.level] += 1
            codes[found.code] += 1
            if show and found.place:
                at = found.place.column - 1
                words = lines[found.place.line - 1][max(0, at - 12) : at + 12]
                print(f"{found.level} {found.code} {found.place} {words}")
    print(f"\n{len(texts)} texts, {characters:,} characters, as they are\n")
    print("| level | found | per 1,000 characters |\n|---|---|---|")
    for level in ("error", "warning", "hint"):
        print(f"| {level} | {levels[level]} | {levels[level] / characters * 1000:.3f} |")
    print("\n" + ", ".join(f"{code} {count}" for code, count in sorted(codes.items())))


def _ours(text: str) -> list[int]:
    """Return the line of each error and warning that this program finds."""
    found = check_text(text, "-")
    return [each.place.line for each in found if each.place and each.level != "hint"]


def _compared(texts: dict[Path, str]) -> None:
    """Print what each proofreader finds in the pairs, and in the texts."""
    lines = Path(__file__).with_name("pairs.tsv").read_text("utf-8").splitlines()
    pairs = [line.replace("⏎", "\n").split("\t") for line in lines]
    characters = sum(map(len, texts.values()))
    print(f"\n{len(pairs)} pairs of a wrong and a right sentence\n")
    print("| program | wrong found | right reported | in the texts, per 1,000 characters |")
    print("|---|---|---|---|")
    by_kind: dict[str, Counter[str]] = {}
    for name, finder in {"reportgen": _ours, **peers()}.items():
        wrong = _hits([pair[0] for pair in pairs], finder)
        right = _hits([pair[1] for pair in pairs], finder)
        by_kind[name] = Counter(pairs[at][2] for at in wrong)
        alarms = sum(len(finder(text)) for text in texts.values()) / characters * 1000
        share = f"{len(wrong) / len(pairs):.0%}"
        print(f"| {name} | {len(wrong)} ({share}) | {len(right)} | {alarms:.3f} |")
    kinds = Counter(kind for *_, kind in pairs)
    print(f"\n| mistake | pairs | {' | '.join(by_kind)} |\n|{'---|' * (len(by_kind) + 2)}")
    for kind, count in kinds.items():
        found = " | ".join(str(each[kind]) for each in by_kind.values())
        print(f"| {kind} | {count} | {found} |")


def _hits(sentences: list[str], finder: Finder) -> list[int]:
    """Return the indices of the sentences in which something is found."""
    if finder is _ours:
        return [at for at, each in enumerate(sentences) if finder(_HEAD + each)]
    # Programs of npm take a second to start: one file, with a line for each sentence.
    begins, lines = [], _HEAD.splitlines()
    for each in sentences:
        begins.append(len(lines))
        lines += ["", *each.splitlines()]
    found = set(finder("\n".join([*lines, ""])))
    ends = [*begins[1:], len(lines)]
    return [
        at
        for at, (begin, end) in enumerate(zip(begins, ends, strict=True))
        if any(begin < line <= end for line in found)
    ]


def _recall(sentences: list[str], each: int) -> None:
    """Print the share of mistakes of each kind that were found."""
    print(f"\nseeded into {len(sentences):,} clean sentences, one mistake at a time\n")
    print("| rule | mistake | made | found | reported twice |\n|---|---|---|---|---|")
    total = [0, 0, 0]
    for seed in SEEDS:
        made, hit, twice = _seeded(seed, sentences, each)
        total = [total[0] + made, total[1] + hit, total[2] + twice]
        share = f"{hit / made:.0%}" if made else "-"
        print(f"| {seed.code} | {seed.what} | {made} | {share} | {twice} |")
    share = f"{total[1] / total[0]:.1%}"
    print(f"| | all {len(SEEDS)} kinds | {total[0]} | {share} | {total[2]} |")


def _seeded(seed: Seed, sentences: list[str], each: int) -> tuple[int, int, int]:
    """Return how many mistakes of a kind were made, found, and reported more than once."""
    wrong = [made for sentence in sentences if (made := seed.make(sentence))]
    step = max(1, len(wrong) // each)
    chosen = wrong[::step][:each]
    found = [check_text(_HEAD + text, "-") for text in chosen]
    hit = sum(any(one.code == seed.code for one in some) for some in found)
    twice = sum(sum(one.level != "hint" for one in some) > 1 for some in found)
    return len(chosen), hit, twice


if __name__ == "__main__":
    main()
