"""One period compared with the others."""
