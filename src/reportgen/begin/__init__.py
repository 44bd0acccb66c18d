"""Creating projects and periods: files that are written once."""
