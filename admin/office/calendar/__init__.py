"""What is due, as officials see it.

pages       the page, and the secret address of one's own calendar
texts       what stands there
"""
