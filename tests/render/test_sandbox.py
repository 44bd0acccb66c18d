"""A hostile or faulty template causes a problem with its line, whatever it does."""

import os

import pytest

from reportgen.pipeline import build_period, check_period
from small_project import REPORT, write_project

PAYLOADS = [
    # internals of Python
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ report.__class__ }}",
    "{{ report.__init__.__globals__ }}",
    "{{ parts.__class__.__base__ }}",
    "{{ self.__init__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ [].__class__.__base__ }}",
    "{{ {}.__class__ }}",
    "{{ (1).__class__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ range.__class__ }}",
    "{{ (lambda: 1) }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ joiner }}",
    "{{ lipsum.__globals__ }}",
    "{{ dict }}",
    "{{ config }}",
    "{{ request }}",
    "{{ open('/etc/passwd').read() }}",
    "{{ __import__('os') }}",
    "{{ 'x' | attr('__class__') }}",
    "{{ parts | map(attribute='__class__') | list | first }}",
    "{{ parts | groupby('__class__') | list }}",
    "{{ parts | sort(attribute='__class__') | first }}",
    "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
    "{% macro m() %}{% endmacro %}{{ m._func }}",
    "{% for x in parts %}{{ loop.__class__ }}{% endfor %}",
    "{% for x in parts %}{{ loop._iterable }}{% endfor %}",
    # string formatting
    "{{ '{0.__class__}'.format(1) }}",
    "{{ '{0.__class__}'.format_map({}) }}",
    "{{ '%s' | format(1) }}",
    "{{ '%1000000000d' % 1 }}",
    "{% set f = ''.format %}{{ f(1) }}",
    # changing the data
    "{{ parts.append(1) }}",
    "{{ parts.clear() }}",
    "{{ report.clear() }}",
    "{{ report.update({}) }}",
    "{{ parts.pop() }}",
    # running forever, growing forever
    "{{ 9 ** 9 ** 9 }}",
    "{% if false %}{{ 9 ** 9 }}{% endif %}",
    "{{ 'x' * 1000000000 }}",
    "{{ [0] * 1000000000 }}",
    "{{ 1000000000 * 'x' }}",
    "{% for x in range(1000000000) %}{% endfor %}",
    "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
    "{% for a in range(99) %}{% for b in range(99) %}{% for c in range(999) %}{% endfor %}{% endfor %}{% endfor %}",
    "{{ 'x' | center(1000000000) }}",
    "{{ 'x'.center(1000000000) }}",
    "{{ 'x'.ljust(1000000000) }}",
    "{{ range(10) | batch(1000000000) | list }}",
    "{{ range(10) | slice(1000000000) | list }}",
    "{{ 'x' | indent(1000000000) }}",
    "{{ lipsum(n=100000) }}",
    "{% set x = namespace(s='x') %}{% for i in range(60) %}{% set x.s = x.s ~ x.s %}{% endfor %}",
    "{% set x = namespace(s='x') %}{% for i in range(60) %}{% set x.s = x.s + x.s %}{% endfor %}",
    "{% set x = namespace(s='x') %}{% for i in range(60) %}{% set x.s = [x.s, x.s] | join %}{% endfor %}",
    "{% set x = namespace(s='x') %}{% for i in range(60) %}{% set x.s = x.s | replace('x', 'xx') %}{% endfor %}",
    "{% set x = namespace(s='x') %}{% for i in range(60) %}{% set x.s %}{{ x.s }}{{ x.s }}{% endset %}{% endfor %}",
    "{% set x = namespace(n=9) %}{% for i in range(60) %}{% set x.n = x.n * x.n %}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "{{ " + "[" * 60 + "]" * 60 + " }}",
    "{% if 1 %}" * 200 + "{% endif %}" * 200,
    "{% if 1 %}a" + "{% elif 1 %}b" * 200 + "{% endif %}",
    "{% for x in parts %}" * 20 + "{% endfor %}" * 20,
    # other files
    "{% include '/etc/passwd' %}",
    "{% include '../../data/organ.yaml' %}",
    "{% include report.title %}",
    "{% import 'os' as os %}",
    "{% extends '../x' %}",
    # mistakes
    "{{ 1 / 0 }}",
    "{{ none }}",
    "{{ true }}",
    "{{ parts }}",
    "{{ range(3) }}",
    "{{ {}.items() }}",
    "{{ '1e999' | float }}",
    "{{ report }}",
    "{{ [report.typo] }}",
    "{{ parts | map(attribute='typo') | list }}",
    "{{ parts | map(attribute='typo') | join }}",
    "{{ figures.typo }}",
    "{{ parts[99].heading }}",
    "{{ 'x' | chinese }}",
    "{{ 1.5 | chinese }}",
    "{{ -1 | chinese }}",
    "{{ '2023-13' | period }}",
    "{{ 'x' | date }}",
    "{{ 'x' | amount }}",
    "{{ 'abc' | enumeration }}",
    "{{ report.title | table }}",
    "{% if false %}{{ 1 | nofilter }}{% endif %}",
    "{% if false %}{{ 1 is notest }}{% endif %}",
    "{% endif %}",
    "{% for %}",
    "{{ 'x }}",
    "{% do 1 %}",
    "{{ {1: 2, 'a': 3}.b }}",
    "{% if false %}{{ " + "1" * 5000 + " }}{% endif %}",
]


