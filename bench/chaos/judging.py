"""The history checker: what was asked and what was shown in, breaches out. Pure functions.

It looks from the citizen's side alone: at the questions that were posted, at every message that
was put into a chat or changed in it, in order, and at the chats as they stand in the end.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bench.chaos.marks import Posted, marks_in


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """A text that stood in a chat from some moment on."""

    life: int
    """Which life of the service showed it, from 0."""
    chat: int
    message_id: int
    reply_to: int | None
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Wordings:
    """How the judge knows a text for what it is."""

    full_notice: Callable[[str], bool]
    resent: Callable[[str], bool]
    """Whether a text says of itself that it may have been sent before."""
    apology: Callable[[str], bool]
    """Whether a text says that something of ours broke, and that a question was given up."""


@dataclass(kw_only=True)
class Verdict:
    """The breaches of a run, each with what shows it; what else is worth knowing."""

    lost: list[str] = field(default_factory=list[str])
    """Questions without their whole answer, nor any other word."""
    put_off: list[str] = field(default_factory=list[str])
    """Questions that got a word, but not their whole answer."""
    apologies: list[str] = field(default_factory=list[str])
    """Words that a question was given up, also where its answer came all the same."""
    doubled: list[str] = field(default_factory=list[str])
    """Pieces of an answer that stand in more than one message without saying so."""
    disordered: list[str] = field(default_factory=list[str])
    """Answers that came before the whole of an earlier question's answer in the same chat."""
    astray: list[str] = field(default_factory=list[str])
    """Answers in a chat that did not ask, or under another question of it."""
    gone: list[str] = field(default_factory=list[str])
    """Pieces of an answer that were shown, and stand nowhere in the end."""
    repeated: list[str] = field(default_factory=list[str])
    """Full notices that stand in a chat twice, word for word, without saying so."""
    unannounced: list[str] = field(default_factory=list[str])
    """Chats in which something stood before the full notice."""
    orphans: Counter[int] = field(default_factory=Counter[int])
    """By life: what stands beside an answer, was not taken away, and says nothing of it."""
    resent: int = 0
    """Messages that say of themselves that they may have been sent before."""
    answered: int = 0


def judge(
    posted: Sequence[Posted],
    shown: Sequence[Shown],
    standing: Mapping[tuple[int, int], str],
    wordings: Wordings,
) -> Verdict:
    """Hold a history against the promises; `standing` is each chat's end, by message."""
    verdict = Verdict(resent=len({one.message_id for one in shown if wordings.resent(one.text)}))
    by_chat: dict[int, list[Shown]] = defaultdict(list)
    for one in shown:
        by_chat[one.chat].append(one)
    for question in posted:
        concerned = [one for one in by_chat.get(question.chat, ()) if _concerns(question, one)]
        _judge_answer(question, concerned, wordings, verdict)
        _judge_end(question, concerned, standing, verdict)
        verdict.orphans += Counter(_orphans(question, concerned, standing).values())
    for chat, history in by_chat.items():
        sorry = [one for one in history if wordings.apology(one.text)]
        verdict.apologies += [f"life {one.life}, the chat {chat}" for one in sorry]
        _judge_order([one for one in posted if one.chat == chat], history, verdict)
        _judge_notices(chat, history, wordings, verdict)
    _judge_place(posted, shown, verdict)
    return verdict


def _concerns(question: Posted, one: Shown) -> bool:
    return question.mark in one.text or one.reply_to == question.message_id


def _bears(question: Posted, text: str) -> bool:
    return any(piece in text for piece in question.pieces)


def _judge_answer(
    question: Posted, concerned: Sequence[Shown], wordings: Wordings, verdict: Verdict
) -> None:
    places: dict[str, set[int]] = {piece: set() for piece in question.pieces}
    resent: set[str] = set()
    for one in concerned:
        for piece in question.pieces:
            if piece in one.text and wordings.resent(one.text):
                resent.add(piece)
            elif piece in one.text:
                places[piece].add(one.message_id)
    if all(messages or piece in resent for piece, messages in places.items()):
        verdict.answered += 1
    else:
        where = verdict.put_off if concerned else verdict.lost
        last = f": {concerned[-1].text[-80:]!r}" if concerned else ""
        where.append(f"{question.mark} (no. {question.place} of the chat {question.chat}){last}")
    verdict.doubled += [
        f"{piece} in the messages {sorted(messages)}"
        for piece, messages in places.items()
        if len(messages) > 1
    ]


def _judge_end(
    question: Posted,
    concerned: Sequence[Shown],
    standing: Mapping[tuple[int, int], str],
    verdict: Verdict,
) -> None:
    """What a citizen was shown once is no answer if it was written over or taken away again."""
    left = [standing.get((question.chat, one.message_id), "") for one in concerned]
    verdict.gone += [
        f"{piece} (no. {question.place} of the chat {question.chat})"
        for piece in question.pieces
        if any(piece in one.text for one in concerned) and not any(piece in text for text in left)
    ]


def _judge_notices(
    chat: int, history: Sequence[Shown], wordings: Wordings, verdict: Verdict
) -> None:
    """The full notice stands before everything else, and none is sent twice in silence."""
    if not wordings.full_notice(history[0].text):
        verdict.unannounced.append(f"the chat {chat}: {history[0].text[:60]!r}")
    notices = {
        one.message_id: one.text
        for one in history
        if wordings.full_notice(one.text) and not wordings.resent(one.text)
    }
    verdict.repeated += [
        f"{count} times in the chat {chat}: {text[:60]!r}"
        for text, count in Counter(notices.values()).items()
        if count > 1
    ]


def _judge_place(posted: Sequence[Posted], shown: Sequence[Shown], verdict: Verdict) -> None:
    owners = {one.mark: one.chat for one in posted}
    asked = {(one.chat, one.message_id): one.mark for one in posted}
    for one in shown:
        marks = marks_in(one.text)
        strange = [mark for mark in marks if owners.get(mark) != one.chat]
        verdict.astray += [f"{mark} in the chat {one.chat}" for mark in strange]
        under = asked.get((one.chat, one.reply_to or 0))
        if under is not None and marks and under not in marks:
            verdict.astray.append(f"{', '.join(sorted(marks))} under the question {under}")


def _orphans(
    question: Posted, concerned: Sequence[Shown], standing: Mapping[tuple[int, int], str]
) -> dict[int, int]:
    """The messages beside a question's answer that say nothing of it, and whose life showed them.

    None where there is no answer: what stands there then is no orphan but a question put off.
    """
    if not any(_bears(question, one.text) for one in concerned):
        return {}
    first_life = {one.message_id: one.life for one in reversed(concerned)}
    return {
        message: life
        for message, life in first_life.items()
        if (text := standing.get((question.chat, message))) and not _bears(question, text)
    }


def _judge_order(questions: Sequence[Posted], history: Sequence[Shown], verdict: Verdict) -> None:
    """An answer begins after the whole of that before it; one never begun is judged elsewhere."""
    begun: list[tuple[int, int, Posted]] = []
    for question in questions:
        first: dict[str, int] = {}
        for place, one in enumerate(history):
            for piece in question.pieces if _concerns(question, one) else ():
                if piece in one.text:
                    first.setdefault(piece, place)
        if first:
            begun.append((min(first.values()), max(first.values()), question))
    for (_, whole, earlier), (start, _, later) in pairwise(begun):
        if start < whole:
            verdict.disordered.append(f"{later.mark} before {earlier.mark}")
