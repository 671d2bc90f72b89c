"""Whatever happens in whatever order: the notice comes first, and records keep their rules.

Both machines walk the real code on a real SQLite file, beside a model of what must hold.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from city import FixedClock, Form, Language, Mode, NoticeText, Voice
from disclosure import Chats, Notices, RecordOutOfOrder, Records
from tests.builders.disclosure import make_asked, make_settlement
from tests.builders.shaped import shaped_sqlite

NOW = datetime(2026, 11, 24, tzinfo=UTC)
CHATS = st.sampled_from(["one", "two", "three"])


def notices_of(version: int) -> Notices:
    """The notices of a version; only the English wording changes with an odd one."""
    korean, english = str(version // 2), str((version + 1) // 2)
    return Notices(
        NoticeText(
            version=number,
            language=language,
            form=Form.STANDARD,
            short=f"[AI {language}] {number}",
            full=f"[AI {language}] {number}\n\n전체 고지",
            in_force_since=date(2026, 1, 1),
        )
        for language, number in ((Language.KOREAN, korean), (Language.ENGLISH, english))
    )


class _OnDatabase(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._database = shaped_sqlite(Path(self._folder.name) / "a.db")

    def teardown(self) -> None:
        self._database.close()
        self._folder.cleanup()


class FirstNotice(_OnDatabase):
    """A channel as it must behave: full notice if it is owed, then the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.chats = Chats(self._database, FixedClock(NOW))
        self.records = Records(self._database, FixedClock(NOW))
        self.version = 0
        self.notices = notices_of(0)
        self.shown: dict[str, str] = {}
        self.language: dict[str, Language] = {}

    @rule(chat=CHATS)
    def a_message_arrives(self, chat: str) -> None:
        state = self.chats.state(chat)
        voice = Voice(language=state.language, mode=state.mode)
        owed = self.notices.needs_full(state, voice)
        assert owed == (self.shown.get(chat) != self.notices.version(voice))
        if owed:
            self.shown[chat] = self.notices.version(voice)
            self.chats.remember(chat, notice_version=self.notices.version(voice))
        assert not self.notices.needs_full(self.chats.state(chat), voice)

    @rule(chat=CHATS, language=st.sampled_from(Language), mode=st.sampled_from(Mode))
    def the_voice_changes(self, chat: str, language: Language, mode: Mode) -> None:
        self.chats.remember(chat, language=language, mode=mode)
        self.language[chat] = language

    @rule()
    def the_wording_changes(self) -> None:
        self.version += 1
        self.notices = notices_of(self.version)

    @rule(chat=CHATS)
    def the_chat_is_forgotten(self, chat: str) -> None:
        self.records.forget(chat)
        self.shown.pop(chat, None)
        self.language.pop(chat, None)

    @invariant()
    def what_is_remembered_is_what_was_shown(self) -> None:
        for chat in ("one", "two", "three"):
            state = self.chats.state(chat)
            assert state.notice_version == self.shown.get(chat, "")
            assert state.language == self.language.get(chat, Language.KOREAN)


@dataclass
class Expected:
    """What a record must be, as far as the model knows."""

    chat: str
    settled: bool = False
    delivered: bool = False
    words: bool = True
    answer: str = ""


class RecordRules(_OnDatabase):
    """Opening, settling, delivering and forgetting in any order, by three chats."""

    numbers = Bundle("numbers")

    def __init__(self) -> None:
        super().__init__()
        self.records = Records(self._database, FixedClock(NOW))
        self.expected: dict[int, Expected] = {}

    @rule(target=numbers, chat=CHATS)
    def a_question_opens(self, chat: str) -> int:
        number = self.records.open(make_asked(f"{chat}의 질문", chat=chat))
        assert number not in self.expected
        self.expected[number] = Expected(chat=chat)
        return number

    @rule(number=numbers, answer=st.sampled_from(["답", "다른 답"]))
    def it_is_settled(self, number: int, answer: str) -> None:
        expected = self.expected[number]
        if expected.settled:
            with pytest.raises(RecordOutOfOrder):
                self.records.settle(number, make_settlement(answer))
            return
        self.records.settle(number, make_settlement(answer))
        expected.settled = True
        expected.answer = answer if expected.words else ""

    @rule(number=numbers)
    def it_is_delivered(self, number: int) -> None:
        expected = self.expected[number]
        if not expected.settled:
            with pytest.raises(RecordOutOfOrder):
                self.records.delivered(number, (number,))
            return
        self.records.delivered(number, (number,))
        expected.delivered = True

    @rule(number=consumes(numbers))
    def it_is_delivered_again_and_left_alone(self, number: int) -> None:
        if self.expected[number].delivered:
            self.records.delivered(number, (number,))

    @rule(chat=CHATS)
    def a_chat_is_forgotten(self, chat: str) -> None:
        own = [one for one in self.expected.values() if one.chat == chat and one.words]
        assert self.records.forget(chat) == len(own)
        for one in own:
            one.words, one.answer = False, ""

    @invariant()
    def every_record_is_what_it_must_be(self) -> None:
        for number, expected in self.expected.items():
            found = self.records.find(number)
            assert found is not None
            assert (found.settled_at is not None) == expected.settled
            assert (found.delivered_at is not None) == expected.delivered
            assert bool(found.asked.question) == expected.words
            assert found.asked.chat == (expected.chat if expected.words else "")
            assert (found.settlement.answer if found.settlement else "") == expected.answer

    @invariant()
    def a_chat_sees_its_own_records_and_all_of_them(self) -> None:
        for chat in ("one", "two", "three"):
            own = sorted(
                (number for number, one in self.expected.items() if one.chat == chat and one.words),
                reverse=True,
            )
            assert [record.number for record in self.records.recent(chat, 1000)] == own


few = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestFirstNotice = FirstNotice.TestCase
TestFirstNotice.settings = few
TestRecordRules = RecordRules.TestCase
TestRecordRules.settings = few
