"""Other cities and counties: a question about one of them is not answered by this one's rules."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_SHIPPED = Path(__file__).parent / "data" / "places.tsv"
# What may stand behind a place's name in one written word: a level of government, then particles.
_TAIL = (
    r"(?:특별자치|특별|광역)?(?:시|군|구|도)?(?:청|민)?"
    r"(?:에서는|에서도|에서|에는|에도|에|은|는|이랑|이|가|도|랑|하고|과|와|의|으로|로|까지|만|처럼|인데)?"
)
_LEVEL = (
    r"(?:시|군|구)(?:청|민)?(?:에서는|에서도|에서|에는|에도|에|은|는|이|가|도|의|로|까지|만|인데)?"
)
_GOVERNED = r"(?:특별자치|특별|광역)?(?:시|군|구)"
# Where somebody has come from, has lived, or works: their question is about here.
_BESIDE = (
    r"(?:(?:에서|서)\s?(?:이사|전입|왔|온\s|오신|오셨|내려왔|올라왔|일하|일해|일을|근무|직장|다니|다녀|출퇴근"
    r"|태어|학교)|(?:에서|에)?\s?(?:살다|살았|살던|사셨|사시다|직장|출퇴근))"
)
_FROM = (
    r"\b(?:(?:moved|came|come|comes|am|is|are) (?:here )?from|used to live in|lived in|works? in)\s"
)
# Whose matter it is stands first (순천시 쓰레기봉투); who comes from there may ask for ours.
_OPENING = r"^\W*(?:(?:근데|그런데|그럼|그러면|혹시)\s)?"
_RULED = (
    r"(?:청)?(?:에서는|에선|에서도|에서|에는|은|는|도|의)?"
    r"(?=\s(?!사람|주민|시민|사는|살|거주|출신))"
)
_TOPIC = r"(?:에서는|에선|은|는)(?=\s(?!사람|주민|시민))"
# Who lives there may mean it by these words, too.
_OURS = re.compile(
    r"(?<![가-힣])(?:우리[는도]요?(?![가-힣])|여기|여그|이곳|(?:우리|저희)\s?(?:도시|동네|지역|고장|고을)"
    r"(?:에서|에)?[는은도]요?(?![가-힣])|(?:우리|저희)\s?시(?:[는은도에가의를로]|청|민|\s|$))"
)
_LIVING = (
    r"(?:에서|에)?\s?(?:사는|살고|살아|삽니다|산다|거주|시민|주민|군민|도민|민(?=[인이은는도]))"
)
_INTRODUCED = (
    r"(?:시|군)?(?:\s?(?:시민|군민|주민|사람)(?:인데|이고|이에요|입니다|이거든요)"
    r"|에?\s?(?:사는데|살고 있는데|살아요|삽니다|거주하는데))요?[.,]?\s+"
)
_THERE = re.compile(r"(?<![가-힣])(?:거기|거그|그곳|그쪽)|\bthere(?! (?:is|are)\b)", re.IGNORECASE)


class Places:
    """The names of other places than one city; immutable, safe in threads."""

    def __init__(self, city: str, bare: Sequence[str], with_level: Sequence[str]) -> None:
        """Names that mean the place by themselves, and names that are common words as well."""
        alone, governed = _either(bare), _either(with_level)
        self._pattern = re.compile(
            rf"(?<![가-힣A-Za-z])(?:(?:{alone}){_TAIL}|(?:{governed}){_LEVEL})(?![가-힣A-Za-z])",
            re.IGNORECASE,
        )
        place = rf"(?:(?:{alone})(?:{_GOVERNED}|도)?|(?:{governed}){_GOVERNED})"
        self._beside = re.compile(
            rf"(?<![가-힣A-Za-z]){place}{_BESIDE}|{_FROM}(?:{alone})\b", re.IGNORECASE
        )
        self._ruled = re.compile(
            rf"{_OPENING}(?:(?:{alone}|{governed}){_GOVERNED}{_RULED}|(?:{alone}){_TOPIC})"
        )
        self._living = re.compile(rf"(?<![가-힣A-Za-z]){place}{_LIVING}")
        own = re.escape(city.removesuffix("시").removesuffix("군") or city)
        self._own = re.compile(rf"(?<![가-힣]){own}(?!\S*\s?(?:말고|아니))")
        self._introduced = re.compile(rf"^\W*(?:(?:저희?|나|우리)는\s|전\s)?{own}{_INTRODUCED}")

    def named_in(self, question: str) -> bool:
        """Whether a question names one of the places."""
        return self._pattern.search(question) is not None

    def asked_about(self, question: str) -> bool:
        """Whether a question may be about one of the places.

        It is not where the city itself is named, or meant by who does not live elsewhere
        (순천은 주던데 여기도 줘요?), or where somebody only tells that they came from another
        place, have lived or work there.
        """
        if self._own.search(question):
            return False
        if _OURS.search(question) and not self._living.search(question):
            return False
        if _THERE.search(question):
            return self.named_in(question)
        return self.named_in(self._beside.sub(" ", question))

    def ruling(self, question: str) -> bool:
        """Whether a question begins with whose rule is asked for: 순천시 쓰레기봉투, 순천은.

        Before it may stand that somebody lives here: it is their rule that they do not ask for.
        """
        asked = self._introduced.sub("", question)
        return self._ruled.search(asked) is not None and self.asked_about(asked)


def _either(names: Sequence[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or r"(?!)"


@cache
def other_places(city: str) -> Places:
    """Every place that is listed but the city itself (`여수시` is listed as `여수`)."""
    with _SHIPPED.open(encoding="utf-8", newline="") as file:
        rows = [
            (row["name"], row["how"])
            for row in csv.DictReader(file, delimiter="\t")
            if not city.startswith(row["name"])
        ]
    return Places(
        city,
        [name for name, how in rows if how == "bare"],
        [name for name, how in rows if how == "suffix"],
    )
