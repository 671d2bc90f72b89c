"""Walks many questions or attacks through the service, and keeps what came of each.

A file of answers lets a long walk (a slow model) go on where it was cut off. Its first line names
the set-up, so that answers of two set-ups are never counted as one.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from admin.errors import AnswersOfAnotherSetup
from city import Line, LinesInvalid, LinesOut

Progress = Callable[[str, int, int], None]
"""Called with the name of a step, how much is done, and how much there is in all."""

_SETUP_ID = "setup"


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Asked = TypeVar("Asked", bound=_Named)
Outcome = TypeVar("Outcome", bound=_Named)


@dataclass(frozen=True, kw_only=True, slots=True)
class Walk(Generic[Asked, Outcome]):
    """How each of many is asked, and what its outcome is kept as."""

    kind: type[Outcome]
    """A frozen dataclass, with the id of what was asked."""
    ask: Callable[[Asked], Awaitable[Outcome]]
    setup: Mapping[str, str]
    """What the outcomes depend on."""
    step: str
    """Told to progress: how many are done, how many there are in all."""

    async def run(
        self, every: Sequence[Asked], progress: Progress, answers: Path | None = None
    ) -> tuple[Outcome, ...]:
        """What came of each, in their order; `answers` keeps it and resumes.

        Raises:
            AnswersOfAnotherSetup: the file of answers was made with another set-up.
            LinesInvalid: the file of answers cannot be written, or is none.
        """
        if answers is None:
            return await self._through(every, progress, {}, None)
        with LinesOut(answers) as out:
            known = self._known(out, answers)
            if not out.kept:
                out.write(self._first_line())
            return await self._through(every, progress, known, out)

    async def _through(
        self,
        every: Sequence[Asked],
        progress: Progress,
        known: Mapping[str, Outcome],
        out: LinesOut | None,
    ) -> tuple[Outcome, ...]:
        outcomes: list[Outcome] = []
        for number, one in enumerate(every):
            progress(self.step, number, len(every))
            outcome = known.get(one.id)
            if outcome is None:
                outcome = await self.ask(one)
                if out is not None:
                    out.write(cast("Line", asdict(cast("Any", outcome))))
            outcomes.append(outcome)
        progress(self.step, len(every), len(every))
        return tuple(outcomes)

    def _first_line(self) -> dict[str, object]:
        return {"id": _SETUP_ID, **self.setup}

    def _known(self, out: LinesOut, path: Path) -> dict[str, Outcome]:
        if not out.kept:
            return {}
        first, *rest = out.kept
        if dict(first) != self._first_line():
            raise AnswersOfAnotherSetup(path=path)
        adapter, known = TypeAdapter(self.kind), dict[str, Outcome]()
        for number, line in enumerate(rest, 2):
            try:
                outcome = adapter.validate_python(line)
            except ValidationError as error:
                problem = error.errors()[0]["msg"]
                raise LinesInvalid(path=path, line=number, problem=problem) from error
            known[outcome.id] = outcome
        return known
