"""Everything a user sees: the terminal, every listing, and each format for machines."""
