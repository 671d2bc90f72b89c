"""Auditors' pages of the equal-service reports: every count, and the file of all of them."""
