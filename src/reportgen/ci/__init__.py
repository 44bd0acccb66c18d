"""What CI runs for a project: the files that `init` writes for it, and their check."""
