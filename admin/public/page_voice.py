"""The voice of a public page that keeps no session: it stands in the address."""

from __future__ import annotations

from urllib.parse import urlencode

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


def voice_asked(voice: Voice) -> dict[str, str]:
    """What an address says to be read in a voice."""
    return {"lang": voice.language.value, **({"easy": "1"} if voice.easy else {})}


def switches(path: str, voice: Voice, **query: object) -> dict[str, str]:
    """Where the page stands in the other mode and in the other language, for its template.

    `query` is what else its address says: who switches goes on reading the same.
    """
    korean = voice.language is Language.KOREAN
    other = Voice(language=Language.ENGLISH if korean else Language.KOREAN, mode=voice.mode)
    mode = Voice(language=voice.language, mode=Mode.STANDARD if voice.easy else Mode.EASY)

    def address(spoken: Voice) -> str:
        return f"{path}?{urlencode(voice_asked(spoken) | query)}"

    return {
        "other_language": address(other),
        "other_mode": address(mode),
        "language": other.language.value,
    }
