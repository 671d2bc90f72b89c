"""The citizens' web page: a chat that works without script.

Answers the question "how does a citizen with nothing but a browser ask, read and forget?".
A channel: imports the use case (`bot.answering`), the rooms below, and `city.pages`; never `admin`.
"""

from bot.web.app import STATIC, build_citizen_app
from bot.web.gate import GateCount
from bot.web.posts import posts_to

__all__ = ["STATIC", "GateCount", "build_citizen_app", "posts_to"]
