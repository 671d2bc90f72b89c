"""The register of AI systems as officials keep it.

pages       every page of it
listing     every entry, and beginning one
entry       one entry: what it says, what the rules say of it, moving, releasing, proving
editing     a part of an entry in a form of its own
versions    who changed what, and why
fields      a field on a page; asking: whether a link into our own pages leads anywhere
"""
