"""Parts that are lifted out of a long sentence and said in a short one of their own.

Lifted is what says when, out of what money or by which table a whole rule is followed. Where
another verb stands behind it before a noun, it may belong to that one, and stays.
"""

from __future__ import annotations

import re

from city import Sentences
from knowledge.texts import WritingText
from knowledge.writing.polite import polite_verb
from knowledge.writing.seams import TOPIC, TOPIC_END, lead_of, takes_what_is_before, unbalanced

_LIMIT = re.compile(
    r"(?P<until>\S*\d\S*(?:일|개월|년|시간|주)(?: ?(?:이내|안)(?=에 )| ?(?:이?전)?까지(?= )))에?\s"
)
_FROM = "부터"
# A word without a particle or an ending belongs to the one behind it: 납부 기한, 다음 달, 매년. So
# does one with 의: 사용일의 7일 전.
_BARE = re.compile(
    r"[가-힣\d]*[가-힣](?<![은는이가을를에로와과며고면여해서도만록게지아어등])$|매[년달월]$"
)
_TO_COME = re.compile(r"[가-힣](?:하|되|나|지|리|받|오|치|시키)기$")
"""What is to happen after a limit (`기간이 만료되기 30일 전`): who or what stands before it."""
_AFTER = ("후", "뒤", "전")
_EVENT = 7
"""Words of an event that a limit is counted from, beyond which it may hold more than that."""
_NOT_OF_IT = ("에게", ",", "다음", "하여", "해", "붙여", "받아")
"""Ends of words that the rule may have for itself: whom, how, and what is listed below it."""
_MONEY = re.compile(r"(?<= )(?P<money>(?:정해진 )?예산 안에서) ")
_TABLE = re.compile(r"(?<= )(?P<table>별[표지] ?\d*(?:의 기준)?)에 따라 ")
# Right behind the topic, so that all words up to its particle are its own.
_HOW = re.compile(
    r"(?P<part>[^,]{3,60}?)(?P<how>에 따라|(?<=의) 범위에서|[을를] 통(?:하여|해)|의 방법으로) "
)
_OTHERS = re.compile(
    r"에게 |[은는을를고며여아어해봐려] |다음|(?<![가-힣])(?:전|후|뒤|때)에? |[가-힣](?:전|후|뒤)에 "
)
_SO_THAT = re.compile(
    r"(?P<part>[^,]{6,}?[가-힣]도록),? (?P<rule>(?![하해한할되된될됩돼]|노력).+니다\.)$"
)
_THING_OF_ITS_OWN = re.compile(r"[가-힣)][을를] (?!위)")
_ASKS = re.compile(r"(?:요구|명령?|권고|지시|요청|유도|지도|안내|독려)[할해하합]")
# A deadline or a manner in front of a purpose may be the rule's own, and binds.
_OWN_MANNER = re.compile(
    r"즉시|바로|이내|까지|거나|[하받]여 |[날때후전]에? |통해|따라|두었다가|그때그때"
)
_PROVISO = re.compile(
    r"^(?P<rule>.*?\s)(?P<stem>[가-힣]+하)되,\s+(?P<besides>[^,]+(?:, [^,]+)?니다\.)$"
)
_AMONG = re.compile(
    r"^(?P<lead>(?:(?:다만|단|그러나),?\s)?)"
    rf"(?P<topic>(?:(?:[^\s,]+\s){{0,3}}?[^\s,]{{0,11}}{TOPIC_END}\s)?)"
    r"(?P<listed>다음(?: 중 하나인|에 해당하는)) (?P<noun>(?!경우|때)[가-힣]+?)"
    r"(?P<particle>에게는|에게|에 대해서는|에 대해|은|는|을|를| 중에서) (?P<rule>.+니다\.)$"
)
# 다음 서류를 붙여, 다음 사항을 포함한: the list is a thing that the rule does something with.
_LISTED = re.compile(
    r"^(?P<before>.+ )다음 (?P<what>(?:[가-힣]+ (?:또는|와|과) )?"
    r"[가-힣]*(?:서류|사항|내용|업무|교육|기관|단체|자료|구분))"
    r"(?P<after>(?:을|를|에 따른|에 따라) .+니다\.)$"
)
_THEN = "이때"
_OTHER_LIST = re.compile(r"다음|아래")
_HELD_BY = re.compile(r"경우|때(?!문)|[가-힣]면(?![가-힣])|다만|에 한하|불구하고|않|못")
_RULED = re.compile(r"(?:야 합니다|수 있습니다|[가-힣]합니다)\.$")
_NO_RULE = re.compile(r"않|아니|없|못|안 [되됩된]|노력")
_OBJECT = re.compile(r"[가-힣][을를] ")
_TWO = 2
_SEVERAL = re.compile(r"[하되받두내]?[고며],? |하되")


