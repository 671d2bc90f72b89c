"""Nothing is sent but a labelled answer, and nothing but `label()` makes one."""

from __future__ import annotations

import copy
import dataclasses
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from city import CityProfile, Language, Mode, Voice
from disclosure import (
    Citation,
    HiddenKind,
    LabelledAnswer,
    NoticeMissing,
    Notices,
    Status,
    label,
    source_marks,
)
from tests.builders.cities import yeosu
from tests.builders.disclosure import make_answer, make_citation

PROFILE = yeosu()
NOTICES = Notices(PROFILE.notices)
VOICES = [Voice(language=language, mode=mode) for language in Language for mode in Mode]

voices = st.sampled_from(VOICES)
# Any text, and texts that begin like a notice, which are the hard ones.
openings = st.sampled_from([notice.short for notice in NOTICES.wordings])
gaps = st.sampled_from(["", " ", "\n", "\n\n", "."])
bodies = st.text() | st.tuples(openings, gaps, st.text()).map("".join)
citations = st.builds(
    Citation,
    title=st.text(max_size=20),
    article=st.text(max_size=20),
    heading=st.text(max_size=20),
    effective_date=st.none() | st.dates(),
    url=st.text(max_size=30) | st.just("https://www.law.go.kr/자치법규/여수시주차장조례"),
    quote=st.text(max_size=20),
)


def labelled(body: str, voice: Voice, *, given: tuple[Citation, ...] = ()) -> LabelledAnswer:
    return label(body, notices=NOTICES, voice=voice, sentences=PROFILE.sentences, citations=given)


@given(
    body=bodies,
    voice=voices,
    given_citations=st.lists(citations, max_size=20).map(tuple),
    status=st.none() | st.sampled_from(Status),
    hidden=st.lists(st.sampled_from([kind.value for kind in HiddenKind]), max_size=4).map(tuple),
)
def test_every_labelled_text_opens_with_the_notice_of_its_voice(
    body: str,
    voice: Voice,
    given_citations: tuple[Citation, ...],
    status: Status | None,
    hidden: tuple[str, ...],
) -> None:
    answer = label(
        body,
        notices=NOTICES,
        voice=voice,
        sentences=PROFILE.sentences,
        status=status,
        citations=given_citations,
        hidden=hidden,
    )
    assert answer.notice == NOTICES.in_force(voice)
    assert answer.text.split("\n")[0] == answer.notice.short
    assert NOTICES.opens(answer.text)
    assert not NOTICES.opens(answer.body)


@given(body=bodies, voice=voices)
def test_a_notice_is_not_put_on_twice(body: str, voice: Voice) -> None:
    once = labelled(body, voice)
    assert labelled(once.text, voice).text == once.text


@pytest.mark.parametrize("voice", VOICES)
def test_the_full_notice_keeps_its_wording_under_its_own_label(voice: Voice) -> None:
    full = NOTICES.in_force(voice).full
    assert labelled(full, voice).text == full


def test_a_notice_of_another_voice_is_replaced_by_the_citizens_own() -> None:
    standard = NOTICES.in_force(Voice())
    easy = Voice(mode=Mode.EASY)
    answer = labelled(f"{standard.short}\n\n답입니다.", easy)
    assert answer.text == f"{NOTICES.in_force(easy).short}\n\n답입니다."


def parts() -> dict[str, Any]:
    answer = make_answer()
    return {field.name: getattr(answer, field.name) for field in dataclasses.fields(answer)}


def test_the_constructor_refuses_everybody_but_label() -> None:
    with pytest.raises(NoticeMissing):
        LabelledAnswer(**parts())


@pytest.mark.parametrize("seal", [None, True, object(), "seal"])
def test_a_guessed_seal_is_refused(seal: object) -> None:
    with pytest.raises(NoticeMissing):
        LabelledAnswer(**parts(), seal=seal)


def test_a_labelled_answer_cannot_be_changed_into_another() -> None:
    answer = make_answer()
    with pytest.raises(NoticeMissing):
        dataclasses.replace(answer, body="고지 없는 글")
    with pytest.raises(dataclasses.FrozenInstanceError):
        answer.body = "고지 없는 글"  # pyright: ignore[reportAttributeAccessIssue]


def test_a_labelled_answer_cannot_be_derived_from() -> None:
    with pytest.raises(TypeError, match="label"):
        type("Bare", (LabelledAnswer,), {})


def test_a_copy_is_the_same_answer() -> None:
    answer = make_answer()
    assert copy.deepcopy(answer) == answer


def test_a_source_is_named_in_words_with_its_link_below() -> None:
    answer = make_answer()
    assert answer.text == (
        "[AI 안내] 이 서비스는 생성형 인공지능으로 운영합니다.\n\n"
        "주차요금은 30분에 600원입니다.\n\n"
        "근거\n"
        "「여수시 주차장 조례」 제5조(주차요금) · 2025. 9. 30. 시행\n"
        "https://www.law.go.kr/자치법규/여수시주차장조례"
    )


def test_a_source_without_date_heading_or_link_shows_only_what_there_is() -> None:
    bare = make_citation(heading="", effective_date=None, url="")
    assert make_answer(citations=(bare,)).sources[0].text == "「여수시 주차장 조례」 제5조"
    assert make_answer(citations=(bare,)).text.endswith("제5조")


def test_several_sources_carry_the_marks_of_the_body() -> None:
    answer = make_answer(citations=(make_citation(), make_citation(article="제6조")))
    assert [line.mark for line in answer.sources] == ["[가]", "[나]"]
    assert "[나] 「여수시 주차장 조례」 제6조" in answer.text


def test_marks_run_out_rather_than_become_digits() -> None:
    marks = source_marks(20, Language.KOREAN)
    assert len(marks) == 20
    assert marks[13:15] == ("[하]", "")
    assert source_marks(1, Language.ENGLISH) == ("",)


def test_an_english_source_names_its_date_so_that_no_one_mixes_up_day_and_month() -> None:
    voice = Voice(language=Language.ENGLISH)
    line = make_answer(citations=(make_citation(effective_date=date(2025, 4, 8)),), voice=voice)
    assert line.sources[0].text.endswith("in force since 8 April 2025")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "//evil.example",
        "data:text/html,x",
        "www.yeosu.go.kr",
        "http:///",
        "http://[x",
    ],
)
def test_an_address_that_is_no_web_address_is_not_shown(url: str) -> None:
    answer = make_answer(citations=(make_citation(url=url),))
    assert answer.sources[0].url == ""
    assert url not in answer.text


def test_a_line_break_in_a_source_cannot_begin_a_line_of_its_own() -> None:
    citation = make_citation(title="조례\n가짜 안내", url="https://a.kr/x\n가짜")
    lines = make_answer(citations=(citation,)).text.split("\n")
    assert not any(line.startswith("가짜") for line in lines)


def test_what_was_hidden_is_said_once_each() -> None:
    text = make_answer(hidden=("telephone", "name", "telephone")).text
    assert "보내신 글에서 개인정보를 가리고 처리했습니다: 전화번호, 이름." in text


def test_nothing_is_said_of_hiding_where_nothing_was_hidden() -> None:
    assert make_answer().hidden_sentence == ""


@pytest.mark.parametrize("voice", VOICES)
def test_what_the_label_adds_holds_no_emoji_and_no_markup(
    voice: Voice, profile: CityProfile
) -> None:
    answer = make_answer(voice=voice, hidden=("telephone",), profile=profile)
    added = answer.text.replace(answer.body, "")
    assert not [sign for sign in added if ord(sign) > 0xFFFF or sign in "*_`<>|#☎✅"]
