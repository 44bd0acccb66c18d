"""One period beside the others."""
