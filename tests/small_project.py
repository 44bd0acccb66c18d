"""Small projects for tests, as a clerk would write them."""

import textwrap

ORGAN = "name: 示例局\n"
REPORT = """\
title: 示例局工作总结
parts:
  - id: achievements
    heading: 工作情况
  - id: plans
    heading: 工作打算
    lead: "抓好以下{{ plans.count }}个方面工作。"
"""
SECTION = """\
heading: 专利
metrics:
  applications:
    name: 发明专利申请量
    value: 26
    unit: 件
    change:
      value: 62.5
facts:
  - "全区{{ applications.name }}{{ applications }}，{{ applications.change }}。"
"""
PLAN = """\
heading: 培训
facts:
  - 开展培训。
"""
FILES = {
    "data/organ.yaml": ORGAN,
    "data/2023H1/report.yaml": REPORT,
    "data/2023H1/achievements/01-ip.yaml": SECTION,
    "data/2023H1/plans/01-training.yaml": PLAN,
}


def write_project(root, files=()):
    """Write the small project with `files` added or replaced; None leaves one out."""
    for name, text in {**FILES, **dict(files)}.items():
        if text is not None:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            data = text if isinstance(text, bytes) else textwrap.dedent(text).encode()
            path.write_bytes(data)
    return root


def edit(root, name, old, new):
    """Replace text in a file of a project, which must contain it."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text, (name, old)
    path.write_text(text.replace(old, new), encoding="utf-8")
