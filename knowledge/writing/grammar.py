"""The grammar of drafters in its plainer form; the meaning is the same, so no fact is touched."""

from __future__ import annotations

import re

from city.korean import with_particle

# Paragraphs of the article that is being read: a citizen who sees one sentence of it cannot look
# them up by number, and the source below the answer names the article.
_OWN_PARAGRAPHS = (
    r"(?<![가-힣\d」ㆍ])(?<![조법」] )(?<!조의\d )(?<!및 )(?<!또는 )(?<!, )"
    r"(?:제\d+항(?:(?: 및 | 또는 |ㆍ|과 |와 |, | ?부터 )제\d+항(?:까지)?)*|전항)"
)

# A rule is followed, and who acts is not: 상담사에 의한 상담 is no 상담사에 따른 상담. What else
# ends like them (조사, 평가) keeps the drafters' word.
_BY_SOMEBODY, _BY_NO_ONE = r"(?<=[사자인원가장])", r"(?<![사자인원가장])"

# In this order: longer forms stand before the shorter ones they hold.
_GRAMMAR: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), wording)
    for pattern, wording in (
        (r"(?<!이)하여야", "해야"),
        (r"다음 각 ?호의 어느 하나에 해당하는 경우", "다음 중 하나인 경우"),
        (r"다음 각 ?[호목](?:의| ?중| ?가운데) 어느 하나에 해당하는 ", "다음 중 하나인 "),
        (r"다음 각 ?[호목](?:의| ?중| ?가운데) 어느 하나", "다음 가운데 하나"),
        (r"다음 각 ?[호목]와 같", "다음과 같"),
        (r"다음 각 ?[호목]의 (?=전부|일부|금액|비용)", "다음의 "),
        (r"다음 각 ?[호목]의 ", "다음 "),
        (r"다음 각 ?[호목](?=에 |에서 |[ ,])", "다음"),
        (r"(?<=[조항]) ?각 ?호의 어느 하나", "에 적힌 것 가운데 하나"),
        (r"(?<=[조항]) ?각 ?호의 ", "의 "),
        (r"(?<![가-힣] )(?<![가-힣])각 ?호의 |(?<=는 )각 ?호의 ", "다음 "),
        (_OWN_PARAGRAPHS + r"(?:의 규정)?에 (?:따른|의한) ", "여기서 정한 "),
        (_OWN_PARAGRAPHS + r"(?:의 규정)?에 (?:따라|의하여) ", "규정대로 "),
        (_OWN_PARAGRAPHS + r"(?:의 규정)?에도 불구하고", "앞 내용과 달리"),
        (_OWN_PARAGRAPHS + r"의 (?=[가-힣])", "여기서 정한 "),
        (r"그러하지 아니(?:합니다|하다)", "그렇지 않습니다"),
        (r"지 아니합니다", "지 않습니다"),
        (r"지 아니하(?=[고는거도])", "지 않"),
        (r"지 아니하(?=[며면])", "지 않으"),
        (r"지 아니한(?![가-힣])", "지 않은"),
        (r"지 아니할(?![가-힣])", "지 않을"),
        (r"지 아니(?:해야|하여야)", "지 않아야"),
        (r"지 아니하여(?![가-힣])", "지 않아"),
        (r"하여서는 아니 ?(?=[되된됩될])", "해서는 안 "),
        (r"아니 ?(?=[되된됩될])", "안 "),
        (r"지체 없이", "바로"),
        (r"예산의 범위(?: 안)?에서", "예산 안에서"),
        (r"(?<![가-힣])이 경우,?(?= [가-힣])", "이때"),
        (r"부득이한 ", "어쩔 수 없는 "),
        (_BY_SOMEBODY + r"에 의하여", "에 의해"),
        (r"에 의하여", "에 따라"),
        (_BY_NO_ONE + r"에 의한 ", "에 따른 "),
        (r"하고자 하는", "하려는"),
        (r"하고자 할", "하려 할"),
        (r"받고자 하는", "받으려는"),
        (r"(?:으로|로) 인하여", " 때문에"),
        (r"을 위하여", "을 위해"),
        (r"를 위하여", "를 위해"),
        (r"에 대하여도", "에 대해서도"),
        (r"에 대하여는", "에 대해서는"),
        (r"에 대하여", "에 대해"),
        (r"에 관하여는", "에 관해서는"),
        (r"에 관하여", "에 관해"),
        (r"(?<=[을를] )통하여", "통해"),
        (r"(?<=[을를] )행하(?=[는고며])", "하"),
        (r"(?<=[을를] )행해(?=야)", "해"),
        (r"당해 (?=[가-힣])", "그 "),
        (r"(?<![가-힣])기타 (?=[가-힣])", "그 밖의 "),
        (r"제반 (?=[가-힣])", "여러 "),
        (r"(?<=[가-힣])\([一-鿿]+\)", ""),
    )
)


# Whom a rule is for, be it a person or a body, is 사람 where citizens speak; 신고를 한 자 stays,
# which would read as one person.
_WHOM = r"(?:(?<=[는은된할인] )|(?<=[가-힣]한 ))자"
_PEOPLE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), wording)
    for pattern, wording in (
        (_WHOM + r"(?=에게|의 | 중|,)", "사람"),
        (_WHOM + r"는(?= )", "사람은"),
        (_WHOM + r"가(?= )", "사람이"),
        (_WHOM + r"를(?= )", "사람을"),
        (r"(?<=다음 )자를(?= )", "사람을"),
    )
)

# The name of a law is no list, though drafters may leave its brackets out: from 및 to 조례 it has
# no particle of a sentence (`구성 및 운영에 관한 조례`).
_TO_THE_END_OF_A_NAME = (
    r" (?:[가-힣ㆍ·]+(?<![은는이가을를도과와]) ){1,6}?[가-힣]*(?:조례|법률|규칙|규정)"
    r"(?=[은는이가을를의에과와로\s,.)]|$)"
)
_AND = re.compile(rf"(?P<word>[가-힣]{{2,}}) 및(?= )(?!{_TO_THE_END_OF_A_NAME})")


def plain_grammar(text: str) -> str:
    """The text with the plainer forms; its words stay."""
    text = _AND.sub(lambda found: with_particle(found["word"], "과/와"), text)
    for pattern, wording in _GRAMMAR:
        text = pattern.sub(wording, text)
    return text


def of_people(text: str) -> str:
    """The text with 자 said as 사람; for the eye alone, for what is compared it says no more."""
    for pattern, wording in _PEOPLE:
        text = pattern.sub(wording, text)
    return text
