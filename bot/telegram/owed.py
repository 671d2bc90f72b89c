"""Telling what the city owes a chat and nobody has just asked for: an outcome, a reminder.

The rules, in order:

1. Whatever is wrong with it, no citizen reads an apology: nobody waits for anything.
2. It is never given up, but tried again every hour until retention ends it; the log names it.
3. One over which workers die is left alone for an hour, so that it cannot keep the service down.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from bot.errors import PutOff
from bot.telegram.delivery import Delivery
from bot.telegram.errand import Errand
from city import DatabaseUnavailable
from disclosure import ClaimLost

_log = logging.getLogger(__name__)

MOST_DEATHS = 4
"""One more than it may have cost in the company of others, before it is taken up singly."""
AGAIN_S = 3600.0
"""Between two tries."""

Serve = Callable[[Errand, Delivery], Awaitable[None]]


async def tell_owed(serve: Serve, errand: Errand | None, delivery: Delivery) -> None:
    """Let what is owed be told; without an errand, it cannot be read.

    Raises:
        PutOff, ClaimLost, DatabaseUnavailable: it has to be gone on with later, or elsewhere.
    """
    what, deaths = delivery.claim.chat, delivery.claim.lives - 1
    if errand is None:
        _log.error("%s: where it is told cannot be read; was the secret key changed?", what)
    elif deaths >= MOST_DEATHS:
        _log.error("%s: %s workers died over telling it; somebody may call instead", what, deaths)
    else:
        try:
            await serve(errand, delivery)
        except (PutOff, ClaimLost, DatabaseUnavailable):
            raise
        except Exception as error:
            _log.exception("%s was not told, and will be tried every hour", what)
            raise PutOff(seconds=AGAIN_S, doubt=False) from error
        return
    raise PutOff(seconds=AGAIN_S, doubt=False)
