"""What a page tells of an exchange: its parts in the order in which an answer is made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from admin.office.audits.names import EchoName, FaultName, LanguageName, ModeName, StatusName
from admin.office.audits.percents import percent_of
from admin.office.audits.texts import ExchangeOffice
from admin.office.desk import Desk
from city import CityProfile, Language, Mode, told_by_guide
from disclosure import (
    READABILITY,
    Channel,
    ChannelName,
    Citation,
    Drafted,
    Record,
    Settlement,
    Shell,
    Status,
    strike_name,
)
from knowledge import Article

TURNS = 3
"""How many earlier questions of a chat one that is made whole may lean on."""
_REPEATED = re.compile(r"~\d+$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """An article as a citizen reads it."""

    name: str
    url: str = ""
    """Where it can be read; empty where nobody says it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """An article that the search looked at."""

    article: Named
    score: float
    cited: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """A sentence of a draft."""

    text: str
    articles: tuple[Named, ...]
    why: str
    """Why it was let go, in words; empty if it was sent."""


def keys_of(settled: Settlement) -> frozenset[str]:
    """The keys of every article that was found, drafted from or cited."""
    drafted = (key for one in settled.making.drafted for key in one.keys)
    return frozenset((*settled.scores, *drafted)) - {READABILITY}


def named(
    keys: Iterable[str], settled: Settlement, held: Mapping[str, Article], guide: str
) -> Mapping[str, Named]:
    """Articles by their keys: as they are held, else as they were cited, else by the key itself.

    `guide` is said of what is a guide's about an article.
    """
    cited = {one.key: one for one in settled.citations}
    return {key: _named(key, held.get(key), cited.get(key), guide) for key in keys}


def _named(key: str, held: Article | None, cited: Citation | None, guide: str) -> Named:
    if held is not None:
        source = held.source
        title, article, heading, url = source.title, source.article, source.heading, source.url
    elif cited is not None:
        title, article, heading, url = cited.title, cited.article, cited.heading, cited.url
    else:
        document, _, number = key.rpartition("/")
        title, article, heading, url = document, _REPEATED.sub("", number), "", ""
    name = f"{title} {article}".strip() + (f"({heading})" if heading else "")
    name += f", {guide}" if told_by_guide(key, article, heading) else ""
    return Named(name=name, url=url if url.startswith(("https://", "http://")) else "")


def found_of(settled: Settlement, names: Mapping[str, Named]) -> tuple[Found, ...]:
    """What the search looked at, the best first."""
    cited = {one.key for one in settled.citations}
    kept = [(key, score) for key, score in settled.scores.items() if key != READABILITY]
    ordered = sorted(kept, key=lambda one: (-one[1], one[0]))
    return tuple(
        Found(article=names[key], score=score, cited=key in cited) for key, score in ordered
    )


def draft_of(settled: Settlement, names: Mapping[str, Named], desk: Desk) -> tuple[Sentence, ...]:
    """The draft, sentence by sentence, with why the check let some of them go."""
    return tuple(
        Sentence(
            text=one.text,
            articles=tuple(names[key] for key in one.keys),
            why=_why(one, desk) if one.struck else "",
        )
        for one in settled.making.drafted
    )


def draft_lines(settled: Settlement, names: Mapping[str, Named], desk: Desk) -> Iterator[str]:
    """The draft as a file has it, a sentence a line: with its articles, and what became of it."""
    status = StatusName(f"audits.status.{settled.status}")
    sent = desk.say(ExchangeOffice.DRAFT_SENT if settled.status.answered else status)
    for one in draft_of(settled, names, desk):
        struck = f"{desk.say(ExchangeOffice.DRAFT_STRUCK)}: {one.why}"
        articles = ", ".join(article.name for article in one.articles)
        yield f"{one.text} ({', '.join(filter(None, (articles, struck if one.why else sent)))})"


def _why(one: Drafted, desk: Desk) -> str:
    """`조문에 없는 말이 있습니다. 조문에 없는 수: 900원`."""
    said = strike_name(one.struck, desk.profile.sentences) if one.struck else ""
    return " ".join(filter(None, (said, _fault(one.fault, desk) if one.fault else "")))


def _fault(fault: str, desk: Desk) -> str:
    """What was wrong, in words: the check says a word of its own, and after it what it met."""
    first, _, rest = fault.partition(" ")
    known = {one.value.rpartition(".")[2]: one for one in FaultName}
    key = known.get(first)
    return desk.say(FaultName.TURNED, what=first) if key is None else desk.say(key, what=rest)


def notice_of(profile: CityProfile, settled: Settlement) -> str:
    """The full text of the notice that an answer carried; empty where the profile has it no more.

    A version may have wordings by voice: that of the answer's own language is told.
    """
    texts = [one for one in profile.notices if one.version == settled.notice_version]
    own = [one for one in texts if one.language is settled.language]
    return next((one.full for one in (*own, *texts)), "")


class Names:
    """Channels, voices, scores, endings and echoes in words."""

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

    def percent(self, score: float) -> int:
        """The score of an answer in whole percent."""
        return percent_of(score)

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
