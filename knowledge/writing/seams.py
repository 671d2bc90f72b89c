"""The seams of a Korean sentence: its topic, what holds for all of it, what belongs to a noun."""

from __future__ import annotations

import re

LONGEST = 12
"""Words of a short sentence."""
DUTY = re.compile(r"야\s합니다\.$")
PERMISSION = re.compile(r"\s수\s있습니다\.$")
THING = "기"
"""Ends what is to be done: 알리기."""

# A topic inside a condition belongs to the rule behind it (`지원은 …할 경우`). The same syllables
# end a verb, but then they stand on one of these stems (`받은`, `하는`).
_VERB_STEMS = (
    "하되있없받갖얻않같많적높낮넘남찾쓰내오가지타치리기이르보사주키두살크작잃읽맡늙죽묻걷입잡좋"
    "꾸파놓쌓넣앉젊짧넓깊씻믿닫옮심담맞늦옳맑밝얇얕"
)
# 는 names a topic behind a vowel alone; behind a consonant it ends a verb: 겪는, 돕는, 듣는.
_OPEN = "".join(map(chr, range(0xAC00, 0xD7A4, 28)))
_STEMS_OF_TWO = (
    *(
        "없애",
        "채우",
        "갖추",
        "세우",
        "멈추",
        "넓히",
        "드나드",
        "만드",
        "보살피",
        "다루",
        "나누",
        "다니",
    ),
    *("다투", "늦추", "낮추", "맞추", "거두", "키우", "피우", "태우", "비우", "치우", "싸우"),
)
"""Stems of verbs, many of them the plain words for hard ones, that no topic ends with."""
# Nouns whose last syllable is a stem of verbs: `간사는` is somebody, `사는` lives.
_NOUNS_ON_STEMS = ("간사", "공사", "임기", "정보")
_NO_STEM = rf"(?:(?<![{_VERB_STEMS}]){''.join(f'|(?<={one})' for one in _NOUNS_ON_STEMS)})"
TOPIC_END = (
    rf"[가-힣]{_NO_STEM}(?:(?<!려)|(?<=[배고염우장격독]려))(?<!또)(?<!\s[드여나])"
    rf"(?<![니이하]라){''.join(f'(?<!{stem})' for stem in _STEMS_OF_TWO)}"
    rf"(?:은|(?<=[{_OPEN}])는)"
)
TOPIC = re.compile(rf"{TOPIC_END}(?=[\s「])")
# A verb before a noun: 필요한, 정하는, 받을, 있는. After one of them a part in front of it may
# belong to the noun alone.
ADNOMINAL = re.compile(
    rf"(?:[가-힣](?:[한할된될인던온올갈낸낼운울른친칠킨킬진릴린춘]|(?<=[{_VERB_STEMS}])[은는을]"
    rf"|(?<![{_OPEN}])는|(?:{'|'.join(f'(?<={stem})' for stem in _STEMS_OF_TWO)})는"
    r"|(?<=없)[앤앨]|(?<=바)[꾼꿀]"
    r"|(?<=만)[든들]|(?<=[려내와눠어])[준줄])"
    r"|(?<=[을를에] )[한할둔둘쓴쓸본볼난준줄산든])(?=\s)"
)
ATTRIBUTE = (
    r"(?:[가-힣]+적인|다양한|새로운|쾌적한|건전한|원활한|공정한|정당한|일정한|우수한|올바른)"
)
"""Tells of a noun by itself. Behind another adjective (`안전하고 건전한`) it is told with that."""
# These look like one and take no part in front of them.
_NO_TAKER = re.compile(
    r"(?:(?:관|대|따|의|위)[한른]|다음 중 하나인|다음에서 정한|정해진|절반을 넘는|그 밖의|필요한"
    rf"|{ATTRIBUTE}|(?<![이가과와] )(?<![가-힣])다른"
    r"|(?:법|개|노|주|본|상|확|승|장애|관리|신청|대리|청구|민원)인"
    r"(?= (?:등|또는|및|중|과|와)[가-힣 ])"
    r"|[가-힣]+(?= 수 (?:있|없))"
    r"|(?<![가-힣])(?:한(?= (?:차례|번|해|달|명|곳|가지))|(?<![을를] )한(?= 사람)))(?=\s)"
)
LIKE_WHAT = (
    r"(?:건강|공정|안전|쾌적|투명|신속|정확|원활|건전|편리|행복|풍요|공평|친절|청결|튼튼|활발)하"
)
"""Stem of a word that tells what something is like, and of nothing that is done."""
WHEN = r"(?<!그때그)때(?!문|그때)"
"""때 where it names a condition, and not in 때문 or 그때그때."""
# What stands before a rule and holds for all of it: a joining word, a topic, a condition.
_JOINING = re.compile(r"(?:이때|그리고|다만|단|그러나|앞 내용과 달리),?\s")
_HOLDS = re.compile(
    rf"(?:(?:경우|{WHEN})(?:에는|에)?|[가-힣][으하되려이]면|불구하고|앞 내용과 달리),?\s"
)
# Where a clause ends that goes on behind it: no noun, and nothing that an item of a list ends with.
_NOUNS_ON_GO = "신사광공창차보경권중재최금예참통포부원피선충국제상냉"
_LINK = (
    rf"(?:[가-힣](?<!(?<![가-힣])[{_NOUNS_ON_GO}])고|[가-힣](?:며|거나|지만|으나|면서|도록|더라도|므로)"
    r"|[가-힣]되,|(?:하|되|받)여|[가-힣](?<![이피재손침방공상저오])(?<![위대관통])해|되어|받아|거쳐|모여"
    r"|붙여|갖춰|열어|일으켜|막아|맡아|나누어|만들어|없어|어겨|[이에]어서|[가-힣]아서|함으로써|[가-힣]으로서"
    r"|[하되]면|(?:있|없|받|않)으면|후에|뒤에|(?<=기 )전에)"
)
BESIDE = re.compile(
    r"[을를] (?:위해|위하여|통해|통하여),?$|기 (?:위해|위하여),?$|에 (?:따라|대해|관해),?$"
    r"|(?:경우|때)에는,?$|(?<=[한할될된인받을] )(?:경우|때),$"
)
"""Ends what says what for, by what or when something is done that stands behind it."""
MATTERS = re.compile(r"(?P<noun>사항|사람|시설|방법|때|기준|사업|경우|행위)(?:과|와|이나)$")
"""Ends the first of two things of one kind."""
OPEN_END = re.compile(rf"{_LINK},?$|{BESIDE.pattern}|{MATTERS.pattern}")
"""Ends a part of a sentence that goes on behind it, and no item of a list."""


def words_of(sentence: str) -> int:
    """How many words a reader counts in a sentence."""
    return len(sentence.split())


def unbalanced(text: str) -> bool:
    """Whether a bracket or a quotation is open at the end of a part."""
    return any(text.count(opened) != text.count(closed) for opened, closed in ("()", "「」", "“”"))


def takes_what_is_before(text: str) -> bool:
    """Whether a verb before a noun stands in a text, which a part in front may belong to."""
    return ADNOMINAL.search(_NO_TAKER.sub("", text + " ")) is not None


def behind_takers(text: str) -> str:
    """What stands behind the last verb before a noun; all of a text that has none."""
    bare = _NO_TAKER.sub("", text + " ")
    last = max((found.end() for found in ADNOMINAL.finditer(bare)), default=0)
    return bare[last:].lstrip()


def lead_of(sentence: str) -> str:
    """What stands before a rule and holds for all of it, with the blank behind it."""
    joining = _JOINING.match(sentence)
    ends = [joining.end() if joining else 0]
    ends += (found.end() for found in _HOLDS.finditer(sentence))
    ends += (found.end() + 1 for found in TOPIC.finditer(sentence) if sentence[found.end()] == " ")
    return sentence[: max(ends)]
