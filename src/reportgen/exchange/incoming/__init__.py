"""Reports that others wrote, as the files of a period: every character is kept."""
