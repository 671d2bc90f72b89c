"""Which document is meant by what somebody typed of its title?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from knowledge.errors import TitleUnclear

_NAMED = 5
"""How many of the documents that fit are named where several do."""


def title_meant(given: str, held: Mapping[str, Iterable[str]]) -> str:
    """The one title that answers cite and that is meant; blanks do not count, a part is enough.

    `held` leads from the titles of documents to those that answers from them cite
    (`Catalogue.cited_titles`): who names a guide means the ordinance it tells about. A title that
    others begin with is itself meant: its guides and rules belong to it.

    Raises:
        TitleUnclear: no title is meant, or several are; nothing at all means none, not all.
    """
    wanted = "".join(given.split())
    found = sorted(
        {
            cited
            for title, every in held.items()
            for cited in every
            if wanted and wanted in "".join(f"{title}\n{cited}".split(" "))
        }
    )
    own = [title for title in found if all(other.startswith(title) for other in found)]
    if len(own) != 1:
        raise TitleUnclear(title=given, found=", ".join(found[:_NAMED]) or "-")
    return own[0]
