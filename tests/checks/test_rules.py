"""Every rule finds its wrong example, once and alone, and nothing is in its right one."""

import re
from pathlib import Path

import pytest
import yaml

from reportgen.checks.engine import check_text
from reportgen.checks.reading import common_words
from reportgen.checks.reading.manuscript import of_text
from reportgen.checks.reading.word_table import read_table
from reportgen.checks.rules import RULES, near_words, words
from reportgen.pipeline import check_period
from small_project import write_project

ORGAN = {"name": "示例局"}
REPORT = {
    "title": "示例局上半年工作总结",
    "parts": [{"id": "achievements", "heading": "工作情况", "kind": "achievements"}],
}
SECTION = {"heading": "知识产权"}
FILES = {"organ.yaml": "data/organ.yaml", "report.yaml": "data/2023H1/report.yaml"}
LISTED = "words.tsv"


def project_of(example, level):
    """Return an example as the files of a project; `# FILE` or `# PERIOD` begins each part.

    `# PERIOD/ID` begins a second section, `# PERIOD/report.yaml` the report of another period. Without such a line, it is a section of 2023H1. Its keys are added to, or replace,
    those of a project without problems. A rule that is silent by default has `level`.
    """
    parts = re.split(r"^# (\S+)\n", example, flags=re.MULTILINE)
    texts = {"2023H1": parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}
    listed = {f"data/{LISTED}": texts.pop(LISTED)} if LISTED in texts else {}
    keys = {name: yaml.safe_load(text) or {} for name, text in texts.items()}
    periods = [name for name in keys if name not in FILES]
    made = {
        "data/organ.yaml": {**ORGAN, "levels": level, **keys.pop("organ.yaml", {})},
        **{
            f"data/{each}/report.yaml": REPORT | _state(keys[each])
            for each in periods
            if "/" not in each
        },
    }
    made["data/2023H1/report.yaml"] = {**REPORT, **keys.pop("report.yaml", {})}
    for name in [each for each in periods if each.endswith("/report.yaml")]:
        made[f"data/{name}"] |= keys[name]
        periods.remove(name)
    for period in periods:
        folder, _, section = period.partition("/")
        file = f"02-{section}" if section else "01-ip"
        made[f"data/{folder}/achievements/{file}.yaml"] = {**SECTION, **_says(keys[period])}
    return listed | {
        name: yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
        for name, content in made.items()
    }


def _says(keys):
    """Give a section a fact if it would print nothing."""
    return keys if {"facts", "metrics"} & set(keys) else {"facts": ["开展培训。"], **keys}


def _state(keys):
    """Take the state of a report out of the keys of its section."""
    return {"state": keys.pop("state")} if "state" in keys else {}


def codes(rule, example, folder):
    """Return the codes found in an example of a rule, a text or the data of a project."""
    if rule.in_text and not example.startswith(("facts:", "metrics:", f"# {LISTED}")):
        return [each.code for each in check_text(example, "draft.md")]
    level = {rule.code: "warning"} if rule.level == "silent" else {}
    files = dict.fromkeys(("data/2023H1/plans/01-training.yaml",))
    root = write_project(folder, {**files, **project_of(example, level)})
    return [each.code for each in check_period(root, "2023H1")]


@pytest.mark.parametrize("code", RULES)
def test_a_rule_is_found_once_in_its_wrong_example(code, tmp_path):
    assert codes(RULES[code], RULES[code].wrong, tmp_path) == [code]


@pytest.mark.parametrize("code", RULES)
def test_nothing_is_found_in_its_right_example(code, tmp_path):
    assert codes(RULES[code], RULES[code].right, tmp_path) == []


def test_every_rule_has_a_finder():
    assert [
        rule.code
        for rule in RULES.values()
        if not (rule.in_text or rule.in_report or rule.in_data)
    ] == []


# -- wrong words: each line of the table is its own test -------------------------------

WORDS = [(code, word) for code in words.TABLES for word in words.table_of(code)]


