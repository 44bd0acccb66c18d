"""What can be wrong, a file for each topic."""
