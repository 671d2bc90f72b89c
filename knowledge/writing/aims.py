"""An article of purpose in short lines: what the ordinance lays down, and what that is for.

`이 조례는 …에 필요한 사항을 규정함으로써 …에 기여함을 목적으로 합니다` is a rule and an aim. The
rule is said as a rule, and the aim is announced and told below it in its own words.
"""

from __future__ import annotations

import re

from city import Sentences
from city.korean import with_particle
from knowledge.texts import WritingText
from knowledge.writing.listing import BULLET, Lister
from knowledge.writing.polite import polite_verb, stem_of_polite
from knowledge.writing.seams import LONGEST, takes_what_is_before, unbalanced, words_of

_DONE, _DO, _THING = "함", "하", "하기"
_AIM = re.compile(
    r"^(?P<whole>(?:이 )?(?:조례|규칙))[은는]\s?(?P<said>.+?)"
    r"(?P<end>[을를] 목적으로 합니다|(?<=하)는 ?데 목적이 있습니다)\.$"
)
_RULED = re.compile(r"^(?P<what>.+사항)을 (?P<verb>규정|정)(?:함으로써?|하여|해),? (?P<aim>.+)$")
# What is laid down, and what that is for: `…을 막기 위하여 …에 필요한 사항을 규정함`.
_RULED_FOR = re.compile(
    r"^(?P<aim>(?:(?!사항).)+?(?:[가-힣]하(?=기 )|[가-힣]기(?= )|[가-힣](?=[을를] )))"
    r"[기을를]? 위(?:하여|해),? "
    r"(?P<what>(?!필요한 ).+사항)을 (?P<verb>규정|정)(?:함|하)$"
)
# A law leaves some matters to an ordinance, which lays down besides what is needed to follow it.
_TWO_MATTERS = re.compile(
    r"^(?P<one>(?!.*에 (?:대|관)해 ).+?위임[된한] 사항)과,? "
    r"(?P<other>.+사항)을 (?P<verb>규정|정)(?:하|함)$"
)
_SEVERAL = re.compile(r"위(?:하여|해)|함으로써?|[가-힣](?:고|며|여) ")
_DEEDS = (_DONE, _DO, "기", "것")
_LINKED = re.compile(r"[가-힣](?<!사)고 ")
"""Links a verb to what stands behind it; where that is a noun, no line can end with it."""
_NO_TAKER = re.compile(r"(?<=[을를에]) (?:통|위|관|대)한(?= |$)")


class Aims:
    """Tells an article of purpose in the profile's own words."""

    def __init__(self, sentences: Sentences) -> None:
        self._say = sentences.say
        self._things = Lister(sentences).things

    def told(self, sentence: str) -> list[str]:
        """What is laid down, and what for; empty for any other sentence."""
        found = _AIM.match(sentence)
        if found is None or unbalanced(found["said"]):
            return []
        ruled = _RULED.match(found["said"])
        ruled_for = None if ruled else _ruled_for(found["said"])
        ruled = ruled or ruled_for
        aim = ruled["aim"] if ruled else found["said"]
        if unbalanced(aim) or _leaves_a_verb(aim):
            return []
        topic = with_particle(found["whole"], "은/는")
        ruling = polite_verb(f"{ruled['verb']}{_DO}") if ruled else ""
        rule = self._ruled(f"{ruled['what']}을 {ruling}.", topic) if ruled else []
        whole = f"{topic} {aim}{found['end']}."
        if ruled_for is None and words_of(whole) <= LONGEST:
            return [*rule, whole]
        announced = self._say(WritingText.AIMS, whole=found["whole"])
        return [*rule, announced, *(f"{BULLET}{one}" for one in self._aimed(aim))]

    def _ruled(self, ruling: str, topic: str) -> list[str]:
        """What is laid down; two matters, where they are long together, in two sentences."""
        rule = f"{topic} {ruling}"
        bare = stem_of_polite(ruling.removesuffix("."))
        both = _TWO_MATTERS.match(bare) if words_of(rule) > LONGEST else None
        if both is None or unbalanced(both["one"]):
            return [rule]
        ruled = polite_verb(f"{both['verb']}{_DO}")
        other = self._say(WritingText.AND, statement=f"{both['other']}을 {ruled}.")
        return [f"{topic} {both['one']}을 {ruled}.", other]

    def _aimed(self, aim: str) -> list[str]:
        """An aim as things of a list: each that is to be done, or the aim as it is said."""
        both = _TWO_MATTERS.match(aim)
        if both is not None and not unbalanced(both["one"]):
            verb = f"{both['verb']}{_DO}{_THING[-1]}"
            return [f"{both['one']}을 {verb}", f"{both['other']}을 {verb}"]
        done = _done(aim) if aim.endswith(_DONE) else aim
        deed = done.endswith(_DO) and not aim.endswith("는")
        things = self._things(f"{polite_verb(done)}.") if deed else []
        return things or [_thing(aim)]


def _ruled_for(said: str) -> re.Match[str] | None:
    """What is laid down and what for, where no noun of the former may have the latter alone."""
    found = _RULED_FOR.match(said)
    if found is None or takes_what_is_before(found["what"]) or _SEVERAL.search(found["what"]):
        return None
    return found


def _leaves_a_verb(aim: str) -> bool:
    """Whether an aim that ends with a noun has a verb before it that no noun can end."""
    links = () if aim.endswith(_DEEDS) else _LINKED.finditer(aim)
    rests = (_NO_TAKER.sub(" ", aim[link.end() :].rpartition(" ")[0]) for link in links)
    return any(not takes_what_is_before(rest) for rest in rests)


def _done(aim: str) -> str:
    """The verb of an aim: 기여함 is what is done by 기여하다."""
    return f"{aim.removesuffix(_DONE)}{_DO}"


def _thing(aim: str) -> str:
    """An aim as a thing of a list: 기여함 and 제공하(는) are what is to be done."""
    if aim.endswith(_DONE):
        return f"{aim.removesuffix(_DONE)}{_THING}"
    return f"{aim}기" if aim.endswith("하") else aim
