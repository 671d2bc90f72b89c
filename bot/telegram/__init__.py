"""The Telegram channel: the gate, the sender, the handlers."""

from bot.telegram.asking_name import name_of_bot
from bot.telegram.channel import TelegramChannel
from bot.telegram.gate import Gate, GatedRequest
from bot.telegram.pace import Pace

__all__ = ["Gate", "GatedRequest", "Pace", "TelegramChannel", "name_of_bot"]
