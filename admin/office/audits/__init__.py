"""Auditors' pages: looking for exchanges, reading one, samples, and findings.

asking, listing     what is looked for, as it is typed; the list and the file of it
exchange, told      one exchange whole, and judging it; what is told of it
samples, findings   a file of pages for each
texts               the keys of what the pages say
"""