# Templates that would never end, or take all memory: each ends within its budget.
_HALF = "{% set n = namespace(x=[1], y=[1]) %}{% for i in range(40) %}"
_NESTED = _HALF + "{% set n.x = [n.x, n.x] %}{% set n.y = [n.y, n.y] %}{% endfor %}"
_NAMES = _HALF + "{% set n.x = namespace(a=n.x, b=n.x) %}{% endfor %}"
_PAIRS = _HALF + "{% set n.x = (n.x, n.x) %}{% endfor %}"
_ROUNDS = "{% for i in range(9000) %}{% for j in range(9000) %}"
_END = "{% endfor %}{% endfor %}"
_TENFOLD = " | replace('a', 'aaaaaaaaaa')"
ENDLESS = [
    "{{ 1.5 | round(999999999, 'ceil') }}",
    "{{ 1.5 | round(-99999999, 'floor') }}",
    "{{ [1.5] | map('round', 99999999, 'ceil') | list | length }}",
    "{{ 1.5 | percent(999999999) }}",
    "{{ '1e999999999' | amount }}",
    "{{ '1e999999999' | change }}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "{% macro m(n) %}{% filter upper %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endfilter %}{% endmacro %}{{ m(50) }}",
    "{% macro k() %}{{ caller() }}{{ caller() }}{% endmacro %}{% macro m(n) %}{% if n %}{% call k() %}{{ m(n - 1) }}{% endcall %}{% endif %}{% endmacro %}{{ m(40) }}",
    "{% for i in [1, 2] recursive %}{% if loop.depth < 60 %}{{ loop([1, 2]) }}{% endif %}{% endfor %}",
    f"{_NESTED}{{{{ n.x | string }}}}",
    f"{_NESTED}{{{{ n.x ~ 'a' }}}}",
    f"{_NAMES}{{{{ n.x | string }}}}",
    f"{_NAMES}{{{{ n.x | chinese }}}}",
    f"{_NAMES}{{{{ 1 | change(n.x) }}}}",
    f"{_NESTED}{{{{ n.x | join }}}}",
    f"{_NESTED}{{{{ 'a' if n.x == n.y else 'b' }}}}",
    f"{_NESTED}{{{{ [n.x, n.y] | unique | list | length }}}}",
    f"{_NESTED}{{{{ 'a' if n.x is eq n.y else 'b' }}}}",
    f"{_NESTED}{{% for i in [1, 2] %}}{{% if loop.changed(n.x) %}}{{% endif %}}{{% endfor %}}",
    f"{_PAIRS}{{{{ {{n.x: 1}} | length }}}}",
    f"{_PAIRS}{{{{ figures[n.x] }}}}",
    f"{{% set x = 'a'{_TENFOLD * 5} %}}{{{{ range(10000) | join(x) }}}}",
    f"{{% set x = 'a'{_TENFOLD * 4} %}}{{{{ x.replace('a', x) | length }}}}",
    f"{{% set x = 'a'{_TENFOLD * 5} %}}{_ROUNDS}{{% set y = x | upper | lower %}}{_END}",
    f"{_ROUNDS}{'国' * 1000}{_END}",
    f"{{% set l = range(9999) | list %}}{_ROUNDS}{{% set y = loop.cycle(*l) %}}{_END}",
    f"{{% macro m() %}}{{{{ varargs | length }}}}{{% endmacro %}}{_ROUNDS}{{% set y = m(*range(9999)) %}}{_END}",
    f"{{% set x = 'a'{_TENFOLD * 5} %}}{_ROUNDS}{{% set y = x | max %}}{_END}",
    "{% for i in range(9999) %}{% for j in range(9999) if i + j < 0 %}{% endfor %}{% endfor %}",
    f"{_ROUNDS}{{% set z = range(9999) | max %}}{_END}",
    f"{{% set l = range(9999) | list %}}{_ROUNDS}{{% set z = l.count('a') %}}{_END}",
    f"{{% set s = 'a'{_TENFOLD * 5} %}}{{% set n = namespace(v=0) %}}{_ROUNDS}{{% set n.v = (n.v, s[1:]) %}}{_END}",
    "{% set x = namespace(v='a') %}"
    + "{% set x = namespace(v=[x, x]) %}" * 45
    + "{{ [x] | string }}",
    "{% set x = ['a'] %}" + "{% set x = {'a': [x, x]}.items() %}" * 45 + "{{ x | string }}",
    "{% set x = ['a'] %}"
    + "{% set x = [[1, x], [1, x]] | groupby(0) %}" * 45
    + "{{ x | string }}",
    "{% autoescape true %}{% set x %}aaaaaaaaaa{% endset %}"
    + "{% set x = x + x %}" * 32
    + "{{ x | length }}{% endautoescape %}",
    f"{{% macro m() %}}{_ROUNDS}国{_END}{{% endmacro %}}{{{{ m() | length }}}}",
    f"{{% block b %}}{_ROUNDS}国{_END}{{% endblock %}}",
    f"{{% set n = namespace(x=1) %}}{_ROUNDS}{{% set n.x = n.x + n.x %}}{_END}",
    f"{{% set n = namespace(x=1) %}}{_ROUNDS}{{% set n.x = 0 - n.x - n.x %}}{_END}",
    "{{ {'caption': '', 'unit': '', 'note': '', 'rows': [], 'columns': [{'heading': 'a', 'align': 'left', 'width': 999999999}]} | table }}",
    "".join(f"{{% set x{n} = ('a'{_TENFOLD * 5}) | list %}}" for n in range(300)),
]


