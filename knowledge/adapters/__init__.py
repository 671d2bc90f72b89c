"""The outside of the library, one file a foreign library."""
