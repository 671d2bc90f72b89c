"""The public pages that keep no session: in the voice of their address, under the notice.

Each links to itself in the other voices. Files open with the same notice.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path

from starlette.responses import HTMLResponse, Response

from admin.public.page_voice import switches
from admin.public.texts import SpokenSentence, SwitchSentence
from city import CityProfile, SentenceKey, Voice
from city.pages import Pages, file_opening
from disclosure import Notices

_TEMPLATES = Path(__file__).parent / "templates"


class SpokenPages:
    """Says and renders what these pages show."""

    def __init__(self, profile: CityProfile, notices: Notices) -> None:
        """Take the templates of the public's pages.

        Raises:
            SentenceMissing: the profile lacks a sentence of the frame or of the switches.
        """
        profile.sentences.require(SwitchSentence)
        profile.sentences.require(SpokenSentence)
        self._profile, self._notices = profile, notices
        self._pages = Pages(profile, _TEMPLATES)

    def say(self, voice: Voice, key: SentenceKey, /, **values: object) -> str:
        """A sentence in a voice."""
        return self._profile.sentences.say(key, voice, **values)

    def day(self, voice: Voice, day: date) -> str:
        """A day as a voice says it."""
        told = {"year": day.year, "month": day.month, "day": day.day}
        return self.say(voice, SpokenSentence.DAY, **told)

    def opening(self, voice: Voice) -> str:
        """The line above everything in a file."""
        return file_opening(self._profile, voice, self._notices.in_force(voice).short)

    def page(
        self,
        template: str,
        voice: Voice,
        path: str,
        status: int = 200,
        query: Mapping[str, object] | None = None,
        /,
        **values: object,
    ) -> Response:
        """A whole page; `query` is what its address says beside the voice."""
        say = partial(self.say, voice)
        content = self._pages.render(
            template,
            voice=voice,
            notice=self._notices.in_force(voice).short,
            path=path,
            switch=say,
            Switch=SwitchSentence,
            **switches(path, voice, **(query or {})),
            Spoken=SpokenSentence,
            **{"text": say, "day": partial(self.day, voice), **values},
        )
        return HTMLResponse(content, status)
