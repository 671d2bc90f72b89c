"""A question with the words put right that only its library can know to be mistyped.

The dictionary mends what it knows a better word for (`Morphemes.mended`). What is left are words of
ordinances that it does not know (답레품, 층강소음): it takes them for a name, or cuts them into
single syllables. Such a piece, alone or with its neighbours in the same written word, is held
against the words of the catalogue and of the lexicon. Numbers, and whatever names another city,
are never touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from knowledge.mending.slips import BY_EAR
from knowledge.mending.words import KnownWords, Meant
from knowledge.ports import Morphemes, Piece

# Neither what stands for personal data, nor what is counted (1인가구), nor an item's letter (아목),
# nor 성치 않다 (성하지).
_WORD = re.compile(
    r"(?<![\[가-힣0-9A-Za-z])(?![가나다라마바사아자차카타파하]목)[가-힣]{2,}(?![가-힣\]]|(?<=[지치])\s*(?:않|못))"
)
_PARTICLE = re.compile(
    r"(?:에서|에게|한테|으로|까지|부터|마다|이나|이랑|하고|처럼|보다|밖에"
    r"|[은는이가을를의에로와과도만랑서])*"
)
# Where somebody lives has a name that no list of ours holds: 거문에 사는데 tells of no 고문.
_HOME = re.compile(r"(?:[동리읍면]?에서?)?\s?(?:사[는시]|살[고아았면])|\s?마을")
_SHORTEST, _LONGEST = 2, 7
_MOST_SLIPS = 4
"""Words of one question that are put right: who mistypes more is read as it stands."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Change:
    word: str
    """The whole word as it is written, in which it is a part."""
    start: int
    end: int
    meant: Meant
    first: bool
    """Whether the word begins with the part."""

    @property
    def worth(self) -> tuple[float, int]:
        """Nearest first, then the longest."""
        return (self.meant.far, self.start - self.end)

    @property
    def long(self) -> bool:
        """Whether it is too long to be near another by chance, so that no doubt need fall."""
        return self.end - self.start > _SHORTEST


def put_right(
    question: str, known: KnownWords, morphemes: Morphemes, elsewhere: Callable[[str], bool]
) -> str:
    """The question with its mistyped words as its library writes them; all else as it stands.

    A word is changed only where the dictionary has less doubt about the question afterwards.
    """
    pieces = morphemes.pieces(question)
    changes = [
        change
        for word in _WORD.finditer(question)
        if not elsewhere(word[0])
        for change in _changes(word, _within(word, pieces), known)
        if not elsewhere(change.meant.word)
        if change.long or not _HOME.match(question, change.end)
    ]
    doubt, put = _doubt(pieces), 0
    settled: list[_Change] = []
    for change in sorted(changes, key=lambda one: one.worth):
        if put == _MOST_SLIPS:
            break
        if any(change.start < other.end and other.start < change.end for other in settled):
            continue
        if _reads_well(change, known, morphemes):
            continue
        less = _doubt(morphemes.pieces(_changed(question, (*settled, change))))
        if less < doubt + change.long:
            doubt, put = less, put + 1
            settled.append(change)
    return _changed(question, settled)


def _reads_well(change: _Change, known: KnownWords, morphemes: Morphemes) -> bool:
    """Whether the word is a known one with a particle: 시청서 is 시청에서, and no 신청서.

    A slip by ear may still have made a particle of its last syllable: 우송로 is 우송료.
    """
    if change.meant.far <= BY_EAR and change.first:
        return False
    heads = (change.word[:end] for end in range(_SHORTEST, len(change.word)))
    return any(
        _PARTICLE.fullmatch(change.word[len(head) :])
        and (known.means(head) or not _doubt(morphemes.pieces(head)))
        for head in heads
    )


def _changed(question: str, changes: Sequence[_Change]) -> str:
    for change in sorted(changes, key=lambda one: one.start, reverse=True):
        question = question[: change.start] + change.meant.word + question[change.end :]
    return question


def _doubt(pieces: Sequence[Piece]) -> int:
    """Syllables of the pieces that the dictionary does not know."""
    return sum(piece.end - piece.start for piece in pieces if piece.doubtful)


def _within(word: re.Match[str], pieces: Sequence[Piece]) -> list[Piece]:
    return [one for one in pieces if word.start() <= one.start < word.end()]


def _changes(word: re.Match[str], pieces: Sequence[Piece], known: KnownWords) -> Iterator[_Change]:
    if not _doubt(pieces):
        return
    starts = {piece.start for piece in pieces}
    for start, end in _windows(word, pieces):
        head, typed, tail = (
            word.string[word.start() : start],
            word.string[start:end],
            word.string[end : word.end()],
        )
        if start not in starts and not known.means(head):
            continue
        if end not in starts and not _may_follow(tail, known):
            continue
        strange = any(one.strange and one.start < end and start < one.end for one in pieces)
        meant = known.meant_by(typed, strange=strange)
        if meant is not None:
            first = start == word.start()
            yield _Change(word=word[0], start=start, end=end, meant=meant, first=first)


def _windows(word: re.Match[str], pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Where a mistyped word may begin and end: over a piece in doubt, and over no number.

    It holds a particle only where the piece before it is strange: 킥보도 is 킥보드, and 돈의 is
    no 동의.
    """
    for start in range(word.start(), word.end() - 1):
        for end in range(start + _SHORTEST, min(word.end(), start + _LONGEST) + 1):
            over = [one for one in pieces if one.start < end and start < one.end]
            strange = any(one.strange for one in over)
            unfit = any(one.number or (one.grammar and not strange) for one in over)
            if not unfit and any(one.doubtful for one in over) and not over[0].grammar:
                yield start, end


def _may_follow(tail: str, known: KnownWords) -> bool:
    """Whether what follows a word is nothing, particles, or a word of its own with particles."""
    if _PARTICLE.fullmatch(tail):
        return True
    ends = range(_SHORTEST, len(tail) + 1)
    return any(known.means(tail[:end]) and _PARTICLE.fullmatch(tail[end:]) for end in ends)
