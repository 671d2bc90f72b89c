"""Lies made from what articles truly say: one thing turned in a sentence, and nothing else.

Each maker takes a true sentence and gives a false one, or None where the sentence has nothing of
its kind to turn.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from city.korean import comparable, with_particle
from knowledge import Article
from knowledge.writing.statements import clauses


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A sentence with the article it is told of; for a lie, `kind` says what was turned."""

    text: str
    article: Article
    kind: str = ""


Maker = Callable[[Told, Sequence[Told], random.Random], str | None]

_COUNTED = re.compile(r"(?<![\d제])(\d[\d,]*)(?=\s?[가-힣%㎡])(?!조|항|호|목)")
_UNITS = {
    "일": ("개월", "시간"),
    "개월": ("년", "일"),
    "년": ("개월", "일"),
    "명": ("가구", "개"),
    "인": ("가구",),
    "세": ("개월", "명"),
    "원": ("퍼센트",),
    "만원": ("천원",),
    "시간": ("일", "분"),
    "분": ("시간",),
    "퍼센트": ("만원",),
    "회": ("년", "개"),
    "개": ("명",),
    "톤": ("리터",),
    "m": ("km",),
    "미터": ("킬로미터",),
    "km": ("m",),
    "킬로미터": ("미터",),
    "제곱미터": ("미터",),
    "%": ("만원",),
}
_UNIT = re.compile(rf"(\d\s?)({'|'.join(sorted(_UNITS, key=len, reverse=True))})(?![가-힣]{{2}}의)")
_OFFICE = re.compile(
    r"(?<![가-힣])(?P<name>시장|[가-힣]*(?:장관|도지사|군수|구청장|위원장|의장|교육감|총리|대통령))"
    r"(?P<particle>은|는|이|가|을|를|과|와|의|에게)(?=\s)"
)
_OFFICES = ("시장", "도지사", "행정안전부장관", "군수", "위원장", "의장", "교육감", "대통령")
_PAIRS = {one: pair for pair in ("은/는", "이/가", "을/를", "과/와") for one in pair.split("/")}
_ONLY = (
    (re.compile(r"(경우|때|자|사람|사항)에만 "), r"\1에 "),
    (re.compile(r"(경우|때|자|사람|사항)에 한(?:정)?(?:하여|해)(?:서만)? "), r"\1에 "),
    (re.compile(r"(?<=[가-힣])만(?=을? )(?=을? [가-힣]+(?:합니다|할 수 있습니다)\.)"), ""),
    (re.compile(r"\S+(?: \S+)?[을를] 제외[하한]고?는? "), ""),
)
_NEGATIONS = (
    ("하여서는 아니 됩니다.", "하여야 합니다."),
    ("해서는 안 됩니다.", "해야 합니다."),
    ("하지 않도록 해야 합니다.", "해야 합니다."),
    ("하지 아니합니다.", "합니다."),
    ("하지 않습니다.", "합니다."),
    ("할 수 없습니다.", "할 수 있습니다."),
    ("할 수 있습니다.", "할 수 없습니다."),
    ("하여야 합니다.", "하여서는 아니 됩니다."),
    ("해야 합니다.", "해서는 안 됩니다."),
    ("제외합니다.", "포함합니다."),
    ("포함합니다.", "제외합니다."),
    ("면제합니다.", "부과합니다."),
    ("감면합니다.", "감면하지 않습니다."),
    ("받을 수 있습니다.", "받을 수 없습니다."),
    ("합니다.", "하지 않습니다."),
    ("됩니다.", "되지 않습니다."),
)
_DUTIES = (
    ("도록 노력하여야 합니다.", "도록 하여야 합니다."),
    ("하도록 노력해야 합니다.", "해야 합니다."),
    ("하여야 합니다.", "할 수 있습니다."),
    ("해야 합니다.", "할 수 있습니다."),
    ("할 수 있습니다.", "하여야 합니다."),
    ("둘 수 있습니다.", "두어야 합니다."),
    ("받아야 합니다.", "받을 수 있습니다."),
    ("하여야 하며", "할 수 있으며"),
    ("할 수 있으며", "하여야 하며"),
)
_LIMITS = {
    "이내": "이상",
    "이상": "이하",
    "이하": "초과",
    "미만": "이상",
    "초과": "미만",
    "까지": "이후",
}
_LIMIT = re.compile(rf"(\d\s?[가-힣%㎡]{{1,4}}?\s?)({'|'.join(_LIMITS)})")
_CONDITION = re.compile(
    r"(?:^|(?<=[은는] ))[^,.()]{6,60}? (?:경우|때)"
    r"(?:에는|에만|에 한[하정]하여|에|는)?,? (?=\S+ \S)"
)
_ARTICLE = re.compile(r"제(\d+)조")


def true_sentences(articles: Sequence[Article]) -> list[Told]:
    """Every sentence of the articles as our quoting writer says it."""
    return [
        Told(text=piece.text, article=article)
        for article in articles
        for clause in clauses(article)
        for piece in clause.sentences
        if piece.text.endswith("니다.") and len(piece.text.split()) > 2
    ]


