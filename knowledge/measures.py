"""In which measure is an answer counted? `며칠` wants days, `몇 명` people, `how far` a distance.

A statement that counts in the measure that is asked for is likelier to answer than one with other
numbers. Like the kinds of `asking`, measures order statements and never rule one out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.numerals import MONTHS, TENS
from knowledge.request import asking_of
from knowledge.wanted_facts import Wanted, states, wanted

_N = r"\d[\d,.]*\s?"
# An age that is told, or how somebody has aged, asks for none: 나이가 일흔인데, 나이 먹은 사람.
_TOLD_AGE = (
    rf"나이[가는은도를]?\s?(?:이제|올해|벌써|만)?\s?"
    rf"(?:\d|{TENS}|[일이삼사오육칠팔구]?십|많[고은아으이네]|들[고어었면]|든|먹|어[리려린])"
)
_TELLS_AGE = re.compile(_TOLD_AGE)
_SPAN = rf"{_N}(?:일|주|개월|월|년|시간|분)(?![가-힣]*[법령])|{MONTHS}"
# What is asked, and how a statute counts it.
_MEASURES: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(counted))
    for asked, counted in (
        (
            (
                r"며칠|몇\s?일|언제까지|기한|마감"
                r"|how many days|by when|deadline|how soon|within how"
            ),
            (
                rf"{_N}(?:근무)?(?:일|주|개월|월|년|시간)\s?(?:이?내|안|전|까지|간|부터)|{MONTHS}"
                r"|지체 없이|즉시"
            ),
        ),
        # How long something lasts at least, and not within how many days.
        (
            r"(?:며칠|몇\s?일)(?!\s?(?:안|이내|내|까지|전|뒤|후|만에|마다))",
            rf"{_N}(?:일|주|개월)\s?(?:이상|동안)",
        ),
        (r"몇\s?(?:년|해)(?![가-힣]*전)|how many years", rf"{_N}년(?![가-힣]*법)"),
        (r"몇\s?(?:개월|달)|how many months", rf"{_N}개?월|{_N}년|{MONTHS}"),
        (r"몇\s?시간|how many hours", rf"{_N}(?:근무)?시간"),
        (r"몇\s?분(?:\s|이|만|간|$)|how many minutes", rf"{_N}분(?!의)"),
        (
            (
                r"얼마\s?(?:나\s?)?(?:동안|안에|오래|걸|있다|만에|기다|지나|살아)|(?:기간|임기)\S*\s?얼마"
                r"|다시 (?:\S+ )?언제(?!까)|언제 다시|how (?:long|soon)"
            ),
            _SPAN,
        ),
        (
            (
                r"몇\s?(?:명|사람|분(?:이|까지|으로))|(?<![가-힣])몇이[나서]|정원"
                r"|how many (?:\w+ )?(?:people|members|persons|seats|staff)"
            ),
            rf"{_N}[명인](?:(?![가-힣])|\s?(?:이|을|으로|까지))",
        ),
        (
            r"몇\s?(?:번|회|차례)|how (?:many times|often)|once",
            rf"{_N}(?:회|번|차례)|[한두세] ?차례",
        ),
        (
            rf"몇\s?(?:살|세(?!대))|(?!{_TOLD_AGE})나이|연령|how old|age limit",
            rf"{_N}세|{_N}살",
        ),
        (
            r"몇\s?(?:미터|m)|거리|멀리|떨어|떠러|how (?:far|close)|distance",
            rf"{_N}(?:m|미터|km|킬로)(?![a-z])",
        ),
        (
            (r"얼마나\s?자주|(?:몇\s?(?:년|해|달|개월)|얼마)\s?(?:에\s?한|마다)|해마다|how often"),
            r"매년|매월|매주|분기|반기|마다|(?:연|월|주|일)\s?\d+\s?회|\d\s?(?:번|차례)",
        ),
        (
            r"몇\s?(?:퍼센트|프로|%)|비율|몫|what percent|share of",
            rf"{_N}(?:퍼센트|%|％)|분의\s?\d",
        ),
        (r"몇\s?(?:톤|리터|세제곱|입방)|how many tons", rf"{_N}(?:톤|리터|㎥|세제곱|입방)"),
        (
            r"몇\s?(?:대|개(?!월)|곳|가구|집|세대|면|장|칸|자리|군데)",
            rf"{_N}(?:대|개|곳|가구|세대|면|장)(?!월)",
        ),
        (
            r"면적|넓이|크기|몇\s?평|얼마나\s?(?:넓|크|큰)|땅[을이은]?\s?얼마|how (?:large|big)",
            rf"{_N}(?:제곱미터|㎡|m²|헥타르|평)",
        ),
        (r"몇\s?도(?=\s?(?:나|이|를|까|부|가|면|쯤|정|[?]))|경사|기울", rf"{_N}도(?![로시])"),
    )
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Measures:
    """The measures that a question asks for."""

    counted: tuple[re.Pattern[str], ...]
    """How a statute counts each of them."""
    money: Wanted | None
    """The kind of sum that is asked for: of a fine, or for a thing, its own."""

    @property
    def asked(self) -> bool:
        """Whether any measure is asked for."""
        return bool(self.counted) or self.money is not None

    def met_by(self, statement: str) -> bool:
        """Whether a statement counts in one of them."""
        if any(counted.search(statement) for counted in self.counted):
            return True
        return self.money is not None and states(self.money, statement)


NO_MEASURES = Measures(counted=(), money=None)


def measures_of(question: str) -> Measures:
    """The measures that a question asks for, spelled as in school."""
    asking = asking_of(question)
    sums = wanted(question) & {Wanted.FINE, Wanted.MONEY, Wanted.PRICE}
    return Measures(
        counted=tuple(counted for wanting, counted in _MEASURES if wanting.search(asking)),
        money=next(iter(sums), None),
    )


def tells_age(question: str) -> bool:
    """Whether a question tells somebody's age by that word, and does not ask for one."""
    return _TELLS_AGE.search(question) is not None
