"""Reading Word files, whichever program saved them."""
