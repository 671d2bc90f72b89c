"""Step 1: in which language is this asked, and is it a question for the library at all?"""

from __future__ import annotations

from dataclasses import replace

import regex

from bot.answering.case import Case, Stop
from bot.answering.routes import route_of, tells_of_danger, wants_decision
from bot.answering.tools import Tools
from city import Language
from disclosure import Status

# What stands in the place of personal data is Korean, whatever the citizen writes.
_HIDDEN = regex.compile(r"\[\p{Hangul}+\]")
_HANGUL = regex.compile(r"\p{Hangul}")
_LATIN_WORD = regex.compile(r"\p{Latin}{2,}")
# Letters that Vietnamese has and the languages of western Europe have not.
_VIETNAMESE = regex.compile(r"[đơư\u1EA0-\u1EF9]", regex.IGNORECASE)
_OTHER_LETTER = regex.compile(r"[\p{L}--\p{Hangul}--\p{Latin}]", regex.V1)
# A question in another script may name a place or a thing in ours, and one of ours in another.
_FOREIGN_SHARE = 2


def understand(case: Case, tools: Tools) -> Case | Stop:
    """Settle the language of the answer; what is no question for the library goes no further.

    The language of the question wins over the one that is remembered: who writes English reads
    English. An emergency is recognised before anything else, so that 119 is named at once; after
    it, what a channel has settled already goes before what was written.
    """
    written = _HIDDEN.sub("", case.text)
    case = replace(case, voice=replace(case.voice, language=_language(written, case)))
    status = route_of(case.text)
    if case.settled is not None and status is not Status.EMERGENCY:
        return case
    if status is not None:
        return Stop(status=status, case=case)
    case = replace(case, in_danger=tells_of_danger(case.text))
    if _foreign(written):
        return Stop(status=Status.FOREIGN, case=case)
    return replace(case, own_case=wants_decision(case.said))


def _language(written: str, case: Case) -> Language:
    if _HANGUL.search(written):
        return Language.KOREAN
    if _LATIN_WORD.search(written):
        return Language.ENGLISH
    return case.voice.language


def _foreign(written: str) -> bool:
    """Whether a message is mostly in letters that neither Korean nor English is written in."""
    korean, words = len(_HANGUL.findall(written)), len(_LATIN_WORD.findall(written))
    if _VIETNAMESE.search(written) and not korean:
        return True
    return len(_OTHER_LETTER.findall(written)) > _FOREIGN_SHARE * (korean + words)
