"""What is read of a Word file that was made by hand, or to take long."""

import time

import pytest
from docx.oxml import parse_xml

from importing import word
from reportgen.exchange.incoming.of_word import of_word
from reportgen.exchange.incoming.report_of import imported
from reportgen.problems import UsageProblem
from reportgen.readers.word.text import TrackedChange, WordComment, WordParagraph, WordText
from reportgen.writers.docx.xml import MAIN


def test_a_key_begins_where_its_text_begins_in_the_data():
    paragraph = WordParagraph(
        " 甲{乙}丙", bookmarks=(("_rg_a", 1), ("other", 2), ("_rg_b", 5)), bold=((2, 5),)
    )

    (line,), _ = of_word(WordText((paragraph,)), "a.docx")

    assert line.text == "甲**\\{乙\\}**丙"
    assert [line.text[at:] for _, at in line.keys] == [line.text, "丙"]


def test_many_bookmarks_take_a_moment():
    marks = tuple((f"_rg_a_facts_{at}", at) for at in range(40_000))
    paragraph = WordParagraph("甲" * 40_000, bookmarks=marks)
    start = time.process_time()

    of_word(WordText((paragraph,)), "a.docx")

    assert time.process_time() - start < 2


def test_a_paragraph_of_very_many_facts_is_refused_at_once(tmp_path):
    def build(document):
        for words in ("工作总结", "一、工作情况"):
            document.add_paragraph(words)
        paragraph = document.add_paragraph()
        for at in range(6_000):
            name = f"_rg_a_facts_{at}"
            mark = f'<w:bookmarkStart xmlns:w="{MAIN}" w:id="{at}" w:name="{name}"/>'
            paragraph._p.append(parse_xml(mark))  # noqa: SLF001
            paragraph.add_run("甲")

    (tmp_path / "a.docx").write_bytes(word(build))

    with pytest.raises(UsageProblem) as caught:
        imported(tmp_path, "2022H2", [tmp_path / "a.docx"])
    assert [each.code for each in caught.value.problems] == ["U111"]


def test_what_has_no_place_is_named():
    gone = TrackedChange("deleted", "很大", "局长", "", 1)
    comment = WordComment("请核实", "局长", "")
    body = (
        WordParagraph("一、工作情况\t1", style="toc 1"),
        WordParagraph(
            "有成效\ufffc。", comments=(comment,), hidden="内部", changes=(gone,)
        ),
    )
    said = WordText(body, notes=(WordParagraph("见附表。"),))

    lines, left = of_word(said, "a.docx")

    assert [line.text for line in lines] == ["有成效。"]
    assert [(each.what.split()[0], each.text) for each in left] == [
        ("目录", "一、工作情况\t1"),
        ("脚注", "见附表。"),
        ("图片", ""),
        ("隐藏文字", "内部"),
        ("修订中删去的", "很大"),
        ("批注", "请核实"),
    ]
