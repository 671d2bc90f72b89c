"""What is shown of a survey: no small count, and nothing from which one could be worked out."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations_with_replacement, product

import pytest

from admin.surveys import NO_ANSWER, QuestionKind, Results, seal_of
from admin.surveys.results import read, results
from admin.surveys.tally import SHEETS, Tally
from city import CityProfile, SurveyRules
from tests.builders.surveys import question

ONE = question(QuestionKind.ONE, number=1)
SEVERAL = question(QuestionKind.SEVERAL, number=2, options=("번역", "검색"))
Person = tuple[str, int, frozenset[int]]
"""A group, what was chosen of one, and of several."""


@pytest.fixture
def rules(profile: CityProfile) -> SurveyRules:
    return profile.participation.surveys


def tally_of(people: Iterable[Person]) -> Tally:
    """The counts of what these people answered."""
    found: Counter[tuple[int, str, int]] = Counter()
    for group, one, several in people:
        found[SHEETS, group, 0] += 1
        found[1, group, one] += 1
        found.update((2, group, option) for option in several or {NO_ANSWER})
    return found


def many(
    group: str, count: int, one: int = 0, several: frozenset[int] = frozenset()
) -> list[Person]:
    return [(group, one, several)] * count


def test_of_too_few_people_nothing_is_shown(rules: SurveyRules) -> None:
    assert results(tally_of(many("older", 9)), [ONE], rules) is None
    assert results(tally_of(many("older", 10)), [ONE], rules) is not None


def test_groups_and_answers_are_counted_and_who_left_a_question_out_is_in_no_column(
    rules: SurveyRules,
) -> None:
    people = many("older", 40, 0) + many("older", 20, 1) + many("older", 15, NO_ANSWER)
    people += many("none", 30, 0) + many("none", 25, 1) + many("none", 12, NO_ANSWER)
    shown = results(
        tally_of(people), [ONE], replace(rules, groups=rules.groups[:1] + rules.groups[-1:])
    )
    assert shown is not None
    (first,) = shown.questions
    assert first.everybody == (70, 45)
    parts = {part.group: (part.people, part.counts) for part in first.parts}
    # Nobody left the group out, and none is fewer than ten: it is hidden, and a second with it.
    hidden = (None, (None, None))
    assert parts == {"older": (75, (40, 20)), "none": hidden, "": hidden}


def test_of_several_choices_each_person_counts_once_a_choice(rules: SurveyRules) -> None:
    both, neither = frozenset({0, 1}), frozenset[int]()
    people = many("none", 30, several=both) + many("none", 20, several=neither)
    people += many("", 25, several=frozenset({0})) + many("", 15, several=neither)
    shown = results(tally_of(people), [SEVERAL], replace(rules, groups=rules.groups[-1:]))
    assert shown is not None
    (found,) = shown.questions
    assert found.everybody == (55, 30)
    assert [part.people for part in found.parts] == [50, 40]
    assert [part.counts[0] for part in found.parts] == [30, 25]
    # Nobody of the second group chose the second: that is a small count as any other.
    assert [part.counts[1] for part in found.parts] == [None, None]


def test_the_seal_changes_with_whatever_is_shown_and_with_nothing_hidden(
    rules: SurveyRules,
) -> None:
    people = many("older", 40) + many("none", 30) + many("", 30, 1)
    sealed = seal_of(_shown(people, rules).written)
    assert seal_of(_shown(people + many("older", 1), rules).written) != sealed
    assert seal_of(_shown(list(reversed(people)), rules).written) == sealed


def test_results_are_read_again_as_they_were_written(rules: SurveyRules) -> None:
    shown = _shown(many("older", 40) + many("none", 30) + many("", 30, 1), rules)
    assert read(shown.written) == shown


@pytest.mark.parametrize("kept", ["", "[]", "{}", '{"sheets": 1, "least": 10, "questions": [{}]}'])
def test_what_are_no_results_is_not_taken_for_any(kept: str) -> None:
    assert read(kept) is None


def _shown(people: list[Person], rules: SurveyRules) -> Results:
    shown = results(tally_of(people), [ONE], rules)
    assert shown is not None
    return shown


def _numbers(tally: Tally, rules: SurveyRules) -> dict[str, int]:
    """Every number that results could show, by its name."""
    groups = [*(one.key for one in rules.groups), ""]
    found = {f"people {group}": tally.get((SHEETS, group, 0), 0) for group in groups}
    for number, options in ((1, (0, 1)), (2, (0, 1))):
        for group, option in product(groups, options):
            found[f"{number} {group} {option}"] = tally.get((number, group, option), 0)
        for option in options:
            found[f"{number} all {option}"] = sum(
                tally.get((number, group, option), 0) for group in groups
            )
    return found


def _named(shown: Results) -> Iterator[tuple[str, int | None]]:
    for found in shown.questions:
        for part in found.parts:
            yield f"people {part.group}", part.people
            for option, count in zip((0, 1), part.counts, strict=True):
                yield f"{found.number} {part.group} {option}", count
        for option, count in zip((0, 1), found.everybody, strict=True):
            yield f"{found.number} all {option}", count


def test_no_hidden_number_follows_from_all_questions_together(rules: SurveyRules) -> None:
    """Of sampled worlds of four people: another fits what is shown, and differs."""
    small = replace(rules, least_shown=2, groups=rules.groups[:1])
    kinds = list(
        product(
            ("older", ""),
            (0, 1, NO_ANSWER),
            (frozenset[int](), frozenset({0}), frozenset({1}), frozenset({0, 1})),
        )
    )
    worlds = [tally_of(people) for people in combinations_with_replacement(kinds, 4)]
    every = [_numbers(world, small) for world in worlds]
    chance = random.Random(4)  # noqa: S311 - a sample, no secret
    seen = 0
    for world in chance.sample(worlds, 60):
        shown = results(world, [ONE, SEVERAL], small)
        assert shown is not None
        named = dict(_named(shown))
        told = [(name, count) for name, count in named.items() if count is not None]
        fitting = [one for one in every if all(one[name] == count for name, count in told)]
        for name, count in named.items():
            if count is None:
                assert len({one[name] for one in fitting}) > 1, (name, world)
                seen += 1
    assert seen > 500
