"""verify: a file that another program saved again, and one whose text was changed."""

import re
import time

import docx
import pytest

from reportgen.writers.docx.digests import pack, unpack
from reportgen.writers.docx.xml import MAIN
from small_project import edit

IP = "data/2023H1/achievements/01-ip.yaml"
FILE = "dist/2023H1.docx"
DOCUMENT = "word/document.xml"


def save_again(path):
    """Open a Word file and save it, as another program does: every part is written anew."""
    document = docx.Document(path)
    document.core_properties.last_modified_by = "somebody else"
    document.save(path)


def retype(path, old, new):
    """Change characters of the text, and save the file as another program does."""
    parts = unpack(path.read_bytes())
    assert old.encode() in parts[DOCUMENT]
    parts[DOCUMENT] = parts[DOCUMENT].replace(old.encode(), new.encode(), 1)
    path.write_bytes(pack(parts))
    save_again(path)


@pytest.fixture(params=["built", "sealed"])
def file(request, project, run):
    """Return a Word file that was built, or sealed."""
    assert run({"built": "build", "sealed": "seal"}[request.param], "2023H1").code == 0
    return project / FILE


@pytest.mark.parametrize("options", [(), ("--rebuild",)])
def test_a_file_that_was_only_saved_again_gets_a_note(file, run, options):
    save_again(file)
    outcome = run("verify", FILE, *options)

    assert (outcome.code, outcome.out.count("P150")) == (0, 1)
    assert "error" not in outcome.out


def test_a_file_saved_as_strict_open_xml_says_the_same(file, run):
    save_again(file)
    parts = unpack(file.read_bytes())
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    parts = {name: each.replace(MAIN.encode(), strict) for name, each in parts.items()}
    file.write_bytes(pack(parts))

    assert "P150" in run("verify", FILE).out


@pytest.mark.parametrize("options", [(), ("--rebuild",)])
def test_a_changed_figure_is_told_as_it_was_and_as_it_is(file, run, options):
    retype(file, "26", "27")
    outcome = run("verify", FILE, *options)

    assert outcome.code == 1
    assert len(re.findall("error P...", outcome.out)) == 1
    assert re.search("error P151 .*26件.* → .*27件", outcome.out)


def test_each_changed_paragraph_is_told(file, run):
    retype(file, "26", "27")
    retype(file, "一、", "二、")

    assert run("verify", FILE).out.count("P151") == 2


def test_a_paragraph_that_was_added_or_deleted_is_told(file, run):
    parts = unpack(file.read_bytes())
    added = "<w:p><w:r><w:t>擅自加上的一段。</w:t></w:r></w:p><w:sectPr>".encode()
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"<w:sectPr>", added, 1)
    file.write_bytes(pack(parts))

    assert "— → 擅自加上的一段。" in run("verify", FILE).out


# Each takes a run with the number 26, or adds to the body, so that a reader sees other
# words than those that were built, or none.
HIDDEN = {
    "hidden text": lambda xml: xml.replace("<w:rPr>", "<w:rPr><w:vanish/>"),
    "deleted text": lambda xml: re.sub(
        "<w:r>.*?26.*?</w:r>",
        '<w:del w:id="1" w:author="a">\\g<0></w:del>'.replace("w:t", "w:delText"),
        xml,
    ),
    "added text": lambda xml: xml.replace(
        "<w:r>", '<w:ins w:id="1" w:author="a"><w:r><w:t>约</w:t></w:r></w:ins><w:r>', 1
    ),
    "a picture": lambda xml: xml.replace("<w:r>", "<w:r><w:pict/>", 1),
    "a text box": lambda xml: xml.replace(
        "<w:r>",
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict>",
        1,
    ),
    "another file": lambda xml: xml.replace("<w:sectPr>", "<w:altChunk/><w:sectPr>"),
    "a symbol": lambda xml: xml.replace("<w:r>", '<w:r><w:sym w:char="F031"/>', 1),
    "an entity": lambda xml: xml.replace(
        "<w:document", '<!DOCTYPE x [<!ENTITY e "7">]><w:document'
    ),
}


