"""Accessibility: what is read aloud well, easy answers held against standard ones, KWCAG 2.2."""
