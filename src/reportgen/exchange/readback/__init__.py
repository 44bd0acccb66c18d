"""An edited Word file, read back to the YAML that its report was made from."""
