"""Renders a room's templates inside the city's frame: autoescaped, no undefined name, one voice."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import CodeType
from typing import cast

from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
)
from jinja2.bccache import Bucket

from city.pages.blocks import blocks
from city.pages.texts import PageSentence
from city.profile import CityProfile
from city.voice import Language, Mode, Voice

_HOME = Path(__file__).parent
STATIC = _HOME / "static"
"""Folder of the style sheets and the mark that every page uses, served under `/static/pages`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A page that menus lead to."""

    path: str
    name: PageSentence


_MENU = (
    Place(path="/", name=PageSentence.HOME),
    Place(path="/sources", name=PageSentence.SOURCES),
    Place(path="/register", name=PageSentence.REGISTER),
    Place(path="/plan", name=PageSentence.PLAN),
    Place(path="/contact", name=PageSentence.CONTACT),
)
_SESSIONLESS = (
    "/register", "/plan", "/receipts", "/surveys", "/feedback", "/transparency", "/equal-service",
    "/committee", "/partners", "/awards",
)  # fmt: skip
_MORE = (
    Place(path="/receipts", name=PageSentence.RECEIPTS),
    Place(path="/surveys", name=PageSentence.SURVEYS),
    Place(path="/feedback", name=PageSentence.FEEDBACK),
    Place(path="/transparency", name=PageSentence.TRANSPARENCY),
    Place(path="/equal-service", name=PageSentence.EQUAL_SERVICE),
    Place(path="/committee", name=PageSentence.COMMITTEE),
    Place(path="/partners", name=PageSentence.PARTNERS),
    Place(path="/awards", name=PageSentence.AWARDS),
    Place(path="/notice", name=PageSentence.NOTICE),
    Place(path="/privacy", name=PageSentence.PRIVACY),
    Place(path="/erase", name=PageSentence.ERASE),
)


class _Compiled(BytecodeCache):
    """What templates were compiled to, for as long as the process lives.

    Every room has an environment of its own, and compiles the frame that all of them share.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what this very text of a template was compiled to before."""
        bucket.code = self._kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to."""
        if bucket.code is not None:
            self._kept[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


class Pages:
    """The templates of one room in the frame of one city; immutable, safe to share."""

    def __init__(
        self, profile: CityProfile, templates: Path, *, static: Mapping[str, Path] | None = None
    ) -> None:
        """Take a room's templates and its static folders by their name under `/static/`.

        Raises:
            SentenceMissing: the profile lacks a sentence of the frame.
        """
        profile.sentences.require(PageSentence)
        self._profile = profile
        self._assets = _digests({"pages": STATIC, **(static or {})})
        self._environment = Environment(
            loader=ChoiceLoader(
                [
                    PrefixLoader({"city": FileSystemLoader(_HOME / "templates")}),
                    FileSystemLoader(templates),
                ]
            ),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=_COMPILED,
        )
        cast("dict[str, object]", self._environment.globals)["blocks"] = blocks

    def render(
        self, template: str, *, voice: Voice, notice: str, path: str, **values: object
    ) -> str:
        """A whole page, or a part of one, in a voice.

        `notice` is the short notice in force that opens the page, `path` the page's own address.
        """
        return self._environment.get_template(template).render(
            say=partial(self._say, voice),
            asset=self._asset,
            place=partial(_address, voice),
            called=partial(self._called, voice),
            Page=PageSentence,
            profile=self._profile,
            voice=voice,
            notice=notice,
            path=path,
            menu=_MENU,
            more=_MORE,
            **values,
        )

    def _say(self, voice: Voice, key: PageSentence, **values: object) -> str:
        return self._profile.sentences.say(key, voice, **values)

    def _called(self, voice: Voice, name: str) -> str:
        return self._profile.sentences.called(name, voice)

    def _asset(self, name: str) -> str:
        """The address of a static file; its digest lets browsers keep it until it changes."""
        return f"/static/{name}?v={self._assets[name]}"


def _digests(folders: Mapping[str, Path]) -> dict[str, str]:
    return {
        f"{name}/{path.name}": hashlib.sha256(path.read_bytes()).hexdigest()[:12]
        for name, folder in folders.items()
        for path in sorted(folder.iterdir())
        if path.is_file()
    }


def _address(voice: Voice, path: str) -> str:
    """The address of a page for a voice: some pages keep no session and are told by their query."""
    if not path.startswith(_SESSIONLESS):
        return path
    told = {
        "lang": voice.language.value if voice.language is not Language.KOREAN else "",
        "easy": "1" if voice.mode is Mode.EASY else "",
    }
    query = "&".join(f"{name}={value}" for name, value in told.items() if value)
    return f"{path}?{query}" if query else path
