"""Texts with one fact changed on purpose, to see whether the change is found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from knowledge.writing.conjugation import infinitive
from knowledge.writing.polite import final_consonant, with_final

_RIEUL = 8
_SENTENCE = re.compile(r"[^.\n]*[가-힣]{2}\.(?=\s|$)")
_NUMBER = re.compile(
    r"(?<![\d.,제·])(\d[\d,]*)(?=\s?(?:일|개월|년|원|만|명|%|세|회|m|시간|배|대|톤)(?!조))"
)
_UNITS = {
    "일": "주",
    "개월": "년",
    "년": "개월",
    "시간": "분",
    "명": "세대",
    "%": "원",
    "회": "년",
    "원": "명",
    "m": "km",
    "세": "개월",
}
_UNIT = re.compile(rf"(?<=\d)\s?(?:만 ?)?({'|'.join(_UNITS)})(?![가-힣]*조)")
_TURNED = (
    (re.compile(r"수 있습니다\.$"), "수 없습니다."),
    (re.compile(r"수 없습니다\.$"), "수 있습니다."),
    (re.compile(r"하지 않습니다\.$"), "합니다."),
    (re.compile(r"하지 마세요\.$"), "하세요."),
    (re.compile(r"안 됩니다\.$"), "됩니다."),
    (re.compile(r"대상입니다\.$"), "대상이 아닙니다."),
    (re.compile(r"무료입니다\.$"), "무료가 아닙니다."),
    (re.compile(r"해야 합니다\.$"), "하지 않아도 됩니다."),
    (re.compile(r"줍니다\.$"), "주지 않습니다."),
    (re.compile(r"냅니다\.$"), "내지 않습니다."),
    (re.compile(r"(?<!야 )합니다\.$"), "하지 않습니다."),
    (re.compile(r"(?<!안 )(?<!도 )됩니다\.$"), "되지 않습니다."),
)
_CONDITION = re.compile(
    r"^\s*(?:네, |아니요, )?(?!그러면)\S+ [^.,]*?(?:[으하되]면|경우에는|때는|때에는)\s+(?=\S+ \S)"
)
_CONDITION_SENTENCE = re.compile(r"(?:이?어야 합니다|있어야 합니다|경우입니다|때입니다)\.$")
_MUST, _ALLOWED = "해야 합니다.", "할 수 있습니다."
_MAY = re.compile(r"([가-힣]+) 수 있습니다\.$")
_BODIES = (
    ("시장", "도지사"),
    ("소방서장", "경찰서장"),
    ("위원회", "시의회"),
    ("관리주체", "구청"),
    ("시가 ", "도가 "),
    ("시는 ", "도는 "),
    ("시에 ", "경찰서에 "),
    ("판매소", "우체국"),
    ("관리자", "구청장"),
    ("센터", "은행"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Seed:
    """A text with one change."""

    kind: str
    text: str
    changed: str
    """The sentence as it reads now; the one that was dropped, if one was."""


def seeds_of(text: str) -> Iterator[Seed]:
    """Every change that can be seeded in a text, a fact at a time."""
    for found in _SENTENCE.finditer(text):
        said = found[0].strip()
        for kind, change in _CHANGES:
            for changed in change(said):
                if changed != said:
                    whole = text[: found.start()] + " " + changed + text[found.end() :]
                    yield Seed(kind=kind, text=whole.strip(), changed=changed or said)


def _numbers(said: str) -> Iterator[str]:
    for found in _NUMBER.finditer(said):
        other = str(int(found[1].replace(",", "")) * 2 + 1)
        yield said[: found.start()] + other + said[found.end() :]


def _units(said: str) -> Iterator[str]:
    for found in _UNIT.finditer(said):
        yield said[: found.start(1)] + _UNITS[found[1]] + said[found.end(1) :]


def _negations(said: str) -> Iterator[str]:
    for pattern, other in _TURNED:
        if pattern.search(said):
            yield pattern.sub(other, said)
            return


def _conditions(said: str) -> Iterator[str]:
    if _CONDITION_SENTENCE.search(said):
        yield ""
    yield _CONDITION.sub("", said)


def _forces(said: str) -> Iterator[str]:
    if said.endswith(_MUST):
        yield said.removesuffix(_MUST) + _ALLOWED
    found = _MAY.search(said)
    if found and final_consonant(found[1]) == _RIEUL:
        stem = with_final(found[1], 0)
        stem = stem.removesuffix("으") or stem
        yield f"{said[: found.start()]}{infinitive(stem)}야 합니다."


def _bodies(said: str) -> Iterator[str]:
    for body, other in _BODIES:
        if re.search(rf"(?<![가-힣]){body}", said):
            yield re.sub(rf"(?<![가-힣]){body}", other, said)


_CHANGES: tuple[tuple[str, Callable[[str], Iterator[str]]], ...] = (
    ("number", _numbers),
    ("unit", _units),
    ("negation", _negations),
    ("condition", _conditions),
    ("force", _forces),
    ("body", _bodies),
)
