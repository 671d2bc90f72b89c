"""What a city's ordinances say of surveys, partners, purchases and awards, in numbers and articles.

`articles` gives each rule's article by the rule's name; empty where no ordinance asks for it, but
the keeping itself does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from city.voice import Language, Mode, Voice


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """A group that people may say they belong to, with its names by voice."""

    key: str
    names: Mapping[str, str]
    """By voice, as the folders of sentences are called; Korean always."""

    def name(self, voice: Voice) -> str:
        """The name in a voice, or in the nearest that has one."""
        standard = voice.language.value
        wanted = (f"{standard}-easy", standard) if voice.mode is Mode.EASY else (standard,)
        names = (self.names[one] for one in wanted if one in self.names)
        return next(names, self.names[Language.KOREAN.value])


@dataclass(frozen=True, kw_only=True, slots=True)
class SurveyRules:
    """Surveys (인공지능 조례 제4조)."""

    least_shown: int
    """A count under this is shown to nobody."""
    scale_steps: int
    most_options: int
    longest_text: int
    chat_hours: int
    """So long a chat may leave a survey half answered."""
    groups: tuple[Group, ...]
    personal_words: tuple[str, ...]
    """Words of a question that asks who somebody is."""
    articles: Mapping[str, str]

    def __post_init__(self) -> None:
        """Refuse numbers that would show single people, or ask nothing."""
        if self.least_shown < 2 or self.scale_steps < 2 or self.most_options < 2:
            raise ValueError("a survey that shows single people, or has nothing to choose from")
        if self.chat_hours < 1:
            raise ValueError("no time to answer a survey in")
        if not all(Language.KOREAN.value in one.names for one in self.groups):
            raise ValueError("a group without a Korean name")


@dataclass(frozen=True, kw_only=True, slots=True)
class PartnerRules:
    """Co-operation (제11조)."""

    expiry_days: int
    """So many days before its end an agreement is told to be ending."""
    articles: Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class PurchaseRules:
    """Purchases (제12조)."""

    articles: Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class AwardRules:
    """Awards (제13조 and the ordinance on awards)."""

    cosigners: int
    """So many citizens sign a recommendation."""
    recommend_days: int
    """So many days before the award a department recommends."""
    model_citizens: int
    """How many model citizens are awarded at once."""
    articles: Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class ParticipationRules:
    """All four."""

    surveys: SurveyRules
    partners: PartnerRules
    purchases: PurchaseRules
    awards: AwardRules

    @classmethod
    def read(cls, facts: Mapping[str, Any]) -> ParticipationRules:
        """The rules as a profile writes them.

        Raises:
            LookupError, TypeError, ValueError: one is missing, unknown or impossible.
        """
        surveys = dict(facts["surveys"])
        groups = surveys.pop("groups")
        surveys["personal_words"] = tuple(surveys["personal_words"])
        return cls(
            surveys=SurveyRules(
                **surveys, groups=tuple(Group(key=key, names=groups[key]) for key in groups)
            ),
            partners=PartnerRules(**facts["partners"]),
            purchases=PurchaseRules(**facts["purchases"]),
            awards=AwardRules(**facts["awards"]),
        )
