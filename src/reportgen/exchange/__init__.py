"""Data that leaves for other programs, and comes back into the YAML files."""
