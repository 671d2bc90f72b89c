"""The log of access as auditors read it."""
