"""How a finished text is read: as one string, with its numbers, times and places."""
