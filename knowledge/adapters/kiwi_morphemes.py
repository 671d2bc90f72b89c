"""Morphemes by Kiwi, and slips of typing that its dictionary knows; alone imports kiwipiepy."""

# kiwipiepy is typed in part only; what leaves this file is typed in full.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby, zip_longest
from threading import Lock
from typing import Any

from knowledge.ports import Piece

# Nouns, numerals, verbs, adjectives, roots; letters of other scripts and numbers as they stand
# (Sejong tag set).
_KEPT = frozenset({"NNG", "NNP", "NR", "XR", "VV", "VA", "SL", "SH", "SN"})
# Of these a syllable alone is as likely a piece of a word that the dictionary does not know.
_ALONE = frozenset({"NNG", "NNP", "XR"})
_NUMERAL = "NR"
# In no written number: 공영 is no telephone's 0-0.
_NO_NUMERAL = frozenset("공영")

_FARTHEST = 2.5
"""How far a slip may lie, in Kiwi's measure: one of 1 or 1.5 is mended, or two in one word."""
# What Kiwi's own slips (ㅐ and ㅔ, 되 and 돼, ㅆ and ㅅ, sounds run together) leave out: what is
# meant, what is typed, how far that lies. Sounds alike first, then neighbours on the keyboard.
_SLIPS: tuple[tuple[str, str, float], ...] = (
    *(
        (meant, typed, 1.5)
        for meant, typed in zip("례혜회료로관적드", "레헤헤로노간젓도", strict=True)
    ),
    *((meant, typed, 1.5) for meant, typed in zip("률율률률열렬", "율률룰룔렬열", strict=True)),
    *(
        (meant, typed, 1.0)
        for meant, typed in zip("짓원출생택권령량", "짖윈츌셍텍꿘렁랑", strict=True)
    ),
    *(
        (meant, typed, 1.5)
        for meant, typed in zip("간업환인민건설신", "강엄한임밍견셜싱", strict=True)
    ),
)

# What everybody says and the dictionary lacks: Kiwi took 수돗세 for a slip, and read 수도쎄.
_SAID = ("수돗세",)

_HANGUL = re.compile("[가-힣]")
_TURNS = Lock()


class KiwiMorphemes:
    """Kiwi behind the port `Morphemes`: loaded at first use, once a process; safe in threads."""

    def words(self, text: str) -> list[str]:
        """Content morphemes in order, lower-cased; verbs as their stem."""
        with _TURNS:
            tokens = _kiwi().tokenize(text, normalize_coda=True)
        # Irregular stems carry a mark behind their tag (VV-I).
        return [token.form.lower() for token in tokens if str(token.tag).partition("-")[0] in _KEPT]

    def mended(self, text: str) -> str:
        """The text with its slips of typing put right; words without one stay as they stand.

        A slip is a word that is likelier to be another one, a slip away, than to be itself.
        """
        if _HANGUL.search(text) is None:
            return text
        with _TURNS:
            kiwi = _kiwi()
            tokens = kiwi.tokenize(text, typos=_typos(), typo_cost_threshold=_FARTHEST)
        for word in reversed(_words(tokens)):
            if any(token.typo_cost for token in word):
                end = max(token.start + token.len for token in word)
                text = text[: word[0].start] + kiwi.join(word) + text[end:]
        return text

    def pieces(self, text: str) -> list[Piece]:
        """The morphemes of a text in order, and which of them no dictionary knows."""
        with _TURNS:
            tokens = _kiwi().tokenize(text)
        pairs = zip_longest(tokens, tokens[1:])
        return [_piece(token, other) for token, other in pairs if token.tag[0] not in "SW"]


def _piece(token: Any, after: Any) -> Piece:
    """A token without a form in the dictionary was made up for what stands there."""
    tag = str(token.tag).partition("-")[0]
    strange = not token.base_form
    # 최데 is cut into 최 and 데, as 최고령 is into 최 and 고령: only a word has a prefix.
    prefix = tag == "XPN" and (after is None or after.len == 1)
    number = tag == _NUMERAL and token.form not in _NO_NUMERAL
    return Piece(
        start=token.start,
        end=token.start + token.len,
        strange=strange,
        doubtful=strange or prefix or (token.len == 1 and tag in _ALONE),
        grammar=tag[0] in "JE",
        number=number,
    )


def _words(tokens: Sequence[Any]) -> list[list[Any]]:
    """The tokens of each written word, in order."""
    by_word = groupby(tokens, key=lambda token: (token.sent_position, token.word_position))
    return [list(word) for _, word in by_word]


@cache
def _typos() -> Any:
    from kiwipiepy import TypoDefinition, TypoTransformer, basic_typos_with_continual

    ours = [TypoDefinition([meant], [typed], cost) for meant, typed, cost in _SLIPS]
    return basic_typos_with_continual | TypoTransformer(ours)


@cache
def _kiwi() -> Any:
    """Loading takes about three seconds and 500 MB."""
    from kiwipiepy import Kiwi

    # One worker: a question is one short text, and the pool's threads cost memory.
    kiwi: Any = Kiwi(num_workers=1)
    for word in _SAID:
        kiwi.add_user_word(word, "NNG")
    return kiwi
