"""BM25 over morphemes by bm25s; the only file that imports it.

The index is one object that is replaced as a whole: whoever searches holds the old one or the new
one. On disk it is a cache, saved beside its place and moved in, loaded only if it is whole.
"""

# bm25s is untyped; what leaves this file is typed in full.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import file_digest
from math import log
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.errors import IndexBroken

_MARK = "mark.json"
_NAME = "words"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Index:
    keys: tuple[str, ...]
    scorer: Any
    """None while there is nothing to find: bm25s cannot index nothing."""


class Bm25WordIndex:
    """bm25s behind the port `WordIndex`; safe in threads."""

    def __init__(self) -> None:
        self._index = _Index(keys=(), scorer=None)

    def build(self, keys: Sequence[str], words: Sequence[Sequence[str]]) -> None:
        """Index these texts, forgetting what was there; keys may lack words, but not differ.

        Raises:
            ValueError: there are not as many texts as keys.
        """
        if len(keys) != len(words):
            raise ValueError(f"{len(keys)} keys, {len(words)} texts")
        self._index = _Index(keys=tuple(keys), scorer=_scorer(words))

    def search(self, words: Sequence[str], k: int) -> list[tuple[str, float]]:
        """Up to k keys with a score above zero, best first; equal scores in the keys' order."""
        index = self._index
        if index.scorer is None or k < 1:
            return []
        known = [word for word in words if word and word in index.scorer.vocab_dict]
        if not known:
            return []
        scores = np.asarray(index.scorer.get_scores(known), dtype=np.float32)
        best = np.argsort(-scores, kind="stable")[:k]
        return [(index.keys[at], float(scores[at])) for at in best if scores[at] > 0]

    def vocabulary(self) -> Iterable[str]:
        """Every word that an article holds."""
        scorer = self._index.scorer
        return () if scorer is None else tuple(scorer.vocab_dict)

    def rarity(self, word: str) -> float:
        """How much a word tells: ln(1 + (n - d + 0.5) / (d + 0.5)), d of n articles hold it."""
        holding, total = self.holding(word)
        return log(1 + (total - holding + 0.5) / (holding + 0.5))

    def holding(self, word: str) -> tuple[int, int]:
        """How many articles hold a word, and how many there are."""
        index = self._index
        total, holding = len(index.keys), 0
        if index.scorer is not None and word in index.scorer.vocab_dict:
            at = index.scorer.vocab_dict[word]
            ends = index.scorer.scores["indptr"]
            holding = int(ends[at + 1] - ends[at])
        return holding, total

    def save(self, folder: Path, snapshot: str) -> None:
        """Write the index into a folder, under the name of the snapshot it was made of.

        Raises:
            IndexBroken: the disk is full or refuses.
        """
        index = self._index
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix=".saving-", dir=folder.parent) as room:
                built = Path(room) / folder.name
                built.mkdir()
                if index.scorer is not None:
                    index.scorer.save(built, show_progress=False)
                mark = {"snapshot": snapshot, "keys": index.keys, "files": _digests(built)}
                (built / _MARK).write_text(json.dumps(mark, ensure_ascii=False), encoding="utf-8")
                if folder.exists():
                    folder.rename(Path(room) / "old")
                built.rename(folder)
        except OSError as error:
            raise IndexBroken(index=_NAME, problem=error.strerror or str(error)) from error

    def load(self, folder: Path, snapshot: str) -> bool:
        """Take the index from a folder; False if it is of another snapshot or not whole."""
        try:
            mark = json.loads((folder / _MARK).read_text(encoding="utf-8"))
            if mark["snapshot"] != snapshot or mark["files"] != _digests(folder):
                return False
            scorer = _load(folder) if mark["files"] else None
            self._index = _Index(keys=tuple(mark["keys"]), scorer=scorer)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return False
        return True


def _scorer(words: Sequence[Sequence[str]]) -> Any:
    if not any(words):
        return None
    from bm25s import BM25

    scorer = BM25(method="lucene", k1=1.5, b=0.75)
    scorer.index([list(text) for text in words], show_progress=False)
    return scorer


def _load(folder: Path) -> Any:
    from bm25s import BM25

    return BM25.load(folder, load_corpus=False, mmap=False)


def _digests(folder: Path) -> dict[str, str]:
    digests: dict[str, str] = {}
    for path in sorted(folder.iterdir()):
        if path.name != _MARK:
            with path.open("rb") as file:
                digests[path.name] = file_digest(file, "sha256").hexdigest()
    return digests
