"""The committee's pages for officials: who sits, what is convened, decided, written and published.

sheets, lines       which fields of a noun a form asks for, and which rule speaks beside which
keeping             the books behind the pages, and how forms reach them
overview, members, meetings, items, minutes, yearly     the secretary's pages, which auditors read
papers              the members' own: papers of their meetings, and keeping out of an item
hwpx                the one seam to the library that writes HWPX
"""
