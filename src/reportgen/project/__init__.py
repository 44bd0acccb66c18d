"""A project's folder: finding, reading and saving its files."""
