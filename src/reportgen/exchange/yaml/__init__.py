"""The door to the YAML files: edits that leave comments, order and layout as they are."""
