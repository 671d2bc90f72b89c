"""Are mistyped words of a catalogue put right, and words that are typed well left alone?

    python -m bench.misspelled FOLDER… [--many 400] [--show]

Takes words of the texts in a folder (those that a citizen may ask for: 3 to 6 syllables, in at
least three articles), writes each into a question, and mistypes it once, by a seeded draw of what
people do: a vowel that sounds alike, a neighbouring key, a letter lost or added. The slips are
drawn here and not by the rules that mend them, so that some lie outside what those rules know.
Prints for each kind how many were put right, stayed, or became another word; and how many of the
same questions were changed though nothing was wrong.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random

from rich.console import Console
from rich.table import Table

from knowledge.adapters.kiwi_morphemes import KiwiMorphemes
from knowledge.ingest.reading import read_document
from knowledge.lexicon import shipped_lexicon
from knowledge.mending import KnownWords, put_right
from knowledge.places import other_places

_FIRST, _VOWELS, _CODAS = ord("가"), 21, 28
_ALIKE = ((1, 5), (0, 2), (4, 6), (8, 12), (13, 17), (8, 13), (13, 18), (11, 10), (7, 5), (9, 0))
"""Places of vowels that are taken for each other: ㅐ and ㅔ, ㅏ and ㅑ, ㅗ and ㅛ, ㅚ and ㅙ, …"""
_KEYS = {0: 3, 2: 11, 3: 2, 5: 11, 6: 2, 7: 12, 9: 0, 11: 5, 12: 7, 14: 16, 15: 16, 16: 14}
"""Places of initials, and of one that lies beside each on the keyboard."""
_LOST = (1, 4, 8, 16, 17, 21)
_FRAMES = (
    "{} 관련해서 무엇을 해야 하나요?",
    "{} 신청은 어떻게 하나요?",
    "우리 시 {} 좀 알려 주세요",
)
_FEWEST_ARTICLES = 3
_SEED = 20261127


def _parts(syllable: str) -> tuple[int, int, int]:
    code = ord(syllable) - _FIRST
    return code // (_VOWELS * _CODAS), code // _CODAS % _VOWELS, code % _CODAS


def _joined(initial: int, vowel: int, coda: int) -> str:
    return chr(_FIRST + (initial * _VOWELS + vowel) * _CODAS + coda)


def _vowel(syllable: str, draw: Random) -> str:
    initial, vowel, coda = _parts(syllable)
    pairs = [pair for pair in _ALIKE if vowel in pair]
    if not pairs:
        return syllable
    pair = draw.choice(pairs)
    return _joined(initial, pair[1] if vowel == pair[0] else pair[0], coda)


def _key(syllable: str, _draw: Random) -> str:
    initial, vowel, coda = _parts(syllable)
    return _joined(_KEYS.get(initial, initial), vowel, coda)


def _coda(syllable: str, draw: Random) -> str:
    initial, vowel, coda = _parts(syllable)
    return _joined(initial, vowel, 0 if coda else draw.choice(_LOST))


_KINDS: dict[str, Callable[[str, Random], str]] = {
    "a vowel by ear": _vowel,
    "a key beside": _key,
    "a coda lost or added": _coda,
}


def mistyped(word: str, kind: str, draw: Random) -> str:
    """The word with one slip of a kind; as it is where its syllables allow none."""
    places = list(range(len(word)))
    draw.shuffle(places)
    for at in places:
        slipped = _KINDS[kind](word[at], draw)
        if slipped != word[at]:
            return word[:at] + slipped + word[at + 1 :]
    return word


def main(given: list[str] | None = None) -> int:
    """Measure and report."""
    parser = argparse.ArgumentParser(description="Mistyped words, put right or not.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--many", type=int, default=400)
    parser.add_argument("--show", action="store_true", help="show what became another word")
    options = parser.parse_args(given)
    console, morphemes, draw = Console(), KiwiMorphemes(), Random(_SEED)  # noqa: S311 - no secret
    texts = list(_texts(options.folders))
    known, words = _known(texts, morphemes)
    drawn = draw.sample(words, min(options.many, len(words)))
    outcomes: dict[str, Counter[str]] = {kind: Counter() for kind in (*_KINDS, "nothing")}
    waits: list[float] = []

    def read(question: str) -> str:
        begun = time.perf_counter()
        # The dictionary mends first, as it does where a citizen asks.
        mended = put_right(morphemes.mended(question), known, morphemes, _elsewhere)
        waits.append(time.perf_counter() - begun)
        return mended

    for word in drawn:
        frame = draw.choice(_FRAMES)
        for kind in outcomes:
            slipped = mistyped(word, kind, draw) if kind in _KINDS else word
            asked = frame.format(slipped)
            found = read(asked)
            right = found == frame.format(word)
            outcome = "right" if right else "stayed" if found == asked else "another"
            outcomes[kind][outcome] += 1
            if options.show and outcome == "another":
                console.print(f"{kind}: {word} | {asked} | {found}")
    console.print(_table(outcomes, len(texts), len(words), waits))
    return 0


def _elsewhere(text: str) -> bool:
    return other_places("여수시").named_in(text)


def _texts(folders: Iterable[Path]) -> Iterable[str]:
    for path in (path for folder in folders for path in sorted(folder.glob("*.md"))):
        for article in read_document(path).articles:
            yield f"{article.source.title} {article.source.heading} {article.text}"


def _known(texts: Sequence[str], morphemes: KiwiMorphemes) -> tuple[KnownWords, list[str]]:
    holding: Counter[str] = Counter()
    for text in texts:
        holding.update(set(morphemes.words(text)))
    terms = shipped_lexicon(morphemes).terms
    known = KnownWords((*holding, *terms), (*terms, *texts), lambda word: 1 / (1 + holding[word]))
    fit = (word for word, often in holding.items() if often >= _FEWEST_ARTICLES)
    return known, sorted(word for word in fit if 3 <= len(word) <= 6 and _hangul(word))


def _hangul(word: str) -> bool:
    return all("가" <= sign <= "힣" for sign in word)


def _table(
    outcomes: dict[str, Counter[str]], texts: int, words: int, waits: Sequence[float]
) -> Table:
    ordered = sorted(waits)
    title = (
        f"{texts} articles, {words} words; median {ordered[len(ordered) // 2] * 1000:.1f} ms,"
        f" p95 {ordered[int(len(ordered) * 0.95)] * 1000:.1f} ms"
    )
    table = Table("slip", "n", "as it was meant", "as it was typed", "another word", title=title)
    for kind, found in outcomes.items():
        total = found.total() or 1
        shares = (f"{found[one] / total:.3f}" for one in ("right", "stayed", "another"))
        table.add_row(kind, str(found.total()), *shares)
    return table


if __name__ == "__main__":
    sys.exit(main())
