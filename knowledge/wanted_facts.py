"""Kinds of facts that a question can ask for and that an article either states or does not.

An article on night pharmacies is about the question where one is open tonight, and still does not
answer it. The kinds are few and hard: a number to call, an hour of the day, a sum of money.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from knowledge.how_it_stands import asks_how_it_stands
from knowledge.penalties import asks_of_a_fine


class Wanted(StrEnum):
    """A kind of fact."""

    TELEPHONE = "telephone"
    HOUR = "hour"
    MONEY = "money"
    PRICE = "price"
    PLACE = "place"
    NAME = "name"
    DIRECT = "direct"
    FINE = "fine"
    PENALTY = "penalty"
    """Any at all, whatever it comes to: what an ordinance without one lacks."""


# Beside these, 얼마 measures something else than money.
_MEASURED = r"(?:임기|기간|정원|거리|넓이|높이|크기|면적|무게|길이|속도|나이)"
# Who is given one of these is not given money (`땅을 얼마나 주나요`).
_NO_MONEY = "".join(f"(?<!{one} )" for one in ("땅을", "자리를", "면적을", "시간을", "말미를"))
# Where a department is is told by who it is.
_NO_OFFICE = "".join(
    f"(?<!{office}{joined})"
    for office in ("부서", "담당", "소관")
    for joined in ("", " ", "가 ", "이 ", "는 ", "은 ")
)
_ASKED = {
    Wanted.TELEPHONE: r"전화\s?번호|연락처|번호\s?(?:좀|가|를)?\s?(?:알려|뭐|어떻게)"
    r"|phone number|telephone|number to call|contact number",
    Wanted.HOUR: r"몇\s?시(?!간)|(?:여는|닫는|문 여는|영업|운영|개장|마감)\s?시간"
    r"|what time|opening hours|open(?:ing)? (?:at|until)|(?:close|open) today",
    Wanted.MONEY: rf"(?<!{_MEASURED} )(?<!{_MEASURED}[은는이가])(?<!{_MEASURED}[은는이가] )얼마"
    r"(?!나|\s?안\s?[됐되돼지]|\s?(?:동안|전|만에|안에|뒤|후|마다|간|쯤만|라도|만이라도)"
    r"|인지 (?:\S+ )?어디)"
    r"|얼만|금액|몇\s?(?:만\s?)?원"
    # `얼마나` measures time, size and number as well: only beside money does it ask for money.
    r"|(?:돈|현금|비용|요금|수수료|지원금|장려금|과태료|벌금|값|세)\S{0,3}"
    r" (?:\S+ ){0,2}얼마나(?! (?:자주|오래))"
    rf"|{_NO_MONEY}얼마나 (?!자주|오래|많이|빨리)(?:\S+ )?(?:내야|내나|내면|들어|드나|드는"
    r"|받|줘|주나|준|나와|나오|비싸|싸|깎|깍|할인|감면|돌려)"
    r"|how much",
    Wanted.PLACE: rf"{_NO_OFFICE}어디\s?(?:에|쯤)?\s?(?:있|잇|예요|에요|여|야|요"
    # Who asks where it is told where something is asks for no place.
    r"|인(?!지\S* (?:\S+ )?어디))"
    r"|위치|주소가\s?(?:어디|어떻게|뭐|무엇|궁금)|가까운(?!\s?사이)"
    r"|where is|where are|location|nearest"
    r"|(?:what(?:'s| is)|tell me|know|give me) the (?:\w+ ){0,2}address",
    # A body has a name that an ordinance gives; a person's stands in none.
    Wanted.NAME: r"(?:시장|국장|과장|동장|의원|위원장|담당자?|공무원|직원|강사)님?의? 이름|성함"
    r"|who is the mayor|name of the (?:mayor|person)",
    Wanted.DIRECT: r"직통|내선|direct (?:line|number|phone)|extension number",
}
_FINED = "과태료|벌금|가산금|변상금|추징금?|연체금|연체료"
_SUM = r"(?:\d\s?[십백천만억]*\s?원|\d\s?(?:퍼센트|%|％|배)|분의\s?\d|별표)"
# Who is let off pays nothing; 내지 않으면 tells what happens to whoever does not pay.
_LET_OFF = r"면제|전액|내지 (?:않(?:습|아도|는다)|아니한다)"
_STATED = {
    Wanted.TELEPHONE: r"\d{2,4}-\d{3,4}(?:-\d{4})?",
    Wanted.HOUR: r"\d{1,2}\s?:\s?\d{2}|\d{1,2}\s?시(?!간|장|\s?행)|24시간",
    Wanted.MONEY: r"\d\s?[십백천만억]*\s?원|[일이삼사오육칠팔구십백천만]+원|\d\s?(?:퍼센트|%|％)"
    rf"|분의\s?\d|무료|무상|받지 (?:아니|않)|{_LET_OFF}",
    Wanted.PRICE: r"\d\s?[십백천만억]*\s?원|[일이삼사오육칠팔구십백천만]+원|무료|무상"
    r"|받지 (?:아니|않)",
    # An ordinance names offices and never people, nor the telephone on somebody's desk.
    Wanted.NAME: r"(?!)",
    Wanted.DIRECT: r"(?!)",
    # A reward for whoever reports an act is no fine for it, though both stand in one article.
    Wanted.FINE: rf"(?:{_FINED})[^\n.]{{0,80}}?{_SUM}|{_SUM}[^\n.]{{0,40}}?(?:{_FINED})",
    Wanted.PLACE: r"[가-힣]+(?:로|길)\s?\d|[가-힣]+(?:동|읍|면|리)\s?\d|위치|소재",
}
# What holds today, or held last year, stands in no rule. `올해` and `지금` alone are no sign: they
# tell a citizen's age and situation as often.
_LIVE = re.compile(
    r"오늘|내일|어제|이번\s?(?:주|주말)|작년|남았(?=나|니|는지|을까|습니까|어요?\s*[?])|무슨 요일"
    r"|(?:지금|올해|요즘)\s?(?:몇\s?시|날씨|열|영업|문\s?여|축제|하는\s?(?:행사|축제))"
    r"|today|right now|tomorrow|tonight|this week|last year"
    # Nor does it stand in a rule what is nearest to whoever asks.
    r"|where(?:'s| is| are) the (?:nearest|closest)|near me\b"
    r"|(?:가장|제일|젤) 가까운 (?:\S+ ){0,3}어디",
    re.IGNORECASE,
)
# The final consonant of what is over (열었는데, 왔거든요, 받았어요), and of what is or will be.
_OVER = "".join(
    chr(one)
    for one in range(ord("가"), ord("힣") + 1)
    if (one - ord("가")) % 28 == 20 and chr(one) not in "있겠"
)
# Who tells what has happened to them says when, and asks for no news by it.
_HAPPENED = re.compile(
    r"(?:오늘|어제|그제|이번\s?(?:주말?|달)|작년)[^.?!,\n]*?"
    rf"[{_OVER}](?:는데|는디|거든|으니|어서|다가|고(?=\s)|(?:어요|습니다|다)(?=[.,]))"
    # It begins where a sentence does: tried at every letter, a long text would take its time cubed.
    r"|(?<![^.?!\n])[^.?!\n]*?\b(?:today|yesterday|this week|last year)\b[^.?!\n]*\.(?=\s)",
    re.IGNORECASE,
)
_ASKS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _ASKED.items()}
_STATES = {kind: re.compile(pattern) for kind, pattern in _STATED.items()}
# What a thing costs is a sum: a share of it that some are let off, or get, is none.
_PRICED = re.compile(
    r"얼마(?:[이예에]|여|야|냐|지|죠|인가|입니|요|래|당)|얼마\s*[?]?$|(?:봉투|표|이용권)\s?값|가격"
    r"|how much (?:is|are|do|for|does(?! it\b))\b",
    re.IGNORECASE,
)
_NO_PRICE = re.compile(
    r"할인|감면|깎|깍|감액|지원|보조|수당|환급|환불|이자|가산|연체|늦|상금|보상|배상|반환|프로|퍼센트|비율|%"
    # Who is let off all of it, or a part, is told so where no sum stands; a place that is called
    # after them (노인복지관) has its price like any other.
    r"|인센티브|부담|할증|유공자|수급자|임산부|경차|한부모|다자녀|\d{2}\s?(?:세|살)"
    r"|장애인(?!\s?(?:콜|택시|복지|체육|회관))"
    r"|(?:전기차|노인|어르신|자녀|청소년|어린이|학생|군인)(?:들)?(?:[은는도]|인데|이면|이?라면)(?![가-힣])"
    r"|(?<!taxi for )(?:disabled|disabilit)|pregnan|veteran|elderly|compact car"
    r"|한도|까지|이상|이하|기준|discount|reduc|support|subsid|refund|late|percent|limit|reward",
    re.IGNORECASE,
)
# A price for one stretch of time is none for another: how it is asked for, how it is stated.
_STRETCHES = (
    (
        # 어르신 2분 are two people; a price is asked for by tens of minutes.
        r"\d\s?시간|[한두세네] 시간|(?<!\d)[1-9]\d\s?분(?!의)|an hour|per hour|one hour|\d hours",
        r"시간|\d\s?분(?!의)",
    ),
    (
        # 5월 5일 and 3일부터 are days of the calendar.
        (
            r"하루|(?<!\d)(?<!월)(?<!월 )\d{1,2}\s?일(?!반|부터|까지|에|날)"
            r"|a day|per day|one day|daily"
        ),
        r"하루|일당|매일|\d\s?일",
    ),
    (r"(?:한|\d\s?개?) ?달|\d\s?개월|월정기|a month|per month|monthly", r"월|달"),
)
_FOR_A_TIME = tuple((re.compile(asked), re.compile(stated)) for asked, stated in _STRETCHES)
_FREE = re.compile(r"무료|무상|받지 (?:아니|않)")
_SENTENCES = re.compile(r"(?<=[가-힣]\.)\s|\n")


def wanted(question: str) -> frozenset[Wanted]:
    """The kinds of facts that a question asks for; of a fine, or for a thing, its own sum."""
    kinds = {kind for kind, pattern in _ASKS.items() if pattern.search(question)}
    if Wanted.MONEY in kinds and asks_of_a_fine(question):
        kinds = kinds - {Wanted.MONEY} | {Wanted.FINE}
    if Wanted.MONEY in kinds and _PRICED.search(question) and not _NO_PRICE.search(question):
        kinds = kinds - {Wanted.MONEY} | {Wanted.PRICE}
    return frozenset(kinds)


def asks_for(kind: Wanted) -> str:
    """The pattern of what asks for a kind of fact: a fine, and a price, are sums of money."""
    return _ASKED.get(kind, _ASKED[Wanted.MONEY])


def states(kind: Wanted, text: str) -> bool:
    """Whether a text states a fact of a kind."""
    return _STATES[kind].search(text) is not None


def missing(question: str, texts: Iterable[str]) -> frozenset[Wanted]:
    """The kinds of facts that a question asks for and none of the texts states."""
    every = tuple(texts)
    return frozenset(
        kind
        for kind in wanted(question)
        if not any(states(kind, text) for text in every)
        or (kind is Wanted.PRICE and not any(_priced_for(question, text) for text in every))
    )


def _priced_for(question: str, text: str) -> bool:
    """Whether a text states a price for the stretch of time that a question names, if it does.

    What is free is free for every stretch.
    """
    stretches = [stated for asked, stated in _FOR_A_TIME if asked.search(question)]
    return not stretches or any(
        states(Wanted.PRICE, sentence)
        and (_FREE.search(sentence) or any(one.search(sentence) for one in stretches))
        for sentence in _SENTENCES.split(text)
    )


def asks_for_today(question: str) -> bool:
    """Whether a question is about how things stand now, which rules do not tell.

    It is not where somebody tells on which day something has happened to them.
    """
    asked = _HAPPENED.sub("", question)
    return _LIVE.search(asked) is not None or asks_how_it_stands(question)
