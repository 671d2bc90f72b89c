"""What an earlier question lends to the one that leans on it: its matter, and nothing it asked.

`정기권은 얼마예요?`, then `환불 되나요?`: joined as they were said, both are asked, and what was
asked first weighs as much. So the earlier question lends the words for what it is about, and the
ordinance that was found for it; what is newly asked tells which of its articles answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.answering.asking_back import is_general, matter_of, names_matter, own_words
from knowledge import Hit, SearchResult

Search = Callable[[str], SearchResult]

_NEAR = 4.5
"""How far below the best score an article may be told along with it (`compose`)."""
_IN_HEADING = 2.0
"""What it counts that an article is headed by what is newly asked (`신청 및 지급`): as much as that
it counts in the measure asked for (`ranking`)."""
_TOLD = 5
"""Articles of the ordinance in which the words of the newer question are looked for."""
_OPENS = re.compile(
    r"^(?:그럼|그러면|그라믄|글믄|근데|그런데|그리고|그래서|또|아니면|그건|그거|그게|and|then|so)[,\s]+",
    re.IGNORECASE,
)
_ASKS = re.compile(r"몇|며칠|언제|어디|누가|누구|어떻게|\b(?:how|when|where|who)\b", re.IGNORECASE)
_WHO_OR_WHEN = re.compile(
    r"외국인|어린이|아이|학생|청소년|노인|어르신|장애인|임산부|남편|아내|부모|가족|자녀|대리인"
    r"|카드|현금|이체|주말|평일|휴일|명절|요일"
)
_ONE_WORD = re.compile(r"(\S+?)(?:에)?(?:은|는|도|이?라면|이?면)\s?요\s?[?？!.]*")


def led(now: str, lent: str, whole: SearchResult, search: Search) -> SearchResult:
    """What is found for a question that leans on what was lent to it; `whole` is for both as said.

    Where the question asks nothing of its own, or nothing was found for what was lent, `whole`.
    Nothing is sure where no article that was found says what it names.
    """
    if not _asks_anew(now):
        return whole
    asked = search(now)
    if not own_words(asked.words) and not _ASKS.search(now):
        return whole
    found = _led(asked, now, whole, search(lent), search)
    return replace(found, confidence=0.0) if _untold(asked, found) else found


def _asks_anew(now: str) -> bool:
    """Whether it asks something else than before, and not the same of others (장애인은요?)."""
    one = _ONE_WORD.fullmatch(_OPENS.sub("", now.strip()))
    return one is None or is_general(one[1])


def _led(
    asked: SearchResult, now: str, whole: SearchResult, before: SearchResult, search: Search
) -> SearchResult:
    if not before.found:
        return whole
    title = before.kept[0].article.source.title
    matter = " ".join(dict.fromkeys(matter_of(before.words)))
    found = search(f"{matter} {_OPENS.sub('', now.strip())}")
    for result in (found, whole):
        own = _of(title, result.kept)
        if own and result.found and own[0].score >= result.kept[0].score - _NEAR:
            return replace(result, question=whole.question, kept=_headed_first(own, asked))
    return whole


def _headed_first(hits: Sequence[Hit], asked: SearchResult) -> tuple[Hit, ...]:
    """Best first, where being headed by a word of the newer question counts, too."""
    words = [word for word in (*own_words(asked.words), *asked.meant) if len(word) > 1]

    def score(hit: Hit) -> float:
        headed = any(word in hit.article.source.heading for word in words)
        return hit.score + _IN_HEADING * headed

    return tuple(sorted((replace(one, score=score(one)) for one in hits), key=lambda h: -h.score))


def _untold(now: SearchResult, joined: SearchResult) -> bool:
    """Whether nothing that was found for both says what the newer question names.

    Then it is about something else, or about what the ordinance does not rule.
    """
    named = [word for word in names_matter(now.words) if not _WHO_OR_WHEN.search(word)]
    korean = [word for word in named if not word.isascii()]
    if not korean:
        return False
    title = joined.kept[0].article.source.title if joined.kept else ""
    told = "\n".join(map(_told, _of(title, joined.kept)[:_TOLD]))
    return not any(word in told for word in (*korean, *now.meant))


def _of(title: str, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    return tuple(one for one in hits if one.article.source.title == title)


def _told(hit: Hit) -> str:
    one = hit.article
    guide = f"{hit.guide.source.heading} {hit.guide.text}" if hit.guide else ""
    return f"{one.source.title} {one.source.heading} {one.text} {guide}"
