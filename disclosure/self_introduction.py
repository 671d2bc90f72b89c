"""Names by which citizens introduce themselves: `저는 홍길동이고`, `제 이름은 …입니다`.

Korean has no capital letters, and most nouns of three syllables that begin like a surname are no
names (`저는 임산부인데`). So a name is taken only where the sentence introduces somebody, where
it begins with one of the common surnames, and where it is no word for what a citizen can be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# The surnames of more than 99 in 100 people (population census); rarer ones would hide more
# common nouns than names.
_SURNAMES: Final = (
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천"
    "방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국"
)
_COMPOUND = "남궁|황보|제갈|선우|독고|사공|서문"
_NAME = rf"(?:(?:{_COMPOUND})[가-힣]{{1,2}}|[{_SURNAMES}][가-힣]{{2}})"
_SHORT_NAME = rf"(?:(?:{_COMPOUND})[가-힣]{{1,2}}|[{_SURNAMES}][가-힣]{{1,2}})"
_COPULA = r"(?=\s?(?:입니다|이에요|예요|이예요|인데|이고|이며|이라고|라고|이라\s|이라는|라는|이란|란\s|임\b))"
_AFTER_LABEL = r"(?=\s?(?:입니다|이에요|예요|이예요|인데|이고|이며|이라고|라고|이라는|라는|님|씨|이란|란\s|[,.)\]\s]|$))"

_INTRODUCTIONS: Final = (
    # Whoever says 'my name is' names somebody, also with a short or unusual name.
    re.compile(
        rf"(?:이름|성명|성함|본명)(?:은|이|:|：|\s)\s*(?P<name>{_SHORT_NAME}){_AFTER_LABEL}"
    ),
    re.compile(
        rf"(?:신청인|신청자|예금주|보호자|대리인|세대주|민원인|작성자|대상자|고객명|수급자)"
        rf"(?:은|는|:|：|\s)\s*(?P<name>{_NAME}){_AFTER_LABEL}"
    ),
    re.compile(
        rf"(?:저는|나는|전|난|제가|본인은|저)\s+(?:[가-힣]+(?:에|에서)?\s(?:사는|살고 있는|거주하는|다니는)\s)?"
        rf"(?P<name>{_NAME}){_COPULA}"
    ),
    re.compile(
        rf"(?:안녕하세요|안녕하십니까|수고하십니다|수고하세요|반갑습니다|사는|거주하는|살고 있는)[\s,.!~]+"
        rf"(?P<name>{_NAME}){_COPULA}"
    ),
    re.compile(rf"(?P<name>{_NAME})(?=(?:이)?라고 (?:합니다|해요|하는데|하는 사람))"),
)

# What a citizen can be: the last two syllables of such words, and some words whole.
_ROLES: Final = frozenset(
    "업자 업인 학생 무원 애인 산부 공자 급자 입자 차인 대인 부모 주민 국인 호자 광객 문객 행자 행객 중인 "
    "자녀 구자 회원 합원 의원 위원 직원 사원 점주 공인 상인 시민 도민 군민 국민 어민 농민 농인 어인 어부 "
    "농부 주부 부부 여성 남성 청년 노인 고령 아동 유아 교사 강사 기사 의사 법인 단체 이장 통장 반장 회장 "
    "사장 과장 팀장 국장 시장 원장 점장 소장 교수 연구 환자 가족 가구 세대 가정 유족 상자 사자 용자 청인 "
    "청자 원인 출자 소유 유자 건축 개인 자인 인데 이용 세자 납자 체납 역자 수자 집자 장인 준생 수생 음식".split()
)


def introduced_names(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each name by which somebody is introduced in a text."""
    for pattern in _INTRODUCTIONS:
        for found in pattern.finditer(text):
            name = found["name"]
            if name[-2:] not in _ROLES and name not in _ROLES:
                yield found.span("name")