def lies(told: Sequence[Told], *, seed: int, count: int) -> Iterator[Told]:
    """As many lies as asked for, the kinds in turn, each lie once; fewer if there are no more."""
    chance = random.Random(seed)  # noqa: S311
    seen: set[tuple[str, str]] = set()
    for number in range(count * 40):
        if len(seen) == count:
            return
        kind, make = _MAKERS[number % len(_MAKERS)]
        truth = chance.choice(told)
        text = make(truth, told, chance)
        article = truth.article
        if text is None or comparable(text) in comparable(article.text):
            continue
        if (text, article.key) not in seen and text != truth.text:
            seen.add((text, article.key))
            yield Told(text=text, article=article, kind=kind)


def _number(told: Told, _: Sequence[Told], chance: random.Random) -> str | None:
    found = list(_COUNTED.finditer(told.text))
    if not found:
        return None
    one = chance.choice(found)
    old = int(one[1].replace(",", ""))
    new = chance.choice([old * 2, old + 1, old * 10, old + chance.randint(2, 60)])
    return f"{told.text[: one.start()]}{new:,}{told.text[one.end() :]}"


def _unit(told: Told, _: Sequence[Told], chance: random.Random) -> str | None:
    found = list(_UNIT.finditer(told.text))
    if not found:
        return None
    one = chance.choice(found)
    return f"{told.text[: one.start(2)]}{chance.choice(_UNITS[one[2]])}{told.text[one.end(2) :]}"


def _turned(endings: Sequence[tuple[str, str]]) -> Maker:
    def turn(told: Told, _: Sequence[Told], chance: random.Random) -> str | None:
        for old, new in endings:
            if old in told.text:
                return new.join(told.text.rsplit(old, 1))
        return None

    return turn


def _limit(told: Told, _: Sequence[Told], chance: random.Random) -> str | None:
    found = list(_LIMIT.finditer(told.text))
    if not found:
        return None
    one = chance.choice(found)
    return f"{told.text[: one.start(2)]}{_LIMITS[one[2]]}{told.text[one.end(2) :]}"


def _invented_article(told: Told, _: Sequence[Told], chance: random.Random) -> str | None:
    new = f"제{chance.randint(31, 99)}조"
    if new in f"{told.article.source.article}\n{told.article.text}":
        return None
    if _ARTICLE.search(told.text):
        return _ARTICLE.sub(new, told.text, count=1)
    return f"{new}에 따라 {told.text}"


def _wrong_ordinance(told: Told, others: Sequence[Told], chance: random.Random) -> str | None:
    title = chance.choice(others).article.source.title
    known = f"{told.article.source.title} {told.article.text}"
    if comparable(title) in comparable(known):
        return None
    named = chance.choice([f"「{title}」", title, title.removeprefix("여수시 ")])
    return f"{named}에 따라 {told.text}"


def _without_condition(told: Told, _: Sequence[Told], chance: random.Random) -> str | None:
    found = _CONDITION.search(told.text)
    if found is None or found[0].startswith(("이 경우", "다음", "이때")):
        return None
    rest = f"{told.text[: found.start()]}{told.text[found.end() :]}"
    return rest if len(rest.split()) > 2 else None


def _elsewhere(told: Told, others: Sequence[Told], chance: random.Random) -> str | None:
    """A sentence that is true of another article; what both say is no lie."""
    other = chance.choice(others)
    core = comparable(other.text)[:-6]
    if other.article == told.article or core in comparable(told.article.text):
        return None
    return other.text if len(other.text.split()) > 4 else None


def _other_office(told: Told, _: Sequence[Told], chance: random.Random) -> str | None:
    """Another office in the place of one, half of the time one that the article names too."""
    found = list(_OFFICE.finditer(told.text))
    if not found:
        return None
    one = chance.choice(found)
    near = [other["name"] for other in _OFFICE.finditer(told.article.text)]
    names = {*(near if chance.random() < 0.5 else _OFFICES)} - {one["name"]}
    if not names:
        return None
    name = chance.choice(sorted(names))
    pair = _PAIRS.get(one["particle"])
    said = with_particle(name, pair) if pair else f"{name}{one['particle']}"
    return f"{told.text[: one.start()]}{said}{told.text[one.end() :]}"


def _without_only(told: Told, _: Sequence[Told], chance: random.Random) -> str | None:
    for pattern, rest in _ONLY:
        if pattern.search(told.text):
            return pattern.sub(rest, told.text, count=1)
    return None


_MAKERS: tuple[tuple[str, Maker], ...] = (
    ("number", _number),
    ("unit", _unit),
    ("negation", _turned(_NEGATIONS)),
    ("duty", _turned(_DUTIES)),
    ("limit", _limit),
    ("invented article", _invented_article),
    ("wrong ordinance", _wrong_ordinance),
    ("condition dropped", _without_condition),
    ("another article", _elsewhere),
    ("another office", _other_office),
    ("only dropped", _without_only),
)
KINDS = frozenset(kind for kind, _ in _MAKERS)
"""Every kind of lie."""
