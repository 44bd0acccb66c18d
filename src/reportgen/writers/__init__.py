"""Document tree -> files: one module or package a format."""
