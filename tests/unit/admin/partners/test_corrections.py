"""An agreement is corrected whole, with a reason, and what stood there before stays to be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.books import BooksSentence, By
from admin.partners import Agreement, Cooperation, Deed, Partner, PartnerKind, Partners
from admin.partners import PartnerRule as Say
from city import CityProfile, Database, FixedClock
from disclosure import Journal
from tests.builders.committee import refusals
from tests.builders.partners import TODAY, agreement, partner

DAY = timedelta(days=1)
KIM = By(person="김담당", reason="업무협약")
LEE = By(person="이담당", reason="이름을 잘못 적음")


@pytest.fixture
def partners(database: Database, clock: FixedClock, profile: CityProfile) -> Partners:
    return Partners(database, clock, profile)


def found(partners: Partners, number: int = 1) -> Cooperation:
    kept = partners.find(number)
    assert kept is not None
    return kept


def signed(partners: Partners, *names: str, **told: object) -> Cooperation:
    """An agreement that was signed with these."""
    sides = [partner(name) for name in names or ("여수대학교",)]
    return found(partners, partners.sign(agreement(**told), sides, KIM).number)


def named(one: Cooperation) -> list[str]:
    return [side.name for side in one.partners]


def test_what_was_written_down_wrongly_is_corrected_with_its_reason(
    partners: Partners, database: Database
) -> None:
    one = signed(partners)
    told = replace(one.agreement, title="인공지능 공동연구 협약", until=TODAY + DAY)
    assert partners.correct(told, one.partners, LEE).done
    now = found(partners).agreement
    assert (now.title, now.until, now.corrected) == ("인공지능 공동연구 협약", TODAY + DAY, 1)
    (act, *_) = Journal(database).latest(subject="partners.agreement:1")
    assert (act.act.by, act.act.reason) == ("이담당", "이름을 잘못 적음")
    told_of = {one.field: (one.before, one.after) for one in act.act.changes}
    assert told_of["title"] == ("인공지능 업무협약", "인공지능 공동연구 협약")


def test_partners_are_corrected_struck_out_and_added_with_the_agreement(
    partners: Partners, database: Database
) -> None:
    one = signed(partners, "여수대학교", "연구소")
    university, institute = one.partners
    kept = [replace(institute, name="국립연구소"), partner("협회")]
    assert partners.correct(one.agreement, kept, LEE).done
    now = found(partners)
    assert (named(now), now.agreement.version) == (["국립연구소", "협회"], 2)
    (gone, *_) = Journal(database).latest(subject=f"partners.partner:{university.number}")
    changes = [(one.field, one.before, one.after) for one in gone.act.changes]
    assert changes == [("struck", "", TODAY.isoformat())]
    (added, *_) = Journal(database).latest(subject="partners.partner:3")
    assert added.act.verb == "partners.partner_added"


@pytest.mark.parametrize(
    "sides",
    [
        [replace(partner(), number=9)],
        [replace(partner(), number=2)],
        [replace(partner(), number=1), replace(partner("또"), number=1)],
    ],
    ids=["nobody's", "of another agreement", "named twice"],
)
def test_a_partner_that_is_none_of_the_agreement_is_not_corrected(
    partners: Partners, sides: list[Partner]
) -> None:
    one = signed(partners)
    signed(partners, "다른 곳", title="다른 협약")
    wrong = partners.correct(one.agreement, sides, LEE)
    assert refusals(wrong.findings) == [BooksSentence.NOT_THERE]
    assert (named(found(partners)), named(found(partners, 2))) == (["여수대학교"], ["다른 곳"])


def test_a_partner_that_was_struck_out_is_corrected_no_more(partners: Partners) -> None:
    one = signed(partners, "여수대학교", "연구소")
    university, institute = one.partners
    assert partners.correct(one.agreement, [institute], LEE).done
    again = partners.correct(found(partners).agreement, [university, institute], LEE)
    assert refusals(again.findings) == [BooksSentence.NOT_THERE]


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({"title": ""}, [Say.TERMS_MISSING]),
        ({"signed": TODAY + DAY}, [Say.SIGNED_LATER, Say.DEED_LEFT_OUT]),
        ({"signed": TODAY}, [Say.DEED_LEFT_OUT]),
        ({"signed": TODAY - DAY}, []),
        ({"until": TODAY - DAY}, []),
        ({"until": TODAY - 2 * DAY}, [Say.DEED_LEFT_OUT]),
        ({"renews": 1}, [Say.RENEWS_NOTHING]),
        ({"renews": 9}, [Say.RENEWS_NOTHING]),
    ],
)
def test_what_is_corrected_keeps_what_an_agreement_must_keep(
    partners: Partners, told: dict[str, object], wrong: list[Say]
) -> None:
    one = signed(partners)
    assert partners.do(Deed(agreement=1, day=TODAY - DAY, text="교육"), KIM).done
    values: dict[str, object] = {"title": "새 이름", **told}
    changed = replace(one.agreement, **values)  # type: ignore[arg-type]
    assert refusals(partners.correct(changed, one.partners, LEE).findings) == wrong
    assert found(partners).agreement.title == (
        values["title"] if not wrong else "인공지능 업무협약"
    )


def test_what_goes_on_from_it_still_begins_after_it_began(partners: Partners) -> None:
    first = signed(partners)
    signed(partners, title="이어 감", renews=1, signed=TODAY - 5 * DAY)
    late = replace(first.agreement, signed=TODAY - 5 * DAY)
    wrong = partners.correct(late, first.partners, LEE)
    assert refusals(wrong.findings) == [Say.RENEWAL_FIRST]
    early = replace(first.agreement, signed=TODAY - 6 * DAY)
    assert partners.correct(early, first.partners, LEE).done


def test_no_reason_no_correction_and_an_unknown_agreement_has_none(partners: Partners) -> None:
    one = signed(partners)
    silent = partners.correct(one.agreement, one.partners, By(person="이담당", reason=" "))
    assert refusals(silent.findings) == [BooksSentence.ACT_UNEXPLAINED]
    unknown = partners.correct(replace(one.agreement, number=9), (), LEE)
    assert refusals(unknown.findings) == [BooksSentence.NOT_THERE]


def test_sending_back_what_was_there_is_no_correction(
    partners: Partners, database: Database
) -> None:
    one = signed(partners)
    acts = len(Journal(database).latest())
    assert partners.correct(one.agreement, one.partners, LEE).done
    assert found(partners).agreement == one.agreement
    assert len(Journal(database).latest()) == acts


def test_who_corrects_what_somebody_else_corrected_meanwhile_is_told(partners: Partners) -> None:
    one = signed(partners)
    first = replace(one.agreement, title="먼저 고침")
    assert partners.correct(first, one.partners, LEE).done
    second = replace(one.agreement, title="나중에 고침")
    late = partners.correct(second, [replace(one.partners[0], name="다른 이름")], KIM)
    assert refusals(late.findings) == [BooksSentence.CHANGED_MEANWHILE]
    assert "title" in late.differing
    now = found(partners)
    assert (now.agreement.title, named(now)) == ("먼저 고침", ["여수대학교"])


def test_who_names_a_partner_that_was_struck_out_meanwhile_is_told_so(partners: Partners) -> None:
    one = signed(partners, "여수대학교", "연구소")
    university, institute = one.partners
    assert partners.correct(one.agreement, [university], LEE).done
    late = partners.correct(one.agreement, [university, replace(institute, name="연구원")], KIM)
    assert refusals(late.findings) == [BooksSentence.CHANGED_MEANWHILE]
    assert named(found(partners)) == ["여수대학교"]


def ended(partners: Partners, day: date = TODAY - DAY) -> Cooperation:
    one = signed(partners)
    assert partners.end(1, one.agreement.version, day, "사업 종료", KIM).done
    return found(partners)


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({"ended": TODAY}, []),
        ({"ended": TODAY + DAY}, [Say.ENDED_OUT_OF_TIME]),
        ({"ended": TODAY - 31 * DAY}, [Say.ENDED_OUT_OF_TIME]),
        ({"ended_why": " "}, [Say.ENDING_UNEXPLAINED]),
        ({"until": TODAY - 2 * DAY}, [Say.ENDED_AFTER_LAST]),
        ({"until": TODAY - DAY}, []),
        ({"ended": None, "ended_why": ""}, []),
    ],
)
def test_an_end_is_corrected_as_ends_must_be_or_taken_back(
    partners: Partners, told: dict[str, object], wrong: list[Say]
) -> None:
    one = ended(partners)
    changed = replace(one.agreement, **told)  # type: ignore[arg-type]
    assert refusals(partners.correct(changed, one.partners, LEE).findings) == wrong
    if not wrong:
        now = found(partners).agreement
        assert now == replace(changed, version=now.version, corrected=1)


def test_a_correction_ends_nothing(partners: Partners) -> None:
    one = signed(partners)
    told: Agreement = replace(one.agreement, title="새 이름", ended=TODAY, ended_why="몰래")
    assert partners.correct(told, one.partners, LEE).done
    now = found(partners).agreement
    assert (now.title, now.ended, now.ended_why) == ("새 이름", None, "")


def test_the_kind_of_a_partner_is_corrected_alone(partners: Partners) -> None:
    one = signed(partners)
    told = [replace(one.partners[0], kind=PartnerKind.INSTITUTE, abroad=True)]
    assert partners.correct(one.agreement, told, LEE).done
    (now,) = found(partners).partners
    assert (now.kind, now.abroad, now.version) == (PartnerKind.INSTITUTE, True, 2)
