"""All output for users: the terminal, the listings, and the formats for machines."""
