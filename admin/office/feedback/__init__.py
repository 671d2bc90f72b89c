"""Feedback in the officials' web: the cases, and taking, passing on and closing one."""
