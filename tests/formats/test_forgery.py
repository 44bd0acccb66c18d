"""A text of the data cannot forge a command, element, attribute or link."""

import json
import re
from urllib.parse import unquote

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from reportgen.place import Place
from reportgen.problems import Level, problem
from reportgen.show.formats import format_names, write_problems

EVIL = [
    "::error::forged",
    "a\n::error file=x,line=1::forged",
    "a\r\n##[error]forged",
    "%0A::stop-commands::x",
    "%250A",
    "##vso[task.setvariable variable=x]forged",
    "###[error]forged",
    "a ##[add-mask]x",
    "a\u2028::error::forged",
    "\x1b]8;;https://forged.example\x07a\x9b31m\u202e\u200b",
    "]]>",
    "<![CDATA[",
    "</failure></testcase><testcase name='forged'/>",
    "&lt;&amp;&#10;",
    "\" type='x' message=\"",
    '"},{"code":"forged"',
    "\\",
    "\x00\x1b[31m\ufffe\uffff",
    "\ud800",
    "列,表:一 二.md",
    "👩‍💻😀",
]
TAGS = {"testsuites", "testsuite", "testcase", "failure", "system-out"}
NOT_XML = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
texts = st.text(st.characters(exclude_categories=[]), min_size=1)


def message_and_advice(text):
    """Return the message and advice of D101 about a key."""
    return f"unknown key `{text}`", f"use one of: {text}"


def written(form, text, file="x.md", level=Level.ERROR):
    """Return one problem in a format, with a text of the data in its message or file."""
    found = problem("D101", Place(file, 7, 3), key=text, keys=text)
    return write_problems([replace(found, graded=level)], form, "en")


def read(data):
    """Return a text unescaped as GitHub's runner unescapes the text of a command."""
    for escaped, character in (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        data = data.replace(escaped, character)
    return data


def examples(test):
    """Add each of the hostile texts to a property test."""
    for text in EVIL:
        test = example(text=text)(test)
    return test


@examples
@given(text=texts)
def test_every_text_survives_json(text):
    (found,) = json.loads(written("json", text))

    assert (found["message"], found["help"]) == message_and_advice(text)
    assert json.loads(written("json", "x", text))[0]["file"] == text


@examples
@given(text=texts)
def test_every_text_survives_gitlab(text):
    (found,) = json.loads(written("gitlab", text))

    assert found["description"] == " — ".join(message_and_advice(text))
    assert json.loads(written("gitlab", "x", text))[0]["location"]["path"] == text


@examples
@given(text=texts)
def test_every_text_and_file_name_is_in_one_command_of_github(text):
    for found in (written("github", text), written("github", "x", text)):
        kind, properties, words = re.fullmatch("::(.*?) (.*?)::(.*)", found).groups()
        names = [each.partition("=")[0] for each in properties.split(",")]

        assert (kind, names) == ("error", ["file", "line", "col", "title"])
        assert properties.endswith(",line=7,col=3,title=D101")
        assert words.startswith("unknown key `")


@examples
@given(text=st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_a_text_that_can_be_seen_survives_github(text):
    assume(text.isprintable() and "##" not in text)
    words = written("github", text).split("::", 2)[2]
    name = re.search("file=(.*?),line", written("github", "x", text))[1]

    assert read(words) == " — ".join(message_and_advice(text))
    assert read(name.replace("%3A", ":").replace("%2C", ",")) == text


@pytest.mark.parametrize("form", format_names("check")[1:])
def test_nothing_that_a_terminal_or_a_build_service_obeys_is_printed(form):
    @examples
    @given(text=texts)
    def holds(text):
        for found in (written(form, text), written(form, "x", text)):
            assert found.replace("\n", "").isprintable()
            assert not re.search(r"##\w*\[", found)
            assert len(re.findall(r"(?m)^\s*::", found)) == (form == "github")

    holds()


@examples
@given(text=texts)
def test_every_text_that_xml_can_contain_survives_junit(text):
    (case,) = etree.fromstring(written("junit", text).encode()).iter("testcase")
    message, advice = (re.sub(NOT_XML, "\ufffd", each) for each in message_and_advice(text))

    assert (case[0].get("message"), case[0].text) == (message, advice)
    assert case[0].attrib.keys() == ["type", "message"]


@examples
@given(text=texts)
def test_no_text_adds_an_element_to_junit(text):
    for level in Level:
        suite = etree.fromstring(written("junit", text, text, level).encode())
        (case,) = suite.iter("testcase")

        assert {each.tag for each in suite.iter()} <= TAGS
        assert case.get("classname") == re.sub(NOT_XML, "\ufffd", text)


@examples
@given(text=texts)
def test_a_uri_of_sarif_gives_the_file_back(text):
    result = json.loads(written("sarif", "x", text))["runs"][0]["results"][0]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]

    assert re.fullmatch(r"(?:[\w.~/-]|%[0-9A-F]{2})+", uri, re.ASCII)
    assert unquote(uri, errors="surrogatepass") == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[甲](附件)", r"\[甲\](附件)"),
        ("[a](https://forged.example)", r"\[a\](https://forged.example)"),
        (r"\[a\](1)", r"\\\[a\\\](1)"),
        ("[a] (1)", "[a] (1)"),
        ("items[0]", "items[0]"),
        (r"C:\data", r"C:\data"),
    ],
)
def test_a_text_is_not_a_link_in_sarif(text, shown):
    result = json.loads(written("sarif", text))["runs"][0]["results"][0]

    assert result["message"]["text"] == " — ".join(message_and_advice(shown))


@pytest.mark.parametrize("form", format_names("check")[1:])
def test_a_file_whose_name_is_not_utf_8_is_reported_in_every_format(form):
    assert "D101" in written(form, "x", "a\udcff.md")
