"""The list of commands: where each one is.

A module is imported only when one of its commands is run, and each command imports what it
needs: registering all of them with typer would take a tenth of the time of a check.
"""

from __future__ import annotations


def load_commands(name: str) -> None:
    """Import the module that adds the command `name`, or all modules for any other name."""
    match name:
        case "build":
            import reportgen.cli.build
        case "check":
            import reportgen.cli.check
        case "proofread":
            import reportgen.cli.proofread
        case "check-docx":
            import reportgen.cli.check_docx
        case "figures" | "trace":
            import reportgen.cli.trace
        case "diff":
            import reportgen.cli.diff
        case "form" | "collect":
            import reportgen.cli.forms
        case "status":
            import reportgen.cli.status
        case "readback":
            import reportgen.cli.readback
        case _:
            import reportgen.cli.build
            import reportgen.cli.check
            import reportgen.cli.proofread
            import reportgen.cli.check_docx
            import reportgen.cli.trace
            import reportgen.cli.status
            import reportgen.cli.diff
            import reportgen.cli.readback
            import reportgen.cli.begin
            import reportgen.cli.forms
            import reportgen.cli.seal
            import reportgen.cli.reference
