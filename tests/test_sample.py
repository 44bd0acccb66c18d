"""The sample in data/2023H1: complete, with its suspect figures, the same everywhere."""

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reportgen.pipeline import build_period, finish
from reportgen.place import Place
from small_project import REPORT, write_project

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def built():
    """Return the sample in both formats."""
    return build_period(ROOT, "2023H1", ("docx", "md"))


def test_it_has_the_published_structure(built):
    lines = built.outputs["md"].decode().splitlines()

    assert lines[0] == "# 2023年市区科技局上半年工作总结报告"
    assert [line for line in lines if line.startswith("## ")] == [
        "## 一、主要工作开展情况",
        "## 二、下一步工作打算",
    ]
    assert sum(line.startswith("### （") for line in lines) == built.sections == 14
    assert "以下六个方面" in built.outputs["md"].decode()


def test_exactly_the_damaged_numbers_are_suspect(built):
    assert {each.code for each in built.problems} == {"N120"}
    assert {each.values["id"] for each in built.problems} == {
        "hitech_output",
        "cooperation_agreements",
        "grants",
        "negotiated_projects",
        "ethanol_capacity",
    }


@pytest.mark.parametrize(
    "text",
    [
        "12023亿元，占规模以上工业总产值的49.64%，暂列全市第一",
        "26件，同比增长62.5%，居全市第2位",
        "6件，同比下降14.29%，居全市第3位",
        "三位院士",
        "产业化开发”“工厂化真姬菇液体菌种关键技术研究”等7个项目",
        "500余米",
        "经济发展类3项、社会公益类2项",
        "今年1—5月份",
        "山东辰昊化工",
        "山东晨昊化工",
        "年产2023万吨生物乙醇综合产业化工程",
    ],
)
def test_figures_and_names_are_printed_as_published(built, text):
    assert text in built.outputs["md"].decode()


def word_text(docx):
    """Return the characters in the body of a Word file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        body = file.read("word/document.xml").decode()
    return "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", body))


def test_word_and_markdown_carry_the_same_text(built):
    markdown = re.sub(r"(?m)^#+ |\\(?=[^\w\s])", "", built.outputs["md"].decode())

    assert "".join(word_text(built.outputs["docx"]).split()) == "".join(markdown.split())


def test_every_block_and_every_figure_has_its_origin():
    made, _ = finish(ROOT, "2023H1")
    figures = re.findall(r"Figure\(text='.*?', metric='(.*?)'", repr(made.document))

    assert {type(block.origin.place) for block in made.document.blocks} == {Place}
    assert all(
        block.origin.place.file.startswith("data/2023H1/") for block in made.document.blocks
    )
    assert len(figures) >= 30
    assert all(figures)


def test_it_is_the_same_bytes_everywhere(built, tmp_path):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    seen = {built.outputs["docx"]}
    for seed, zone in (("1", "UTC"), ("2", "Asia/Shanghai"), ("3", "UTC")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        build = [sys.executable, "-m", "reportgen", "build", "2023H1"]
        subprocess.run(
            build, cwd=tmp_path, env=environment, check=True, capture_output=True
        )
        seen.add((tmp_path / "dist/2023H1.docx").read_bytes())

    assert len(seen) == 1


def test_line_ends_of_a_checkout_change_nothing(built, tmp_path):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    for path in (tmp_path / "data").rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert (
        build_period(tmp_path, "2023H1", ("docx",)).outputs["docx"] == built.outputs["docx"]
    )


def test_a_changed_number_changes_every_place_that_prints_it(tmp_path):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    path = tmp_path / "data/2023H1/achievements/04-ip.yaml"
    path.write_text(path.read_text("utf-8").replace("value: 26\n", "value: 39\n"), "utf-8")
    outputs = build_period(tmp_path, "2023H1", ("docx", "md")).outputs

    assert "发明专利申请量39件" in word_text(outputs["docx"])
    assert "发明专利申请量39件" in outputs["md"].decode()


def test_the_title_in_the_properties_is_the_printed_one(tmp_path):
    report = REPORT.replace(
        "title: 示例局工作总结", 'title: "示例局|**{{ plans.count }}项**总结"'
    )
    root = write_project(tmp_path, {"data/2023H1/report.yaml": report})
    with zipfile.ZipFile(
        io.BytesIO(build_period(root, "2023H1", ("docx",)).outputs["docx"])
    ) as file:
        core = file.read("docProps/core.xml").decode()

    assert "<dc:title>示例局一项总结</dc:title>" in core


def test_source_date_epoch_dates_the_file(built, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    dated = build_period(ROOT, "2023H1", ("docx",)).outputs["docx"]
    with zipfile.ZipFile(io.BytesIO(dated)) as file:
        core = file.read("docProps/core.xml").decode()

    assert "2023-11-14T22:13:20Z" in core
