"""The gate: no Bot API call leaves unless it shows a notice in force, or shows no words at all.

The rules, in order (제3조③ of the AI ordinance):

1. Only a POST to a method that `methods.py` names may leave. Any other method is refused, however
   harmless it looks, until someone decides what words it can carry.
2. Every text of a call that a citizen will read as a message opens with a notice in force, and a
   method that exists to show words must carry them: a picture without a caption is refused too.
3. No text is over what Telegram shows: 4,096 UTF-16 units of a message, 1,024 of a caption.
4. Text is plain. Markup and entities could hide the notice, so none may be sent.

What is checked is what stands on the wire (the fields as the HTTP form holds them), not what a
caller meant. A refused call is counted and logged by method and rule; its words never are.
"""

from __future__ import annotations

import json
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData

from bot.errors import OutgoingRefused
from bot.telegram.lengths import utf16_units
from bot.telegram.methods import SILENT, TEXT_BEARING, Words
from bot.telegram.replies import look_at

_log = logging.getLogger(__name__)

_METHOD = re.compile(r"^https?://[^?#]+/bot[^/?#]+/(?P<method>[A-Za-z]+)\Z")


_MARKUP = re.compile(r"(^|_)(parse_mode|entities)$")


class CallRefused(OutgoingRefused, TelegramError):
    """The gate stopped a call; a `TelegramError`, so that the library hands it through unwrapped.

    Details: method, problem.
    """

    def __init__(self, *, method: str, problem: str) -> None:
        OutgoingRefused.__init__(self, method=method, problem=problem)
        self.message = f"{method}: {problem}"

    def __reduce__(self) -> tuple[Any, ...]:
        return (_refused, (self.details["method"], self.details["problem"]))


def _refused(method: str, problem: str) -> CallRefused:
    return CallRefused(method=method, problem=problem)


class Gate:
    """Holds the rules; one gate serves every request object of a bot."""

    def __init__(self, opens: Callable[[str], bool]) -> None:
        self._opens = opens
        self.passed: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()

    def check(self, url: str, http_method: str, data: RequestData | None) -> None:
        """Let a call pass, or stop it.

        Raises:
            CallRefused: the call breaks a rule; it has been counted and logged.
        """
        match = _METHOD.match(url)
        method = match["method"] if match else "?"
        problem = "not a call of a method" if match is None else ""
        if match and http_method != "POST":
            problem = "not a POST"
        problem = problem or self._problem(method, data)
        if not problem:
            self.passed[method] += 1
            return
        self.refused[method] += 1
        _log.error("OUTGOING CALL REFUSED: %s (%s)", method, problem)
        raise CallRefused(method=method, problem=problem)

    def _problem(self, method: str, data: RequestData | None) -> str:
        if method in SILENT:
            return ""
        words = TEXT_BEARING.get(method)
        if words is None:
            return "unknown method"
        fields = data.json_parameters if data else {}
        uploads = set(data.multipart_data) if data and data.contains_files else set[str]()
        marked = sorted(name for name in fields if _MARKUP.search(name))
        if marked:
            return f"markup in {marked[0]}"
        found = (self._problem_of(one, fields, uploads) for one in words)
        return next((problem for problem in found if problem), "")

    def _problem_of(self, words: Words, fields: Mapping[str, str], uploads: set[str]) -> str:
        if words.field in uploads:
            return f"{words.field} as a file"
        if words.field not in fields:
            return f"no {words.field}" if words.required else ""
        try:
            texts = list(_texts(words, fields[words.field]))
        except ValueError:
            return f"unreadable {words.field}"
        if not texts:
            return f"no {words.field}"
        return next((problem for text in texts if (problem := self._fault(words, text))), "")

    def _fault(self, words: Words, text: str) -> str:
        if not self._opens(text):
            return f"{words.field} without a notice in force"
        if utf16_units(text) > words.limit:
            return f"{words.field} over {words.limit} units"
        return ""


def _texts(words: Words, wire: str) -> Iterable[str]:
    """The texts that a field holds on the wire; a missing caption counts as an empty text.

    Raises:
        ValueError: the field should be JSON and is not, or is of another shape.
    """
    if not words.inside:
        return (wire,)
    held: object = json.loads(wire, object_pairs_hook=_no_doubles)
    items = cast("list[object]", held if isinstance(held, list) else [held])
    return [_inside(item, words.inside) for item in items]


def _no_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose names are all different: of two captions a reader may see the other one."""
    entry = dict(pairs)
    if len(entry) != len(pairs):
        raise ValueError("a name stands twice")
    return entry


def _inside(item: object, name: str) -> str:
    if not isinstance(item, dict):
        raise ValueError("not an object")  # noqa: TRY004 - one kind of error for the caller
    entry = cast("dict[str, object]", item)
    if any(_MARKUP.search(key) for key in entry):
        raise ValueError("markup inside")
    return str(entry.get(name, ""))


class GatedRequest(BaseRequest):
    """The request object of a bot: checks each call, then hands it to the real one.

    Both request objects of a bot (the one that polls and the one that does the rest) must be of
    this class, because the library picks one of them by method.
    """

    __slots__ = ("_gate", "_inner")

    def __init__(self, inner: BaseRequest, gate: Gate) -> None:
        self._inner = inner
        self._gate = gate

    @property
    def read_timeout(self) -> float | None:
        """Seconds that the real request object waits for an answer."""
        return self._inner.read_timeout

    async def initialize(self) -> None:
        """Open the real request object."""
        await self._inner.initialize()

    async def shutdown(self) -> None:
        """Close the real request object."""
        await self._inner.shutdown()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make a call that the gate lets pass; what comes back is looked at (`replies.py`).

        Raises:
            CallRefused: the gate stopped it; nothing was sent.
            NetworkError: what came back is no answer of the Bot API.
        """
        self._gate.check(url, method, request_data)
        code, payload = await self._inner.do_request(
            url,
            method,
            request_data,
            read_timeout=read_timeout,
            write_timeout=write_timeout,
            connect_timeout=connect_timeout,
            pool_timeout=pool_timeout,
        )
        look_at(code, payload)
        return code, payload
