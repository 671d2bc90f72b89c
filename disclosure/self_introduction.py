"""Names by which citizens introduce themselves: `저는 홍길동이고`, `제 이름은 …입니다`.

Korean has no capital letters, and most nouns of three syllables that begin like a surname are no
names (`저는 임산부인데`). So a name is taken only where the sentence introduces somebody, where
it begins with one of the common surnames, and where it is no word for what a citizen can be.
The words themselves stand in `names.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_COPULA = "입니다|이에요|예요|이예요|인데|이고|이며|이라고|라고|이라는|라는|이란"
_OPENERS = "저는|나는|전|난|제가|본인은|저"
_ABODE = r"(?:[가-힣]+(?:에|에서)?\s(?:사는|살고 있는|거주하는|다니는)\s)?"
_PARTICLE = "께서|에게|한테|이|가|은|는|을|를|의|도|와|과|께|로|으로|이고|인데|입니다"
_OWN_NAME = "이름|성명|성함|본명"
_LONGEST_KIN = 8
"""Signs of the longest word for somebody of one's own, with what parts it from a name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Rules:
    introductions: tuple[re.Pattern[str], ...]
    kin: re.Pattern[str]
    name: re.Pattern[str]
    roles: frozenset[str]


def introduced_names(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each name by which somebody is introduced in a text."""
    rules = _rules()
    for pattern in rules.introductions:
        for found in pattern.finditer(text):
            if not _tells_a_role(found["name"], rules.roles):
                yield found.span("name")


def _tells_a_role(word: str, roles: frozenset[str]) -> bool:
    # `주민이라고`: the particle may have been read as the last syllable of a name.
    return word[-2:] in roles or word.removesuffix("이")[-2:] in roles


def could_be_name(word: str) -> bool:
    """Whether a word is built like a full name: a common surname, and no word for a role."""
    rules = _rules()
    return rules.name.fullmatch(word) is not None and not _tells_a_role(word, rules.roles)


def after_kin(text: str, start: int) -> bool:
    """Whether the word that begins at `start` stands right after a word for one's own people."""
    return _rules().kin.search(text[max(0, start - _LONGEST_KIN) : start]) is not None


@cache
def _rules() -> _Rules:
    path = Path(__file__).parent / "names.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    compound, surnames = "|".join(words["compound"]), words["surnames"]
    labels, greetings = "|".join(words["labels"]), "|".join(words["greetings"])
    honorifics, titles = "|".join(words["honorifics"]), "|".join(words["titles"])
    offices = words["offices"]
    name = rf"(?P<name>(?:{compound})[가-힣]{{1,2}}|[{surnames}][가-힣]{{2}})"
    # Whoever says 'my name is' names somebody, also with a name of two syllables.
    any_name = rf"(?P<name>(?:{compound})[가-힣]{{1,2}}|[{surnames}][가-힣]{{1,2}}?)"
    copula = rf"(?=\s?(?:{_COPULA}))"
    # A noun with its particle (`세대주 변경은 …`) is as long as a name.
    end = rf"(?=\s?(?:{_COPULA}|님|씨)|[,.)\]/]|$|(?<![은는이가을를의도])\s)"
    introductions = (
        rf"(?:{_OWN_NAME})(?:은|이|\s?[:：]|\s)\s*{any_name}{end}",
        rf"(?:{labels})(?:은|는|\s?[:：]|\s)\s*{name}{end}",
        rf"(?<![가-힣])(?:{_OPENERS})\s+{_ABODE}{name}{copula}",
        rf"(?<![가-힣])(?:{_OPENERS})\s+{any_name}(?=(?:이)?라고\s?(?:합니다|해요|하는데|불러))",
        rf"(?:{greetings})[\s,.!~]{{1,5}}{name}{copula}",
        rf"(?:^|[.!?]\s|\n){name}(?=(?:입니다|이에요|예요|인데요)[\s.,!])",
        # After a number of one's own and before one's sex stands a name, in forms and in haste.
        rf"\d\s?(?:이고|이며|,)\s{{1,3}}{name}(?=(?:입니다|이에요|예요|인데요)(?:[\s.,!]|$))",
        rf"(?<![가-힣]){name}(?=\s?[(/]\s?[남여](?:성|자)?\s?[,)/])",
        rf"(?<![가-힣]){name}(?=(?:이)?라고\s?(?:합니다|해요|하는데|하는 사람))",
        rf"(?<![가-힣]){name}(?=\s?(?:{honorifics})(?:{_PARTICLE})?(?![가-힣]))",
        rf"(?<![가-힣]){name}(?<![{offices}])(?=\s?(?:{titles})님?(?:{_PARTICLE})?(?![가-힣]))",
    )
    return _Rules(
        introductions=tuple(re.compile(pattern) for pattern in introductions),
        kin=re.compile(rf"(?<![가-힣])(?:{'|'.join(words['kin'])})(?:인|의)?\s$"),
        name=re.compile(name),
        roles=frozenset(words["roles"]),
    )
