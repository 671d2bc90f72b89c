"""What the patterns hide, told by its shape and by the words before it."""

from __future__ import annotations

import re

import pytest

from disclosure import mask
from disclosure.foreign_names import FOREIGN_INTRODUCTIONS
from disclosure.personal_patterns import PATTERNS


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("내 번호 공일공 1234 5678 인데", "내 번호 [전화번호] 인데"),
        ("카톡 아이디 ruby.77로 알려줘", "카톡 아이디 [개인정보]로 알려줘"),
        ("My name is Ruby Stone and I ask", "My name is [이름] and I ask"),
        ("주민번호 900101-1234567이고 박하늘입니다", "주민번호 [주민등록번호]이고 [이름]입니다"),
        ("박하늘(남, 45세) 신청", "[이름](남, 45세) 신청"),
        ("등본 640102 2 12345 6", "등본 [주민등록번호]"),
        ("주민번호 410815-1******", "주민번호 [주민등록번호]"),
        ("육사이에 일삼오칠번", "[전화번호]번"),
        ("642에 1357로 전화 주세요", "[전화번호]로 전화 주세요"),
        ("집전화 642-1357", "집전화 [전화번호]"),
        ("mail minjun at gmail dot com", "mail [이메일]"),
        ("여권 m 8765 4321 분실", "여권 [여권번호] 분실"),
        ("전남 여수 가 1234 말소", "[차량번호] 말소"),
        ("백오동 천이백삼호 누수", "[동호수] 누수"),
        ("좌수영로 123-4 살아요", "[주소] 살아요"),
        ("성함 강 영 만 이시고", "성함 [이름] 이시고"),
        ("할아버지(백남기)가", "할아버지([이름])가"),
        ("몽골에서 온 바트바야르입니다", "몽골에서 온 [이름]입니다"),
        ("중앙로 72-11 건물주", "[주소] 건물주"),
        ("대성골드빌 301호", "대성골드빌 [동호수]"),
        ("M 1234 5678 여권번호", "[여권번호] 여권번호"),
        ("my name's Peter Pan", "my name's [이름]"),
        ("저는 탁현민, 남편은 회사원", "저는 [이름], 남편은 회사원"),
        ("등본 640102 2 12345 6 원래 제 것", "등본 [주민등록번호] 원래 제 것"),
        ("등본 640102 2 12345 6원본", "등본 [주민등록번호]원본"),
        ("900101 -1 234567 원하시면", "[주민등록번호] 원하시면"),
        ("등록 900101 -5 234567 원래", "등록 [외국인등록번호] 원래"),
        ("저는 이민세인데 상담되나요", "저는 [이름]인데 상담되나요"),
    ],
)
def test_what_names_a_person_is_hidden(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "My name is on the list, can I apply?",
        "카톡 아이디가 없어도 신청되나요?",
        "아이가 3이고 임산부입니다",
        "신청자(남, 여 모두) 자격",
        "공일공 번호 없이도 되나요? 65세 이상 12명",
        "저는 여서동인데 쓰레기는 언제 내놔요?",
        "저는 임신부인데 주차요금은?",
        "여수시 대표로 나가는 선수",
        "주소는 서류로 2부 내나요?",
        "2023/2024/2025/2026 예산",
        "일오팔팔에 일이삼사로 걸어요",
        "중국에서 온 유학생입니다",
        "일본에서 온 관광객들인데요",
        "여기서 시청로로 10-20분 걸려요",
        "전남 여수 바 2024년 축제",
        "저는 임산부, 남편은 회사원",
        "예산 900101-3234567원을 씁니다",
        "중국에서 온 재외동포인데요",
        "연변에서 온 조선족동포입니다",
        "베트남에서 온 우리며느리인데요",
        "서울에서 온 한국사람이라고 해요",
        "필리핀에서 온 아들친구입니다",
        "저는 주민세인데 고지서를 못 받았어요",
    ],
)
def test_what_names_nobody_stays(text: str) -> None:
    assert mask(text).text == text


_UNBOUNDED = re.compile(r"(?<!\\)(?:[*+]|\{\d+,\})")
_CLASS = re.compile(r"\[(?:\\.|[^\]\\])*\]")
"""Inside a class, a star is a star."""


@pytest.mark.parametrize(
    "pattern",
    [*(pattern for _, pattern in PATTERNS), *(re.compile(one) for one in FOREIGN_INTRODUCTIONS)],
    ids=lambda pattern: pattern.pattern[:30],
)
def test_no_pattern_repeats_without_a_bound(pattern: re.Pattern[str]) -> None:
    assert _UNBOUNDED.findall(_CLASS.sub("", pattern.pattern)) == []
