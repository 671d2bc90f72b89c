"""Does a question lean on what was said before it? Then both are searched for. Pure functions.

Whoever says who they are may only be introducing themselves, or may ask for the rule that is made
for them. A rule of theirs is in the very ordinance that answers everybody else (`경차` and
`장애인 차량` are in one article); what leads to another ordinance leads away.
"""

from __future__ import annotations

import re

from city.korean import comparable
from knowledge import Hit, SearchResult

SURE = 0.9
"""A search as confident as this found the ordinance that is asked about. Which of its rules is
meant may still hang on who asks."""
_SHORTEST = 2
"""Syllables of a word that tells who somebody is: one alone stands inside half of all words. Of one
syllable is what a rule lists among others (`소, 돼지, 닭`): elsewhere `눈` is snow as well."""
_READ = 5
"""Articles that a writer is shown (`compose.MAX_ARTICLES`)."""
# An age, or a number of children, is weighed against that of a rule. A numeral of one syllable
# opens many other words (`한국`, `세무사`, `두통`): it counts where what is counted follows.
_COUNTS = re.compile(
    r"\d|(?:^|\s)(?:하나|둘(?!레)|셋(?!방)|넷|다섯|여섯|일곱|여덟|아홉|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔"
    r"|[이삼사오육칠팔구]십|열(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|댓)"
    r"|(?:한|두|세|네) 대(?!학)"
    r"|(?:한|두|세|네|열)(?=\s?(?:살|돌|명|분|해|달|번|개|채|식구|자녀|아이|아들|딸|남매|자매|쌍둥이"
    r"|사람|가구|가지|마리|시간)))"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
# Who says where they come from, by whatever country, and a rule for those of one country: no word
# of the one stands in the other (`베트남 사람`, `대한민국 국민이 아닌 사람`).
_FROM = re.compile(
    r"외국|국적|국민|귀화|이주|이민|동포|출신|[가-힣]{2,} ?사람|에서 왔"
    r"|\b(?:from|foreign\w*|citizen)\b",
    re.IGNORECASE,
)
_OF_ONE_COUNTRY = re.compile(r"대한민국 ?국민|외국인|국적|재외")
_ANYBODY = frozenset({"주민", "시민", "사람", "여수", "여수시", *"저제나내그이좀"})
"""Words that say of nobody who they are: ordinances are for residents."""
_NAMED = r"(?<![가-힣]){}(?=[이가을를도만와과]|하고|인데|입니|\s|\W|$)"
"""A noun of one syllable as it is said: no stem of a verb (`사는`), no piece of a name (`학동`)."""
_LISTED = (
    r"[,·ㆍ]\s?{0}(?=\s?[,·ㆍ().]|\s(?:및|등|또는)|$)|[·ㆍ]{0}(?=[은는이가을를의])"
    r"|(?<![가-힣]){0}(?:\([^)]*\))?\s?[,·ㆍ]"
)
"""The same, as one of several in what a rule lists."""


def leans(alone: SearchResult, whole: SearchResult) -> bool:
    """Whether a question is found better with what was said before it than without.

    Of 2,518 questions of the paired probes, one that is clear by itself does: what is said before
    the others is said of nobody by the rule that answers.
    """
    if alone.confidence < SURE:
        return whole.confidence > alone.confidence
    return whole.confidence >= SURE and _ruled_for_who_asks(alone, whole)


def bears_on(alone: SearchResult, whole: SearchResult, before: str) -> bool:
    """Whether what is said before a question may be told of by what was found without it.

    Then the writer reads it, too. Else it would only have other sentences added to the same answer:
    who writes because they cannot hear would be told of whatever else is written.
    """
    if _COUNTS.search(before):
        return True
    told = [_told_whole(hit) for hit in alone.kept[:_READ]]
    if _FROM.search(before) and any(map(_OF_ONE_COUNTRY.search, told)):
        return True
    squeezed, new = " ".join(map(comparable, told)), _new_words(alone, whole)
    if any(said in squeezed for said in new if len(said) >= _SHORTEST):
        return True
    single = [said for said in new if len(said) < _SHORTEST and _stands(_NAMED, said, before)]
    return any(_stands(_LISTED, said, text) for said in single for text in told)


def _ruled_for_who_asks(alone: SearchResult, whole: SearchResult) -> bool:
    """Whether the whole finds a rule of the same ordinance that names who asks, and is another."""
    if not alone.kept or not whole.kept:
        return False
    without, beside = alone.kept[0], whole.kept[0]
    if without.article.source.title != beside.article.source.title:
        return False
    everybody, somebody = _told(without), _told(beside)
    return any(said in somebody and said not in everybody for said in _said(alone, whole))


def _said(alone: SearchResult, whole: SearchResult) -> set[str]:
    """The words for what is said before the question that are long enough to be found anywhere."""
    return {word for word in _new_words(alone, whole) if len(word) >= _SHORTEST}


def _stands(pattern: str, word: str, text: str) -> bool:
    return re.search(pattern.format(re.escape(word)), text) is not None


def _new_words(alone: SearchResult, whole: SearchResult) -> set[str]:
    """The Korean words for what is said before the question: those of ordinances, too."""
    words = {comparable(word) for word in (*whole.words, *whole.meant)}
    words -= {comparable(word) for word in (*alone.words, *alone.meant)}
    words -= _ANYBODY
    return {word for word in words if word and not word.isascii()}


def _told_whole(hit: Hit) -> str:
    """What is told of an article by itself and by its guide."""
    guide = f"{hit.guide.source.heading} {hit.guide.text}" if hit.guide else ""
    one = hit.article
    return f"{guide} {one.source.title} {one.source.heading} {one.text}"


def _told(hit: Hit) -> str:
    """What is told of an article: by the guide that was found, where there is one."""
    one = hit.guide or hit.article
    return comparable(f"{one.source.heading} {one.text}")
