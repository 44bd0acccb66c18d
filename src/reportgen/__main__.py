"""The program as a process, which ends without cleaning up."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn


def run() -> NoReturn:
    """Run the command line, then end the process with its exit code.

    Garbage is not collected and the interpreter is not finalized: together they would
    take a sixth of the time of a check.
    """
    gc.disable()
    try:
        from reportgen.cli.run import main

        main()
    except SystemExit as end:
        _flush()
        os._exit(int(end.code or 0))
    except KeyboardInterrupt:  # before `main` could handle the signal
        os._exit(130)


def _flush() -> None:
    if sys.stderr is not None:
        sys.stderr.flush()


if __name__ == "__main__":
    run()
