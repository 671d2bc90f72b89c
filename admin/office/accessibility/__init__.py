"""The checklist of KWCAG 2.2 in the officials' web: how each item stands, and looking at one."""
