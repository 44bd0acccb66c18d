"""proofread FILE.docx: the text rules on a Word file of any program."""

import io
import json
import zipfile

import docx
import pytest

from reportgen.pipeline import build_period


def word(path, fill):
    """Write a Word file with python-docx."""
    document = docx.Document()
    fill(document)
    document.save(path)
    return path


def report(document):
    document.add_paragraph("示例局工作总结", style="Title")
    document.add_heading("一、工作情况", 1)
    document.add_heading("（一）专利", 2)
    document.add_paragraph("开展培训。")
    document.add_paragraph("")
    document.add_paragraph("同比增长-5%，完成投资3.2亿元。")


def test_a_place_is_the_paragraph_below_its_headings(tmp_path, run):
    outcome = run("proofread", str(word(tmp_path / "稿.docx", report)))

    assert outcome.code == 1
    assert "稿.docx:5:" in outcome.out
    assert "below: 一、工作情况 › （一）专利" in outcome.out
    assert "5 | 同比增长-5%，完成投资3.2亿元。" in outcome.out


def test_json_has_the_headings_too(tmp_path, run):
    path = word(tmp_path / "a.docx", report)
    (found,) = json.loads(run("proofread", str(path), "--format", "json").out)

    assert (found["line"], found["below"]) == (5, "一、工作情况 › （一）专利")


def test_headings_without_a_style_are_known_by_their_numbers(tmp_path, run):
    def fill(document):
        for text in (
            "标题",
            "一、情况",
            "（一）专利。申请增长-5%。",
            "二、打算",
            "增长-6%。",
        ):
            document.add_paragraph(text)

    out = run("proofread", str(word(tmp_path / "a.docx", fill))).out

    assert "below: 一、情况\n" in out
    assert "below: 二、打算\n" in out


def test_a_place_beside_the_text_is_below_no_heading(tmp_path, run):
    def fill(document):
        report(document)
        document.sections[0].header.paragraphs[0].text = "详见【待填】"

    path = str(word(tmp_path / "a.docx", fill))
    found = json.loads(run("proofread", path, "--format", "json").out)

    assert [each["below"] for each in found][1:] == ["headers and footers"]
    assert "in the headers and footers\n" in run("proofread", path).out


def in_a_table(document):
    document.add_table(1, 2).cell(0, 1).text = "详见【待填】"


def in_a_header(document):
    document.sections[0].header.paragraphs[0].text = "详见【待填】"


def in_a_footer(document):
    document.sections[0].footer.paragraphs[0].text = "详见【待填】"


def in_two_runs(document):
    paragraph = document.add_paragraph("增长-")
    paragraph.add_run("5").bold = True
    paragraph.add_run("%。")


@pytest.mark.parametrize("fill", [in_a_table, in_a_header, in_a_footer, in_two_runs])
def test_text_is_read_wherever_it_is(tmp_path, run, fill):
    out = run("proofread", str(word(tmp_path / "a.docx", fill))).out

    assert out.count("error") == 1


def test_a_report_of_ours_has_no_mistakes(project, run):
    content = build_period(project, "2023H1", ("docx",)).outputs["docx"]
    (project / "x.docx").write_bytes(content)

    assert run("proofread", "x.docx").err == "no problems\n"


def test_select_and_strict_work_as_for_texts(tmp_path, run):
    path = str(word(tmp_path / "a.docx", report))

    assert run("proofread", path, "--ignore", "N,T,S,P").code == 0


@pytest.mark.parametrize("suffix", [".doc", ".wps", ".rtf", ".odt", ".pdf", ".DOC"])
def test_another_format_is_refused_with_how_to_save_it(tmp_path, run, suffix):
    (tmp_path / f"a{suffix}").write_bytes(b"\xd0\xcf\x11\xe0")
    outcome = run("proofread", str(tmp_path / f"a{suffix}"))

    assert (outcome.code, outcome.out.count("U120")) == (1, 1)


def bomb():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a/>" * 600_000)
    return target.getvalue()


@pytest.mark.parametrize("content", [b"", b"text", b"PK\x03\x04", bomb()])
def test_what_is_no_word_file_is_refused(tmp_path, run, content):
    (tmp_path / "a.docx").write_bytes(content)
    outcome = run("proofread", str(tmp_path / "a.docx"))

    assert (outcome.code, outcome.out.count("U121")) == (1, 1)
