"""Citizens' objections in the officials' web: the cases, and closing one with its outcome."""
