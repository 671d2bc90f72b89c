"""Whom and what a sentence names: laws, the document itself, offices, each in its part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from city.korean import comparable

_QUOTED = re.compile(r"「([^」]+)」|(여수시 [^,.「」\n]*?조례)")
_NO_PARTICLE = r"(?<![은는이가을를의에로와과며고면나해서라도])"
_ORDINANCE = re.compile(
    rf"((?:\S+ )?\S+ (?:관한|위한)|(?:[가-힣·ㆍ]+{_NO_PARTICLE} )?[가-힣·ㆍ]+{_NO_PARTICLE})"
    r"\s?조례(?!\s?제정)"
)
_ANY_ORDINANCE = ("시", "그", "이", "본", "해당", "관련", "관계", "다른", "같은", "개별")
# Drafters put a law's name into brackets; who speaks of it leaves them out (`도로교통법 제2조`). It
# ends in 법 or, after 관한 and 위한, in 법률, 규칙, 규정; its decrees are named behind it. Other
# decrees end in 령, 규정, 규칙, 직제: words of other meanings too, so only what is cited is a name.
_NO_LAW = re.compile(
    r"(?:(?<![가-힣])(?:수|기|요|해|불|위|적|탈|준|합|편|사|입|문|어|화|공|비|관련|관계|현행|상위|개별"
    r"|일반|특별|국내|국제)법|(?<![예소])방법|[사이활적운복]용법)$"
    r"|(?:대통령|총리|부|법|명|훈|발)령$|개정규정$"
)
_LAW = re.compile(
    r"(?P<name>(?:(?P<before>\S+) )?\S+ (?:관한|위한) (?:[가-힣]*법률?|규칙|규정)"
    r"|(?<![가-힣])(?:(?P<word>[가-힣·ㆍ]+) )?(?P<law>[가-힣·ㆍ]+법|(?!시행)[가-힣·ㆍ]*"
    r"(?:규칙|규정|직제|령)(?=에\s(?:따[라른]|의[하한해])|\s?제\d+조)))"
    r"(?P<decree>\s?시행(?:령|규칙))?"
    r"(?=[에의을를은는이과와상도\s,.)(」]|$)"
)
_RANK_ALONE = ("규칙", "규정", "령", "직제")
_NO_NAME = re.compile(
    r"(?:[은는이가을를의에로와과며고면나해서라도른한된될할]|다만|또한|이때|및|또는|그|같은|다른|해당|각)$"
)
# A document calls itself by its rank; which rank it has, its title ends with.
_ITSELF = re.compile(r"(?<![가-힣])이 (법|영|규칙|조례)(?=[은의에이과을]| 시행)")
_RANKS = {"법": ("법", "법률"), "영": ("령", "규정"), "규칙": ("규칙",), "조례": ("조례",)}
_OFFICE = re.compile(
    r"(?<![가-힣])(?P<name>"
    r"(?:[가-힣]*(?:특별자치|특별|광역)|(?!전통|자본|금융|노동|도매|상설|재래|공설)[가-힣]{2}|부)?시장"
    r"|[가-힣]*(?:장관|도지사|군수|구청장|청장|처장|위원장|의장|교육감|교육장|총리|대통령|감사원장"
    r"|이사장|소장|서장|국장|위원회)|지사|회장)"
    r"(?:들|님)?(?:\([^()]*\))?(?P<particle>이?나|[과와]|[이가](?P<becomes>(?=\s[되된될됩]))?|[은는]"
    r"|께서|에게|께|의|[을를])?(?![가-힣])"
)
_WITH, _TOPIC, _SUBJECT, _COMPLEMENT = "with", "topic", "subject", "complement"
_PARTS = {
    **dict.fromkeys(("은", "는"), _TOPIC),
    **dict.fromkeys(("이", "가", "께서"), _SUBJECT),
    **dict.fromkeys(("을", "를"), "object"),
    **dict.fromkeys(("에게", "께"), "receiver"),
    "의": "owner",
    **dict.fromkeys(("나", "이나", "과", "와", None), _WITH),
}
_LIST = r"[ㆍ·,\s]*(?:또는|및)?\s*(?:[가-힣]{1,4}[ㆍ·])?"
Offices = frozenset[tuple[str, str]]
"""Offices with the part each plays: who does, to whom it is done, whose it is."""


def unknown_document(sentence: str, known: str) -> str:
    """A document that the sentence names and its sources (comparable) do not; empty if none."""
    names = [quoted or city for quoted, city in _QUOTED.findall(sentence)]
    names += [
        f"{name}조례"
        for name in _ORDINANCE.findall(sentence)
        if name.split()[-1] not in _ANY_ORDINANCE
    ]
    names += _laws(sentence)
    return next((name for name in names if comparable(name) not in known), "")


def _laws(sentence: str) -> Iterator[str]:
    for found in _LAW.finditer(sentence):
        decree = found["decree"] or ""
        if found["law"] is None:
            name = found["name"]
            yield f"{name.partition(' ')[2] if _is_no_name(found['before']) else name}{decree}"
        elif _NO_LAW.search(found["law"]):
            continue
        elif found["word"] is not None and not _is_no_name(found["word"]):
            yield f"{found['name']}{decree}"
        elif found["law"] not in _RANK_ALONE:
            yield f"{found['law']}{decree}"


def _is_no_name(word: str | None) -> bool:
    return word is not None and _NO_NAME.search(word) is not None


def other_rank(sentence: str, known: str, titles: Sequence[str]) -> str:
    """What the sentence calls its document by (`이 영`), if the document is no such thing."""
    for found in _ITSELF.finditer(sentence):
        if comparable(found[0]) not in known and not any(
            title.endswith(_RANKS[found[1]]) for title in titles
        ):
            return found[0]
    return ""


@lru_cache(maxsize=1024)
def offices_in(text: str) -> Offices:
    """The offices that a text names; one in a list plays the part of the last (`시장과 군수는`)."""
    found: list[tuple[str, str]] = []
    part, next_at = _WITH, -1
    for match in reversed([*_OFFICE.finditer(text)]):
        becomes = match["becomes"] is not None
        own = _COMPLEMENT if becomes else _PARTS[match["particle"]]
        between = text[match.end() : next_at]
        in_list = own == _WITH and next_at >= 0 and re.fullmatch(_LIST, between) is not None
        part = part if in_list else own
        next_at = match.start()
        found.append((match["name"], part))
    return frozenset(found)


def unknown_office(sentence: str, known: Offices) -> str:
    """An office that the sentence names and its sources do not; empty if none."""
    return next(
        (name for name, _ in offices_in(sentence) if not any(_same(name, one) for one, _ in known)),
        "",
    )


def without_offices(text: str) -> str:
    """The text without the offices it names, by which it is told of what, whoever does it."""
    return _OFFICE.sub(" ", text)


def other_part(sentence: str, statements: Sequence[Offices]) -> str:
    """An office that plays another's part: in none of the repeated statements it plays this one.

    A statement that gives a part to nobody leaves it open: it stands in the sentence before.
    """
    faults = [_other_part(offices_in(sentence), stated) for stated in statements]
    return faults[0] if faults and all(faults) else ""


def _other_part(said: Offices, stated: Offices) -> str:
    for name, part in sorted(said):
        others = [] if part == _WITH else [one for one, its in stated if its == part]
        if part == _SUBJECT and not others:
            others = [one for one, its in stated if its == _TOPIC]
        if others and not any(_same(name, one) for one in others):
            return name
    return ""


def _same(one: str, other: str) -> bool:
    """Whether two names are one office, in full and in short; a deputy (부시장) is another."""
    short, long = sorted((one, other), key=len)
    before = long.removesuffix(short)
    deputy = before.endswith("부") and short != "장관"
    return long.endswith(short) and not deputy
