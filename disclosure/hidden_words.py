"""A question without what stands in the place of personal data. A pure function.

`[전화번호]` is no word that a citizen wrote: who gives a telephone number asks for none. What only
names the datum (`제 전화번호는 …입니다`) goes with it, for nothing else is said there.
"""

from __future__ import annotations

import re

from disclosure.personal_data import SIGNS

_SIGN = f"(?:{'|'.join(map(re.escape, SIGNS.values()))})"
# Beside its datum a name tells what that is, and asks for nothing.
_NAMES = (
    r"(?:(?:휴대|핸드)?\s?(?:전화|폰)\s?(?:번호)?|연락처|번호|주소|이름|성함|성명|생년월일|생일|이메일|메일"
    r"|(?:주민|외국인)\s?(?:등록)?\s?번호|여권\s?(?:번호)?|면허\s?(?:번호)?|(?:계좌|카드|통장)\s?(?:번호)?"
    r"|차(?:량)?\s?(?:번호)?|동\s?호수)"
)
_WHOSE = r"(?:(?:제|내|저의|나의|우리\s?집|저희\s?집)\s?)"
_LABEL = (
    rf"(?<![가-힣])(?:{_WHOSE}?{_NAMES}\s?(?:[은는이가]|:)?|(?:저|나|우리|저희|제|집)[은는])\s?"
    r"|\b(?:my|the)\s(?:\w+\s){1,3}is\s"
)
_SAID = (
    r"(?:입니다|이에요|예요|에요|이고요?|고요|인데요?|이며|이라고|라고|이라는|으로|로|에서|에|이|가|은|는|을|를|의|요)"
    r"(?:\s?(?:합니다|해요|하는데요?))?"
)
_HIDDEN = re.compile(rf"(?:{_LABEL})?{_SIGN}(?:{_SAID}(?![가-힣]))?[,.]?", re.IGNORECASE)


def without_hidden(text: str) -> str:
    """A masked text without its signs; as it is where nothing else is said, or nothing hidden."""
    if "[" not in text:
        return text
    rest = " ".join(_HIDDEN.sub(" ", text).split())
    return rest if any(map(str.isalnum, rest)) else text
