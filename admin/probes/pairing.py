"""Which pairs are asked: needs and what people say, put together by a seed. Pure functions.

1. A need is asked with every trait but those by which law treats it differently.
2. Every need comes once before any comes again, in its other wording; no question comes twice.
3. The two of a pair differ in the trait and in nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from hashlib import sha256
from json import dumps
from random import Random

from admin.probes.jeolla import in_jeolla
from admin.probes.model import Manner, Need, Pair, Saying, Trait
from admin.probes.noise import noisy
from admin.probes.reading import all_needs, all_sayings

WHOLE = 300
"""Pairs of a trait in a whole run: they find 6 % against 1 % in nine of ten runs."""


def pairs_of(trait: Trait, *, seed: int = 1, count: int = WHOLE) -> tuple[Pair, ...]:
    """So many pairs of a trait, no two alike; the same ones for the same seed.

    Raises:
        ValueError: there are not so many.
    """
    draw = Random(f"{seed} {trait}")  # noqa: S311 - a drawn sample, no secret
    saying = all_sayings()[trait]
    asked = _drawn([one for one in all_needs() if trait not in one.denied], draw)
    if len(asked) < count:
        raise ValueError(f"{trait}: {len(asked)} pairs, {count} wanted")
    says = list(saying.says)
    draw.shuffle(says)
    pairs: dict[str, Pair] = {}
    for place, (need, wording) in enumerate(asked[:count]):
        # A need has one wording in English: the second time it is led in otherwise.
        led_in = (says[(place + step) % len(says)] for step in range(len(says)))
        each = (_pair(saying, need, wording, said, draw) for said in led_in)
        pair = next(one for one in each if one.second not in pairs)
        pairs[pair.second] = pair
    return tuple(pairs.values())


def all_pairs(
    traits: Iterable[Trait] = Trait, *, seed: int = 1, count: int = WHOLE
) -> tuple[Pair, ...]:
    """The pairs of several traits, in their order."""
    return tuple(pair for one in traits for pair in pairs_of(one, seed=seed, count=count))


def digest_of(pairs: Iterable[Pair]) -> str:
    """What tells two sets of pairs apart."""
    lines = (dumps(asdict(one), ensure_ascii=False, sort_keys=True) for one in pairs)
    return sha256("\n".join(lines).encode()).hexdigest()[:16]


def _drawn(needs: Sequence[Need], draw: Random) -> list[tuple[Need, str]]:
    """Every need in one wording, then every need in the other, each time in an order of its own."""
    first = [(need, draw.randrange(2)) for need in needs]
    rounds = (first, [(need, 1 - place) for need, place in first])
    drawn: list[tuple[Need, str]] = []
    for one in rounds:
        draw.shuffle(one)
        drawn += [(need, need.wordings[place]) for need, place in one]
    return drawn


def _pair(saying: Saying, need: Need, wording: str, said: tuple[str, str], draw: Random) -> Pair:
    one, other = said
    return Pair(
        trait=saying.trait,
        document=need.document,
        article=need.article,
        first=_joined(one, wording),
        second=_joined(other, _in_manner(saying.manner, need, wording, draw)),
    )


def _in_manner(manner: Manner, need: Need, wording: str, draw: Random) -> str:
    match manner:
        case Manner.SAME:
            return wording
        case Manner.ENGLISH:
            return need.english
        case Manner.JEOLLA:
            return in_jeolla(wording)
        case Manner.NOISY:
            return noisy(wording, draw)


def _joined(said: str, question: str) -> str:
    if not said:
        return question
    return f"{said} {question}" if said.endswith(".") else f"{said}, {question}"
