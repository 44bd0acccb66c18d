"""check-docx: the look of a Word file, what is left over in it, and its figures."""

import io
import json
import re
import shutil
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from reportgen.pipeline import build_period
from reportgen.project.folders import built_in_templates
from reportgen.writers.docx.digests import pack, unpack
from small_project import SECTION, edit, write_project

ROOT = Path(__file__).parents[2]
TABLE = """\
  - table:
      columns: [项目, 数量]
      rows:
        - [申请, 26]
        - [授权, 7]
        - [转让, 3]
"""
BODY, STYLES, FOOTER = "word/document.xml", "word/styles.xml", "word/footer1.xml"
COMMENT = (
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:comment w:id="0" w:author="局长"><w:p><w:r><w:t>请核实</w:t></w:r></w:p></w:comment>'
    "</w:comments>"
)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Return a project with a table, and the parts of its Word file."""
    root = tmp_path_factory.mktemp("project")
    write_project(root, {"data/2023H1/achievements/01-ip.yaml": SECTION + TABLE})
    built = build_period(root, "2023H1", ("docx",))
    assert not built.problems
    return root, unpack(built.outputs["docx"])


@pytest.fixture
def check(written, tmp_path, run, monkeypatch):
    """Return a function that changes parts, checks the file, and returns the outcome."""
    root, parts = written
    monkeypatch.chdir(root)

    def checked(*changes, options=(), added=()):
        found = {**parts, **dict(added)}
        for name, old, new in changes:
            xml, count = re.subn(old, new, found[name].decode())
            assert count, (name, old)
            found[name] = xml.encode()
        (tmp_path / "x.docx").write_bytes(pack(found))
        return run("check-docx", str(tmp_path / "x.docx"), *options)

    return checked


def codes(outcome):
    return re.findall(r"(?:error|warning|hint) ([A-Z]\d{3})", outcome.out)


def test_nothing_is_found_in_a_file_of_ours(check):
    assert check(options=("--period", "2023H1")).err == "no problems\n"


def test_nothing_is_found_in_it_after_libreoffice_saved_it(written, office, tmp_path, run):
    (tmp_path / "x.docx").write_bytes(pack(written[1]))
    saved = office(tmp_path / "x.docx", "docx")

    assert run("check-docx", str(saved)).err == "no problems\n"


DAMAGES = {
    "other paper": ((BODY, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'), "L020"),
    "narrow margin": ((BODY, 'w:left="1587"', 'w:left="1134"'), "L021"),
    "lines of 29 pt": ((STYLES, 'w:line="579"', 'w:line="580"'), "L022"),
    "lines of 28 pt": ((STYLES, 'w:line="579"', 'w:line="560"'), "L022"),
    "one and a half lines": (
        (STYLES, 'w:line="579" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"'),
        "L022",
    ),
    "other text font": ((STYLES, 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="宋体"'), "L023"),
    "other digits": ((STYLES, "Times New Roman", "Calibri"), "L024"),
    "smaller text": ((STYLES, 'w:sz w:val="32"', 'w:sz w:val="28"'), "L025"),
    "no page number": ((FOOTER, " PAGE ", " NUMPAGES "), "L026"),
    "number in the middle": ((FOOTER, 'w:jc w:val="right"', 'w:jc w:val="center"'), "L027"),
    "bare number": ((FOOTER, "— | —", ""), "L028"),
    "no indent": ((STYLES, 'w:firstLineChars="200" w:firstLine="640"', ""), "L029"),
    "red words": ((BODY, "<w:rPr>", '<w:rPr><w:color w:val="FF0000"/>'), "L030"),
    "title at the left": ((STYLES, 'w:jc w:val="center"', 'w:jc w:val="left"'), "L031"),
    "wider spacing": ((STYLES, 'w:spacing w:val="-5"', 'w:spacing w:val="0"'), "L032"),
    "number far below": ((BODY, r'w:footer="\d+"', 'w:footer="720"'), "L033"),
    "no outline": ((STYLES, r'<w:outlineLvl w:val="\d"/>', ""), "L034"),
    "wrong outline": ((STYLES, 'w:outlineLvl w:val="0"', 'w:outlineLvl w:val="1"'), "L035"),
    "no head row": ((BODY, "<w:tblHeader/>", ""), "L036"),
    "inserted words": (
        (BODY, "(<w:r>(?:(?!</w:r>).)*培训。</w:r>|(<w:r>.{0,80}培训。.{0,20}</w:r>))",
         r'<w:ins w:id="9" w:author="甲">\1</w:ins>'),
        "P240",
    ),
    "hidden words": ((BODY, "<w:rPr>", "<w:rPr><w:vanish/>"), "P242"),
    "date of today": ((FOOTER, " PAGE ", " DATE "), "P243"),
    "broken reference": ((BODY, "开展培训", "错误！未找到引用源，开展培训"), "P244"),
    "marked words": ((BODY, "<w:rPr>", '<w:rPr><w:highlight w:val="yellow"/>'), "P245"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "code"), DAMAGES.values(), ids=DAMAGES)
def test_a_damage_is_named(check, change, code):
    assert code in codes(check(change))


def test_a_comment_that_is_left_is_named_with_its_author(check):
    anchor = r'<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    outcome = check(
        (BODY, "</w:p>(?=<w:p>)", anchor), added={"word/comments.xml": COMMENT.encode()}
    )

    assert codes(outcome) == ["P241"]
    assert "局长：请核实" in outcome.out


def test_what_is_left_over_is_placed_below_its_headings(check):
    change = (BODY, "开展培训", "错误！未找到引用源，开展培训")

    assert re.search(r"P244.*\n  below: \S+ › ", check(change).out)


def test_a_kind_of_deviation_is_one_message_with_its_places_and_clause(check):
    outcome = check((STYLES, 'w:line="579"', 'w:line="580"'))

    assert codes(outcome).count("L022") == 1
    assert (
        "lines are 29 pt apart; expected 28.95 pt (GB/T 9704-2012 5.2.3) (+" in outcome.out
    )


def test_a_pitch_with_as_many_lines_on_a_page_is_a_hint(check):
    assert "hint L022" in check((STYLES, 'w:line="579"', 'w:line="578"')).out


def test_the_line_grid_of_the_page_counts_as_the_pitch(check):
    single = (STYLES, 'w:line="579" w:lineRule="exact"', 'w:line="240" w:lineRule="auto"')
    on_grid = (STYLES, '<w:snapToGrid w:val="0"/>', "")

    assert "L022" in codes(check(single))
    assert "L022" not in codes(check(single, on_grid))


def test_of_two_clauses_the_one_on_the_indent_is_named(check):
    outcome = check((STYLES, 'w:firstLineChars="200" w:firstLine="640"', ""))

    assert (
        "text indented by 0 characters; expected 2 characters (GB/T 9704-2012 7.3.3)"
        in (outcome.out)
    )


def test_a_layout_without_a_standard_names_no_clause(check):
    outcome = check(options=("--layout", "plain"))

    assert "text of 16 pt 三号; expected 12 pt 小四 (+" in outcome.out
    assert "GB/T" not in outcome.out


def test_deviations_are_errors_only_with_strict(check):
    change = (STYLES, 'w:line="579"', 'w:line="580"')

    assert check(change).code == 0
    assert check(change, options=("--strict",)).code == 1


def test_findings_are_selected_like_rules(check):
    change = (STYLES, 'w:line="579"', 'w:line="580"')

    assert codes(check(change, options=("--ignore", "L022"))) == []
    assert codes(check(change, options=("--select", "P24"))) == []


def test_many_kinds_of_a_deviation_end_in_one_message(check):
    sizes = iter(range(40, 140))
    run = "<w:t [^>]*>开展培训"
    many = "".join(
        f'<w:r><w:rPr><w:sz w:val="{next(sizes)}"/></w:rPr><w:t>字</w:t></w:r>'
        for _ in range(60)
    )
    outcome = check((BODY, f"(<w:r>(?:(?!<w:r>).)*{run})", many + r"\1"))

    assert codes(outcome).count("L025") == 21
    assert "text of …; expected" in outcome.out


# -- figures ---------------------------------------------------------------------------

PERIOD = ("--period", "2023H1")
FIGURES = {
    "a digit": ((BODY, "26件", "28件"), "P246", "28 differs from 26 in 2023H1"),
    "a unit": ((BODY, "26件", "26万件"), "P246", "26万 differs from 26 "),
    "a percentage": ((BODY, "62.5%", "65.2%"), "P246", "65.2% differs from 62.5%"),
    "a numeral": ((BODY, "一个方面", "两个方面"), "P246", "两 differs from 一 "),
    "a cell": ((BODY, ">7<", ">9<"), "P246", "9 differs from 7 "),
    "a number gone": ((BODY, "62.5%", ""), "P247", "62.5%"),
    "a sentence more": ((BODY, "开展培训。", "开展培训。培训3次。"), "P248", "3 is not in"),
    "other words": ((BODY, "开展培训", "组织培训"), "P249", "worded otherwise"),
}


@pytest.mark.parametrize(("change", "code", "words"), FIGURES.values(), ids=FIGURES)
def test_a_number_that_differs_from_the_period_is_named(check, change, code, words):
    outcome = check(change, options=PERIOD)

    assert code in codes(outcome)
    assert words in outcome.out


def test_the_place_in_the_data_is_named(check):
    outcome = check((BODY, "26件", "28件"), options=PERIOD)

    assert "(data/2023H1/achievements/01-ip.yaml:5:" in outcome.out
    assert outcome.code == 1


def test_two_numbers_that_changed_places_are_named(check):
    change = (BODY, ">7<(.*)>3<", r">3<\1>7<")

    assert "P246" in codes(check(change, options=PERIOD))


def test_a_file_of_a_sealed_period_is_compared_with_the_seal(project, run, tmp_path):
    assert run("seal", "2023H1").code == 0
    file = project / "dist/2023H1.docx"
    edit(project, "data/2023H1/achievements/01-ip.yaml", "value: 26", "value: 27")
    outcome = run("check-docx", str(file), *PERIOD)
    parts = unpack(file.read_bytes())
    parts[BODY] = parts[BODY].replace("开展".encode(), "组织".encode())
    file.write_bytes(pack(parts))

    assert "P246" in codes(outcome)
    assert "P152" in codes(run("check-docx", str(file), *PERIOD))


@pytest.fixture
def formal(tmp_path, monkeypatch):
    """Return the file of a paper with letterhead, annexes and imprint, in its project."""
    root = tmp_path / "formal"
    shutil.copytree(ROOT / "tests/cases/annual-three-part", root)
    monkeypatch.chdir(root)
    file = root / "x.docx"
    file.write_bytes(build_period(root, "2024", ("docx",)).outputs["docx"])
    return file


def test_nothing_is_found_in_a_formal_paper_of_ours(formal, run):
    assert run("check-docx", str(formal), "--period", "2024").err == "no problems\n"


def test_the_value_of_a_cell_is_named(formal, run):
    parts = unpack(formal.read_bytes())
    parts[BODY] = parts[BODY].replace("1月13日".encode(), "1月15日".encode())
    formal.write_bytes(pack(parts))
    outcome = run("check-docx", str(formal), "--period", "2024")

    assert "15 differs from 13 in 2024 (data/2024/report.yaml:" in outcome.out


def test_a_number_changed_only_in_a_chart_is_named(project, run):
    shutil.copytree(built_in_templates() / "work-report", project / "templates/own")
    with (project / "templates/own/report.md.j2").open("a", encoding="utf-8") as file:
        file.write('\n{{ tables.indicators | chart("column") }}\n')
    report = project / "data/2023H1/report.yaml"
    report.write_text(f"{report.read_text('utf-8')}template: own\n", encoding="utf-8")
    assert run("build", "2023H1").code == 0
    file = project / "dist/2023H1.docx"
    assert run("check-docx", str(file), *PERIOD).out == ""
    parts = unpack(file.read_bytes())
    chart = "word/charts/chart1.xml"
    parts[chart] = parts[chart].replace(b"<c:v>26<", b"<c:v>62<")
    file.write_bytes(pack(parts))

    assert "62 differs from 26 in 2023H1" in run("check-docx", str(file), *PERIOD).out


def test_what_a_metric_prints_is_judged_as_in_check(project, run):
    section = project / "data/2023H1/achievements/01-ip.yaml"
    rank = "    rank:\n      position: 2\n      scope: 全市\n"
    text = section.read_text("utf-8").replace("facts:\n", f"{rank}facts:\n")
    text = text.replace(
        "{{ applications.change }}。",
        "{{ applications.change }}，{{ applications.rank }}。",
    )
    section.write_text(text, encoding="utf-8")
    assert run("build", "2023H1").code == 0

    assert codes(run("check-docx", "dist/2023H1.docx")) == []
    assert codes(run("check-docx", "dist/2023H1.docx", *PERIOD)) == []


def test_a_period_with_errors_is_not_called_the_same(project, run):
    assert run("build", "2023H1").code == 0
    report = project / "data/2023H1/report.yaml"
    report.write_text(f"{report.read_text('utf-8')}titel: x\n", encoding="utf-8")

    assert codes(run("check-docx", "dist/2023H1.docx", *PERIOD)) == ["U131"]


def test_what_the_office_allows_in_the_data_is_allowed_in_the_file(project, run):
    file = project / "data/2023H1/plans/01-training.yaml"
    doubtful = "heading: 培训\nfacts:\n  - text: 居全市第2位。\n"
    file.write_text(doubtful, encoding="utf-8")
    assert run("build", "2023H1").code == 0
    before = codes(run("check-docx", "dist/2023H1.docx", *PERIOD))
    file.write_text(f"{doubtful}    allow:\n      T221: 原文如此\n", encoding="utf-8")

    assert before == ["T221"]
    assert codes(run("check-docx", "dist/2023H1.docx")) == []
    assert codes(run("check-docx", "dist/2023H1.docx", *PERIOD)) == []


# -- files of other programs -----------------------------------------------------------


def paper(text_font="仿宋", heading_font="黑体"):
    """Return a report typed with python-docx, by its own fonts, without styles."""
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)

    def line(text, font, size=16, align=None):
        paragraph = made.add_paragraph()
        paragraph.alignment = align
        paragraph.paragraph_format.line_spacing = Pt(28.95)
        run = paragraph.add_run(text)
        run.font.size = Pt(size)
        run.font.name = "Times New Roman"
        (fonts,) = run.element.iter(qn("w:rFonts"))
        fonts.set(qn("w:eastAsia"), font)

    line("示例局2023年工作总结", "方正小标宋简体", 22, 1)
    line("一、工作情况", heading_font)
    line("\u3000\u3000全年开展培训活动，受理申请，办结案件。", text_font)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def found_in(run, tmp_path, content, *options):
    (tmp_path / "y.docx").write_bytes(content)
    outcome = run("check-docx", str(tmp_path / "y.docx"), "--format", "json", *options)
    return {
        (each["code"], each["line"]): each["message"] for each in json.loads(outcome.out)
    }


def test_roles_are_told_without_styles(tmp_path, run):
    found = found_in(run, tmp_path, paper(text_font="宋体", heading_font="楷体"))

    assert found["L023", 2].startswith("headings of level 1 set in 楷体; expected 黑体")
    assert found["L023", 3].startswith("text set in 宋体; expected 仿宋_GB2312")
    assert ("L034", 2) in found
    assert ("L026", 1) in found
    assert ("L023", 1) not in found


def test_names_of_one_kind_of_font_are_the_same(tmp_path, run):
    found = found_in(run, tmp_path, paper(text_font="FangSong", heading_font="SimHei"))

    assert "L023" not in {code for code, _ in found}


def test_blanks_typed_before_a_paragraph_are_its_indent(tmp_path, run):
    assert ("L029", 3) not in found_in(run, tmp_path, paper())


# -- what is not checked ---------------------------------------------------------------


def zipped(**parts):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            suffix = "" if "." in name else ".xml"
            archive.writestr(f"word/{name}{suffix}", content)
    return target.getvalue()


def words(tag, content, numbered=False):
    """Return a part; each {} or style in it has an id of its own."""
    if numbered:
        each = content.replace("<w:style/>", '<w:style w:styleId="{}"/>').split("{}")
        content = (
            "".join(f"{one}{number}" for number, one in enumerate(each[:-1])) + each[-1]
        )
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:{tag} xmlns:w="{name}">{content}</w:{tag}>'.encode()


ENTITIES = b"<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>"
HOSTILE = {
    "empty": b"",
    "many tags": zipped(document=b"<a/>" * 600_000),
    "many tags in many parts": zipped(
        document=b"<a/>",
        **{f"header{n}": b"<a>" + b"<b/>" * 400_000 + b"</a>" for n in range(4)},
    ),
    "many bytes": zipped(document=b"<a>" + b"a" * 41_000_000 + b"</a>"),
    "many characters": zipped(
        document=words("document", f"<w:p><w:r><w:t>{'a' * 1_500_001}</w:t></w:r></w:p>")
    ),
    "many styles": zipped(
        document=b"<a/>", styles=words("styles", "<w:style/>" * 10_001, True)
    ),
    "many page setups": zipped(document=words("document", "<w:sectPr/>" * 1_001)),
    "many comments": zipped(
        document=b"<a/>",
        comments=words("comments", '<w:comment w:id="{}"/>' * 10_001, True),
    ),
    "tables in each other": zipped(
        document=words("document", "<w:tbl>" * 21 + "</w:tbl>" * 21)
    ),
    "entities": zipped(document=ENTITIES),
    "entities in styles": zipped(document=b"<a/>", styles=ENTITIES),
    "entities in a theme": zipped(document=b"<a/>", **{"theme/theme1": ENTITIES}),
    "entities in settings": zipped(document=b"<a/>", settings=ENTITIES),
    "entities in relations": zipped(
        document=b"<a/>", **{"_rels/document.xml.rels": ENTITIES}
    ),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused(tmp_path, run, content):
    (tmp_path / "a.docx").write_bytes(content)
    outcome = run("check-docx", str(tmp_path / "a.docx"))

    assert (outcome.code, codes(outcome)) == (1, ["U121"])


def test_a_file_larger_than_any_report_is_not_read(project, run):
    with (project / "a.docx").open("wb") as file:
        file.truncate(3_000_000_000)

    assert "U066" in run("check-docx", "a.docx").err


def test_a_file_without_text_is_not_called_right(tmp_path, run):
    (tmp_path / "a.docx").write_bytes(zipped(document=b"<a/>"))

    assert "error U130" in run("check-docx", str(tmp_path / "a.docx")).out


@pytest.mark.parametrize("form", ["json", "github", "gitlab", "sarif", "junit"])
def test_findings_are_written_in_every_format_of_check(check, form):
    outcome = check((STYLES, 'w:line="579"', 'w:line="580"'), options=("--format", form))

    assert "L022" in outcome.out


def test_an_unknown_layout_or_period_is_refused(check):
    assert "L001" in check(options=("--layout", "x")).err
    assert check(options=("--period", "2020H1")).code == 2


def test_the_look_is_that_of_the_layout_that_the_office_asks_for(check):
    assert "L025" in codes(check(options=("--layout", "plain")))
