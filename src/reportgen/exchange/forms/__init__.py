"""Forms sent out to fill in: the figures and texts that a period lacks, read back."""
