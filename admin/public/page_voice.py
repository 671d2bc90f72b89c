"""The voice of a public page that keeps no session: it stands in the address."""

from __future__ import annotations

from starlette.requests import Request

from city import Language, Mode, Voice


def voice_of(request: Request) -> Voice:
    """The voice that the address asks for; anything else is standard Korean."""
    english = request.query_params.get("lang") == Language.ENGLISH
    easy = request.query_params.get("easy") == "1"
    return Voice(
        language=Language.ENGLISH if english else Language.KOREAN,
        mode=Mode.EASY if easy else Mode.STANDARD,
    )


def switches(path: str, voice: Voice) -> dict[str, str]:
    """Where the page stands in the other mode and in the other language, for its template."""
    korean = voice.language is Language.KOREAN
    other = Voice(language=Language.ENGLISH if korean else Language.KOREAN, mode=voice.mode)
    mode = Voice(language=voice.language, mode=Mode.STANDARD if voice.easy else Mode.EASY)
    return {
        "other_language": _address(path, other),
        "other_mode": _address(path, mode),
        "language": other.language.value,
    }


def _address(path: str, voice: Voice) -> str:
    return f"{path}?lang={voice.language}{'&easy=1' if voice.easy else ''}"
