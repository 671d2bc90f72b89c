"""Builds what every channel is handed, out of the rooms below."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from bot.answering import Allowance, Answering, Limits, Observe, unobserved
from bot.copying import Copying
from bot.errors import BotError
from bot.rights import RightsText
from bot.services import Services
from city import (
    CityProfile,
    Clock,
    Database,
    Opening,
    SettingInvalid,
    Settings,
    operator_sentence,
)
from city.settings import secret_key
from disclosure import (
    TEXTS,
    Chats,
    Inbox,
    Notices,
    Objections,
    OwnCopies,
    Pseudonyms,
    Receipts,
    Records,
    Seal,
    Switch,
)
from knowledge import Knowledge

if TYPE_CHECKING:
    from bot.telegram import TelegramChannel


def build_services(
    *,
    opening: Opening[Knowledge],
    database: Database,
    clock: Clock,
    profile: CityProfile,
    key: bytes,
    limits: Limits,
    public_url: str = "",
    observe: Observe = unobserved,
) -> Services:
    """The services over a library that may still be opening; `key` is for whatever is sealed.

    `observe` is told of each question that was settled.

    Raises:
        NoticeMissing, NoticeUnfit: the profile's notices cannot be used.
        SentenceMissing: the profile lacks a sentence that goes out with answers.
        SettingInvalid: the key is too short.
    """
    notices, records = _notices(profile, clock), Records(database, clock)
    receipts, switch = Receipts(key, public_url), Switch(database, clock)
    return Services(
        answering=Answering(
            opening=opening,
            records=records,
            notices=notices,
            profile=profile,
            database=database,
            allowance=Allowance(limits, clock),
            receipts=receipts,
            switch=switch,
            observe=observe,
        ),
        chats=Chats(database, clock),
        records=records,
        inbox=Inbox(database, clock, Seal(key)),
        notices=notices,
        profile=profile,
        receipts=receipts,
        objections=Objections(database, clock, profile),
        copying=Copying(OwnCopies(database, clock, profile, notices, receipts), database, clock),
        switch=switch,
        pseudonyms=Pseudonyms(key),
        database=database,
        clock=clock,
        opening=opening,
    )


def _notices(profile: CityProfile, clock: Clock) -> Notices:
    for keys in (*TEXTS, RightsText):
        profile.sentences.require(keys)
    return Notices(profile.notices, today=clock.now().date())


def services_as_set(
    settings: Settings,
    opening: Opening[Knowledge],
    database: Database,
    clock: Clock,
    profile: CityProfile,
    observe: Observe = unobserved,
) -> Services:
    """The services as an operator has set them; see `build_services`."""
    return build_services(
        opening=opening,
        database=database,
        clock=clock,
        profile=profile,
        key=secret_key(settings),
        limits=limits_of(settings),
        public_url=settings.public_url,
        observe=observe,
    )


def limits_of(settings: Settings) -> Limits:
    """How much one chat may ask, as the operator set it."""
    return Limits(per_minute=settings.questions_per_minute, per_day=settings.questions_per_day)


def telegram_channels(
    services: Services, settings: Settings, *, alone: bool, tell: Callable[[str], None]
) -> Iterator[TelegramChannel]:
    """The Telegram channel, or none: a service that has another one goes on without, and tells.

    Raises:
        SettingInvalid: there is no token, and no other channel (`alone`).
        TelegramRejected: this cannot be a token, and there is no other channel.
    """
    token = settings.telegram_token.get_secret_value()
    if not token:
        if alone:
            raise SettingInvalid(name="ASSISTANT_TELEGRAM_TOKEN", problem="empty")
        tell(operator_sentence("serve.no_telegram"))
        return
    # The library behind the channel is not loaded where there is no channel.
    from bot.telegram import TelegramChannel

    try:
        yield TelegramChannel(services, token, settings.telegram_api_url)
    except BotError as error:
        if alone:
            raise
        tell(str(error))


def opened(knowledge: Knowledge) -> Opening[Knowledge]:
    """An opening of a library that is open already."""
    opening = Opening(lambda: knowledge).start()
    opening.wait()
    return opening
