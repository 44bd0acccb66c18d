"""verify: whether a Word file is as it was built, and the one that was sealed."""

import time

import pytest

from reportgen.seals.digest import file_digest
from reportgen.writers.docx.digests import (
    CONTENT_PROPERTY,
    CUSTOM_PROPERTIES,
    PARTS_PROPERTY,
    TEXT_PROPERTY,
    content_digest,
    pack,
    part_digests,
    parts_digest,
    stated_properties,
    unpack,
)
from reportgen.writers.docx.plain_text import lines_digest, written_text
from reportgen.writers.docx.properties import custom_xml
from small_project import edit

IP = "data/2023H1/achievements/01-ip.yaml"
FILE = "dist/2023H1.docx"
DOCUMENT = "word/document.xml"


def forge(root, *, properties):
    """Change the text of a Word file, and write `properties` as if it were built so."""
    path = root / FILE
    parts = unpack(path.read_bytes())
    stated = stated_properties(parts)
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"26", b"27")
    true = {
        PARTS_PROPERTY: part_digests(parts),
        CONTENT_PROPERTY: parts_digest(parts),
        TEXT_PROPERTY: lines_digest(written_text(parts)),
    }
    stated |= {name: true[name] for name in properties}
    path.write_bytes(pack(parts | {CUSTOM_PROPERTIES: custom_xml(stated).encode()}))


@pytest.mark.parametrize("options", [(), ("--rebuild",)])
def test_a_file_whose_digests_contradict_each_other_is_told(project, run, options):
    run("build", "2023H1")
    forge(project, properties=[PARTS_PROPERTY])
    outcome = run("verify", FILE, *options)

    assert (outcome.code, outcome.out.count("P151")) == (1, 1)


@pytest.mark.parametrize("options", [(), ("--rebuild",)])
def test_a_forged_file_differs_from_a_new_build(project, run, options):
    run("build", "2023H1")
    forge(project, properties=[PARTS_PROPERTY, CONTENT_PROPERTY, TEXT_PROPERTY])

    assert "P151" in run("verify", FILE, *options).out


def test_a_forged_file_of_other_data_is_told_only_by_a_rebuild(project, run):
    run("build", "2023H1")
    forge(project, properties=[PARTS_PROPERTY, CONTENT_PROPERTY, TEXT_PROPERTY])
    edit(project, IP, "value: 26", "value: 28")
    outcome = run("verify", FILE)

    assert (outcome.code, "P149" in outcome.out) == (0, True)
    assert "P115" in run("verify", FILE, "--rebuild").out


@pytest.mark.parametrize("options", [(), ("--rebuild",)])
def test_a_file_without_one_of_its_digests_is_told(project, run, options):
    run("build", "2023H1")
    parts = unpack((project / FILE).read_bytes())
    stated = stated_properties(parts)
    del stated[CONTENT_PROPERTY]
    parts[CUSTOM_PROPERTIES] = custom_xml(stated).encode()
    (project / FILE).write_bytes(pack(parts))

    assert run("verify", FILE, *options).code == 1


def test_a_forged_file_is_not_the_sealed_one(sealed, run):
    forge(sealed, properties=[PARTS_PROPERTY, CONTENT_PROPERTY])
    outcome = run("verify", FILE)

    assert (outcome.code, outcome.out.count("P144")) == (1, 1)
    assert DOCUMENT in outcome.out


def test_a_file_is_not_the_sealed_one_if_the_seal_was_edited(sealed, run):
    edit(sealed, "seals/2023H1.json", '"errata": 0', '"errata": 1')

    assert "P136" in run("verify", FILE).out


def test_a_file_built_before_the_seal_is_not_the_sealed_one(project, run):
    run("build", "2023H1", "-o", "old")
    edit(project, IP, "value: 26", "value: 27")
    run("seal", "2023H1")

    assert "P144" in run("verify", "old/2023H1.docx").out
    assert run("verify", FILE).code == 0


def test_another_format_of_the_same_zip_file_is_the_sealed_one(sealed, run):
    before = file_digest(sealed / FILE)
    content = (sealed / FILE).read_bytes()
    (sealed / FILE).write_bytes(content + b"\0")

    assert file_digest(sealed / FILE) != before
    assert content_digest((sealed / FILE).read_bytes()) == content_digest(content)
    assert run("verify", FILE).code == 0


@pytest.mark.parametrize("repeated", ['name=""', "<property ", '<property name="'])
def test_properties_without_end_are_read_in_a_moment(project, run, repeated):
    run("build", "2023H1")
    parts = unpack((project / FILE).read_bytes())
    parts[CUSTOM_PROPERTIES] = (repeated * 200_000).encode()
    (project / FILE).write_bytes(pack(parts))
    start = time.process_time()

    assert run("verify", FILE).code == 1
    assert run("build", "2023H1").code == 0
    assert time.process_time() - start < 2


def test_what_a_file_states_does_not_reach_the_terminal_as_it_is(project, run):
    run("build", "2023H1")
    parts = unpack((project / FILE).read_bytes())
    custom = parts[CUSTOM_PROPERTIES]
    parts[CUSTOM_PROPERTIES] = custom.replace(b"2023H1<", b"2023H1\x1b]0;x\n::error::x<")
    (project / FILE).write_bytes(pack(parts))
    out = run("verify", FILE).out

    assert "\x1b" not in out
    assert "\n::error" not in out
    assert r"2023H1\x1b]0;x\x0a::error::x" in out
