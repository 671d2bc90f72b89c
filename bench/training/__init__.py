"""Trains the adapter through which the bundled model reads citizens' questions; run by hand."""
