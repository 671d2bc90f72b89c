"""The gate of easy reading: an easier wording may lose no fact of the sentence it stands for."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from knowledge.numbers import numbers_in
from knowledge.writing.conjugation import stem_of, stem_of_adnominal
from knowledge.writing.grammar import plain_grammar
from knowledge.writing.polite import polite_verb, with_final
from knowledge.writing.seams import WHEN

ASIDE = "※"
"""Opens a line that explains a word or names a law, and states nothing of the answer itself."""

# What decides a rule. Each is a class of its own: none may grow, shrink or turn into another.
_DECIDING = {
    "negation": re.compile(
        # 없애다 does away with something and denies nothing.
        r"않|아니(?=하|[ 되된됩합한])|아닙|아닌|없(?![애앤앨앱앴])|못"
        r"|(?<![가-힣])안 (?=되|됩|된|될|돼)"
    ),
    "permission": re.compile(r"수 있|수도 있"),
    "duty": re.compile(r"[가-힣]야 ?(?=[하합한할됩되된될])"),
    "exception": re.compile(r"다만|그러나|불구하고"),
    "exclusion": re.compile(r"제외"),
    "ban": re.compile(r"금지"),
    "alternative": re.compile(r"또는|거나|이나(?= )"),
    "from": re.compile(r"이상|부터|초과"),
    # 용이하게 is no limit.
    "to": re.compile(r"(?<!용)이하|이내|미만|까지"),
    "every": re.compile(r"매년|매월|마다|해마다"),
    "share": re.compile(r"전부|일부|전액|최대|최소|각각"),
    "only": re.compile(r"한정|에만|[차번]례?만|에 한하|에 한해"),
}
_DEEPER = "  "
"""Opens what stands below an item, and between it and the next one."""
_NUMBERED = re.compile(r"(?P<indent>\s*)(?P<number>\d{1,2})\. ")
_NAMES = re.compile(r"「[^」]*」|[“\"][^”\"]*[”\"]|[A-Za-z]{2,}")
_CONDITION = re.compile(rf"경우|{WHEN}")
_OR = "거나"
_LINKED = re.compile(r"(?P<stem>[가-힣]+?)(?:고|으?며|되)$")
_SHORT_NOUN = re.compile(r"([가-힣])[을를]")
_WORD = re.compile(r"(?<![\d가-힣])[가-힣]{2,}")
_EMPTY_WORDS = (
    "다음 가운 어느 하나 해당 하는 하여 해야 하며 하고 합니 대하 대해 위하 위해 따라 따른 의하 "
    "의한 등을 등에 등의 등으 등이 등과 있습 없습 됩니 경우 이때 여기 있으 없으 하되 "
    "되며 되고 하거 인하 하려 때문 통하 통해 때에 것을 것이 것은 것도 것입 함을"
)
HOLLOW = frozenset(_EMPTY_WORDS.split())
"""Beginnings of words that carry no meaning of their own."""


def decides(one: str, other: str) -> bool:
    """Whether of two wordings of a word one decides a rule otherwise: 무상 and 돈을 받지 않고."""
    before, after = _plain(one), _plain(other)
    return any(
        len(pattern.findall(before)) != len(pattern.findall(after))
        for pattern in _DECIDING.values()
    )


def same_facts(standard: str, easy: str, *, replaced: Iterable[str] = ()) -> bool:
    """Whether an easy wording keeps every fact of the standard one, and adds none.

    Compared are numbers, amounts and dates with their units, names in quotation marks, every word
    that decides a rule (negation, duty, permission, exception, exclusion, limits), conditions, and
    whether each word is still there or among the `replaced` ones.
    """
    before, after = _plain(standard), _plain(easy)
    if _quantities(before) != _quantities(after):
        return False
    if Counter(_NAMES.findall(before)) != Counter(_NAMES.findall(after)):
        return False
    for pattern in _DECIDING.values():
        if len(pattern.findall(before)) != len(pattern.findall(after)):
            return False
    if len(_CONDITION.findall(before)) > len(_CONDITION.findall(after)):
        return False
    return _keeps_words(before, after, tuple(replaced))


def without_asides(text: str) -> str:
    """An answer without the lines that explain its words or name a law."""
    return "\n".join(line for line in text.splitlines() if not line.lstrip().startswith(ASIDE))


def without_numbering(text: str) -> str:
    """A text whose numbered lines are items: their numbers count steps and are no quantities.

    Only lines that follow each other and count from one are a list; any other number that opens a
    line stays, for it may say something.
    """
    lines, counted = text.split("\n"), 0
    for place, line in enumerate(lines):
        found = _NUMBERED.match(line)
        if found is None and line.startswith(_DEEPER):
            continue
        number = int(found["number"]) if found else 0
        counted = number if number in (1, counted + 1) else 0
        if found and counted:
            lines[place] = f"{found['indent']}- {line[found.end() :]}"
    return "\n".join(lines)


def _quantities(text: str) -> set[tuple[str, str]]:
    return {(one.value, one.unit) for one in numbers_in(text)}


def _plain(text: str) -> str:
    return plain_grammar(unicodedata.normalize("NFC", " ".join(text.split())))


def _keeps_words(before: str, after: str, replaced: tuple[str, ...]) -> bool:
    """Whether every word of the text before is in the text after by its first two syllables.

    Two syllables are the stem of most Korean words, and endings and particles may change.
    """
    rest = before
    for hard in sorted(replaced, key=len, reverse=True):
        verb = hard.endswith("하다")
        tail = "[가-힣]*" if verb else ""
        rest = re.sub(re.escape(hard.removesuffix("하다")) + tail, " ", rest)
    held = {_stem(after[at : at + 2]) for at in range(len(after) - 1)}
    words = (word for word in _WORD.findall(rest) if word[:2] not in HOLLOW)
    return all(
        _stem(word) in held or _kept_noun(word, after) or _kept_verb(word, after) for word in words
    )


def _kept_noun(word: str, after: str) -> bool:
    """Whether a noun of one syllable is there with another particle, or with none."""
    short = _SHORT_NOUN.fullmatch(word)
    return short is not None and re.search(rf"(?<![가-힣]){short[1]}(?![가-힣])", after) is not None


def _kept_verb(word: str, after: str) -> bool:
    """Whether a verb that must or may be done (`알려야`, `알릴`) is there as a thing (`알리기`).

    So may one of which another is a choice (`듣거나`), and one that linked its clause to the next
    (`두고`) may end a sentence of its own (`둡니다`).
    """
    linked = _LINKED.match(word)
    if linked is not None:
        ended = polite_verb(linked["stem"])
        return bool(ended) and re.search(rf"(?<![가-힣]){ended}", after) is not None
    if word.endswith(_OR):
        root = word.removesuffix(_OR)
    else:
        root = stem_of(word.removesuffix("야")) if word.endswith("야") else stem_of_adnominal(word)
    return bool(root) and re.search(rf"(?<![가-힣]){root}(?:기|[는고며])", after) is not None


def _stem(word: str) -> str:
    """A word's first syllable and its second without the consonant an ending may put under it."""
    second = word[1]
    return word[0] + (with_final(second, 0) if "가" <= second <= "힣" else second)
