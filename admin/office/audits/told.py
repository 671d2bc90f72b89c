"""What a page tells of an exchange: its parts in the order in which an answer is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from admin.office.audits.names import EchoName, LanguageName, ModeName, StatusName
from admin.office.desk import Desk
from city import CityProfile, Language, Mode
from disclosure import READABILITY, Channel, ChannelName, Record, Settlement, Shell, Status


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """An article that the search looked at."""

    key: str
    score: float
    cited: bool


def found_of(settled: Settlement) -> tuple[Found, ...]:
    """What the search looked at, the best first."""
    cited = {one.key for one in settled.citations}
    kept = [(key, score) for key, score in settled.scores.items() if key != READABILITY]
    ordered = sorted(kept, key=lambda one: (-one[1], one[0]))
    return tuple(Found(key=key, score=score, cited=key in cited) for key, score in ordered)


def notice_of(profile: CityProfile, settled: Settlement) -> str:
    """The full text of the notice that an answer carried; empty where the profile has it no more.

    A version may have wordings by voice: that of the answer's own language is told.
    """
    texts = [one for one in profile.notices if one.version == settled.notice_version]
    own = [one for one in texts if one.language is settled.language]
    return next((one.full for one in (*own, *texts)), "")


class Names:
    """Channels, voices, endings and echoes in words."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def channel(self, one: Channel) -> str:
        """Where it was asked."""
        return self._desk.say(ChannelName(f"register.channel.{one}"))

    def voice(self, language: Language, mode: Mode) -> str:
        """A language and a way of reading."""
        return f"{self.language(language)}, {self.mode(mode)}"

    def language(self, one: Language) -> str:
        """A language."""
        return self._desk.say(LanguageName(f"audits.language.{one}"))

    def mode(self, one: Mode) -> str:
        """A way of reading."""
        return self._desk.say(ModeName(f"audits.mode.{one}"))

    def status(self, one: Status) -> str:
        """How a question ended."""
        return self._desk.say(StatusName(f"audits.status.{one}"))

    def verdict(self, verdict: str) -> str:
        """What the citizen pressed; empty where nothing."""
        kind = verdict.partition(":")[0]
        return self._desk.say(EchoName(f"audits.echo.{kind}")) if kind else ""

    def line(self, one: Shell) -> Iterator[str]:
        """What a list says of an exchange."""
        yield self.channel(one.channel)
        yield self.voice(one.language, one.mode)
        if one.verdict:
            yield self.verdict(one.verdict)
        if one.objected:
            yield self._desk.say(EchoName.OBJECTION)

    def options(self) -> Mapping[str, Mapping[str, str]]:
        """What may be chosen in each field of the search."""
        return {
            "channel": {one.value: self.channel(one) for one in Channel},
            "mode": {one.value: self.mode(one) for one in Mode},
            "language": {one.value: self.language(one) for one in Language},
            "status": {one.value: self.status(one) for one in Status},
            "echo": {
                one.value.rpartition(".")[2]: self._desk.say(one) for one in EchoName
            },
        }  # fmt: skip


def steps_of(record: Record) -> Mapping[str, float]:
    """How long each step took, in milliseconds."""
    return record.settlement.timings_ms if record.settlement else {}
