"""How people introduce themselves in the other languages of the service, as patterns.

Where a language has capital letters, they tell a name from a noun; where a sentence says `my name
is`, a name in small letters is taken too, unless what follows is said of the name.
"""

from __future__ import annotations

from typing import Final

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĐƠƯ]"
_LETTERS = r"[\w'’-]"
_SAID_OF_A_NAME = (
    "on|not|in|wrong|the|a|an|missing|written|spelled|misspelled|different|changed|incorrect|"
    "registered|listed|too|also|still|no|what|my|your"
)
_NO_PERSON = "Yeosu|Korea|Korean|City|Article|Ordinance|The|Not|Happy|Sorry|Seoul"
_SMALL = r"[a-zA-Z][\w'-]{1,20}"

FOREIGN_INTRODUCTIONS: Final = (
    rf"(?i:my name is|i am called|name\s?[:：])\s{{1,3}}(?P<name>{_CAPITAL}{_LETTERS}{{0,20}}"
    rf"(?: {_CAPITAL}{_LETTERS}{{0,20}}){{0,3}})",
    rf"(?i:my name is)\s(?!(?i:{_SAID_OF_A_NAME})\b)(?P<name>{_SMALL}(?:\s(?!and\b|from\b|i\b|but\b)"
    rf"{_SMALL}){{0,3}})(?=[.,!?\n]|$|\s(?:and|from|i|but)\b)",
    rf"(?:I am|I'm|I’m)\s(?!(?:{_NO_PERSON})\b)(?P<name>{_CAPITAL}[a-z]{{1,20}}"
    rf"(?: (?!(?:{_NO_PERSON})\b){_CAPITAL}[a-z]{{1,20}}){{1,3}})",
    rf"This is\s(?!(?:{_NO_PERSON})\b)(?P<name>{_CAPITAL}[a-z]{{1,20}}(?: {_CAPITAL}[a-z]{{1,20}}){{1,3}})"
    r"(?=[.,!]|$|\s(?:calling|speaking|from)\b)",
    r"(?:我叫|我的名字(?:是|叫)|我姓名是|姓名\s?[:：]\s?)(?!了|什么|车|出租|你|他|她|不)(?P<name>[\u4e00-\u9fff·]{2,12}?)(?=[，。,.!！\s]|$)",
    r"(?:名前は|氏名\s?[:：]\s?)(?!何|どう|まだ|あり|必要|変|書|なん)(?P<name>[\u3040-\u30ff\u4e00-\u9fff・ ]{2,15}?)(?=です|と申|とい|。|、|$)",
    r"(?:私は|^)(?P<name>[\u30a0-\u30ff\u4e00-\u9fff・]{2,12})(?=と申します|といいます|と言います)",
    rf"(?i:tên tôi là|tôi tên là|tên em là|tên là|họ tên\s?[:：])\s{{1,3}}(?P<name>{_CAPITAL}{_LETTERS}{{0,20}}"
    rf"(?: {_CAPITAL}{_LETTERS}{{0,20}}){{0,4}})",
)
"""Each with a group `name`."""
