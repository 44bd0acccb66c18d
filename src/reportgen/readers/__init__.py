"""Reading what other programs wrote, one module for each format."""
