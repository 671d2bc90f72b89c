"""The terminal channel: one question with its answer, or a file of questions.

Knows no terminal: it is handed a function that writes a line. What it writes opens with the notice
(the full one at first contact) like everything that leaves, or is a JSON line that carries it.
"""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable, Mapping
from pathlib import Path

from bot.answering import Question
from bot.services import Services
from city import Language, Line, LinesOut, LinesUnusable, Voice, operator_sentence, read_batch
from disclosure import Channel, CopyText, LabelledAnswer, Status, mask

STEP = "progress_asking"
"""Step told to progress: questions answered, questions in all."""

_TIMINGS = ("understand", "retrieve", "compose", "check", "total")

Progress = Callable[[str, int, int], None]


class Terminal:
    """Asks on behalf of whoever sits at this machine."""

    CHAT = "local"
    """Names the one chat of this channel, before it becomes a pseudonym."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._chat = services.pseudonyms.chat(Channel.TERMINAL, self.CHAT)

    async def ask(
        self, text: str, voice: Voice, on_step: Callable[[str], None] | None = None
    ) -> LabelledAnswer:
        """The answer to a question; whoever shows it says so with `delivered`."""
        return await self._services.answering.ask(self._question(text, voice), on_step)

    async def show(
        self,
        text: str,
        voice: Voice,
        write: Callable[[str], None],
        on_step: Callable[[str], None] | None = None,
    ) -> LabelledAnswer:
        """Ask, and write the answer as a person reads it, under the notice that is owed.

        Raises:
            OSError: what was answered could not be written; the record says so.
        """
        state = await self._services.database.run(self._services.chats.state, self._chat)
        if self._services.notices.needs_full(state, voice):
            notice = self._services.notices.in_force(voice)
            write(f"{notice.full}\n")
            await self._services.database.run(
                self._services.chats.remember, self._chat, notice_version=notice.version
            )
        answer = await self.ask(text, voice, on_step)
        await self._deliver(answer, "\n\n".join((answer.text, *_asked_next(answer))), write)
        return answer

    async def show_json(
        self, text: str, voice: Voice, write: Callable[[str], None]
    ) -> LabelledAnswer:
        """Ask, and write the answer as one JSON line."""
        answer = await self.ask(text, voice)
        line = await self._line({"id": None, "question": text}, answer)
        await self._deliver(answer, json.dumps(line, ensure_ascii=False), write)
        return answer

    async def carry_out(
        self,
        asked: str | tuple[Path, Path],
        voice: Voice,
        write: Callable[[str], None],
        progress: Progress,
        *,
        as_json: bool,
    ) -> bool:
        """Answer a question, or a file of questions into a file of answers.

        Returns whether the service itself worked; a refusal is an answer too.

        Raises:
            LinesInvalid, OSError: see `batch` and `show`.
        """
        if isinstance(asked, tuple):
            done, before = await self.batch(*asked, voice, progress)
            write(operator_sentence("command.batch_done", path=asked[1], done=done, before=before))
            return True
        show = self.show_json if as_json else self.show
        return (await show(asked, voice, write)).status is not Status.FAILED

    async def own_records(self, write: Callable[[str], None], *, erase: bool) -> None:
        """Write what is kept of the questions that were asked here, or destroy it."""
        await (self.forget(write) if erase else self.own_copy(write))

    async def own_copy(self, write: Callable[[str], None]) -> None:
        """Write what is kept of the questions that were asked here, as JSON."""
        services = self._services
        copy = await services.copying.copy(self._chat, Voice())
        write(copy.content.decode() if copy else services.profile.sentences.say(CopyText.TOO_OFTEN))

    async def forget(self, write: Callable[[str], None]) -> None:
        """Destroy what is kept of the questions that were asked here, and write how many it was."""
        services = self._services
        count = await services.database.run(services.records.forget, self._chat)
        kept = await services.database.run(services.objections.kept, self._chat)
        write(operator_sentence("mydata.erased", count=count, kept=kept))

    async def batch(
        self, questions: Path, answers: Path, voice: Voice, progress: Progress
    ) -> tuple[int, int]:
        """Answer every question of a file that the file of answers does not answer yet.

        Returns how many were answered now, and how many had been before.

        Raises:
            LinesInvalid: a file cannot be used, or a line of it is wrong; nothing was asked then,
                or the disk filled up and what was written so far stays.
        """
        lines = read_batch(questions, answers)
        with LinesOut(answers) as out:
            left = out.left(lines)
            before = len(lines) - len(left)
            for number, line in enumerate(left, before):
                progress(STEP, number, len(lines))
                await self._answer_line(line, voice, out)
            progress(STEP, len(lines), len(lines))
        return len(left), before

    async def _answer_line(self, line: Line, voice: Voice, out: LinesOut) -> None:
        answer = await self.ask(str(line["question"]), voice)
        written = await self._line(line, answer)
        try:
            out.write(written)
        except LinesUnusable as error:
            await self._services.answering.undelivered(answer, type(error).__name__)
            raise
        await self._services.answering.delivered(answer)

    async def _deliver(
        self, answer: LabelledAnswer, text: str, write: Callable[[str], None]
    ) -> None:
        try:
            write(text)
        except OSError as error:
            await self._services.answering.undelivered(answer, type(error).__name__)
            raise
        await self._services.answering.delivered(answer)

    async def _line(self, line: Line, answer: LabelledAnswer) -> Line:
        timings: Mapping[str, float] = {}
        if answer.record is not None:
            record = await self._services.database.run(self._services.records.find, answer.record)
            if record is not None and record.settlement is not None:
                timings = record.settlement.timings_ms
        return answer_line(line, answer, timings)

    def _question(self, text: str, voice: Voice) -> Question:
        return Question(text=text, channel=Channel.TERMINAL, chat=self._chat, voice=voice)


def _asked_next(answer: LabelledAnswer) -> tuple[str, ...]:
    """How to ask what waits, where there are no buttons: a line a question, ready to be run.

    It is answered in the same voice, and is no option even where it begins with a hyphen.
    """
    easy = ("--easy",) if answer.voice.easy else ()
    language = answer.voice.language
    lang = () if language is Language.KOREAN else ("--lang", language.value)
    asked = ("assistant", "ask", *easy, *lang, "--")
    commands = (shlex.join((*asked, one)) for one in answer.waiting)
    return tuple(operator_sentence("command.ask_next", command=one) for one in commands)


def answer_line(line: Line, answer: LabelledAnswer, timings: Mapping[str, float]) -> Line:
    """An answer as a JSON line: the contract of `ask --json` and `ask --batch`.

    The question stands in it as it was given, unless it holds personal data, which is hidden in
    files too. A step that the question never reached took no time. Who is asked back finds the
    `choices` beside the answer, and who asked several questions those that are `waiting`.
    """
    question = str(line["question"])
    offered = {"waiting" if answer.waiting else "choices": list(answer.choices)}
    masked = mask(question)
    return {
        "id": line["id"],
        "question": masked.text if masked.hidden else question,
        "status": answer.status.value if answer.status else None,
        "answered": answer.status is not None and answer.status.answered,
        "notice": answer.notice.short,
        "answer": answer.body,
        "easy": answer.voice.easy,
        "citations": [
            {
                "title": one.title,
                "article": one.article,
                "effective_date": one.effective_date.isoformat() if one.effective_date else None,
                "url": one.url,
                "quote": "" if one.by_guide else one.quote,
                **({"guide": one.quote} if one.by_guide else {}),
            }
            for one in answer.citations
        ],
        **(offered if answer.choices else {}),
        "record": answer.record,
        "receipt": answer.receipt,
        "timings_ms": {name: round(timings.get(name, 0.0), 3) for name in _TIMINGS},
    }
