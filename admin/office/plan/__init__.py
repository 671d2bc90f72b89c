"""The plan's pages for officials: what it says, what is done in a year, and how far that is.

keeping         the one way in which every form is kept
plans, years    the pages
printing        a plan for paper and for a word processor
building        all of them, with what they need
texts           what stands around the forms
"""
