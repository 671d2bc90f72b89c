"""A city's sentences as they are read aloud: every gap is filled as it will be."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping

from city import CityProfile, Language, Mode, Voice
from city.korean import ParticleFormatter

_SAMPLES: Mapping[str, object] = {
    "year": 2026, "month": 3, "day": 1, "hour": 14, "minute": 5, "website": "{website}",
    "url": "{url}", "link": "{link}", "address": "{address}",
}  # fmt: skip
"""What fills gaps whose shape a rule looks at; addresses stay as they are, which the rules know."""
_NUMBER = 12
_FIELD = "register.text."
_WORD = "여수시"
OFFICIALS = re.compile(
    r"office\.|journal\.|books\.|calendar\.|committee\.|[a-z]+\.(?:office|rule|duty|label)\."
)
"""Keys of what officials alone read, who see it beside the fields that it is about."""


def citizens_sentences(profile: CityProfile) -> Iterator[tuple[Voice, str, str]]:
    """Every sentence that a citizen reads, in every voice that has it: voice, key, words."""
    for language in Language:
        for mode in Mode:
            voice = Voice(language=language, mode=mode)
            for key, sentence in profile.sentences.own(voice).items():
                if not OFFICIALS.match(key):
                    yield voice, key, filled(_as_read(profile, voice, key, sentence))
    for notice in profile.notices:
        voice = Voice(language=notice.language)
        for part, words in (("short", notice.short), ("full", notice.full)):
            yield voice, f"notices.{notice.language}.{notice.form}.{part}", filled(words)


def _as_read(profile: CityProfile, voice: Voice, key: str, sentence: str) -> str:
    """A sentence with what is always read before it: a field of the register after its name."""
    room, part, field = key.partition(_FIELD)
    named = profile.sentences.own(voice).get(f"{room}register.label.{field}", "")
    return f"{named}: {sentence}" if part and named else sentence


def filled(sentence: str) -> str:
    """A sentence with a sample in each of its gaps."""
    names = {
        name: spec for _text, name, spec, _conversion in string.Formatter().parse(sentence) if name
    }
    given = {name: _SAMPLES.get(name, _sample(spec or "")) for name, spec in names.items()}
    return ParticleFormatter().format(sentence, **given)


def _sample(spec: str) -> object:
    return _WORD if not spec or "/" in spec else _NUMBER
