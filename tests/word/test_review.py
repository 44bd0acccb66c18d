"""The review copy: native comments on the right characters, and nowhere else."""

import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from reportgen.pipeline import build_period
from reportgen.writers.docx.digests import is_untouched
from small_project import PLAN, SECTION, write_project

ROOT = Path(__file__).parents[2]
PANDOC = shutil.which("pandoc")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
IP = "data/2023H1/achievements/01-ip.yaml"
PLANS = "data/2023H1/plans/01-training.yaml"


def review(root, period="2023H1"):
    """Return the bytes of a review copy."""
    return build_period(root, period, ("docx",), review=True).outputs["docx"]


def anchored(copy):
    """Return the text under each comment by its number, and the comments."""
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    found, open_ = {}, set()
    for element in body.iter():
        if element.tag == f"{W}commentRangeStart":
            open_.add(element.get(f"{W}id"))
        elif element.tag == f"{W}commentRangeEnd":
            open_.discard(element.get(f"{W}id"))
        elif element.tag == f"{W}t":
            for number in open_:
                found[number] = found.get(number, "") + element.text
    comments = docx.Document(io.BytesIO(copy)).comments
    return {int(number): text for number, text in found.items()}, {
        each.comment_id: each for each in comments
    }


def test_each_figure_has_a_comment_with_its_provenance(tmp_path):
    section = SECTION.replace(
        "    unit: 件\n",
        "    unit: 件\n    source: 统计月报\n    as_of: 2023-06-30\n    owner: 张三\n",
    ).replace("      value: 62.5\n", "      previous: 16\n")
    texts, comments = anchored(review(write_project(tmp_path, {IP: section})))

    assert texts == {0: "26件", 1: "62.5%"}
    for words in ("发明专利申请量", "统计月报", "2023-06-30", "张三"):
        assert words in comments[0].text
    assert "(26 − 16) ÷ 16 = 62.5%" in comments[1].text


def test_each_warning_has_a_comment_on_its_words(tmp_path):
    files = {PLANS: PLAN + "  - 进一步进一步加强管理，**涉及到3个镇**。\n"}
    texts, comments = anchored(review(write_project(tmp_path, files)))
    codes = {texts[number]: each.text[:4] for number, each in comments.items()}

    assert codes["进一步进一步"] == "T302"
    assert codes["涉及到"] == "T304"


def test_a_warning_on_text_that_is_not_printed_is_at_the_title(tmp_path):
    report = (write_project(tmp_path) / "data/2023H1/report.yaml").read_text("utf-8")
    metrics = "metrics:\n  x: {name: 量, value: 3, unit: 家, suspect: 待核}\n"
    files = {"data/2023H1/report.yaml": report + metrics}
    texts, comments = anchored(review(write_project(tmp_path, files)))

    assert texts[0] == "示例局工作总结"
    assert comments[0].text.startswith("N120")


def test_author_and_date_are_fixed_and_bytes_stay_the_same(tmp_path):
    root = write_project(tmp_path)
    copy = review(root)
    _, comments = anchored(copy)

    assert copy == review(root)
    assert is_untouched(copy)
    assert {each.author for each in comments.values()} == {"reportgen"}
    assert {f"{each.timestamp:%Y-%m-%d}" for each in comments.values()} == {"2023-06-30"}


def test_the_plain_build_has_no_comments(tmp_path):
    built = build_period(write_project(tmp_path), "2023H1", ("docx",)).outputs["docx"]

    assert b"comment" not in zipfile.ZipFile(io.BytesIO(built)).read("word/document.xml")


def test_the_text_of_the_copy_is_that_of_the_report():
    plain = build_period(ROOT, "2023H1", ("docx",)).outputs["docx"]
    texts = [
        [paragraph.text for paragraph in docx.Document(io.BytesIO(each)).paragraphs]
        for each in (plain, review(ROOT))
    ]

    assert texts[0] == texts[1]


@pytest.mark.skipif(PANDOC is None, reason="needs pandoc (.ci/install)")
def test_another_program_reads_the_comments_on_the_same_numbers(tmp_path):
    (tmp_path / "copy.docx").write_bytes(review(ROOT))
    done = subprocess.run(
        [PANDOC, "--track-changes=all", "-t", "json", tmp_path / "copy.docx"],
        capture_output=True,
        check=True,
    )
    texts, _ = anchored(review(ROOT))

    assert read_by_pandoc(json.loads(done.stdout)["blocks"]) == texts
    assert len(texts) > 25


def read_by_pandoc(blocks):
    """Return the text under each comment, as pandoc reads it."""
    found, open_ = {}, set()

    def walk(node):
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif isinstance(node, dict) and node.get("t") == "Span":
            (_, classes, attributes), inner = node["c"]
            number = dict(attributes).get("id")
            if "comment-start" in classes:
                open_.add(number)
            elif "comment-end" in classes:
                open_.discard(number)
            else:
                walk(inner)
        elif isinstance(node, dict):
            if node.get("t") == "Str":
                for number in open_:
                    found[number] = found.get(number, "") + node["c"]
            else:
                walk(node.get("c"))

    walk(blocks)
    return {int(number): text for number, text in found.items()}