def listed(texts):
    """Return the words of the tables that are found in each text."""
    manuscript = of_text("\n".join(texts), "-", markdown=False)
    found = [set() for _ in texts]
    for code in words.TABLES:
        for at, word in words.table_of(code).find(manuscript):
            line = manuscript.text.count("\n", 0, at)
            found[line].add((code, word.wrong, word.right))
    return found


def across(guard, wrong):
    """Return the shortest text in which a guard overlaps a wrong word."""
    if wrong in guard:
        return guard
    shared = range(min(len(guard), len(wrong)), 0, -1)
    behind = [wrong + guard[size:] for size in shared if wrong.endswith(guard[:size])]
    before = [guard + wrong[size:] for size in shared if guard.endswith(wrong[:size])]
    return min(behind + before, key=len)


def test_each_wrong_word_is_found_with_the_right_one():
    found = listed([f"，{word.wrong}。" for _, word in WORDS])

    assert [
        word.wrong
        for (code, word), some in zip(WORDS, found, strict=True)
        if some != {(code, word.wrong, word.right)}
    ] == []


def test_each_right_word_is_none_of_the_wrong_ones():
    found = listed([f"，{word.right}。" for _, word in WORDS])

    assert [each for each in found if each] == []


def test_no_wrong_word_is_found_inside_one_of_its_guards():
    guarded = [(word.wrong, guard) for _, word in WORDS for guard in word.guards]
    found = listed([f"，{across(guard, wrong)}。" for wrong, guard in guarded])

    assert [
        (wrong, guard)
        for (wrong, guard), some in zip(guarded, found, strict=True)
        if wrong in [each[1] for each in some]
    ] == []


def test_a_word_of_a_table_is_a_warning_or_a_hint():
    assert {word.level for _, word in WORDS} == {"", "hint"}


@pytest.mark.parametrize(("text", "code"), [("报帐", "T305"), ("做出贡献", "T330")])
def test_the_level_of_a_line_is_that_of_its_rule(text, code):
    assert [each.code for each in check_text(f"，{text}。", "draft.txt")] == [code]


def test_no_two_lines_of_the_tables_have_the_same_word():
    assert len({word.wrong for _, word in WORDS}) == len(WORDS)


def test_a_table_may_have_comments_and_lines_without_guards(tmp_path):
    path = tmp_path / "table.tsv"
    path.write_text("wrong\tright\n# words\n布署\t部署\t署名\n帐户\t账户\n", "utf-8")

    assert [(each.wrong, each.guards) for each in read_table(path)] == [
        ("布署", ("署名",)),
        ("帐户", ()),
    ]


# -- words that are none ---------------------------------------------------------------


def test_each_word_that_is_none_is_found_with_the_right_one():
    table = near_words.near_words()
    some = sorted(table)[::40]
    text = "".join(f"，{wrong}。" for wrong, _ in some)

    found = [each[1:] for each in table.find(of_text(text, "-", markdown=False))]
    assert sorted(found) == some


def test_a_word_that_is_none_stands_once_in_the_table_and_is_no_right_word():
    pairs = list(near_words.near_words())
    wrong = [each for each, _ in pairs]
    rights = {each for _, each in pairs}

    assert len(wrong) > 20_000
    assert len(set(wrong)) == len(wrong)
    assert {len(each) for each in (*wrong, *rights)} == {2}
    assert not rights.intersection(wrong)


@pytest.mark.parametrize("text", ["照片发布署名要求", "文艺院团改制", "申请人李培龙"])
def test_two_characters_of_other_words_or_of_a_name_are_no_wrong_word(text):
    assert check_text(f"，{text}。", "draft.txt") == []


def test_the_common_words_are_in_order_in_lines_of_one_length():
    path = Path(common_words.__file__).with_name("common_words.txt")
    words = path.read_text("utf-8").split("\n")[:-1]

    assert words == sorted(set(words))
    assert {len(each) for each in words} == {2}
    assert all(map(common_words.is_common, words[::500]))
    assert not common_words.is_common("话电")
    assert not common_words.is_common("a")
