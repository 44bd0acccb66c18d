"""Many reports in one run: made side by side, each for itself."""
