"""Profiles for property tests: repeatable in CI, random elsewhere."""

import os

from hypothesis import settings

pytest_plugins = ["office", "command_line", "clusters"]

settings.register_profile("ci", derandomize=True, max_examples=100, deadline=None)
settings.register_profile("dev", max_examples=50, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


def pytest_addoption(parser):
    """Add the options that rewrite expected files, for review."""
    for option, what in (
        ("--update-cases", "tests/cases/*/expected"),
        ("--update-docs", "docs"),
    ):
        parser.addoption(option, action="store_true", help=f"rewrite {what}")


def pytest_sessionfinish(session):
    """Fail in CI if a test was skipped."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if skipped and os.environ.get("REPORTGEN_SKIP_NOTHING"):
        reporter.write_line(f"{len(skipped)} tests were skipped, and none may be", red=True)
        session.exitstatus = 1
