"""Composition root and command line: builds the rooms, runs them; nothing else imports it."""


def main() -> None:
    """Run the command line."""
