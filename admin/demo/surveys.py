"""A survey that is open, on the web and in the chat, and that some have answered already."""

from __future__ import annotations

from datetime import timedelta

from admin.books import By
from admin.demo.stage import Stage, made_up, sound
from admin.surveys import Question, QuestionKind, Survey, Surveys
from disclosure import Sheet

_OPEN_FOR = timedelta(days=30)


def surveys(stage: Stage) -> tuple[str, ...]:
    """A question of each kind, and the sheets of a few."""
    told = made_up("surveys")
    books = Surveys(stage.database, stage.clock, stage.profile)
    by = By(person=told["writes"], reason=told["reason"])
    drafted = Survey(
        title=told["title"], aim=told["aim"], opens=stage.today, closes=stage.today + _OPEN_FOR
    )
    number = sound(books.draft(drafted, by)).number
    asked = [
        sound(
            books.ask(
                Question(
                    survey=number,
                    place=0,
                    kind=QuestionKind(one["kind"]),
                    text=one["text"],
                    options=tuple(one.get("options", ())),
                ),
                by,
            )
        ).number
        for one in told["questions"]
    ]
    sound(books.release(number, 1, by))
    for one in told["sheets"]:
        chosen = {asked[place]: frozenset({choice}) for place, choice in enumerate(one["chosen"])}
        books.answer(number, Sheet(group=one["group"], chosen=chosen, texts={}))
    return ()
