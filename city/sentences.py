"""Every sentence that a person reads, by key; the code holds keys, the files hold words.

Citizens' sentences are part of a city's profile (`profiles/<city>/sentences/<voice>/<room>.toml`),
operators' sentences (`operator.toml`) are the same in every city. A room declares its keys as a
`SentenceKey` and asks `Sentences.require` for them at start, so that a missing sentence stops the
service before a citizen can meet the gap.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, cast

from city.errors import ProfileInvalid, SentenceMissing
from city.korean.particles import ParticleFormatter
from city.voice import Language, Mode, Voice

_FORMATTER = ParticleFormatter()


class SentenceKey(StrEnum):
    """Base of the rooms' sentence keys: `table.name`, as it stands in the TOML file."""


class Sentences:
    """The citizens' sentences of one city, in every voice it speaks."""

    def __init__(self, folder: Path, english: Mapping[str, str] | None = None) -> None:
        """Read the sentences; `english` gives the city's own names as English pages write them."""
        self._folder = folder
        self._english = dict(english or {})
        self._by_voice = {
            name: _read_folder(folder / name) for name in ("ko", "ko-easy", "en", "en-easy")
        }

    def say(self, key: SentenceKey, voice: Voice | None = None, /, **values: object) -> str:
        """The sentence of a key in a voice, its placeholders filled.

        A placeholder may name a pair of particles (`{name:은/는}`) and gets the fitting one. A
        voice that lacks the sentence falls back to its standard mode, then to Korean. An English
        sentence is filled with the English names of the city.

        Raises:
            SentenceMissing: no voice has the sentence.
        """
        for name in _fallbacks(voice or Voice()):
            found = self._by_voice[name].get(key.value)
            if found is not None:
                named = self._in_english(values) if name.startswith(Language.ENGLISH) else values
                return _FORMATTER.format(found, **named)
        raise SentenceMissing(key=key.value, path=self._folder)

    def called(self, name: str, voice: Voice) -> str:
        """A name of the city's own as a voice calls it; any other name stays as it is."""
        return self._english.get(name, name) if voice.language is Language.ENGLISH else name

    def _in_english(self, values: Mapping[str, object]) -> dict[str, object]:
        return {
            key: self._english.get(value, value) if isinstance(value, str) else value
            for key, value in values.items()
        }

    def require(self, keys: Iterable[SentenceKey]) -> None:
        """Prove that every key has a Korean sentence.

        Raises:
            SentenceMissing: the first key that has none.
        """
        for key in keys:
            if key.value not in self._by_voice["ko"]:
                raise SentenceMissing(key=key.value, path=self._folder)

    def own(self, voice: Voice) -> Mapping[str, str]:
        """The sentences that a voice has itself, by key, as they stand in the profile."""
        return dict(self._by_voice[_fallbacks(voice)[0]])


def _fallbacks(voice: Voice) -> tuple[str, ...]:
    standard = voice.language.value
    easy = (f"{standard}-easy",) if voice.mode is Mode.EASY else ()
    korean = () if voice.language is Language.KOREAN else (Language.KOREAN.value,)
    return (*easy, standard, *korean)


def _read_folder(folder: Path) -> dict[str, str]:
    sentences: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        sentences.update(_flatten(read_toml(path)))
    return sentences


def read_toml(path: Path) -> dict[str, Any]:
    """A file of a profile.

    Raises:
        ProfileInvalid: it cannot be read.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ProfileInvalid(path=path, problem=str(error)) from error


def _flatten(table: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            flat.update(_flatten(cast("Mapping[str, object]", value), f"{prefix}{name}."))
        else:
            flat[f"{prefix}{name}"] = str(value).strip()
    return flat


@cache
def _operator_sentences() -> dict[str, str]:
    return _flatten(read_toml(Path(__file__).parent / "operator.toml"))


def operator_sentence(code: str, /, **details: object) -> str:
    """What an operator reads for a code: the reason and the mend, in Korean.

    A code without a sentence, or a detail that is missing, gives the code and the details
    themselves: reporting an error must never raise another one.
    """
    sentence = _operator_sentences().get(code)
    if sentence is None:
        return f"{code} {details}"
    if "problem" in details:
        details["problem"] = _in_korean(str(details["problem"]))
    try:
        return _FORMATTER.format(sentence, **details)
    except (KeyError, IndexError, ValueError):
        return f"{sentence} {details}"


def _in_korean(problem: str) -> str:
    """What a system or a library says is wrong, in Korean where it is known.

    A phrase is known wherever it stands, a single word only where nothing else does.
    """
    for key, korean in _operator_sentences().items():
        table, _, known = key.partition(".")
        if table == "problems" and (known == problem or (" " in known and known in problem)):
            return korean
    return problem


def operator_keys() -> frozenset[str]:
    """Every code that has a sentence for operators."""
    return frozenset(_operator_sentences())
