"""The program as a process, which is over before tidying up would pay."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn


def run() -> NoReturn:
    """Run the command line, which has printed all it says, and end the process.

    Neither garbage is collected nor is the interpreter taken apart: together that would
    be a sixth of a check.
    """
    gc.disable()
    from reportgen.cli.run import main

    try:
        main()
    except SystemExit as end:
        sys.stderr.flush()
        os._exit(int(end.code or 0))


if __name__ == "__main__":
    run()
