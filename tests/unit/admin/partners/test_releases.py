"""The public is shown an agreement by somebody who wrote none of it, and its end at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from admin.books import BooksSentence, By
from admin.partners import PartnerRule as Say
from admin.partners import Partners, State
from city import CityProfile, Database, FixedClock
from tests.builders.committee import refusals
from tests.builders.partners import TODAY, agreement, partner

DAY = timedelta(days=1)
KIM = By(person="김담당", reason="업무협약")
LEE = By(person="이담당", reason="확인")
HAN = By(person="한담당", reason="확인")


@pytest.fixture
def partners(database: Database, clock: FixedClock, profile: CityProfile) -> Partners:
    return Partners(database, clock, profile)


def correct(partners: Partners, by: By, **told: object) -> int:
    """Correct the first agreement; gives back its version."""
    one = partners.find(1)
    assert one is not None
    changed = replace(one.agreement, **told)  # type: ignore[arg-type]
    assert partners.correct(changed, one.partners, by).done
    return one.agreement.version + 1


def test_nothing_is_public_before_a_second_person_has_looked_at_it(partners: Partners) -> None:
    partners.sign(agreement(), [partner()], KIM)
    assert partners.told() == ()
    wrong = partners.release(1, 1, KIM)
    assert refusals(wrong.findings) == [Say.RELEASED_BY_WRITER]
    assert partners.told() == ()
    assert partners.release(1, 1, LEE).done
    (told,) = partners.told()
    assert (told.title, told.state) == ("인공지능 업무협약", State.IN_FORCE)
    assert [one.name for one in told.partners] == ["여수대학교"]


def test_a_correction_waits_for_somebody_who_made_none_of_it(partners: Partners) -> None:
    partners.sign(agreement(), [partner()], KIM)
    assert partners.release(1, 1, LEE).done
    correct(partners, LEE, title="고친 이름")
    version = correct(partners, KIM, terms="쉼표 하나,")
    assert [one.title for one in partners.told()] == ["인공지능 업무협약"]
    for writer in (KIM, LEE):
        wrong = partners.release(1, version, writer)
        assert refusals(wrong.findings) == [Say.RELEASED_BY_WRITER]
    assert partners.release(1, version, HAN).done
    assert [one.title for one in partners.told()] == ["고친 이름"]
    found = partners.find(1)
    assert found is not None
    assert [(one.of_version, one.until) for one in found.releases] == [(1, TODAY), (3, None)]
    assert (found.released, found.newest) == (found.releases[1], 3)


def test_who_wrote_before_the_last_release_may_release_what_came_after(
    partners: Partners,
) -> None:
    partners.sign(agreement(), [partner()], KIM)
    assert partners.release(1, 1, LEE).done
    assert partners.release(1, correct(partners, LEE, title="고친 이름"), KIM).done


def test_who_corrected_the_partners_alone_does_not_release_them(partners: Partners) -> None:
    partners.sign(agreement(), [partner()], KIM)
    one = partners.find(1)
    assert one is not None
    assert partners.correct(one.agreement, [partner("몰래 바꾼 곳")], LEE).done
    assert refusals(partners.release(1, 2, LEE).findings) == [Say.RELEASED_BY_WRITER]


def test_a_version_that_its_reader_has_not_seen_is_not_released(partners: Partners) -> None:
    partners.sign(agreement(), [partner()], KIM)
    correct(partners, KIM, title="고친 이름")
    late = partners.release(1, 1, LEE)
    assert refusals(late.findings) == [BooksSentence.CHANGED_MEANWHILE]
    assert late.differing == ("version",)
    assert partners.told() == ()


def test_it_is_released_once_withdrawn_once_and_never_without_a_reason(
    partners: Partners,
) -> None:
    partners.sign(agreement(), [partner()], KIM)
    assert refusals(partners.withdraw(1, LEE).findings) == [Say.NOT_RELEASED]
    silent = partners.release(1, 1, replace(LEE, reason=" "))
    assert refusals(silent.findings) == [BooksSentence.ACT_UNEXPLAINED]
    assert partners.release(1, 1, LEE).done
    assert refusals(partners.release(1, 1, HAN).findings) == [Say.RELEASED_ALREADY]
    assert partners.withdraw(1, LEE).done
    assert partners.told() == ()
    assert refusals(partners.release(9, 1, LEE).findings) == [BooksSentence.NOT_THERE]
    assert refusals(partners.withdraw(9, LEE).findings) == [BooksSentence.NOT_THERE]


def test_an_end_before_its_time_is_told_at_once(partners: Partners) -> None:
    partners.sign(agreement(until=TODAY + DAY), [partner()], KIM)
    assert partners.release(1, 1, LEE).done
    assert partners.end(1, 1, TODAY, "다툼", KIM).done
    (told,) = partners.told()
    assert (told.state, told.last) == (State.ENDED_EARLY, TODAY)
    assert refusals(partners.release(1, 2, KIM).findings) == [Say.RELEASED_BY_WRITER]
    assert partners.release(1, 2, LEE).done
    assert partners.told() == (told,)


def test_an_end_that_was_taken_back_leaves_what_two_people_have_seen(partners: Partners) -> None:
    partners.sign(agreement(), [partner()], KIM)
    assert partners.release(1, 1, LEE).done
    assert partners.end(1, 1, TODAY, "잘못 누름", KIM).done
    assert partners.release(1, 2, LEE).done
    correct(partners, KIM, ended=None, ended_why="")
    assert [one.state for one in partners.told()] == [State.ENDED_EARLY]
    assert partners.release(1, 3, LEE).done
    assert [one.state for one in partners.told()] == [State.IN_FORCE]


def test_an_agreement_that_ran_out_is_told_as_over_after_those_in_force(
    partners: Partners,
) -> None:
    for until in (None, TODAY - DAY, TODAY, None):
        number = partners.sign(agreement(until=until), [partner()], KIM).number
        assert partners.release(number, 1, LEE).done
    told = partners.told()
    assert [(one.number, one.state) for one in told] == [
        (4, State.IN_FORCE), (3, State.IN_FORCE), (1, State.IN_FORCE), (2, State.RAN_OUT),
    ]  # fmt: skip


def test_a_last_day_that_was_corrected_to_one_gone_by_is_told_at_once(partners: Partners) -> None:
    partners.sign(agreement(), [partner()], KIM)
    assert partners.release(1, 1, LEE).done
    correct(partners, KIM, until=TODAY - DAY)
    (told,) = partners.told()
    assert (told.state, told.last) == (State.RAN_OUT, TODAY - DAY)
