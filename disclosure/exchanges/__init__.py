"""Exchanges as auditors look for them: by what their shells say and by what their answers cite."""
