"""What can go wrong on the way to and from a citizen.

BotError
├── AnswerStopped       the off switch was turned while an answer waited to be sent
├── OutgoingRefused     the gate stopped a message that did not open with the notice
├── PutOff              something has to be brought to its chat later
├── TelegramRejected    Telegram does not know the token
├── Undelivered         a message could not be brought to its chat
└── ChannelUnavailable  a port is taken, a server does not answer
"""

from __future__ import annotations

from city import AssistantError


class BotError(AssistantError):
    """An error of a channel."""


class AnswerStopped(BotError):
    """The off switch was turned while an answer waited to be sent; it did not leave."""

    code = "answer_stopped"


class OutgoingRefused(BotError):
    """The gate stopped an outgoing call. Details: method, problem."""

    code = "outgoing_refused"


class PutOff(BotError):
    """Something has to be brought to its chat later. Details: seconds, doubt.

    `doubt`: it may have arrived already.
    """

    code = "put_off"


class TelegramRejected(BotError):
    """Telegram refused the token. Details: problem."""

    code = "telegram_rejected"


class Undelivered(BotError):
    """A message could not be brought to its chat, after all that was tried. Details: reason, doubt.

    `doubt`: an earlier try may have been carried out; it is left out where nobody knows.
    """

    code = "undelivered"


class ChannelUnavailable(BotError):
    """A channel cannot be opened. Details: channel, problem."""

    code = "channel_unavailable"
