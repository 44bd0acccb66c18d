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
# A section with a metric of each kind, whose numbers the test fills in.
WATER = """\
heading: 供水
metrics:
  water:
    name: 供水量
    value: {water}
    unit: 万立方米
    kind: flow
  users:
    name: 用户数
    value: {users}
    unit: 户
    kind: stock
  invested:
    name: 累计投资
    value: {invested}
    unit: 万元
    kind: flow
    cumulative: true
  tested:
    name: 检测水样
    value: {tested}
    unit: 份
    kind: flow
  passed:
    name: 合格水样
    value: {passed}
    unit: 份
    kind: flow
  rate:
    name: 水质合格率
    value: {rate}
    unit: "%"
    kind: ratio
    parts: [passed, tested]
facts:
  - "供水量{{{{ water }}}}，用户{{{{ users }}}}，投资{{{{ invested }}}}。"
  - "检测{{{{ tested }}}}，合格{{{{ passed }}}}，合格率{{{{ rate }}}}。"
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
