"""The command line: each command gathers arguments, calls one function, shows the result.

A file is imported when a command of it is wanted, and each command imports what it needs:
describing all of them to typer would take a tenth of a check.
"""

from __future__ import annotations


def load_commands(name: str) -> None:
    """Add the command called `name` to the program, or all of them if there is none."""
    match name:
        case "build":
            import reportgen.cli.build
        case "check" | "proofread":
            import reportgen.cli.check
        case "figures" | "trace":
            import reportgen.cli.trace
        case "diff":
            import reportgen.cli.diff
        case "status":
            import reportgen.cli.status
        case _:
            import reportgen.cli.build
            import reportgen.cli.check
            import reportgen.cli.trace
            import reportgen.cli.status
            import reportgen.cli.diff
            import reportgen.cli.begin
            import reportgen.cli.seal
            import reportgen.cli.look_up
