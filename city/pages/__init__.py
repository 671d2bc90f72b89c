"""The frame of every web page: one base template and its style sheets, for all rooms.

Imports the ground alone; the rooms' templates extend `city/base.html` and are rendered by `Pages`.
"""

from city.pages.blocks import Block, BlockKind, blocks
from city.pages.files import file_opening
from city.pages.numbers import NumberConvertor
from city.pages.paged import PAGE, Paged, newest_of, page_of
from city.pages.posting import fields_of, own_origin
from city.pages.rendering import STATIC, Pages
from city.pages.texts import PageSentence

__all__ = [
    "PAGE",
    "STATIC",
    "Block",
    "BlockKind",
    "NumberConvertor",
    "PageSentence",
    "Paged",
    "Pages",
    "blocks",
    "fields_of",
    "file_opening",
    "newest_of",
    "own_origin",
    "page_of",
]
