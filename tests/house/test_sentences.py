"""Every key has a sentence in every city, every sentence a key, and all voices say who can help."""

from __future__ import annotations

import re
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from city import SentenceKey
from tests.house.modules import import_every_module
from tests.house.tree import ROOT

PROFILES = sorted(path.parent for path in ROOT.glob("city/profiles/*/city.toml"))
# An easier or translated sentence may say less, but never leave a citizen without help.
WHO_CAN_HELP = frozenset({"department", "telephone"})
VOICES = ("ko", "ko-easy", "en", "en-easy")

# A particle that stands fixed behind a gap fits one city's name and not the next one's.
_FIXED_PARTICLE = re.compile(r"\}(?:은|는|이|가|을|를|과|와|으로|로)(?=[\s.,!?]|$)")

Words = dict[str, dict[str, str]]
"""Voice to key to sentence."""


def read_words(profile: Path) -> Words:
    """Every sentence of a profile."""
    return {voice: _read_voice(profile / "sentences" / voice) for voice in VOICES}


def _read_voice(folder: Path) -> dict[str, str]:
    words: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        for key, sentence in _flat(tomllib.loads(path.read_text(encoding="utf-8"))):
            assert key not in words, f"{path.name}: {key} stands in two files"
            words[key] = sentence
    return words


def _flat(table: dict[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(cast("dict[str, object]", value), f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", str(value)


def key_kinds() -> list[type[SentenceKey]]:
    """Every enumeration of keys that the rooms declare; tests may declare their own."""
    import_every_module()
    kinds = SentenceKey.__subclasses__()
    return [kind for kind in kinds if not kind.__module__.startswith("tests.")]


def declared_keys() -> set[str]:
    """Every key that code asks for."""
    return {str(key.value) for kind in key_kinds() for key in kind}


def gaps(sentence: str) -> set[str]:
    """The placeholders of a sentence, whatever particles they ask for."""
    return {
        name for _text, name, _format, _conversion in string.Formatter().parse(sentence) if name
    }


def disagreements(words: Words) -> list[str]:
    """Sentences that ask for what the Korean one does not get, or drop who can help."""
    found: list[str] = []
    for voice in VOICES[1:]:
        for key, sentence in words[voice].items():
            korean = gaps(words["ko"].get(key, sentence))
            wrong = (gaps(sentence) - korean) | (WHO_CAN_HELP & (korean - gaps(sentence)))
            if wrong:
                found.append(f"{voice}: {key}: {sorted(wrong)}")
    return found


def twins(words: dict[str, str]) -> list[tuple[str, str]]:
    """Pairs of keys that say the same words: one of them will be forgotten when they change."""
    seen: dict[str, str] = {}
    found: list[tuple[str, str]] = []
    for key, sentence in words.items():
        plain = " ".join(sentence.split())
        if plain.endswith((".", "?", "!")) and plain in seen:
            found.append((seen[plain], key))
        seen.setdefault(plain, key)
    return found


def fixed_particles(words: dict[str, str]) -> list[str]:
    """Keys of sentences whose particle does not ask what stands in the gap before it."""
    return [key for key, sentence in words.items() if _FIXED_PARTICLE.search(sentence)]


@pytest.fixture(params=PROFILES, ids=lambda path: path.name)
def words(request: pytest.FixtureRequest) -> Words:
    """The sentences of one city."""
    return read_words(request.param)


def test_every_key_has_a_korean_sentence(words: Words) -> None:
    assert not declared_keys() - words["ko"].keys()


def test_every_sentence_has_a_key(words: Words) -> None:
    orphans = {voice: sorted(words[voice].keys() - declared_keys()) for voice in VOICES}
    assert not any(orphans.values()), f"nobody asks for these: {orphans}"


def test_all_voices_leave_gaps_that_are_filled(words: Words) -> None:
    assert not disagreements(words)


def test_no_two_keys_say_the_same(words: Words) -> None:
    assert not twins(words["ko"])


def test_every_particle_fits_what_fills_the_gap_before_it(words: Words) -> None:
    assert not any(fixed_particles(words[voice]) for voice in VOICES)
    operators = tomllib.loads((ROOT / "city" / "operator.toml").read_text(encoding="utf-8"))
    assert not fixed_particles(dict(_flat(operators)))


def test_rooms_declare_no_key_twice() -> None:
    listed = [str(key.value) for kind in key_kinds() for key in kind]
    assert listed
    assert len(listed) == len(set(listed))


def test_a_gap_that_one_voice_forgot_is_found() -> None:
    words: Words = {voice: {} for voice in VOICES}
    words["ko"] = {"a.b": "{day}일까지 {department:은/는} {telephone}입니다."}
    words["en"] = {"a.b": "Call {telephone}."}
    assert disagreements(words) == ["en: a.b: ['department']"]
    words["en"] = {"a.b": "Call {department}, {telephone} by {month}."}
    assert disagreements(words) == ["en: a.b: ['month']"]
    words["en"] = {"a.b": "Call {department}, {telephone}."}
    assert not disagreements(words)


def test_twin_sentences_are_found() -> None:
    assert twins({"a.b": "잠시 뒤에 오세요.", "a.c": "잠시  뒤에 오세요."}) == [("a.b", "a.c")]
    assert not twins({"a.b": "예", "a.c": "예"})


def test_a_particle_that_fits_one_name_alone_is_found() -> None:
    found = fixed_particles(
        {"a.b": "{city}가 씁니다.", "a.c": "{city:이/가} 씁니다.", "a.d": "{n}명"}
    )
    assert found == ["a.b"]
