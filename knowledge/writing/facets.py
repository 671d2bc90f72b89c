"""Does a guide answer what is asked of its matter? Pure functions.

Who asks where to fetch a towed car is near, in meaning, to the guide that says which cars are
towed: it is about the same matter, and answers another question. So a guide leads only where it
states what is asked for; else the article's own sentences do. A kind of question that is not listed
here is answered by whatever guide is near it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.measures import Measures
from knowledge.model import Hit

_SUM = r"\d[\d,.]*\s?[십백천만억]*\s?원"
# What is asked, and what a guide that answers it says.
_FACETS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(stated))
    for asked, stated in (
        (r"전화\s?번호|연락처|(?:tele)?phone number", r"\d{2,4}-\d{3,4}|전화"),
        (
            (
                r"어(?:디|따|데)(?:에)?서?\s(?:\S+\s)?(?:찾|받|사[나요야]|구하|빌리|타[나요])"
                r"|where (?:do|can) (?:i|we) (?:get|pick|find|buy|collect|borrow)"
            ),
            r"에서|에게|센터|보관소|판매|사무소|홈페이지|누리집|승강장|(?:동|읍|면)\s|[로길]\s?\d",
        ),
        (
            (
                r"(?:어떻게|어디(?:에|서|에서|다)?|어따|뭐로)\s?(?:신청|등록|접수)"
                r"|신청(?:은|을|하려면|할라믄|하고\s?싶|\s?방법|\s?절차)(?![가-힣]*\s?언제)"
                r"|\bhow (?:do|can|to|should) (?:i |we )?(?:apply|register)"
            ),
            r"신청|접수|등록|신고|제출|서식|요청|요구",
        ),
        (
            (
                r"(?<![가-힣])(?:누가|누구[가를에]|누구예요|누구인)|(?:지원|이용|신청)\s?(?:대상|자격)"
                r"|\bwho (?:gets|can|may|is|are|qualifies)"
            ),
            (
                r"사람|대상|시민|주민|세대|가구|학생이|선주|[가-힣]자[가는만나,에]|분[이을들]|누구나|업체|법인"
                r"|단체|기관|위원|관리자|대표|시[가는]\s|시장|공무원|경찰|소방서|본인|가족|배우자|\d세"
            ),
        ),
        (
            (
                r"돈\S{0,2}\s?(?:안\s?)?(?:내[야나요도]|드[나는]|들어)|(?:요금|비용|이용료)\S{0,2}\s?내[야나요]"
                r"|공짜|무료[예인로]|\bfree\b|do i (?:have to )?pay"
            ),
            rf"{_SUM}|무료|무상|요금|비용|수수료|이용료|사용료|값|부담|면제|감면|내지|냅|내[야면세]|%|가격|보관료",
        ),
        (
            r"얼마까지\s?(?:\S+\s)?(?:낼|내[나요도]|기부|살\s|사[나요])",
            _SUM,
        ),
        (
            r"언제까지|신청\s?(?:기간|기한)|마감|\bdeadline|\bby when",
            r"\d\s?(?:일|주|개?월|년|시간|시)|까지|이내|안에|기간|기한|즉시|지체 없이",
        ),
        (r"상금|부상은|상품은", r"상금|상품(?!권)|상패|포상금|원까지"),
        (
            r"끊(?:어|기|길|겨|나|는|긴|을)|cut off",
            r"끊|정지|중지|단수|중단|멈|제한|폐전|못 쓰|쓸 수 없",
        ),
    )
)


def fitting(question: str, hits: Sequence[Hit], measures: Measures) -> tuple[Hit, ...]:
    """The hits, those without their guide whose guide answers another question.

    A guide that the catalogue holds no article for is all there is, and stays.
    """
    return tuple(
        replace(one, guide=None)
        if one.guide and one.guide.key != one.article.key and _strays(question, one, measures)
        else one
        for one in hits
    )


def _strays(question: str, hit: Hit, measures: Measures) -> bool:
    """Whether a guide states nothing of the kind that is asked for.

    A measure that its article does not state either is no reason to leave it out.
    """
    guide = hit.guide.text if hit.guide else ""
    if any(asked.search(question) and not stated.search(guide) for asked, stated in _FACETS):
        return True
    return bool(measures.counted) and any(
        counted.search(hit.article.text) and not measures.met_by(guide)
        for counted in measures.counted
    )
