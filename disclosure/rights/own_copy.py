"""A copy of what is kept about a chat, for the chat alone (개인정보 보호법 제35조, 열람).

The rules, in order:

1. It holds all that tells of the citizen: the words of the records and how each was answered, what
   is remembered of the chat and told by it, its objections. What was hidden before it was kept,
   or was erased, cannot be in it.
2. It is one JSON file for people and programs both: its names are words of the citizen's language,
   and it opens with the notice in force, like everything that leaves.
3. It is bounded: the newest records go in first, and what has no room is counted in it.

It is made anew for each demand, handed out, and kept nowhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from city import CityProfile, Clock, Database, Voice
from disclosure.making import Drafted
from disclosure.model import ChatState, Citation, Record
from disclosure.notices import Notices
from disclosure.pseudonyms import Pseudonyms
from disclosure.reminders.store import links_of
from disclosure.rights import store
from disclosure.rights.own_copy_texts import CopyName, CopyText
from disclosure.rights.own_copy_words import Begun, Entry, Names
from disclosure.rights.receipts import Receipts
from disclosure.rights.tables import ObjectionRow
from disclosure.store import chat_state, recent_records
from disclosure.told.model import About, ToldGroup
from disclosure.told.store import told_of
from disclosure.told.texts import ABOUT_NAMES, TOLD_NAMES

MOST_RECORDS = 2_000
MOST_BYTES = 5_000_000
"""Of records; a tenth of what a messenger takes as a file."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnCopy:
    """The file, and what is said with it."""

    name: str
    content: bytes = field(repr=False)
    told: str
    """What is in it, in a sentence."""


