"""The command `accessibility`: what is read aloud wrongly, and do easy answers say the same?"""

from __future__ import annotations

import json
import sys

from admin.accessibility import (
    Found,
    OwnFlaw,
    Progress,
    answers_found,
    as_json,
    citizens_sentences,
    flaws,
    tables,
)
from admin.commands.views import show
from city import CityProfile
from disclosure import Records


def look_and_show(
    profile: CityProfile,
    records: Records,
    progress: Progress,
    *,
    few: int | None = None,
    print_json: bool = False,
) -> bool:
    """Look at the city's sentences and the answers that were given; whether all is well.

    Raises:
        DatabaseUnavailable: the database cannot be reached.
    """
    read = tuple(citizens_sentences(profile))
    found = Found(
        sentences=len(read),
        flaws=[
            OwnFlaw(voice=voice, key=key, flaw=flaw)
            for voice, key, words in read
            for flaw in flaws(words, voice.language)
        ],
        answers=answers_found(records, progress, few),
    )
    if print_json:
        sys.stdout.write(f"{json.dumps(as_json(found), ensure_ascii=False, indent=2)}\n")
    else:
        show(*tables(found))
    return found.well
