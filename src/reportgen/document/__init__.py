"""The document tree, and the marks in text before it is parsed into the tree."""
