"""Step 1: in which language is this asked, and is it a question for the library at all?"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import regex

from bot.answering.case import Case, Stop
from bot.answering.tools import Tools
from city import Language
from disclosure import Status

_HANGUL = regex.compile(r"[\p{Hangul}]")
_LATIN_WORD = regex.compile(r"\p{Latin}{2,}")
_SIGNS = regex.compile(r"[^\p{L}\p{N}]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Routes:
    emergency: tuple[str, ...]
    greeting: frozenset[str]


@cache
def _routes() -> _Routes:
    table = tomllib.loads((Path(__file__).parent / "routes.toml").read_text(encoding="utf-8"))
    return _Routes(
        emergency=tuple(table["emergency"]["anywhere"]),
        greeting=frozenset(table["greeting"]["whole"]),
    )


def understand(case: Case, tools: Tools) -> Case | Stop:
    """Settle the language of the answer; greetings and emergencies go no further.

    The language of the question wins over the one that is remembered: who writes English reads
    English. An emergency is recognised before anything else, so that 119 is named at once.
    """
    case = replace(case, voice=replace(case.voice, language=_language(case)))
    bare = _SIGNS.sub("", case.text).lower()
    routes = _routes()
    if _any_in(routes.emergency, bare):
        return Stop(status=Status.EMERGENCY, case=case)
    if bare in routes.greeting:
        return Stop(status=Status.GREETING, case=case)
    return case


def _language(case: Case) -> Language:
    if _HANGUL.search(case.text):
        return Language.KOREAN
    if _LATIN_WORD.search(case.text):
        return Language.ENGLISH
    return case.voice.language


def _any_in(phrases: Sequence[str], text: str) -> bool:
    return any(phrase in text for phrase in phrases)
