"""The checker: what is wrong with a finished report, or with any text."""
