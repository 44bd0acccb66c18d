"""Reports that were sent: sealed, and verified afterwards."""
