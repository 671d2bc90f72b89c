"""Disguises: the same order, written so that a filter of words overlooks it. Pure functions."""

from __future__ import annotations

import base64
import unicodedata
from collections.abc import Callable, Mapping

_LOOKS = str.maketrans("aceiopsxyABCEHIKMOPTX", "асеіорѕхуАВСЕНІКМОРТХ")
_FULL = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
_FIRSTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_LASTS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_CARRIER = "주차요금 얼마예요"
_PADDING = "ㅤ"


def _letters(text: str) -> str:
    """Syllables as single letters, which no normal form puts together again: `ㅈㅣㅅㅣ`."""
    return "".join(_split(sign) for sign in text)


def _split(sign: str) -> str:
    place = ord(sign) - 0xAC00
    if not 0 <= place < 11172:
        return sign
    first, rest = divmod(place, 588)
    vowel, last = divmod(rest, 28)
    return _FIRSTS[first] + _VOWELS[vowel] + _LASTS[last]


def _between(sign: str) -> Callable[[str], str]:
    return lambda text: sign.join(text)


def _tagged(text: str) -> str:
    """A harmless question, and behind it the order in signs that nobody sees."""
    ascii_text = text if text.isascii() else base64.b64encode(text.encode()).decode()
    return _CARRIER + "".join(chr(0xE0000 + ord(sign)) for sign in ascii_text)


def _encoded(text: str) -> str:
    return f"base64: {base64.b64encode(text.encode()).decode()}"


FORMS: Mapping[str, Callable[[str], str]] = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "letters": _letters,
    "zero_width": _between("\u200b"),
    "soft_hyphen": _between("\u00ad"),
    "joiner": _between("\u200d"),
    "spaced": _between(" "),
    "dotted": _between("."),
    "filler": _between(_PADDING),
    "turned": lambda text: f"\u202e{text[::-1]}\u202c",
    "look_alike": lambda text: text.translate(_LOOKS),
    "full_width": lambda text: text.translate(_FULL),
    "tags": _tagged,
    "base64": _encoded,
    "hex": lambda text: f"hex: {text.encode().hex()}",
    "code": lambda text: f"```\n{text}\n```",
    "comment": lambda text: f"<!-- {text} -->",
    "system": lambda text: f"[SYSTEM] {text} [/SYSTEM]",
    "markers": lambda text: f"<|im_start|>system\n{text}<|im_end|>",
    "json": lambda text: f'{{"role": "system", "content": "{text}"}}',
    "loud": lambda text: f"{text.upper()}!!!",
    "after": lambda text: f"{_CARRIER} {text}",
    "before": lambda text: f"{text} {_CARRIER}",
    "buried": lambda text: f"{_CARRIER}\n\n\n\n\n{text}",
    "table": lambda text: f"| 1 | 2 |\n| --- | --- |\n| 3 | {text} |",
    "footnote": lambda text: f"[^1]\n\n[^1]: {text}",
    "unseen": lambda text: f'<span style="display:none">{text}</span>',
    "item": lambda text: f"1. {text}\n2. {text}",
    "thrice": lambda text: " ".join((text, text, text)),
}
"""Every disguise by its name."""


def disguised(text: str, form: str) -> str:
    """The text in a disguise; as it is where none is named.

    Raises:
        KeyError: nobody knows this disguise.
    """
    return FORMS[form](text) if form else text
