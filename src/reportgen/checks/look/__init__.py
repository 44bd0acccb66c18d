"""The look of a Word file against a layout, and what is left over in it."""
