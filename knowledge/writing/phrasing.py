"""A line that stays long and has no clauses of its own, told in its phrases, a line each.

`- 이웃이 봄마다 심는 넓은 텃밭의 여러 씨앗과 모종을 해마다 이웃에게 나누어주기` goes on in a line
below it that has no mark of its own. Only where a reader would draw breath is the line broken:
behind what tells of a noun, whom or what is spoken of, or one of several things. No word is
changed, moved, added or left out, and what goes on is no new sentence; `unnested` gives back the
line as it was. What belongs to a verb of two words, or to the word behind it, stays beside it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from knowledge.writing.facts import ASIDE
from knowledge.writing.nesting import COLON, LINE, further, unnested
from knowledge.writing.seams import (
    LONGEST,
    MATTERS,
    OPEN_END,
    TOPIC,
    takes_what_is_before,
    unbalanced,
    words_of,
)

_LEAST, _NEVER = 3, -1.0
"""Words of a line that is worth being one, and what a break costs that must not be made."""
_COST_OF_A_LINE, _COST_OF_WORDS = 2.5, 0.03
_SENTENCE_ENDS, _CLAUSE, _LISTED = 0.0, 0.5, 1.0
"""What a break costs behind a sentence or a comma, a link, and one of several things."""
_TELLS, _NAMED, _THING, _NO_BETTER = 1.5, 2.5, 3.5, 5.0
"""And behind what tells of a noun, where or to whom something is done, who does it or what it is
done to, and between two words of one list."""
_SENTENCE = re.compile(r"[가-힣]다\.$")
_NOUN_LIKE_A_LINK = re.compile(
    r"(?<=[가-힣])(?:사고|창고|광고|신고|공고|권고|경고)$|다음해$|[다라자]고$"
)
_JOINS = re.compile(r"[가-힣)」”](?:과|와)$|[가-힣]{2}이나$|(?<=[가-힣][지자차기사료리])나$")
_OR = re.compile(r"^(?:또는|혹은|그 ?밖의?|기타)$")
_SPOKEN_OF = re.compile(
    r"[가-힣)」”](?:에서|에게|(?<!적)으로|로|까지|부터|에|에는|서는|로서|동안|없이)$"
    r"|^(?:시|중|후|뒤|전에|이내에|안에|밖에|내에)$"
)
_DOES = re.compile(
    r"[가-힣)」”](?:[을를]|(?<!품앗)(?<!고양)(?<!어린)(?<!놀)(?<!종)(?<![없많같높깊넓굳])이"
    r"|(?<![평허추인국증상휴단])가)$"
)
_LINK = re.compile(
    rf"{OPEN_END.pattern}|[가-힣](?:[하르두이]되|[려여해와워켜쳐]서|(?<!에)게),?$"
    r"|(?:적어|알려|줄여|늘려|세워|넣어|찍어|옮겨|보아|이끌어|묶어|담아|골라|따져)$"
)
_VERB = re.compile(r"[가-힣](?:기|[힌긴])$|^필요")
_FOR = re.compile(r"^(?:위|따|의|대|관|통|인)[한른]$")
_PART_AND_COMMA = re.compile(r"[가-힣](?:[을를은는로]|에|에게|에서|까지|이후|이전|이상|이하),$")
_BUT = re.compile(r"^(?:다만|단),?$")
_CASE = re.compile(
    r"[가-힣)」](?:[은는이가을를에의과와로]|에서|에게|까지|부터|[은는]지|라도|도|등의|등을)$|,$"
)
"""Ends a word that is a thing by itself: its pair, or what tells of it, stays beside it."""
_OPEN = re.compile(
    r"^(?:또는|혹은|및|다만,?|단,?|그|이|각|매|약|만|등|전|본|당해|해당|다른|모든|여러|어느|제|그리고|같은|다음|별지|관련"
    r"|\S{1,2}[는은]|뚜렷한|특별한|새로운|중대한|중요한|관련된|필요한|하나인|어쩔|정해진|정한)$|[ㆍ·]$"
)
"""A word that is one with the word behind it."""
# What takes the word before it, and can open no line.
_TAKES = re.compile(
    r"^(?:대[한해하]|관[한해하련계]|따[른라]|위[한해하]|의[한해하]|통[한해하]|인[한해하]|및$|등|수[도는가]?$|것|바[가를의에]?$"
    r"|있|없|않|못|아니|아닌|된|될|되|한|할|하[는여고며지기]|함|[간중내외시후뒤]$|중에|때|경우|자[는가를에의]?$|곳|날|채|뿐|데|대로|만큼|둔$|두[고며어]|주[고며어는]|준$"
    r"|해당|속하|준하|이상|이하|이내|미만|초과|전까지|이전|이후|안에|내에|외에|밖의|불구|관계없|같[은이]|함께|달리|다르|포함|제외"
    r"|한정|한하|가능|곤란|어려|쉬|근거|바탕|기준|미치|이르|정도|동안|사이|[가-힣]{0,2}(?:방법|이유|사유)으로)"
)
_COUNTED = re.compile(r"^\d|\d$")
_ONE_OF_TWO = re.compile(r"[가-힣)」](?:[은는이가을를에의과와]|등의|등을)$|,$")
_INSIDE = re.compile(r"^(?:[내안중외]|가운데)(?:에|의|에서)?$")
_ELSE, _CASES = "그 밖의", ("때", "경우")
_AND_SO_ON = "등"
_NEAR = 2
"""Words behind a break in which a verb would have what stands before it."""


def phrased(text: str) -> str:
    """The text with each long line in its phrases where it has some; `unnested` gives it back."""
    laid = "\n".join(part for line in text.split("\n") for part in _told(line))
    return laid if unnested(laid) == unnested(text) else text


def _told(line: str) -> list[str]:
    found = LINE.match(line)
    if found is None or line.lstrip().startswith(ASIDE) or words_of(found["said"]) <= LONGEST:
        return [line]
    head, *rest = phrases_in(found["said"])
    below = further(line)
    return [f"{found['indent']}{found['mark'] or ''}{head}", *(f"{below}{part}" for part in rest)]


def phrases_in(said: str) -> list[str]:
    """A line in its phrases, as few and as telling as make each of them short; one if none do."""
    words = said.split(" ")
    costs = {at: cost for at in range(_LEAST, len(words) - 1) if (cost := _cost(words, at)) >= 0}
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for end in (*costs, len(words)):
        reached = [
            (
                best[start][0]
                + costs.get(end, 0.0)
                + _COST_OF_A_LINE
                + _COST_OF_WORDS * (end - start) ** 2,
                [*best[start][1], end],
            )
            for start in best
            if _LEAST <= end - start <= LONGEST
        ]
        if reached:
            best[end] = min(reached)
    if len(words) not in best:
        return [said]
    return [" ".join(words[start:end]) for start, end in pairwise([0, *best[len(words)][1]])]


def _cost(words: list[str], at: int) -> float:
    """What a break before a word costs; below nothing where the line must not be broken."""
    head, last, next_ = " ".join(words[:at]), words[at - 1], words[at]
    if unbalanced(head) or head.endswith(COLON) or _OPEN.search(last) or _TAKES.match(next_):
        return _NEVER
    if _SENTENCE.search(last) or _BUT.match(next_) or _PART_AND_COMMA.search(last):
        return _SENTENCE_ENDS
    if MATTERS.search(head):
        return _NEVER if _CASE.search(next_) and not next_.endswith("의") else _LISTED
    if _LINK.search(head):
        return _cost_of_a_link(last, next_)
    if last.endswith(","):
        return _NO_BETTER if _is_one_word(words[at:]) else _LISTED
    if _OR.match(next_) or _JOINS.search(last):
        return _LISTED if _joins_two(words, at) else _NEVER
    if last == _AND_SO_ON and _tells(words[at - 2]):
        return _LISTED
    if _FOR.match(last):
        return _NAMED if next_.endswith("의") or not _CASE.search(next_) else _NEVER
    if _tells(last) and not _tells(next_):
        alone = _CASE.search(next_) or any(map(_INSIDE.match, words[at + 1 : at + 2]))
        return _NEVER if alone else _TELLS
    return _cost_of_a_part(last, words[at : at + _NEAR])


def _cost_of_a_link(last: str, next_: str) -> float:
    """What a break costs behind a link: much where the verb behind it stands right there."""
    if _NOUN_LIKE_A_LINK.search(last) or last.endswith("게"):
        return _NEVER
    if _tells(next_):
        return _THING
    return _SENTENCE_ENDS if last.endswith(",") else _CLAUSE


def _tells(word: str) -> bool:
    """Whether a word tells of the noun behind it: 개인 and the like do not."""
    return takes_what_is_before(f"{word} 또는")


def _joins_two(words: list[str], at: int) -> bool:
    """Whether two things are joined of which each is told of by more than a word or two."""
    told = _tells(words[at - 2]) or words[at - 2].endswith("적인")
    if _OR.match(words[at]):
        other = words[at + 1 :]
        if words[at - 1] in _CASES or " ".join(other).startswith(_ELSE):
            return True
        return not (_ONE_OF_TWO.search(other[0]) if told else _is_one_thing(other))
    if _tells(words[at]):
        return False
    return not _is_one_thing(words[at:]) or (told and not _CASE.search(words[at]))


def _is_one_thing(words: list[str]) -> bool:
    """Whether what begins with these words is one word, or two of which the second ends it."""
    second = (*words, "", "")[1]
    ended = _CASE.search(second) is not None and not second.endswith(("의", ","))
    return ended or _is_one_word(words)


def _is_one_word(words: list[str]) -> bool:
    first, second = (*words, "", "")[:2]
    ended = _CASE.search(first) or _TAKES.match(second) or _OR.match(second)
    return bool(ended) or not second


def _cost_of_a_part(last: str, behind: list[str]) -> float:
    """What a break costs behind a part that a verb has: none where the verb stands right there."""
    verbs = (one for one in behind if _LINK.search(one) or _VERB.search(one))
    near = takes_what_is_before(" ".join(behind)) or any(verbs)
    if near or _COUNTED.search(behind[0]) or len(behind) < _NEAR:
        return _NEVER
    if _DOES.search(last):
        return _THING
    return _NAMED if TOPIC.search(f"{last} ") or _SPOKEN_OF.search(last) else _NEVER
