"""Builds what every channel is handed, out of the rooms below."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from bot.answering import OPENING_PATIENCE_S, Allowance, Answering, Limits, Observe, unobserved
from bot.copying import Copying
from bot.errors import BotError
from bot.half_answered import HalfAnswered
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
from city.options import Only
from disclosure import (
    TEXTS,
    Chats,
    Feedback,
    Inbox,
    Notices,
    Objections,
    OwnCopies,
    Pseudonyms,
    Receipts,
    Records,
    Reminders,
    Seal,
    SurveyBox,
    Switch,
    Told,
    Unfinished,
)
from knowledge import Knowledge

if TYPE_CHECKING:
    from bot.telegram import TelegramChannel, TelegramDoor, Webhook


def build_services(
    *,
    opening: Opening[Knowledge],
    database: Database,
    clock: Clock,
    profile: CityProfile,
    key: bytes,
    surveys: SurveyBox,
    limits: Limits,
    public_url: str = "",
    patience_s: float = OPENING_PATIENCE_S,
    observe: Observe = unobserved,
) -> Services:
    """The services; `key` is for whatever is sealed, `observe` is told of each settled question.

    Raises:
        NoticeMissing, NoticeUnfit: the profile's notices cannot be used.
        SentenceMissing: the profile lacks a sentence that goes out with answers.
        SettingInvalid: the key is too short.
    """
    notices, records = _notices(profile, clock), Records(database, clock)
    receipts, switch = Receipts(key, public_url), Switch(database, clock)
    pseudonyms, unfinished = Pseudonyms(key), Unfinished(database, clock, Seal(key))
    answering = Answering(
        opening=opening, records=records, notices=notices, profile=profile, database=database,
        allowance=Allowance(limits, clock), receipts=receipts, switch=switch,
        patience_s=patience_s, observe=observe,
    )  # fmt: skip
    return Services(
        answering=answering, chats=Chats(database, clock), records=records, notices=notices,
        feedback=Feedback(database, clock, profile),
        inbox=Inbox(database, clock, Seal(key)), profile=profile, receipts=receipts,
        objections=Objections(database, clock, profile), reminders=Reminders(database, clock),
        copying=Copying(
            OwnCopies(database, clock, profile, notices, receipts, pseudonyms),
            HalfAnswered(unfinished, surveys, profile), database, clock,
        ),
        switch=switch, surveys=surveys, told=Told(database, clock),
        unfinished=unfinished, pseudonyms=pseudonyms,
        database=database, clock=clock, opening=opening,
    )  # fmt: skip


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
    key: bytes,
    surveys: SurveyBox,
    observe: Observe = unobserved,
) -> Services:
    """The services as an operator has set them; see `build_services`."""
    return build_services(
        opening=opening,
        database=database,
        clock=clock,
        profile=profile,
        key=key,
        surveys=surveys,
        limits=limits_of(settings),
        public_url=settings.public_url,
        observe=observe,
    )


def limits_of(settings: Settings) -> Limits:
    """How much one chat may ask, as the operator set it."""
    return Limits(per_minute=settings.questions_per_minute, per_day=settings.questions_per_day)


def telegram_jobs(
    services: Services,
    settings: Settings,
    key: bytes,
    *,
    only: Only | None,
    tell: Callable[[str], None],
) -> Iterator[TelegramChannel | TelegramDoor]:
    """What this process does for Telegram; the web goes on without it, and tells.

    The whole channel, or in a process that serves the web alone the door for Telegram's posts, if
    there are to be any. `key` is what their secret token comes from.

    Raises:
        SettingInvalid: there is no token and no other channel, or Telegram could not post to the
            public address.
        TelegramRejected: this cannot be a token, and there is no other channel.
    """
    if only is Only.WEB and not settings.telegram_webhook:
        return
    token, alone = settings.telegram_token.get_secret_value(), only is Only.BOT
    if not token:
        if alone:
            raise SettingInvalid(name="ASSISTANT_TELEGRAM_TOKEN", problem="empty")
        tell(operator_sentence("serve.no_telegram"))
        return
    # The library behind the channel is not loaded where there is no channel.
    from bot.telegram import Pace, TelegramChannel, TelegramDoor

    webhook, address = _webhook(settings, key), settings.telegram_api_url
    try:
        if only is Only.WEB and webhook:
            yield TelegramDoor(services, token, address, webhook, Pace())
        else:
            yield TelegramChannel(services, token, address, webhook=webhook)
    except BotError as error:
        if alone:
            raise
        tell(str(error))


def _webhook(settings: Settings, key: bytes) -> Webhook | None:
    """The webhook, if Telegram is to post; it posts to HTTPS alone."""
    if not settings.telegram_webhook:
        return None
    if not settings.public_url.startswith("https://"):
        raise SettingInvalid(name="ASSISTANT_PUBLIC_URL", problem="no https, but a webhook")
    from bot.telegram import webhook_under

    return webhook_under(settings.public_url, key)


def opened(knowledge: Knowledge) -> Opening[Knowledge]:
    """An opening of a library that is open already."""
    opening = Opening(lambda: knowledge).start()
    opening.wait()
    return opening