def own_template(root, text):
    """Write a project with a template whose third line begins with `text`."""
    sections = "{% macro sentence(it) %}{{ it.name }}{% endmacro %}\n"
    files = {
        "data/2023H1/report.yaml": REPORT + "template: own\n",
        "templates/own/report.md.j2": f"# {{{{ report.title }}}}\n\n{text}\n",
        "templates/own/figure.md.j2": sections,
    }
    return write_project(root, files)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_bad_template_is_a_problem_with_its_line(tmp_path, payload):
    problems = check_period(own_template(tmp_path, payload), "2023H1")
    errors = [each for each in problems if each.level == "error"]

    assert len(errors) >= 1
    assert {each.place.file for each in errors} == {"templates/own/report.md.j2"}
    assert {each.code[0] for each in errors} == {"J"}
    assert {each.place.line for each in errors} == {3}


@pytest.mark.parametrize("payload", ENDLESS)
def test_a_template_that_would_not_end_is_ended(tmp_path, payload):
    problems = check_period(own_template(tmp_path, payload), "2023H1")

    assert [each.code for each in problems if each.level == "error"] == ["J017"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("\n{% if 1 %}" * 90 + "{% endif %}" * 90, 62),
        ("\n{% for x in parts %}" * 20 + "{% endfor %}" * 20, 20),
        ("{% if 1 %}" + "\n{% elif 1 %}" * 90 + "{% endif %}", 61),
        ("\n{{ 1" + "\n+ 1" * 90 + " }}", 4),
        ("\n\n{{ " + "(" * 900 + "1" + ")" * 900 + " }}", 5),
    ],
)
def test_a_template_that_is_nested_too_deeply_names_the_line(tmp_path, text, line):
    problems = check_period(own_template(tmp_path, text), "2023H1")

    assert [(each.code, each.place.line) for each in problems] == [("J016", line)]


def test_a_template_may_be_nested_as_deeply_as_any_report_needs(tmp_path):
    opened = "{% for x in [1] recursive %}{% if x %}{% filter upper %}" * 15
    closed = "{% endfilter %}{% endif %}{% endfor %}" * 15

    assert check_period(own_template(tmp_path, f"{opened}好。{closed}"), "2023H1") == []


@pytest.mark.parametrize("text", ["甲" * 200 + "。\n\n", "甲\n"])
def test_a_report_of_a_million_characters_or_many_lines_is_refused(tmp_path, text):
    rounds = "{% for i in range(900) %}{% for j in range(25) %}"
    payload = f"{rounds}{text}{{% endfor %}}{{% endfor %}}"
    problems = check_period(own_template(tmp_path, payload), "2023H1")

    assert [(each.code, each.values["limit"]) for each in problems] == [
        ("J021", "1,000,000")
    ]


