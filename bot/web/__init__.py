"""The citizens' web page: a chat that works without script."""