class Lifter:
    """Lifts out what can be said by itself, in the profile's own wording."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def limit(self, sentence: str) -> list[str]:
        """A rule, and after it by when it is followed; empty if no limit holds for all of it."""
        found = _LIMIT.search(sentence)
        lead = lead_of(sentence)
        if found is None or found.start() < len(lead) or len(_LIMIT.findall(sentence)) > 1:
            return []
        own = _own_words(sentence[len(lead) : found.start()].split(" ")[:-1])
        if own is None:
            return []
        start = found.start() - len(own)
        limit = sentence[start : found.end("until")]
        said = self._sentences.say(WritingText.LIMIT, limit=limit)
        after = sentence[found.end() :]
        return _parted(sentence[:start], after, said, taken=_taken(after))

    def how(self, sentence: str) -> list[str]:
        """A rule, and after it what it follows, within what or how; empty if it says nothing."""
        lead = lead_of(sentence)
        found = _HOW.match(sentence, len(lead))
        if found is None or not lead or _OTHERS.search(found["part"]):
            return []
        key = WritingText.TABLE if found["how"] == "에 따라" else WritingText.MONEY
        part = found["part"] if key is WritingText.TABLE else found[0].strip()
        said = self._sentences.say(key, part=part)
        return _parted(lead, sentence[found.end() :], said)

    def money(self, sentence: str) -> list[str]:
        """A rule, and after it out of what money; empty if it names none."""
        return self._whole(_MONEY, WritingText.MONEY, sentence)

    def table(self, sentence: str) -> list[str]:
        """A rule, and after it the table it follows; empty if it names none."""
        return self._whole(_TABLE, WritingText.TABLE, sentence)

    def among(self, sentence: str) -> list[str]:
        """Whom or what a list names, and after it the rule; empty if the rule is for no list.

        The words of the rule stay in their order; only the list is named by 해당하는 in them.
        """
        found = _AMONG.match(sentence)
        if found is None:
            return []
        said = self._sentences.say(
            WritingText.WHOM,
            whom=f"{found['lead']}{found['listed']} {found['noun']}",
            same=f"{found['noun']}{found['particle']}",
            rule=found["rule"],
        )
        listed, rule = re.split(r"(?<=니다\.) ", said, maxsplit=1)
        return [listed, found["topic"] + rule]

    def listed(self, sentence: str) -> list[str]:
        """A rule, and after it the list that it speaks of; empty if the rule is for the list."""
        found = _LISTED.match(sentence)
        if found is None or _OTHER_LIST.search(found["before"] + found["after"]):
            return []
        if TOPIC.search(found["before"]) is None and not found["before"].startswith(_THEN):
            return []
        what = self._sentences.say(WritingText.SET, what=found["what"])
        listed = self._sentences.say(WritingText.LISTED, what=found["what"])
        return [f"{found['before']}{what}{found['after']}", listed]

    def proviso(self, sentence: str) -> list[str]:
        """A rule, and after it what must or may be besides (구성하되, …); empty if there is none.

        A condition before the rule holds for both, so that they are not parted then.
        """
        found = _PROVISO.match(sentence)
        if found is None or _HELD_BY.search(found["rule"]) or unbalanced(found["rule"]):
            return []
        besides = self._sentences.say(WritingText.AND, statement=found["besides"])
        return [f"{found['rule']}{polite_verb(found['stem'])}.", besides]

    def so_that(self, sentence: str) -> list[str]:
        """A rule, and after it what it is to make possible; empty if that may be a noun's alone."""
        lead = lead_of(sentence)
        found = _SO_THAT.match(sentence, len(lead))
        if found is None or takes_what_is_before(found["rule"]):
            return []
        if _OWN_MANNER.search(found["part"]) or not _makes_possible(found["rule"]):
            return []
        said = self._sentences.say(WritingText.SO_THAT, purpose=found["part"])
        return [] if unbalanced(found["part"]) else [lead + found["rule"], said]

    def _whole(self, sign: re.Pattern[str], key: WritingText, sentence: str) -> list[str]:
        found = sign.search(sentence, max(0, len(lead_of(sentence)) - 1))
        if found is None:
            return []
        said = self._sentences.say(key, part=found[1])
        return _parted(sentence[: found.start()], sentence[found.end() :], said)


def _makes_possible(rule: str) -> bool:
    """Whether a rule does something by itself, so that what stands before it is what that is for.

    Without a thing of its own it has that of the part before it (`그 까닭을 알 수 있도록 게시`),
    and what is asked of somebody (`내도록 요구`) is no purpose.
    """
    return _THING_OF_ITS_OWN.search(rule) is not None and _ASKS.search(rule) is None


def _own_words(before: list[str]) -> str | None:
    """The words before a limit that belong to it; None where that is not certain."""
    start = len(before)
    while start and (before[start - 1].endswith(_FROM) or _BARE.search(before[start - 1])):
        if takes_what_is_before(before[start - 1]):
            break
        start -= 1
    verbal = start and takes_what_is_before(before[start - 1])
    if verbal or any(map(_TO_COME.search, before[start : start + 1])):
        # 신청을 받은 날부터: everything since the topic tells of the event.
        if len(before) > _EVENT or any(word.endswith(_NOT_OF_IT) for word in before):
            return None
        start = 0
    if before[start:] and before[start] in _AFTER:
        return None
    # A subject, or the year that a limit is counted in, would be left behind.
    if start and before[start - 1].endswith(("이", "가", "매년도")):
        return None
    return "".join(f"{word} " for word in before[start:])


def _taken(after: str) -> bool:
    """Whether a verb before a noun may take a limit; not where the rule's own object is between."""
    ahead, _, rest = after.partition(" ")
    while rest and not takes_what_is_before(ahead):
        word, _, rest = rest.partition(" ")
        ahead = f"{ahead} {word}"
    return takes_what_is_before(after) and len(_OBJECT.findall(ahead)) < _TWO


def _parted(before: str, after: str, said: str, *, taken: bool | None = None) -> list[str]:
    rule = before + after
    if not _RULED.search(after) or _NO_RULE.search(rule) or unbalanced(before):
        return []
    body = before[len(lead_of(before)) :]
    if taken is None:
        taken = takes_what_is_before(after)
    if taken or _SEVERAL.search(body + after):
        return []
    return [rule, said]
