"""Names by which citizens introduce themselves: `저는 홍길동이고`, `제 이름은 …입니다`.

Korean has no capital letters, and most nouns of three syllables that begin like a surname are no
names (`저는 임산부인데`). So a name is taken only where the sentence introduces somebody, where
it begins with one of the common surnames, and where it is no word for what a citizen can be.
The words themselves stand in `names.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from disclosure.foreign_names import FOREIGN_INTRODUCTIONS

_COPULA = (
    "입니다|이에요|예요|이예요|인데|이고|이며|이라고|라고|이라는|라는|이란|이요|이여|이오"
    "|이올시다|올시다|이라예|라예|이신데|이시고|이세요|이십니다|[요여유](?![가-힣])"
)
_OPENERS = "저는|나는|전|난|제가|본인은|저|나|내가"
_CALLED = r"(?:이)?라고\s?(?:합니다|해요|하는데|하는 사람|하오|불러|부릅니다|하고요|하며)"
_CALLED_OR_IS = "이라고|라고|입니다|이에요|예요|인데"
_ABODE = r"(?:[가-힣]+(?:에|에서)?\s(?:사는|살고 있는|거주하는|다니는)\s)?"
_PARTICLE = (
    "께서|에게|한테|이|가|은|는|을|를|의|도|와|과|께|로|으로|이고|인데|입니다|요|이요|랑|만|앞으로"
    "|이라고|라고|이시고|이신데"
)
# Names from abroad begin with no surname of ours.
_FOREIGN = r"(?P<name>[가-힣]{2,7}?(?:\s[가-힣]{2,7}?){0,2})"
# A noun with its particle (`세대주 변경은 …`) is as long as a name.
_END = rf"(?=\s?(?:{_COPULA}|님|씨)|로\s|[,.)\]/]|$|\n|(?<![은는이가을를의도])\s)"
_SAID = rf"(?=\s?(?:{_COPULA}))"
# `저는 여서동인데`: whoever says a quarter says where they live. Few first names end like one.
_NO_QUARTER = "(?<![^길영기재인현태우치성규철호]동)"
_LONGEST_KIN = 8
"""Signs of the longest word for somebody of one's own, with what parts it from a name."""
_NOUN_ENDINGS = ("자", "인", "사", "생", "원", "적", "가")
_LONG = 4
"""Syllables from which on a word that ends like whom somebody is (`채식주의자`) is no name."""
_OWN_NAME = "이름|성명|성함|본명"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Rules:
    introductions: tuple[re.Pattern[str], ...]
    name: re.Pattern[str]
    kin: re.Pattern[str]
    roles: frozenset[str]
    no_names: tuple[str, ...]


