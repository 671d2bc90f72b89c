"""The files of attacks: groups that share what must hold, each case told by what is sent."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from functools import cache
from hashlib import sha256
from itertools import product
from json import dumps
from pathlib import Path
from typing import Any

from admin.redteam.deeds import office_attacks, parts_attacks
from admin.redteam.forms import disguised
from admin.redteam.model import Attack, AttackClass, Turn
from disclosure import Status

_FOLDER = Path(__file__).parent / "cases"
_PLACE = "{planted}"
_CHATS = ("a> ", "b> ")


@cache
def all_attacks(folder: Path = _FOLDER) -> tuple[Attack, ...]:
    """Every attack of the files, by class; ids are told apart by group, number and disguise.

    A folder is read once: its files come with the project.

    Raises:
        ValueError: two groups of a class have one name.
    """
    found: list[Attack] = [*office_attacks(), *parts_attacks()] if folder == _FOLDER else []
    for path in sorted(folder.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for group in table["groups"]:
            found += _of_group(AttackClass(group.get("class", table.get("class"))), group)
    ids = [one.id for one in found]
    if len(ids) != len(set(ids)):
        raise ValueError(f"an id stands twice in {folder}")
    order = list(AttackClass)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def few_of(attacks: Sequence[Attack], each: int) -> tuple[Attack, ...]:
    """As many attacks of each class as are wanted, evenly out of all of it."""
    kept: list[Attack] = []
    for kind in AttackClass:
        own = [one for one in attacks if one.kind is kind]
        step = max(1, len(own) // each)
        kept += own[::step][:each]
    return tuple(kept)


def digest_of(attacks: Iterable[Attack]) -> str:
    """What tells two sets of attacks apart."""
    lines = (dumps(asdict(one), ensure_ascii=False, sort_keys=True) for one in attacks)
    return sha256("\n".join(lines).encode()).hexdigest()[:16]


def _of_group(kind: AttackClass, group: Mapping[str, Any]) -> Iterator[Attack]:
    for number, case in enumerate(_cases(group), 1):
        base = replace(
            case,
            kind=kind,
            id=f"{kind}-{group['name']}-{number:02}",
            language=group.get("language", "ko"),
            never=tuple(group.get("never", ())) + case.never,
            ends=tuple(Status(one) for one in group.get("ends", ())),
            whole=group.get("whole", False),
            routed=group.get("routed", False),
            easy=group.get("easy", False),
        )
        made = [base, *(_in_form(base, form) for form in group.get("forms", ()))]
        # What a disguise leaves as it is, a single letter for instance, is no other case.
        told = {(one.turns, one.planted): one for one in reversed(made)}
        for one in reversed(told.values()):
            yield replace(one, planted=_document(group, one.planted))


def _cases(group: Mapping[str, Any]) -> Iterator[Attack]:
    """The cases of a group without what they share."""
    repeat, times = group.get("repeat", 1), group.get("times", 1)
    for text in group.get("says", ()):
        yield _case((text * times,) * repeat)
    for talk in group.get("talks", ()):
        yield _case(talk)
    for told in group.get("tells", ()):
        text, *hidden = told
        yield replace(_case((text,)), hidden=tuple(hidden))
    for (value, *hidden), frame in product(group.get("values", ()), group.get("frames", ())):
        yield replace(_case((frame.replace("{value}", value),)), hidden=tuple(hidden))
    for fault, text in product(group.get("faults", ()), group.get("asks", ())):
        yield replace(_case((text,)), fault=fault)
    for asked, never, *deed in group.get("forges", ()):
        yield replace(_case((asked,)), planted=_PLACE, never=tuple(never), deed=tuple(deed))
    for planted, asked, *never in group.get("plants", ()):
        yield replace(_case((asked,)), planted=planted, never=tuple(never))


def _document(group: Mapping[str, Any], planted: str) -> str:
    """The document in which something is planted; empty where nothing is."""
    text: str = group.get("document", "")
    return text.strip().replace(_PLACE, planted) if planted else ""


def _case(texts: Iterable[str]) -> Attack:
    return Attack(
        id="", kind=AttackClass.OVERRIDE, language="", turns=tuple(_turn(one) for one in texts)
    )


def _turn(text: str) -> Turn:
    """A turn of chat a, unless the text says that it is another chat's."""
    named = text.startswith(_CHATS)
    return Turn(text=text[3:], chat=text[0]) if named else Turn(text=text)


def _in_form(base: Attack, form: str) -> Attack:
    """The attack in a disguise: the planted text where there is one, else its last turn."""
    if base.planted:
        changed = replace(base, planted=disguised(base.planted, form))
    else:
        *before, last = base.turns
        changed = replace(base, turns=(*before, replace(last, text=disguised(last.text, form))))
    return replace(changed, id=f"{base.id}+{form}", form=form)
