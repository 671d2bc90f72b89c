"""What came in and is not yet answered, and what of the answer has left: nothing in it is lost."""
