"""The CI files of a project: those that `init` writes, and the check of existing ones."""
