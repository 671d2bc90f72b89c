"""The writer that leaves a model alone for a while after it has failed several times in a row."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from city import operator_sentence
from knowledge.breaker import Breaker
from knowledge.errors import WritingFailed
from knowledge.model import Draft, WritingRequest
from knowledge.ports import Writer

FAILURES = 5
"""How many failures in a row it takes."""
REST_S = 60.0
"""How long the model is then not asked, in seconds."""

_log = logging.getLogger(__name__)


class RestingWriter:
    """Fails at once while its writer rests, so that no citizen waits for a model that is down.

    An operator reads in the log when a rest begins, why, and what to do, and when it is over.
    """

    def __init__(self, writer: Writer, now: Callable[[], float] = time.monotonic) -> None:
        """`now` tells seconds, and never goes back."""
        self._writer = writer
        self._breaker = Breaker(now, failures=FAILURES, rest_s=REST_S)

    @property
    def name(self) -> str:
        """The name of the writer that may rest."""
        return self._writer.name

    def compose(self, request: WritingRequest) -> Draft:
        """The writer's draft.

        Raises:
            WritingFailed: the writer failed, or rests.
        """
        if not self._breaker.admits():
            raise WritingFailed(model=self.name, problem="resting after failures")
        try:
            draft = self._writer.compose(request)
        except WritingFailed as error:
            self._failed(str(error.details.get("problem", "")))
            raise
        except BaseException as error:
            # Whatever ends a try must be told, or nobody would ever be let in again.
            self._failed(type(error).__name__)
            raise
        if self._breaker.succeeded():
            _log.info("%s", operator_sentence("model.works_again", model=self.name))
        return draft

    def _failed(self, problem: str) -> None:
        if self._breaker.failed():
            told = {"model": self.name, "problem": problem, "seconds": int(REST_S)}
            _log.error("%s", operator_sentence("model.rests", **told))
