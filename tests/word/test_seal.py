"""The same inputs give the same bytes, and an edited file is recognised."""

import datetime as dt
import io
import subprocess
import sys
import zipfile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.document.tree import Paragraph, PlainText
from reportgen.writers.docx import digests
from reportgen.writers.docx.digests import content_digest, is_untouched, pack, unpack
from reportgen.writers.docx.properties import DocxProperties

BODY = Paragraph((PlainText("正文。"),))


@pytest.fixture(scope="module")
def report(write):
    return write(BODY).bytes


def test_a_file_as_written_is_untouched(report):
    assert is_untouched(report)


def test_the_stated_digest_is_the_digest_of_the_parts(report):
    custom = unpack(report)["docProps/custom.xml"].decode()

    assert f'name="reportgen-content"><vt:lpwstr>{content_digest(report)}<' in custom
    assert 'name="reportgen-inputs"><vt:lpwstr>abc<' in custom


def test_a_file_saved_again_is_not_untouched(report):
    word = docx.Document(io.BytesIO(report))
    word.paragraphs[0].add_run("改")
    saved = io.BytesIO()
    word.save(saved)

    assert not is_untouched(saved.getvalue())


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_an_additional_byte_in_any_part_is_an_edit(report, part):
    parts = unpack(report)

    assert not is_untouched(pack({**parts, part: parts[part] + b" "}))


def test_an_additional_part_is_an_edit(report):
    assert not is_untouched(pack({**unpack(report), "word/comments.xml": b"<a/>"}))


def test_another_compression_is_not_an_edit(report):
    parts = unpack(report)
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        for name, content in reversed(parts.items()):
            archive.writestr(name, content)

    assert is_untouched(stored.getvalue())
    assert content_digest(stored.getvalue()) == content_digest(report)


def test_a_foreign_word_file_is_not_ours():
    foreign = io.BytesIO()
    docx.Document().save(foreign)

    assert not is_untouched(foreign.getvalue())


@pytest.mark.parametrize("garbage", [b"", b"PK", b"PK\x05\x06" + bytes(18), b"\x00" * 999])
def test_a_file_that_is_not_a_word_file_is_not_ours(garbage):
    assert not is_untouched(garbage)


def test_the_digest_of_a_file_that_is_not_a_zip_is_an_error():
    with pytest.raises(ValueError, match="not a Word file"):
        content_digest(b"garbage")


def test_a_zip_bomb_is_refused_before_it_is_read(report, monkeypatch):
    monkeypatch.setattr(digests, "_LARGEST", 1000)

    assert not is_untouched(report)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_occurs_twice_is_refused(report):
    twice = io.BytesIO(report)
    with zipfile.ZipFile(twice, "a") as archive:
        archive.writestr("word/document.xml", b"<other/>")

    assert not is_untouched(twice.getvalue())


def test_compression_that_word_does_not_support_is_refused(report):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as archive:
        for name, content in unpack(report).items():
            archive.writestr(name, content)

    assert not is_untouched(packed.getvalue())


@given(st.data())
@settings(max_examples=200)
def test_a_damaged_file_never_crashes(report, data):
    damaged = bytearray(report)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(damaged)))

    assert is_untouched(bytes(damaged)) in (True, False)
    assert is_untouched(bytes(damaged[:cut])) in (True, False)


def test_the_zip_contains_no_time_or_machine(report):
    with zipfile.ZipFile(io.BytesIO(report)) as archive:
        members = archive.infolist()

    assert members[0].filename == "[Content_Types].xml"
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {member.create_system for member in members} == {0}
    assert [m.filename for m in members[1:]] == sorted(m.filename for m in members[1:])


def test_reading_digests_does_not_import_python_docx():
    code = (
        "import sys; from reportgen.writers.docx.digests import is_untouched; "
        "is_untouched(b''); print('docx' in sys.modules or 'lxml' in sys.modules)"
    )

    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert found.stdout.strip() == b"False"


def test_core_properties_are_set_in_utc(write):
    east = dt.timezone(dt.timedelta(hours=8))
    when = dt.datetime(2023, 7, 5, 1, 0, tzinfo=east)

    written = write(BODY, properties=DocxProperties("题", "局", when))
    core = docx.Document(io.BytesIO(written.bytes)).core_properties

    assert (core.title, core.author, core.language) == ("题", "局", "zh-CN")
    assert core.created == core.modified == dt.datetime(2023, 7, 4, 17, 0, tzinfo=dt.UTC)


def test_long_and_illegal_properties_do_not_crash(write):
    when = dt.datetime(2023, 7, 5, tzinfo=dt.UTC)
    properties = DocxProperties("长" * 300, "局\x00\ud800", when, {'a"<': "b\x00<&"})

    written = write(BODY, properties=properties)
    core = docx.Document(io.BytesIO(written.bytes)).core_properties

    assert core.title == "长" * 300
    assert core.author == "局\ufffd\ufffd"
    assert "b\ufffd&lt;&amp;" in written.parts["docProps/custom.xml"].decode()
    assert is_untouched(written.bytes)
