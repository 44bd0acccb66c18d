"""The option --scheduler: which addresses it takes, and what it shows."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reportgen.cli.options import Settings
from reportgen.problems import Problem, UsageProblem, problem
from reportgen.show import terminal

if TYPE_CHECKING:
    from collections.abc import Mapping


def refuse_scheduler(address: str, others: Mapping[str, object]) -> None:
    """Raise UsageProblem if no scheduler can be asked at an address, or with other options.

    `others` are options that do not go together with it, with what they were given.
    """
    given = [name for name, value in others.items() if value]
    if given:
        raise UsageProblem(problem("U151", None, option=given[0]))
    scheme, host = _parts(address)
    if not host or scheme not in {"tcp", "tls"}:
        raise UsageProblem(problem("U145", None, address=address))
    if scheme == "tcp" and not _is_loopback(host):
        raise UsageProblem(problem("U146", None, address=address))
    if find_spec("distributed") is None:
        raise UsageProblem(problem("U144"))


def _parts(address: str) -> tuple[str, str]:
    """Return the scheme and the host of an address with a port, "" for what it lacks."""
    try:
        parts = urlsplit(address)
        is_whole = parts.port and not (parts.path or parts.query or parts.username)
    except ValueError:
        return "", ""
    return (parts.scheme, parts.hostname or "") if is_whole else ("", "")


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def told(found: Problem) -> None:
    """Show a problem of a run while it goes on."""
    terminal.show_problems([found], Path(), Settings.lang, sys.stderr)
