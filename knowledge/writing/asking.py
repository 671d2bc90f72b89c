"""What a question asks for, and which statements are of that kind.

A citizen who asks *how much* is served by a sentence with an amount, one who asks *may I* by a
sentence that permits or forbids. The kinds only order statements; they never rule one out.
"""

from __future__ import annotations

import re
from enum import StrEnum

from knowledge.numerals import MONTHS


class Ask(StrEnum):
    """A kind of thing that citizens ask for."""

    AMOUNT = "amount"
    COUNT = "count"
    PEOPLE = "people"
    TIME = "time"
    WHO = "who"
    WHERE = "where"
    PERMISSION = "permission"
    EXCEPTION = "exception"
    TERM = "term"
    CHAIR = "chair"
    CONSEQUENCE = "consequence"
    LIST = "list"


_QUESTIONS: dict[Ask, re.Pattern[str]] = {
    Ask.AMOUNT: re.compile(
        r"얼마(?!나 (?:자주|오래|걸|지나))|얼만|비용|요금|가격|금액|할인율|감면율"
        r"|(?:사용|이용|수수|보관|견인|입장|연체)료"
        r"|몇\s?(?:원|만|프로|퍼센트|%)|벌금|과태료|공짜|무료"
        r"|\b(?:how much|costs?|prices?|fees?|fines?|fined|charged?|pay|paid)\b"
        r"|\b(?:percent|share of|free)\b",
        re.IGNORECASE,
    ),
    Ask.COUNT: re.compile(
        r"몇|얼마나|어느 정도|최소|최대"
        r"|\bhow (?:many|close|far|big|large|old|fast|long)\b"
        r"|\b(?:speed|limit|maximum|minimum|at least)\b",
        re.IGNORECASE,
    ),
    Ask.PEOPLE: re.compile(
        r"몇\s?(?:명|사람|분(?!\s?(?:전|뒤|후|안|이?내|마다|이나|까지|걸|동안|정도)))|인원"
        r"|(?<![가-힣])몇이[나서]"
        r"|how many (?:people|members|persons|seats|staff)",
        re.IGNORECASE,
    ),
    Ask.TIME: re.compile(
        r"언제|며칠|몇\s?(?:일|년|달|개월|시간|시|분|주|살|세|번|차례|회)"
        r"|얼마나 (?:자주|오래|걸|지나)|기간|기한|까지"
        r"|마감|\b(?:when|how (?:long|often|soon|old)|what time)\b"
        r"|\b(?:deadline|days|months|years|hours)\b",
        re.IGNORECASE,
    ),
    Ask.WHO: re.compile(
        r"누가|누구|누굴|어떤 사람|어떤 분|대상|자격|\bwhom?\b|\beligible|\bqualif", re.IGNORECASE
    ),
    Ask.WHERE: re.compile(
        r"어디|어데|어디서|신청|접수|어떻게 (?:해야|하면|받|내)"
        r"|\b(?:where|apply|application|submit|register|how do i)\b",
        re.IGNORECASE,
    ),
    Ask.PERMISSION: re.compile(
        r"되나|돼나|되냐|돼요|되요|되는(?:가|지|거)|될까|되나여"
        r"|된당가|되까|괜찮|가능|안\s?되|못\s?하|할 수 (?:있|없)"
        r"|수\s?있|수도\s?있|해도|써도|해야 (?:하|되|돼)"
        r"|\b(?:can|may|must|have to)\b|\ballow|\bis it (?:ok|legal|possible)\b",
        re.IGNORECASE,
    ),
    Ask.EXCEPTION: re.compile(
        r"못\s?(?:쓰|써|하|한|받|돼|되|들어|지우)|안\s?(?:되|돼|된|줘|주|줄|받|해)|(?<![가-힣])안\s내"
        r"|예외|제외|수\s?없|빼고"
        r"|\b(?:cannot|can.t|not eligible|banned|forbidden|skip|without)\b|\bexclu|\bexcept",
        re.IGNORECASE,
    ),
    Ask.TERM: re.compile(
        r"임기|몇\s?(?:년|해)(?:이?나)?\s?(?:동안\s?)?(?:일|하|한|해)"
        r"|term of office|(?:how long|years).*serve",
        re.IGNORECASE,
    ),
    Ask.CHAIR: re.compile(
        r"위원장.*(?:누|뽑|정하|맡|한당)|위원장[은이]\s?(?:어떻게\s)?되|누.*위원장"
        r"|chair(?:person|man|woman)?\b|who (?:heads|leads)",
        re.IGNORECASE,
    ),
    Ask.CONSEQUENCE: re.compile(
        r"어기|어긴|위반|안\s?지키|어떻게 (?:되|돼|된)|어찌 (?:되|된|돼)|어쩌|걸리면"
        r"|안 (?:내|지키|하)면"
        r"|못 내면|벌금|과태료|처벌|불이익|취소\s?(?:되|돼|당)"
        r"|\bpenalt|\bpunish|\b(?:happens if|what happens|fined|lose)\b",
        re.IGNORECASE,
    ),
    Ask.LIST: re.compile(
        r"무엇|뭐|뭣|무슨|뭔|어떤|어느|종류|서류"
        r"|\b(?:which|what (?:kinds?|types?|documents?|are)|list)\b",
        re.IGNORECASE,
    ),
}
_NUMBER = r"\d[\d,.]*\s?"
_STATEMENTS: dict[Ask, re.Pattern[str]] = {
    Ask.AMOUNT: re.compile(
        rf"{_NUMBER}[백천만억]*\s?원|{_NUMBER}(?:퍼센트|%)|분의\s?\d"
        rf"|전액|금액|무료|무상|요금|수수료|면제|감면"
    ),
    Ask.PEOPLE: re.compile(r"\d\s?명|\d\s?인(?![가-힣])|\d\s?인\s?이|[한두세네] 명"),
    Ask.COUNT: re.compile(r"\d|한 차례|두 차례|매년|매월"),
    Ask.TIME: re.compile(
        rf"{_NUMBER}(?:일|년|개월|월|시간|시|분|주|회|세)(?![가-힣]*법)|{MONTHS}"
        rf"|매년|매월|분기|반기|기간|기한|차례|지체"
        r"|즉시|(?<![가-힣])수시"  # `여수시` is a place.
    ),
    Ask.WHO: re.compile(
        r"사람|대상|위원장|누구든지|하는 자|주민|시민|가구|부시장|국장|소유자|관리자|단체"
    ),
    Ask.WHERE: re.compile(r"신청|제출|접수|장소|부서|누리집|홈페이지|센터"),
    Ask.PERMISSION: re.compile(
        r"수 (?:있|없)|아니|않|여야|해야|제외|금지|한정|한하|무료|누구나|불구하고"
    ),
    Ask.EXCEPTION: re.compile(r"다만|제외|수 없|아니|않|금지|생략|제한|거부|안 [되됩된]|예외|면제"),
    Ask.TERM: re.compile(r"임기|재직하는 기간"),
    Ask.CHAIR: re.compile(r"위원장[은이과][^.]{0,60}(?:되|됩|된|호선|선출|지명|임명|위촉|맡)"),
    Ask.CONSEQUENCE: re.compile(
        # A fine that somebody else was given is a condition, and follows from nothing.
        r"취소|환수|중지|과태료(?!\S*\s?부과(?:된|\s?대상| 등| 및))"
        r"|반환|제한|벌금|고발|정지|해촉|배상|변상|가산|징수"
    ),
    Ask.LIST: re.compile(r"다음 각|다음과 같|각 ?호|등의"),
}


SHARP = frozenset((Ask.TERM, Ask.CHAIR, Ask.CONSEQUENCE))
"""Kinds that few statements of an article are of: there they tell more than words do."""


def asks_of(question: str) -> frozenset[Ask]:
    """The kinds of thing that a question asks for; empty where none is recognised."""
    return frozenset(ask for ask, pattern in _QUESTIONS.items() if pattern.search(question))


def answers(ask: Ask, statement: str) -> bool:
    """Whether a statement is of the kind that an ask wants."""
    return _STATEMENTS[ask].search(statement) is not None
