"""Questions and cases for tests."""

from __future__ import annotations

from collections.abc import Callable

from bot.answering import Limits
from bot.answering.case import Case, Question
from bot.answering.tools import Tools
from city import CityProfile, Voice
from disclosure import Channel, Status
from knowledge import Draft, Grounding, SearchResult, WritingRequest
from tests.builders.cities import yeosu
from tests.builders.library import make_draft, make_search


def make_question(
    text: str = "주차요금이 얼마예요?",
    *,
    chat: str = "chat-1",
    channel: Channel = Channel.WEB,
    voice: Voice | None = None,
    status: Status | None = None,
) -> Question:
    """A question as a channel hands it in."""
    return Question(text=text, channel=channel, chat=chat, voice=voice or Voice(), status=status)


def make_case(
    text: str = "주차요금이 얼마예요?",
    *,
    voice: Voice | None = None,
    settled: Status | None = None,
    search: SearchResult | None = None,
    draft: Draft | None = None,
    own_case: bool = False,
    in_danger: bool = False,
    asked_back: bool = False,
) -> Case:
    """A case on its way."""
    return Case(
        record=1,
        text=text,
        hidden=(),
        voice=voice or Voice(),
        settled=settled,
        search=search,
        draft=draft,
        own_case=own_case,
        in_danger=in_danger,
        asked_back=asked_back,
    )


NO_LIMITS = Limits(per_minute=1000, per_day=1000)
"""Limits that no test meets."""


def make_tools(
    search: Callable[[str], SearchResult] | None = None,
    compose: Callable[[WritingRequest], Draft] | None = None,
    *,
    profile: CityProfile | None = None,
) -> Tools:
    """Tools that find the parking ordinance and quote it, unless told otherwise."""
    profile = profile or yeosu()
    return Tools(
        search=search or (lambda _text: make_search()),
        compose=compose or (lambda _request: make_draft()),
        profile=profile,
        fault=Grounding(profile).fault,
    )
