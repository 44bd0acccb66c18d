"""The recurring Chinese work report (工作总结) as code."""

__version__ = "0.1.0"
