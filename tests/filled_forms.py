"""A project with forms, and what people do with their workbooks."""

import io
import zipfile

import openpyxl

REPORT = """\
title: 示例局工作总结
state: draft
due: 2024-01-05
parts:
  - id: achievements
    heading: 工作情况
  - id: plans
    heading: 工作打算
"""
EARLIER = """\
heading: 专利
owner: 知识产权科
metrics:
  applications:
    name: 发明专利申请量
    value: 24.50
    unit: 件
  rate:
    name: 授权率
    value: 60.0
    unit: "%"
facts:
  - 去年办结。
"""
IP = """\
heading: 专利   # 小标题
owner: 知识产权科
metrics:
  # 年报口径
  applications:
    name: 发明专利申请量
    value:          # 待填
    unit: 件
    change:
      basis: 同比
    rank:
      position:
      scope: 全市
    source: 旧台账
  rate:
    name: 授权率
    value: 62.50
    unit: "%"
  branches:
    name: 服务点
    value:
    unit: 个
    breakdown:
      - name: 城区
        value:
      - name: 乡镇
        value: 3
facts:
  - 【待填：写本期内容】
  - text: 【待填：上期计划的完成情况】
    answers: [ip_training]
  - text: 沿用的一句。
    kept_from: 2022
  - 已写好的一句。
"""
PLAN = """\
heading: 培训
owner: 办公室
facts:
  - text: 开展培训。
    id: ip_training
"""
OPEN_PLAN = PLAN.replace("text: 开展培训。\n    id: ip_training", "【待填：写本期内容】")
SECTION_FILE = "data/2023/achievements/01-ip.yaml"
FILES = {
    "data/2022/report.yaml": REPORT,
    "data/2022/achievements/01-ip.yaml": EARLIER,
    "data/2022/plans/01-training.yaml": PLAN,
    "data/2023/report.yaml": REPORT,
    SECTION_FILE: IP,
    "data/2023/plans/01-training.yaml": OPEN_PLAN,
}
LEFT_OUT = (
    "data/2023H1/report.yaml",
    "data/2023H1/achievements/01-ip.yaml",
    "data/2023H1/plans/01-training.yaml",
)


def cell_of(form, name, head):
    """Return the sheet and the cell of the row `name` in the column `head`."""
    for sheet in openpyxl.load_workbook(form).worksheets:
        rows = list(sheet.iter_rows())
        heads = {cell.value: cell.column for cell in rows[2]} if len(rows) > 2 else {}
        for row in rows[3:]:
            if head in heads and any(cell.value == name for cell in row):
                return sheet.title, sheet.cell(row[0].row, heads[head]).coordinate
    raise LookupError(name, head)


def fill(form, answers, target=None):
    """Write answers, by row and head, into a copy of a form; return its path."""
    book = openpyxl.load_workbook(form)
    for (name, head), value in answers.items():
        sheet, at = cell_of(form, name, head)
        book[sheet][at].value = value
    target = target or form.with_name(f"filled-{form.name}")
    book.save(target)
    return target


def changed(form, change, target=None):
    """Return a copy of a form after `change` was done to its workbook."""
    book = openpyxl.load_workbook(form)
    change(book)
    target = target or form.with_name(f"changed-{form.name}")
    stream = io.BytesIO()
    book.save(stream)
    target.write_bytes(stream.getvalue())
    return target


def with_part(path, part, old, new):
    """Replace text in a part of a workbook, which must contain it."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    text = parts[part].decode()
    assert old in text, text
    parts[part] = text.replace(old, new, 1).encode()
    path.write_bytes(packed(parts))
    return path


def packed(parts):
    """Return a zip file of parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return stream.getvalue()
