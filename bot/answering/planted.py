"""Does a text give orders to whoever answers from it? Then it is no source. Pure functions.

A rule speaks to people, in the style of drafters or politely. What speaks to a machine, orders it
about, brings markup along, leads to an address that is no office's, or names a telephone or an
account as people have them, was planted: and whoever planted one sentence may have changed others.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import regex

from bot.answering.routes import gives_orders
from city.korean import clean_text
from disclosure import HiddenKind, mask

_SENTENCE = regex.compile(r"(?<=[.!?])\s+|\n+")
_UNSAID = regex.compile(r"[^\p{L}\p{N}]+")
_HOST = regex.compile(r"https?://(?:[^/\s@]*@)?(?P<host>[^/\s:?#\\'\")\]>]+)", regex.IGNORECASE)
_NO_HOST = regex.compile(r"[^a-z0-9]+$")
"""A particle, a comma or the end of the sentence, as Korean writes them right behind an address."""
_OFFICES = (".go.kr", ".gov.kr", ".or.kr")
_LONGEST_LINE = 2_000
"""No sentence of a rule is so long; what is looked for in one must not take seconds."""
_PRIVATE = frozenset({HiddenKind.ACCOUNT, HiddenKind.CARD})
_MOBILE = regex.compile(r"(?<!\d)01[016789][-.\s]?\d{3,4}[-.\s]?\d{4}(?!\d)")
_ACCOUNT = regex.compile(r"\d{2,6}-\d{2,6}-\d{4,7}")


@lru_cache(maxsize=4096)  # About the articles of a city.
def planted(text: str) -> bool:
    """Whether somebody planted this in a document: no answer may stand on it."""
    clean = clean_text(text)
    sentences, anywhere = _patterns()
    said = (_UNSAID.sub("", one.lower()) for one in _SENTENCE.split(clean))
    lines = (line for whole in clean.lower().splitlines() for line in _portions(whole))
    return (
        any(anywhere.search(line) for line in lines)
        or any(sentences.search(one) for one in said)
        or any(gives_orders(one) for one in _SENTENCE.split(clean))
        or _leads_away(clean)
        or _names_a_private_number(clean)
    )


def _portions(line: str) -> Iterator[str]:
    """A line as it is, or in overlapping portions where it is longer than any rule's."""
    step = _LONGEST_LINE // 2
    for start in range(0, max(1, len(line) - step), step):
        yield line[start : start + _LONGEST_LINE]


def _leads_away(text: str) -> bool:
    hosts = (_NO_HOST.sub("", found["host"].lower()) for found in _HOST.finditer(text))
    return any(not f".{host}".endswith(_OFFICES) for host in hosts)


def _names_a_private_number(text: str) -> bool:
    """An office has a landline; masking knows accounts, asked only where there may be one."""
    if _MOBILE.search(text):
        return True
    return _ACCOUNT.search(text) is not None and not _PRIVATE.isdisjoint(mask(text).hidden)


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    path = Path(__file__).parent / "planted.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return regex.compile("|".join(table["sentences"])), regex.compile("|".join(table["anywhere"]))
