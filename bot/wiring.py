"""Builds what every channel is handed, out of the rooms below."""

from __future__ import annotations

from bot.answering import Answering
from bot.services import Services
from city import CityProfile, Clock, Database, Opening
from disclosure import Chats, Notices, Pseudonyms, Records
from knowledge import Knowledge


def build_services(
    *,
    opening: Opening[Knowledge],
    database: Database,
    clock: Clock,
    profile: CityProfile,
    key: bytes,
) -> Services:
    """The services over a library that may still be opening; `key` seals the pseudonyms.

    Raises:
        NoticeMissing, NoticeUnfit: the profile's notices cannot be used.
        SettingInvalid: the key is too short.
    """
    notices = Notices(profile.notices)
    records = Records(database, clock)
    return Services(
        answering=Answering(
            opening=opening,
            records=records,
            notices=notices,
            profile=profile,
            database=database,
        ),
        chats=Chats(database, clock),
        records=records,
        notices=notices,
        profile=profile,
        pseudonyms=Pseudonyms(key),
        database=database,
        clock=clock,
        opening=opening,
    )
