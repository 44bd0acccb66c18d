"""The checker: find what is wrong with a finished report, or with any text."""
