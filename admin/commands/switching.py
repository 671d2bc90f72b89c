"""The commands `off`, `on` and `switch`: stopping the answers, and telling what is stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import typer

from admin.errors import TopicUnclear
from city import SEOUL, operator_sentence
from disclosure import Switch, SwitchAct, SwitchState

Tell = Callable[[str], None]


def turn_and_tell(
    switch: Switch, *, off: bool, by: str, reason: str, topic: str = "", tell: Tell = typer.echo
) -> None:
    """Stop the answers or let them go on, and tell what is stopped now.

    Raises:
        BadParameter: nobody is named, or no reason is given for a stop.
        DatabaseUnavailable: it could not be kept, so nothing was stopped.
    """
    if not by.strip() or (off and not reason.strip()):
        raise typer.BadParameter(operator_sentence("switch.who_and_why"))
    state = switch.turn(off=off, by=by.strip(), reason=reason.strip(), topic=topic)
    tell(switch_text(state))


def switch_text(state: SwitchState) -> str:
    """What is stopped now, by whom, why and since when."""
    whole = [_line("switch.whole", state.whole)] if state.whole else []
    lines = [*whole, *(_line("switch.topic", act) for act in state.topics)]
    return "\n".join(lines) or operator_sentence("switch.on")


def title_meant(given: str, titles: Iterable[str]) -> str:
    """The one title of the catalogue that is meant; blanks do not count, and a part is enough.

    A title that others begin with is itself meant: its guides and rules are stopped with it.

    Raises:
        TopicUnclear: no title is meant, or several are.
    """
    wanted = "".join(given.split())
    found = sorted(title for title in set(titles) if wanted and wanted in "".join(title.split()))
    own = [title for title in found if all(other.startswith(title) for other in found)]
    if len(own) != 1:
        raise TopicUnclear(topic=given, found=", ".join(found[:5]) or "-")
    return own[0]


def _line(code: str, act: SwitchAct) -> str:
    since = act.at.astimezone(SEOUL).strftime("%Y-%m-%d %H:%M:%S")
    return operator_sentence(code, topic=act.topic, by=act.by, reason=act.reason, since=since)
