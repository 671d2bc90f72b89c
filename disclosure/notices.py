"""The prior notice (제3조③): which wording is in force, and whether a text opens with one.

The rules, in order:

1. A short notice is one line; the full notice opens with it.
2. No short notice is the beginning of another one, so that it is always clear which one a text
   opens with.
3. A text opens with a notice if its very first characters are a short notice in force, followed
   by white space or by nothing.
4. The full notice is owed to a chat that has not been shown the version in force for its voice.
5. A wording is in force from its day on: one of a later day waits, unless there is no other yet,
   for the wrong day is better than no notice.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from city import Form, Language, Mode, NoticeText, Voice
from disclosure.errors import NoticeMissing, NoticeUnfit
from disclosure.model import ChatState, Notice


class Notices:
    """The notices in force; immutable, safe to share between threads."""

    def __init__(self, texts: Iterable[NoticeText], *, today: date = date.max) -> None:
        """Take the newest wording of each language and form that is in force on a day.

        Raises:
            NoticeMissing: there is no standard Korean wording to fall back on.
            NoticeUnfit: a wording breaks rule 1 or 2.
        """
        newest: dict[tuple[Language, Form], NoticeText] = {}
        self._every = sorted(texts, key=lambda one: one.in_force_since)
        for text in self._every:
            key = text.language, text.form
            if key not in newest or text.in_force_since <= today:
                newest[key] = text
        if (Language.KOREAN, Form.STANDARD) not in newest:
            raise NoticeMissing(what="ko/standard")
        _prove(tuple(newest.values()))
        self._texts = newest
        self._notices = {key: _notice(text) for key, text in newest.items()}

    @property
    def wordings(self) -> tuple[Notice, ...]:
        """Every wording in force, in the order of language and form."""
        return tuple(self._notices[key] for key in sorted(self._notices))

    def in_force(self, voice: Voice, *, spoken: bool = False) -> Notice:
        """The wording for a voice; a form or language without one falls back to the nearest.

        The language is kept before the form: a notice in a foreign language tells nobody anything.
        """
        return self._notices[self._key(voice, spoken=spoken)]

    def version(self, voice: Voice) -> str:
        """The version of the wording for a voice."""
        return self.in_force(voice).version

    def since(self, voice: Voice) -> date:
        """The day since which the wording for a voice is in force."""
        return self._texts[self._key(voice)].in_force_since

    def before(self, voice: Voice) -> tuple[tuple[date, Notice], ...]:
        """The wordings that were in force for a voice before, newest first, each since when."""
        newest = self._texts[self._key(voice)]
        return tuple(
            (text.in_force_since, _notice(text))
            for text in reversed(self._every)
            if (text.language, text.form) == (newest.language, newest.form)
            and (text.in_force_since, text.version) < (newest.in_force_since, newest.version)
        )

    def needs_full(self, state: ChatState, voice: Voice) -> bool:
        """Whether a chat is owed the full notice before anything else (rule 4)."""
        return state.notice_version != self.version(voice)

    def opens(self, text: str) -> bool:
        """Whether a text opens with a short notice in force (rule 3)."""
        return self._opening(text) is not None

    def without_opening(self, text: str) -> str:
        """The text without the notices and white space it opens with."""
        rest = text.strip()
        while (short := self._opening(rest)) is not None:
            rest = rest[len(short) :].lstrip()
        return rest

    def _opening(self, text: str) -> str | None:
        for notice in self._notices.values():
            short = notice.short
            if text.startswith(short) and not text[len(short) : len(short) + 1].strip():
                return short
        return None

    def _key(self, voice: Voice, *, spoken: bool = False) -> tuple[Language, Form]:
        mode = Form.EASY if voice.mode is Mode.EASY else Form.STANDARD
        forms = (Form.SPOKEN, mode) if spoken else (mode,)
        for language in (voice.language, Language.KOREAN):
            for form in (*forms, Form.STANDARD):
                if (language, form) in self._notices:
                    return language, form
        raise NoticeMissing(what=f"{voice.language}/{mode}")


def _notice(text: NoticeText) -> Notice:
    return Notice(
        version=text.version,
        language=text.language,
        form=text.form,
        short=text.short,
        full=text.full,
    )


def _prove(texts: tuple[NoticeText, ...]) -> None:
    for text in texts:
        if not text.version or not text.short or len(text.short.splitlines()) != 1:
            raise _unfit(text, "short notice or version is empty, or longer than one line")
        rest = text.full[len(text.short) :]
        if not text.full.startswith(text.short) or rest[:1].strip():
            raise _unfit(text, "full notice does not open with the short one")
        for other in texts:
            if other is not text and other.short.startswith(text.short):
                raise _unfit(text, f"short notice opens that of {other.language}/{other.form}")


def _unfit(text: NoticeText, problem: str) -> NoticeUnfit:
    return NoticeUnfit(
        version=text.version, language=text.language, form=text.form, problem=problem
    )
