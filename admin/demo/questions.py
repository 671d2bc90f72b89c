"""What citizens of the demo ask, when and how, and what they are answered. Pure but for reading.

Every answer is a text that this project ships: guides that cite the AI ordinance, and its own help.
What is answered otherwise are the city's own sentences. Nothing is told of the city that it did not
write itself. No chance is in it: the same day gives the same questions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

from admin.demo.stage import made_up
from city import SEOUL, CityProfile, Language, Mode, Voice
from disclosure import About, AgeBand, Channel, Citation, Need, Status, status_sentence
from knowledge import Article, read_document, shipped_paths

_SHIPPED = (
    "guide-ai-ordinance.md",
    "help-privacy.md",
    "help-using.md",
    "인공지능사회구현기본조례.md",
)
_OF_LAST_QUARTER = 220
_A_DAY, _OF_THIS_QUARTER = 2, 150
_EARLIEST_H, _HOURS = 7, 15
_MONTHS_OF_A_QUARTER = 3
_LONGEST_QUESTION = 1_000
_AGES = {2: AgeBand.FROM_65, 5: AgeBand.FROM_19, 8: AgeBand.FROM_65}
_NEEDS = {1: Need.EASY_WORDS, 4: Need.SCREEN_READER, 7: Need.EASY_WORDS, 9: Need.KOREAN_HARD}
"""By the last digit, or the like, of who asks."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """A question as it is typed, and how it ends."""

    at: datetime
    chat: str
    channel: Channel
    voice: Voice
    text: str
    """As it came in: personal data, made up like everything else, is not hidden yet."""
    status: Status
    answer: str
    given: Mode
    """How the answer was written: not always as it was asked for."""
    citations: tuple[Citation, ...] = ()
    confidence: float | None = None
    took_ms: float
    tells: tuple[tuple[About, str], ...] = ()
    """What the chat has told of itself before."""


def asked_until(today: date, profile: CityProfile) -> Iterator[Said]:
    """What was asked in the quarter that is over and in this one until yesterday, oldest first."""
    for place, moment in enumerate(_moments(today)):
        yield _refused(place, moment, profile) if place % 4 == 2 else _answered(place, moment)


def _answered(place: int, moment: datetime) -> Said:
    language = Language.ENGLISH if place % 16 == 0 else Language.KOREAN
    section, text = _asked(place, language)
    korean = language is Language.KOREAN
    voice = Voice(language=language, mode=_mode(place) if korean else Mode.STANDARD)
    return Said(
        at=moment,
        chat=_chat(place),
        channel=_channel(place),
        voice=voice,
        text=_with_personal_data(text, place),
        status=Status.ANSWERED,
        answer=section.easy if voice.easy and section.easy else _told(section),
        given=Mode.STANDARD if place % 15 == 3 else voice.mode,
        citations=(_citation(section),),
        confidence=0.42 + place * 37 % 56 / 100,
        took_ms=_took(place),
        tells=_tells(place),
    )


def _refused(place: int, moment: datetime, profile: CityProfile) -> Said:
    others: list[dict[str, str]] = made_up("exchanges")["others"]
    told, voice = others[place // 4 % len(others)], Voice(mode=_mode(place))
    status = Status(told["status"])
    searched = status in {Status.NOTHING_FOUND, Status.NOT_GROUNDED}
    return Said(
        at=moment,
        chat=_chat(place),
        channel=_channel(place),
        voice=voice,
        text=told["text"],
        status=status,
        answer=status_sentence(
            status, profile.sentences, voice, city=profile.name, website=profile.website,
            department=profile.main.name, telephone=profile.main.telephone,
            limit=_LONGEST_QUESTION,
        ),
        given=voice.mode,
        confidence=0.05 + place % 20 / 100 if searched else None,
        took_ms=_took(place),
        tells=_tells(place),
    )  # fmt: skip


def quarter_begins(day: date) -> date:
    """The first day of the quarter of a day."""
    return day.replace(month=day.month - (day.month - 1) % _MONTHS_OF_A_QUARTER, day=1)


def _moments(today: date) -> Iterator[datetime]:
    """By day, some in each of both quarters; none of today, which is not over."""
    this = quarter_begins(today)
    before = quarter_begins(this - timedelta(days=1))
    days = (today - this).days
    for begins, count, wanted in (
        (before, (this - before).days, _OF_LAST_QUARTER),
        (this, days, min(_A_DAY * days, _OF_THIS_QUARTER)),
    ):
        found = sorted(
            (begins + timedelta(days=one * count // wanted), one * 389 % (_HOURS * 60))
            for one in range(wanted)
        )
        for day, minute in found:
            yield datetime.combine(day, time(_EARLIEST_H), SEOUL) + timedelta(minutes=minute)


def _mode(place: int) -> Mode:
    return Mode.EASY if place % 5 in {1, 3} else Mode.STANDARD


def _chat(place: int) -> str:
    return f"demo {_person(place)}"


def _person(place: int) -> int:
    """Who talks to the web is new each time; a chat of the others asks a few times."""
    return place if _channel(place) is Channel.WEB else place // 4


def _tells(place: int) -> tuple[tuple[About, str], ...]:
    """Most tell nothing; who does tells it in all of a chat."""
    person = _person(place)
    told = (About.AGE, _AGES.get(person % 10)), (About.NEED, _NEEDS.get(person % 11))
    return tuple((about, group) for about, group in told if group)


def _took(place: int) -> float:
    return 240.0 + place * 7919 % 1800


def _channel(place: int) -> Channel:
    """The web is used most, the terminal by nearly nobody."""
    if place % 61 == 7:
        return Channel.TERMINAL
    return Channel.TELEGRAM if place % 9 in {0, 2, 5, 7} else Channel.WEB


@cache
def sections() -> Sequence[Article]:
    """The sections of the shipped texts that speak of the AI ordinance and of the assistant."""
    paths = (path for path in shipped_paths() if path.name in _SHIPPED)
    return [article for path in sorted(paths) for article in read_document(path).articles]


def _asked(place: int, language: Language) -> tuple[Article, str]:
    """A section and one of its questions; where it names none, its heading is one."""
    english = language is Language.ENGLISH
    every = [
        (section, question)
        for section in sections()
        for question in section.questions or (section.source.heading or section.source.article,)
        if question.isascii() is english
    ]
    return every[place * 37 % len(every)]


def _with_personal_data(text: str, place: int) -> str:
    """Somebody tells more than is asked; it is hidden before anything is kept."""
    before: list[str] = made_up("exchanges")["personal"]
    return f"{before[place // 13 % len(before)]} {text}" if place % 13 == 5 else text


def _told(section: Article) -> str:
    """A section's text without the line of its ground, which is its citation."""
    return "\n".join(line for line in section.text.splitlines() if not line.startswith("근거:"))


def _citation(section: Article) -> Citation:
    source = section.source
    return Citation(
        title=source.title,
        article=source.article,
        heading=source.heading,
        effective_date=source.effective_date,
        url=source.url,
        quote=_told(section),
        department=source.department,
        key=section.key,
    )
