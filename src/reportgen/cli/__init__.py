"""The command line: each command reads its arguments, calls the code, shows the result."""