def test_a_rule_that_finds_thousands_of_mistakes_in_a_report_says_so(tmp_path):
    payload = "{% for i in range(3001) %}甲,乙。\n\n{% endfor %}"
    problems = check_period(own_template(tmp_path, payload), "2023H1")
    found = [each.code for each in problems]

    assert (found.count("T104"), found.count("E043")) == (1, 1)
    assert any(each.code == "E043" and each.level == "error" for each in problems)


def test_a_message_shows_only_the_beginning_of_a_long_value(tmp_path):
    long = f"{{% set x = 'a'{_TENFOLD * 5} %}}{{{{ x | chinese }}}}"
    problems = check_period(own_template(tmp_path, long), "2023H1")

    assert [len(each.says("en")) < 1100 for each in problems] == [True]
    assert problems[0].says("en").endswith("aaa…")


def test_what_never_runs_is_not_computed(tmp_path):
    dead = "{% if false %}{{ 1.5 | round(999999999, 'ceil') }}{% endif %}好。"

    assert check_period(own_template(tmp_path, dead), "2023H1") == []


def test_all_mistakes_that_need_no_data_are_reported_in_one_run(tmp_path):
    text = "{{ report.titel }}\n{{ 1 | chinse }}\n{{ nobody }}\n{% if 1 is defned %}{% endif %}"
    problems = check_period(own_template(tmp_path, text), "2023H1")

    found = [(each.place.line, each.code, each.values.get("near", "")) for each in problems]
    assert found == [
        (3, "J013", "title"),
        (4, "J011", "chinese"),
        (5, "J013", ""),
        (6, "J012", "defined"),
    ]


def test_mistakes_in_a_template_are_reported_even_if_the_data_have_some(tmp_path):
    own_template(tmp_path, "{{ report.titel }}")
    (tmp_path / "data/2023H1/plans/01-training.yaml").write_text(
        "headin: 甲\n", encoding="utf-8"
    )

    assert {each.code for each in check_period(tmp_path, "2023H1")} == {"D101", "J013"}


@pytest.mark.parametrize(
    ("expression", "printed"),
    [
        ("6 | chinese", "六"),
        ("2 | chinese(true)", "两"),
        ("2 | heading_number(1)", "二、"),
        ("2 | heading_number(2)", "（二）"),
        ("2 | heading_number(3)", "2."),
        ("326500000 | amount", "3.265亿"),
        ("62.54 | percent", "62.5%"),
        ("-14.29 | change", "下降14.29%"),
        ("0 | change", "持平"),
        ("3 | change('个百分点')", "增长3个百分点"),
        ("1 | rank", "第一"),
        ("2 | rank", "第2位"),
        ("['甲', '乙'] | enumeration", "甲、乙"),
        ("['甲', '乙'] | enumeration(true)", "甲、乙等"),
        ("['甲。', '乙。'] | points", "一是甲。二是乙。"),
        ("'2023-01/2023-05' | period", "1—5月"),
        ("'2023-07-05' | date", "2023年7月5日"),
        ("report.year", "2023"),
        ("report.period_name", "2023年上半年"),
        ("organ.name", "示例局"),
        ("figures.applications.change", "同比增长62.5%"),
        ("figures.applications.sentence", "发明专利申请量"),
    ],
)
def test_filters_and_names_print_official_prose(tmp_path, expression, printed):
    root = own_template(tmp_path, f"值{{{{ {expression} }}}}等。")
    built = build_period(root, "2023H1", ("md",))

    assert built.outputs["md"].decode() == f"# 示例局工作总结\n\n值{printed}等。\n"


@pytest.mark.skipif(os.name == "nt", reason="links and bash are POSIX")
def test_a_template_cannot_be_outside_its_folder(tmp_path):
    root = own_template(tmp_path, "好")
    (root / "templates/own/report.md.j2").unlink()
    (root / "templates/own/report.md.j2").symlink_to("/etc/hostname")

    assert [each.code for each in check_period(root, "2023H1")] == ["F010"]


def test_a_template_that_is_not_utf8_or_too_large_is_refused(tmp_path):
    root = own_template(tmp_path, "好")
    (root / "templates/own/x.j2").write_bytes("中文".encode("gbk"))
    (root / "templates/own/y.j2").write_bytes(b" " * 300_000)

    assert {each.code for each in check_period(root, "2023H1")} == {"Y002", "J003"}