@pytest.mark.parametrize("kind", HIDDEN)
def test_text_that_readers_would_see_otherwise_is_changed_text(file, run, kind):
    parts = unpack(file.read_bytes())
    xml = parts[DOCUMENT].decode()
    parts[DOCUMENT] = HIDDEN[kind](xml).encode()
    assert parts[DOCUMENT].decode() != xml
    file.write_bytes(pack(parts))

    assert run("verify", FILE).code == 1


def test_text_in_a_style_that_is_hidden_is_changed_text(file, run):
    parts = unpack(file.read_bytes())
    styles = parts["word/styles.xml"].decode()
    hidden = re.sub('(w:styleId="BodyText">.*?<w:rPr>)', r"\1<w:vanish/>", styles, count=1)
    assert hidden != styles
    file.write_bytes(pack(parts | {"word/styles.xml": hidden.encode()}))

    assert "P151" in run("verify", FILE).out


def test_a_header_that_was_added_is_changed_text(file, run):
    parts = unpack(file.read_bytes())
    footer = parts["word/footer1.xml"].decode()
    assert "</w:p>" in footer
    typed = footer.replace("</w:p>", "<w:r><w:t>内部资料</w:t></w:r></w:p>")
    file.write_bytes(pack(parts | {"word/footer1.xml": typed.encode()}))

    assert "内部资料" in run("verify", FILE).out


def test_tracked_changes_are_told_although_the_text_is_the_same(file, run):
    parts = unpack(file.read_bytes())
    empty = b'<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>x</w:delText></w:r></w:del>'
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"<w:p>", empty, 1)
    file.write_bytes(pack(parts))
    save_again(file)
    outcome = run("verify", FILE)

    assert (outcome.code, outcome.out.count("P153")) == (1, 1)


def test_without_the_data_a_change_is_found_but_not_shown(file, run, monkeypatch):
    retype(file, "26", "27")
    monkeypatch.chdir("/")
    outcome = run("verify", str(file))

    assert (outcome.code, outcome.out.count("P152")) == (1, 1)


@pytest.mark.parametrize("again", [False, True])
def test_outside_a_project_it_is_said_that_forgeries_are_not_found(
    file, run, monkeypatch, again
):
    if again:
        save_again(file)
    monkeypatch.chdir("/")
    outcome = run("verify", str(file))

    assert (outcome.code, "P149" in outcome.out) == (0, True)


def test_a_file_that_states_other_inputs_is_not_confirmed_by_a_rebuild(project, run):
    run("build", "2023H1")
    edit(project, IP, "name: ", "# a remark\n    name: ")

    assert run("verify", FILE).code == 0
    assert "P154" in run("verify", FILE, "--rebuild").out


def styles(count):
    """Return styles of which each is based on the next."""
    each = (
        f'<w:style w:styleId="{n}"><w:basedOn w:val="{n + 1}"/></w:style>'
        for n in range(count)
    )
    return f'<w:styles xmlns:w="{MAIN}">{"".join(each)}</w:styles>'.encode()


def document(body):
    return f'<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>'.encode()


SAME = "<w:p><w:r><w:t>一、情况</w:t></w:r></w:p>"
BOMBS = {
    "empty paragraphs": {DOCUMENT: document("<w:p/>" * 1_000_000)},
    "equal paragraphs": {DOCUMENT: document(SAME * 20_000)},
    "runs": {DOCUMENT: document(f"<w:p>{'<w:r><w:t>x</w:t></w:r>' * 40_000}</w:p>")},
    "deep": {DOCUMENT: document("<w:p>" * 50_000 + "</w:p>" * 50_000)},
    "text": {DOCUMENT: document(f"<w:p><w:r><w:t>{'字' * 3_000_000}</w:t></w:r></w:p>")},
    "styles": {"word/styles.xml": styles(30_000)},
    "parts": {f"word/header{n}.xml": b"<a/>" for n in range(20_000)},
}


@pytest.mark.parametrize("kind", BOMBS)
def test_a_file_that_is_made_to_take_long_is_told_in_a_moment(project, run, kind):
    run("build", "2023H1")
    file = project / FILE
    file.write_bytes(pack(unpack(file.read_bytes()) | BOMBS[kind]))
    start = time.process_time()

    assert run("verify", FILE).code == 1
    assert time.process_time() - start < 2
