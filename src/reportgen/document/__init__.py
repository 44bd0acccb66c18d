"""The document tree, and the marks that text carries on its way into it."""
