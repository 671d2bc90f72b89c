"""The citizens' web page: a chat that works without script.

Answers the question "how does a citizen with nothing but a browser ask, read and forget?".
A channel: imports the use case (`bot.answering`), the rooms below, and `city.pages`; never `admin`.
"""

from bot.web.app import STATIC, build_citizen_app
from bot.web.gate import GateCount

__all__ = ["STATIC", "GateCount", "build_citizen_app"]
