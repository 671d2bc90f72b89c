"""A recording Bot API on loopback, as strict as Telegram: the real bot runs against it unpatched.

    async with TelegramSimulator(opens=notices.opens) as telegram:
        citizen = telegram.citizen()
        citizen.says("주차요금이 얼마예요?")
        message = await citizen.hears("600원")

What it keeps: every call (`calls`), every message (`messages`), and every text that was accepted
without a notice (`unlabelled`), which must stay empty.
"""

from tests.telegram_simulator.faults import (
    Fault,
    bad_gateway,
    bad_request,
    conflict,
    cut,
    forbidden,
    garbled,
    hang,
    lost_reply,
    moved,
    too_many_requests,
)
from tests.telegram_simulator.people import Citizen
from tests.telegram_simulator.server import TelegramSimulator
from tests.telegram_simulator.watching import Watcher
from tests.telegram_simulator.world import Call, Sent

__all__ = [
    "Call",
    "Citizen",
    "Fault",
    "Sent",
    "TelegramSimulator",
    "Watcher",
    "bad_gateway",
    "bad_request",
    "conflict",
    "cut",
    "forbidden",
    "garbled",
    "hang",
    "lost_reply",
    "moved",
    "too_many_requests",
]
