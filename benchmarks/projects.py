"""Projects to measure: the sample repeated, each month, with a long table or text."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SAMPLE = "2023H1"


def repeated(root: Path, target: Path, times: int) -> Path:
    """Copy the project at `root` with each section of the sample repeated `times` times."""
    period = _copy(root, target)
    for part in ("achievements", "plans"):
        sections = sorted((period / part).glob("*.yaml"))
        texts = [(path.stem[3:], path.read_text(encoding="utf-8")) for path in sections]
        for path in sections:
            path.unlink()
        numbered = ((time, *section) for time in range(times) for section in texts)
        for number, (time, name, text) in enumerate(numbered, 1):
            copy = _renamed(text, time)
            (period / part / f"{number:04}-{name}_{time}.yaml").write_text(copy, "utf-8")
    return target


def months(root: Path, target: Path, number: int) -> Path:
    """Copy the project with the sample as the report of each of `number` months."""
    period = _copy(root, target)
    for path in (period / "report.yaml", *(period / "plans").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"(?m)^title: .*$", "title: 市区科技局工作总结报告", text)
        path.write_text(re.sub(r"(?m)^    id: .*\n", "", text), encoding="utf-8")
    for each in range(number):
        shutil.copytree(period, target / "data" / month(each))
    for other in target.glob("data/2023*"):
        shutil.rmtree(other)
    return target


def month(number: int) -> str:
    """Return the name of the folder of a month, counted from 0."""
    return f"{2024 + number // 12}-{number % 12 + 1:02}"


def long_table(root: Path, target: Path, rows: int) -> Path:
    """Copy the project with an annex table of `rows` rows."""
    period = _copy(root, target)
    lines = [
        "attachments:",
        "  - title: 长表",
        "    facts:",
        "      - table:",
        "          columns:",
        *(f"            - 列{column}" for column in range(6)),
        "          rows:",
    ]
    for row in range(rows):
        lines.append(f"            - - 第{row}行")
        lines += [f"              - 甲乙{column}" for column in range(5)]
    _append(period / "report.yaml", lines)
    return target


def long_text(root: Path, target: Path, paragraphs: int) -> Path:
    """Copy the project with an annex of `paragraphs` paragraphs."""
    period = _copy(root, target)
    lines = ["attachments:", "  - title: 长文", "    facts:"]
    for number in range(paragraphs):
        lines.append(f"      - text: 第{number}段，用来测量速度的一段文字，内容虚构。")
        lines.append("        new_paragraph: true")
    _append(period / "report.yaml", lines)
    return target


def _copy(root: Path, target: Path) -> Path:
    shutil.copytree(root / "data", target / "data")
    return target / "data" / SAMPLE


def _append(path: Path, lines: list[str]) -> None:
    with path.open("a", encoding="utf-8", newline="\n") as stream:
        stream.write("\n".join(lines) + "\n")


def _renamed(text: str, time: int) -> str:
    """Return a section with ids of metrics and plan items that are unique to `time`."""
    block = re.search(r"^metrics:\n(?:(?:  .*)?\n)+", text, re.MULTILINE)
    names = re.findall(r"^  (\w+):$", block[0], re.MULTILINE) if block else []
    for name in names:
        text = re.sub(rf"^  {name}:$", f"  {name}_{time}:", text, flags=re.MULTILINE)
        text = re.sub(rf"{{{{ {name}(\.\w+)? }}}}", rf"{{{{ {name}_{time}\1 }}}}", text)
    return re.sub(r"^(    id: \w+)$", rf"\1_{time}", text, flags=re.MULTILINE)
