"""How people introduce themselves in the other languages of the service, as patterns.

Where a language has capital letters, they tell a name from a noun; where a sentence says `my name
is`, a name in small letters is taken too, unless what follows is said of the name.
"""

from __future__ import annotations

from typing import Final

_SAID_OF_A_NAME = (
    "on|not|in|wrong|the|a|an|missing|written|spelled|misspelled|different|changed|incorrect|"
    "registered|listed|too|also|still|no|what|my|your"
)
_NO_PERSON = "Yeosu|Korea|New|Korean|City|Article|Ordinance|The|Not|Happy|Sorry|Seoul"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĐƠƯ][\w'’-]{0,20}"
_SMALL = r"[a-zA-Z][\w'-]{1,20}"
_FULL = rf"(?!(?:{_NO_PERSON})\b)[A-Z][a-z]{{1,20}}"
_HAN = r"\u4e00-\u9fff"
_KANA = r"\u3040-\u30ff"

_MY_NAME = "my name(?: is|['’]s)"
_ENGLISH = (
    rf"(?i:{_MY_NAME}|i am called|name\s?[:：])\s{{1,3}}(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,3}})",
    (
        rf"(?i:{_MY_NAME})\s(?!(?i:{_SAID_OF_A_NAME})\b)"
        rf"(?P<name>{_SMALL}(?:\s(?!and\b|from\b|i\b|but\b){_SMALL}){{0,3}})"
        r"(?=[.,!?\n]|$|\s(?:and|from|i|but)\b)"
    ),
    rf"(?:I am|I'm|I’m)\s(?P<name>{_FULL}(?: {_FULL}){{1,3}})",
    rf"This is\s(?P<name>{_FULL}(?: {_FULL}){{1,3}})(?=[.,!]|$|\s(?:calling|speaking|from)\b)",
)
_CHINESE = (
    r"(?:我叫|我的名字(?:是|叫)|我姓名是|姓名\s?[:：]\s?)(?!了|什么|车|出租|你|他|她|不)"
    rf"(?P<name>[{_HAN}·]{{2,12}}?)(?=[，。,.!！\s]|$)"
)
_JAPANESE = (
    (
        r"(?:名前は|氏名\s?[:：]\s?)(?!何|どう|まだ|あり|必要|変|書|なん)"
        rf"(?P<name>[{_KANA}{_HAN}・ ]{{2,15}}?)(?=です|と申|とい|。|、|$)"
    ),
    rf"(?:私は|^)(?P<name>[{_KANA}{_HAN}・]{{2,12}})(?=と申します|といいます|と言います)",
)
_VIETNAMESE = (
    r"(?i:tên tôi là|tôi tên là|tên em là|tên là|họ tên\s?[:：])\s{1,3}"
    rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,4}})"
)

FOREIGN_INTRODUCTIONS: Final = (*_ENGLISH, _CHINESE, *_JAPANESE, _VIETNAMESE)
"""Each with a group `name`."""
