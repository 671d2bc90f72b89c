"""The Telegram channel: the gate, the sender, the handlers."""

from bot.telegram.asking_name import name_of_bot
from bot.telegram.channel import TelegramChannel
from bot.telegram.gate import Gate, GatedRequest
from bot.telegram.pace import Pace
from bot.telegram.webhook import TelegramDoor, Webhook, webhook_under

__all__ = [
    "Gate",
    "GatedRequest",
    "Pace",
    "TelegramChannel",
    "TelegramDoor",
    "Webhook",
    "name_of_bot",
    "webhook_under",
]
