"""Signatures of seals, made and verified by OpenSSH (ssh-keygen -Y, PROTOCOL.sshsig).

A signature says who sealed a report; whoever changes the file, the data and the seal
together cannot make a new one without the key.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from reportgen.place import Place, is_own_file
from reportgen.problems import EnvironmentProblem, Problem, problem
from reportgen.project.programs import program

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_NAMESPACE = "reportgen"  # so that a signature for another purpose is none of a seal
_COMMAND = "ssh-keygen"


def signature_path(root: Path, name: str) -> Path:
    """Return the path of the signature of a period's seal."""
    return root / "seals" / f"{name}.json.sig"


def sign(seal: bytes, key: Path) -> bytes:
    """Return the signature of a seal by a private key, or by its public one in an agent.

    Raises EnvironmentProblem if ssh-keygen cannot be run or does not accept the key.
    """
    done = _run(["sign", "-f", key.resolve(), "-n", _NAMESPACE], seal)
    if done.returncode or not done.stdout:
        reason = done.stderr.decode(errors="replace").strip().splitlines() or ["—"]
        raise EnvironmentProblem(problem("E050", None, key=key, reason=reason[-1]))
    return done.stdout


def verify_signature(
    root: Path, name: str, seal: bytes, signers: Path
) -> tuple[str, list[Problem]]:
    """Return who signed the seal of a period, as the file `signers` calls them.

    "" and a problem if there is no signature, or it is of another seal, or by nobody in
    that file. Raises EnvironmentProblem if ssh-keygen cannot be run.
    """
    path = signature_path(root, name)
    place = Place(f"seals/{path.name}")
    if not seal or not path.exists():
        return "", [problem("P157", place)]
    if not is_own_file(path, place.file):
        return "", [problem("F010", place)]
    who = _signer(seal.replace(b"\r\n", b"\n"), path, signers)
    return who, [] if who else [problem("P158", place, signers=signers.name)]


def _signer(seal: bytes, signature: Path, signers: Path) -> str:
    """Return the first allowed signer whose signature it is, or "" (ssh-keygen(1))."""
    files: list[str | Path] = ["-s", signature.resolve(), "-f", signers.resolve()]
    found = _run(["find-principals", *files], b"").stdout.decode(errors="replace")
    for name in filter(None, found.splitlines()):
        asked = ["verify", *files, "-n", _NAMESPACE, "-I", name]
        if not _run(asked, seal).returncode:
            return name
    return ""


def _run(words: Sequence[str | Path], given: bytes) -> subprocess.CompletedProcess[bytes]:
    found = program(_COMMAND)
    if found is None:
        raise EnvironmentProblem(problem("E051", None, command=_COMMAND))
    command = [found, "-Y", *words]
    return subprocess.run(command, input=given, capture_output=True, check=False)  # noqa: S603 - fixed words, absolute paths, a name from the user's own file
