"""Sealing reports that were sent, and verifying them afterwards."""