def introduced_names(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each name by which somebody is introduced in a text."""
    rules = _rules()
    for pattern in rules.introductions:
        for found in pattern.finditer(text):
            name = found["name"]
            if not _is_noun(name, rules):
                yield found.span("name")


def could_be_name(word: str) -> bool:
    """Whether a word is built like a full name: a common surname, and no word for a role."""
    rules = _rules()
    return rules.name.fullmatch(word) is not None and not _is_noun(word, rules)


def _is_noun(word: str, rules: _Rules) -> bool:
    long_noun = len(word) >= _LONG and word.endswith(_NOUN_ENDINGS) and " " not in word
    # `주민이라고`: the particle may have been read as the last syllable of a name.
    role = word[-2:] in rules.roles or word.removesuffix("이")[-2:] in rules.roles
    return role or word.startswith(rules.no_names) or long_noun


def after_kin(text: str, start: int) -> bool:
    """Whether the word that begins at `start` stands right after a word for one's own people."""
    return _rules().kin.search(text[max(0, start - _LONGEST_KIN) : start]) is not None


@cache
def _rules() -> _Rules:
    path = Path(__file__).parent / "names.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    kin = "|".join(words["kin"])
    patterns = (*_own(words), *_of_others(words), *FOREIGN_INTRODUCTIONS)
    return _Rules(
        introductions=tuple(re.compile(pattern) for pattern in patterns),
        kin=re.compile(rf"(?<![가-힣])(?:{kin})(?:인|의)?\s$"),
        name=re.compile(_name(words, words["surnames"], "2")),
        roles=frozenset(words["roles"]),
        no_names=tuple(words["no_names"]),
    )


def _name(words: Mapping[str, Any], surnames: str, syllables: str) -> str:
    compound = "|".join(words["compound"])
    given = f"[{words['given']}]{{{syllables}}}"
    lazy = "?" if "," in syllables else ""
    return rf"(?P<name>(?:{compound})[가-힣]{{1,2}}|[{surnames}]{given}{lazy})"


def _own(words: Mapping[str, Any]) -> tuple[str, ...]:
    """Where somebody says how they are called."""
    announced = words["surnames"] + words["rare"]
    greetings = "|".join(words["greetings"])
    name, relations = _name(words, words["surnames"], "2"), "|".join(words["kin"])
    spaced = rf"(?P<name>[{announced}](?:\s[{words['given']}]){{2}})"
    # Whoever says 'my name is' names somebody, also with a name of two syllables.
    any_name, sure_name = _name(words, announced, "1,2"), _name(words, announced, "2")
    return (
        rf"(?:{_OWN_NAME})(?:은|이|\s?[:：])\s{{0,3}}{any_name}{_END}",
        rf"(?:{_OWN_NAME})\s{{1,3}}{sure_name}{_END}",
        rf"(?:제|저의|나의|내|아이|애|남편|아내|딸|아들)\s(?:{_OWN_NAME})[은이]\s{_FOREIGN}(?=입니다|이에요|예요|이고|이며|라고|이라고)",
        rf"(?<![가-힣])(?:저는|전|나는|본인은)\s{_FOREIGN}(?={_CALLED})",
        rf"(?<![가-힣])(?:{_OPENERS})\s{{1,3}}{_ABODE}{name}{_NO_QUARTER}{_SAID}",
        rf"(?<![가-힣])(?:저는|전|저)\s{name}(?=,\s(?:{relations}))",
        rf"(?<![가-힣])[가-힣]{{2,6}}에서 온\s(?P<name>[가-힣]{{4,7}})(?<!들)(?={_CALLED_OR_IS})",
        # Written with a gap between the syllables, as on a form.
        rf"(?:(?:{_OWN_NAME})(?:은|이|\s?[:：])?|^|[.!?,\n]|저는|제가)\s{{0,2}}{spaced}(?=\s?(?:{_CALLED}|{_COPULA}|이?시고|이?신데|님|씨))",
        rf"(?:{greetings})[\s,.!~]{{1,5}}{name}{_NO_QUARTER}{_SAID}",
        rf"(?:^|[.!?]\s|\n){name}{_NO_QUARTER}(?=(?:입니다|이에요|예요|인데요)[\s.,!])",
        rf"\d\s?(?:이고|이며|,)\s{{1,3}}{name}(?=(?:입니다|이에요|예요|인데요)(?:[\s.,!]|$))",
        rf"(?<![가-힣]){sure_name}(?=\s(?:드림|올림|배상)(?:[\s.]|$))",
    )


def _of_others(words: Mapping[str, Any]) -> tuple[str, ...]:
    """Where somebody tells how another is called, or fills in a form."""
    announced = words["surnames"] + words["rare"]
    labels, relations = "|".join(words["labels"]), "|".join(words["kin"])
    honorifics, titles = "|".join(words["honorifics"]), "|".join(words["titles"])
    offices = words["offices"]
    name, sure_name = _name(words, words["surnames"], "2"), _name(words, announced, "2")
    return (
        rf"(?:{labels})(?:은|는|\s?[:：]|\s)\s{{0,3}}{name}{_END}",
        rf"(?:{labels})\s?[:：]\s{{0,3}}{sure_name}{_END}",
        rf"(?:{labels})\s{{1,3}}{sure_name}(?=로\s|의\s|께\s|[,\n]|$)",
        rf"(?:{relations})(?:은|는|이|가)?\s{name}(?=이고|이며|이라고|이라는|인데|이에요|예요|입니다|의\s|이가\s|이는\s|\()",
        rf"(?:{relations})\s{name}(?=(?:이|가|은|는|도|을|를|의|께서|에게|한테)\s|\s명의|\s이름으로)",
        rf"(?:{relations})\s?\({sure_name}\)",
        rf"(?<![가-힣]){name}(?=\s?[(/]\s?[남여](?:성|자)?\s?[,)/])",
        rf"(?<![가-힣]){sure_name}(?=\s?\((?:만\s?)?\d{{1,3}}\s?세)",
        rf"(?<![가-힣]){sure_name}(?={_CALLED})",
        rf"(?<![가-힣]){name}(?=\s앞으로\s(?:보내|부쳐|부치|온|오는|날아|발송|나온))",
        rf"(?<![가-힣]){sure_name}(?=(?:\s?(?:{honorifics})|\s[군양])(?:{_PARTICLE})?(?![가-힣]))",
        rf"(?<![가-힣]){sure_name}(?<![{offices}])(?=\s?(?:{titles})님?(?:{_PARTICLE})?(?![가-힣]))",
    )
