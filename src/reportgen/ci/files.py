"""The files that run checks in CI: a workflow for GitHub, examples for other services.

Each contains where reportgen is installed from. If that is unknown, a step fails and
prints what to fill in: a guess could install unrelated code.
"""

from __future__ import annotations

import re
import shlex
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportgen.ci.installed_from import InstalledFrom

WORKFLOW = ".github/workflows/report.yml"
VENDOR = "vendor"

_TEMPLATES = Path(__file__).parent / "skeletons"
_MARK = re.compile(r"^( *)<(\w+)>\n|<(\w+)>", re.MULTILINE)


def ci_files(origin: InstalledFrom, folder: str = "") -> dict[str, str]:
    """Return the text of each file, by name; `folder` is the project in its repository."""
    words = {
        "install": _install(origin),
        "repo": _repo(origin, folder),
        "move": _MOVE if folder else "",
        "defaults": _DEFAULTS.format(folder=_literal(folder)) if folder else "",
        "enter": f"- {_yaml(f'cd {shlex.quote(folder)}')}\n" if folder else "",
        "docx": _literal(_below(folder, "dist/*.docx")),
        "dist": _yaml(_below(folder, "dist/")),
        "quality": _yaml(_below(folder, "codequality.json")),
    }
    return {
        WORKFLOW: _filled("github.yml", words),
        "ci/gitlab-ci.example.yml": _filled("gitlab.yml", words),
        "ci/pre-commit-config.example.yaml": _filled("pre-commit.yaml", words),
    }


def _filled(template: str, words: Mapping[str, str]) -> str:
    """Return a template with its <marks> filled; one alone on a line becomes lines."""

    def word(mark: re.Match[str]) -> str:
        return textwrap.indent(words[mark[2]], mark[1]) if mark[2] else words[mark[3]]

    return _MARK.sub(word, (_TEMPLATES / template).read_text(encoding="utf-8"))


def _below(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


def _yaml(text: str) -> str:
    r"""Return a text as a double-quoted YAML scalar, with \U for what cannot be printed."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in plain) + '"'


def _literal(text: str) -> str:
    """Return a text as a YAML scalar in which GitHub does not evaluate expressions."""
    return _yaml(text.replace("${{", "${{ '${{' }}"))


def _install(origin: InstalledFrom) -> str:
    """Return the commands of the step `install`, which fail if the source is unknown."""
    if origin.file:
        return _FROM_VENDOR.format(file=origin.file, folder=VENDOR)
    if origin.requirement:
        return f"python -m pip install {shlex.quote(origin.requirement)}\n"
    return _FILL_IN


def _repo(origin: InstalledFrom, folder: str) -> str:
    """Return the entry of reportgen in a pre-commit file."""
    if origin.repository:
        head = _FROM_GIT.format(repository=origin.repository, commit=origin.commit)
        return head + textwrap.indent(_where(folder) if folder else "", " " * 6)
    if origin.file:
        how = "language: system\n"
    elif origin.requirement:
        how = f'language: python\nadditional_dependencies: ["{origin.requirement}"]\n'
    else:
        return _FAILING_HOOK
    return _LOCAL + textwrap.indent(how + _where(folder), " " * 6)


def _where(folder: str) -> str:
    """Return the files that a hook runs on, and --project if it is in a subfolder."""
    files = _yaml(f"^{re.escape(_below(folder, ''))}(data|templates)/")
    project = f"args: [--project, {_yaml(folder)}]\n" if folder else ""
    return f"files: {files}\n{project}"


_MOVE = """\
# GitHub reads workflows only at the top of a repository: move this file there, into
# .github/workflows/. It works in the folder of the project.
# GitHub只读取仓库根目录的工作流：请把本文件移到根目录的.github/workflows/。
"""
_DEFAULTS = """\
defaults:
  run:
    working-directory: {folder}
"""
_FILL_IN = """\
echo '请填写reportgen从哪里安装：init无从得知。请把这一步改为一行安装命令，例如：'
echo '  python -m pip install "reportgen-gongwen @ git+https://example.org/reportgen.git@v0.1.0"'
echo 'Fill in where reportgen is installed from: init could not determine it. Replace this'
echo 'step with one command, such as the one above.'
exit 1
"""
_FROM_VENDOR = """\
test -f {folder}/{file} || {{
  echo '请把安装reportgen所用的{file}放进项目的{folder}文件夹并提交。'
  echo 'Put {file} into the folder {folder} of the project and commit it:'
  echo 'reportgen was installed from this file.'
  exit 1
}}
python -m pip install ./{folder}/{file}
"""
_FROM_GIT = """\
- repo: {repository}
  rev: {commit}
  hooks:
    - id: reportgen-check
"""
_LOCAL = """\
- repo: local
  hooks:
    - id: reportgen-check
      name: reportgen check
      entry: reportgen check
      pass_filenames: false
"""
_FAILING_HOOK = """\
# Fill in the address of reportgen and its revision (请填写reportgen的地址和版本):
#   - repo: https://example.org/reportgen.git
#     rev: v0.1.0
#     hooks:
#       - id: reportgen-check
- repo: local
  hooks:
    - id: reportgen-check
      name: reportgen check
      language: fail
      entry: 请填写reportgen的地址 / fill in the address of reportgen
      files: ""
"""