class OwnCopies:
    """Makes the copies. Blocking and safe to share between threads.

    Raises `DatabaseUnavailable` when the database cannot be reached.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        profile: CityProfile,
        notices: Notices,
        receipts: Receipts,
        pseudonyms: Pseudonyms,
        *,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        self._database = database
        self._clock = clock
        self._profile = profile
        self._notices = notices
        self._receipts = receipts
        self._pseudonyms = pseudonyms
        self._most_bytes = most_bytes

    def of(self, chat: str, voice: Voice, begun: Begun | None = None) -> OwnCopy:
        """What is kept about a chat now, named in a voice's language; with what it has begun.

        Raises:
            ValueError: nobody's records, which are those of all who were forgotten, are not shown.
        """
        if not chat:
            raise ValueError("a copy for nobody")
        with self._database.unit() as session:
            found = recent_records(session, chat, MOST_RECORDS + 1)
            state = chat_state(session, chat)
            cases = store.objections_of(session, chat)
            reminded = bool(links_of(session, self._pseudonyms.link(chat)))
            untold = {one.number for one in store.untold_of(session, chat)}
            told = told_of(session, chat)
        names = Names(self._profile, voice)
        records = self._fitting(found, names)
        content: Entry = {
            "notice": self._notices.in_force(voice).short,
            **names.entry(
                (CopyName.ABOUT, self._about(voice)),
                (CopyName.MADE, self._clock.now()),
                (CopyName.CHAT, _chat(state, names, reminded=reminded)),
                (CopyName.TOLD, _told(told, names)),
                (CopyName.RECORDS, records),
                (CopyName.LEFT_OUT, _left_out(len(found), len(records))),
                (CopyName.OBJECTIONS, [_objection(one, untold, names) for one in cases]),
                (CopyName.BEGUN, _begun(begun, names)),
            ),
        }
        return OwnCopy(
            name=names.say(CopyText.FILE),
            content=_json(content, indent=2).encode(),
            told=names.say(CopyText.TOLD, count=len(records), cases=len(cases)),
        )

    def _about(self, voice: Voice) -> str:
        operator = self._profile.operator
        return self._profile.sentences.say(
            CopyText.ABOUT,
            voice,
            days=self._profile.kept_for.words_days,
            department=operator.name,
            telephone=operator.telephone,
        )

    def _fitting(self, found: Iterable[Record], names: Names) -> list[Entry]:
        """The newest records, as many as there is room for."""
        fitting: list[Entry] = []
        room = self._most_bytes
        for one in found:
            entry = _record(one, self._receipts, names)
            room -= len(_json(entry).encode())
            if room < 0 or len(fitting) == MOST_RECORDS:
                break
            fitting.append(entry)
        return fitting


def _chat(state: ChatState, names: Names, *, reminded: bool) -> Entry:
    return names.entry(
        (CopyName.LANGUAGE, state.language.value),
        (CopyName.EASY, Voice(mode=state.mode).easy),
        (CopyName.NOTICE, state.notice_version),
        (CopyName.REMINDED, reminded),
    )


def _told(told: Mapping[About, ToldGroup], names: Names) -> Entry:
    """What the citizen has told of themselves, and since when they agree."""
    return {
        names.say(ABOUT_NAMES[about]): names.entry(
            (CopyName.CHOSEN, names.say(TOLD_NAMES[one.group])), (CopyName.AGREED_AT, one.at)
        )
        for about, one in told.items()
    }


def _record(one: Record, receipts: Receipts, names: Names) -> Entry:
    asked, settled = one.asked, one.settlement
    code = receipts.code(one.number) if settled else ""
    opened = names.entry(
        (CopyName.RECORD, one.number),
        (CopyName.RECEIPT, code),
        (CopyName.CHANNEL, asked.channel.value),
        (CopyName.ASKED_AT, one.opened_at),
        (CopyName.QUESTION, asked.question),
        (CopyName.HIDDEN, names.hidden(asked.hidden)),
    )
    if settled is None:
        return opened
    return opened | names.entry(
        (CopyName.ANSWERED_AT, one.settled_at),
        (CopyName.UNDERSTOOD, settled.making.understood),
        (CopyName.DRAFT, [_drafted(one, names) for one in settled.making.drafted]),
        (CopyName.ANSWER, settled.answer),
        (CopyName.CHOICES, list(settled.choices)),
        (CopyName.SOURCES, [_source(cited, names) for cited in settled.citations]),
        (CopyName.SCORES, settled.scores),
        (CopyName.STATUS, settled.status.value),
        (CopyName.LANGUAGE, settled.language.value),
        (CopyName.EASY, Voice(mode=settled.mode).easy),
        (CopyName.NOTICE, settled.notice_version),
        (CopyName.WRITER, settled.writer),
        (CopyName.DELIVERED_AT, one.delivered_at),
        (CopyName.UNDELIVERED, one.undelivered),
        (CopyName.MESSAGES, list(one.message_ids)),
        (CopyName.VERDICT, one.verdict),
    )


def _drafted(one: Drafted, names: Names) -> Entry:
    return names.entry(
        (CopyName.SENTENCE, one.text),
        (CopyName.SOURCES, list(one.keys)),
        (CopyName.STRUCK, names.struck(one.struck) if one.struck else ""),
    )


def _source(cited: Citation, names: Names) -> Entry:
    return names.entry(
        (CopyName.TITLE, cited.title),
        (CopyName.ARTICLE, cited.article),
        (CopyName.IN_FORCE, cited.effective_date),
        (CopyName.GUIDE if cited.by_guide else CopyName.QUOTE, cited.quote),
    )


def _objection(case: ObjectionRow, untold: set[int], names: Names) -> Entry:
    return names.entry(
        (CopyName.NUMBER, case.number),
        (CopyName.RECORD, case.record),
        (CopyName.REASON, case.reason),
        (CopyName.OPENED_AT, case.opened_at),
        (CopyName.DUE, case.due),
        (CopyName.CLOSED_AT, case.closed_at),
        (CopyName.OUTCOME, case.outcome),
        (CopyName.ADDRESS, bool(case.sealed) or case.number in untold),
        (CopyName.ERASE_AFTER, case.erase_after),
    )


def _begun(begun: Begun | None, names: Names) -> Entry:
    if begun is None:
        return {}
    answers = [
        names.entry((CopyName.ASKED, asked), (CopyName.CHOSEN, said))
        for asked, said in begun.answers
    ]
    return names.entry(
        (CopyName.SURVEY, begun.survey),
        (CopyName.ANSWERS, answers),
        (CopyName.GROUP, begun.group),
        (CopyName.MESSAGES, list(begun.messages)),
    )


def _left_out(found: int, shown: int) -> str:
    if found == shown:
        return ""
    # How many there are beyond the most that are looked at is not known.
    return f"{found - shown}+" if found > MOST_RECORDS else f"{found - shown}"


def _json(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)
