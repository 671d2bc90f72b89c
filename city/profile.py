"""A city's profile: its facts, its notices and its sentences, one folder a city.

profiles/<city>/city.toml         facts: names, departments, telephone numbers
profiles/<city>/committee.toml    what its ordinances say of the AI committee
profiles/<city>/register.toml     what it says of its register of AI systems
profiles/<city>/plan.toml         what its AI ordinance says of the plan
profiles/<city>/participation.toml    and of surveys, partners, purchases and awards
profiles/<city>/audits.toml       how it audits what is answered
profiles/<city>/notices.toml      the prior notices with their version (제3조③)
profiles/<city>/sentences/<voice>/<room>.toml
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from city.audit_rules import AuditRules
from city.committee_rules import CommitteeRules
from city.errors import ProfileInvalid
from city.participation_rules import ParticipationRules
from city.plan_rules import PlanRules
from city.register_rules import RegisterRules
from city.sentences import Sentences, read_toml
from city.voice import Form, Language

_PROFILES = Path(__file__).parent / "profiles"
Rules = TypeVar("Rules")


@dataclass(frozen=True, kw_only=True, slots=True)
class Department:
    """Who can help: a department and the telephone number under which it is reached."""

    name: str
    telephone: str


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticeText:
    """One wording of the prior notice, as the profile holds it."""

    version: str
    language: Language
    form: Form
    short: str
    full: str
    in_force_since: date


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptFor:
    """How many days what is kept is kept, by class of data (개인정보 보호법 제21조①)."""

    words_days: int
    """Words of questions and answers, and whose they were."""
    chats_days: int
    """What is remembered of a chat, counted from its last change."""
    access_days: int
    """Who of the staff read whose words (개인정보의 안전성 확보조치 기준)."""

    def __post_init__(self) -> None:
        """Refuse a period under a day, which would destroy what is on its way."""
        if min(self.words_days, self.chats_days, self.access_days) < 1:
            raise ValueError("a period under one day")


@dataclass(frozen=True, kw_only=True, slots=True)
class RemindedAt:
    """When officials are reminded of their duties, who asked to be."""

    hour: int
    """Of the day in the city, from which on they are."""
    days: int
    """How many days before a duty is due."""

    def __post_init__(self) -> None:
        """Refuse an hour that no day has, and days that have passed."""
        if self.hour not in range(24) or self.days < 0:
            raise ValueError("no hour of the day, or days that have passed")


@dataclass(frozen=True, kw_only=True)
class CityProfile:
    """Everything that is true of one city and of no other."""

    key: str
    name: str
    assistant_name: str
    ordinance: str
    website: str
    operator: Department
    main: Department
    departments: dict[str, str]
    """Department name to telephone number, where it differs from the main number."""
    notices: tuple[NoticeText, ...]
    sentences: Sentences
    kept_for: KeptFor
    reminded_at: RemindedAt
    committee: CommitteeRules
    register: RegisterRules
    plan: PlanRules
    participation: ParticipationRules
    audits: AuditRules
    public_exchanges: tuple[str, ...] = ()
    """First digits of the city's own telephone numbers, which masking leaves alone."""
    hours: str = ""
    """When people answer the telephone, in words; English names hold the English ones."""
    objection_days: int = 10
    """Working days in which an objection is answered."""
    feedback_days: int = 5
    """Working days in which it is seen to that an answer did not help."""
    holidays: frozenset[date] = frozenset()
    """Days that are no working days, beside Saturdays and Sundays."""
    demo: bool = False
    """Whether what is kept here is made up: every page says so. Stands in no file."""

    def department(self, name: str) -> Department:
        """The department of a name; unknown names are reached through the main number."""
        if not name:
            return self.main
        return Department(name=name, telephone=self.departments.get(name, self.main.telephone))


def load_profile(city: str, *, folder: Path = _PROFILES) -> CityProfile:
    """Read and check the profile of a city.

    Raises:
        ProfileInvalid: there is no such profile, or a part of it is missing or malformed.
    """
    home = folder / city
    if not home.is_dir():
        raise ProfileInvalid(path=home, problem="no such folder")
    facts = read_toml(home / "city.toml")
    try:
        return CityProfile(
            key=city,
            name=facts["name"],
            assistant_name=facts["assistant_name"],
            ordinance=facts["ordinance"],
            website=facts["website"],
            operator=Department(**facts["operator"]),
            main=Department(**facts["main"]),
            departments=dict(facts.get("departments", {})),
            notices=_notices(home / "notices.toml"),
            sentences=Sentences(home / "sentences", english=facts.get("english")),
            kept_for=KeptFor(**facts["kept_for"]),
            reminded_at=RemindedAt(**facts["reminders"]),
            committee=_rules(home / "committee.toml", CommitteeRules.read),
            register=_rules(home / "register.toml", RegisterRules.read),
            plan=_rules(home / "plan.toml", PlanRules.read),
            participation=_rules(home / "participation.toml", ParticipationRules.read),
            audits=_rules(home / "audits.toml", AuditRules.read),
            public_exchanges=tuple(facts.get("public_exchanges", ())),
            hours=facts["hours"],
            objection_days=int(facts["objections"]["working_days"]),
            feedback_days=int(facts["feedback"]["working_days"]),
            holidays=frozenset(facts["objections"]["holidays"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ProfileInvalid(path=home / "city.toml", problem=str(error)) from error


def _rules(path: Path, read: Callable[[Mapping[str, Any]], Rules]) -> Rules:
    try:
        return read(read_toml(path))
    except (LookupError, TypeError, ValueError) as error:
        raise ProfileInvalid(path=path, problem=str(error)) from error


def _notices(path: Path) -> tuple[NoticeText, ...]:
    try:
        return tuple(
            NoticeText(
                version=str(entry["version"]),
                language=Language(entry["language"]),
                form=Form(entry["form"]),
                short=entry["short"].strip(),
                full=entry["full"].strip(),
                in_force_since=entry["in_force_since"],
            )
            for entry in read_toml(path)["notices"]
        )
    except (KeyError, ValueError, AttributeError) as error:
        raise ProfileInvalid(path=path, problem=str(error)) from error
