"""The 33 items of KWCAG 2.2 (한국형 웹 콘텐츠 접근성 지침), and which of our tests watch each.

A test that watches an item finds what a machine can find of it, and no more: whether the item is
met is for a person to say. Items that no test watches name none.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

_WEB = "tests/web/test_accessibility.py"
_EVERY_PAGE = f"{_WEB}::test_every_page_is_well_made"
_EVERY_STATE = f"{_WEB}::test_every_state_is_well_made"
_CHAT = "tests/web/test_chat.py"
_STILL = "tests/house/test_still_pages.py"
_ALOUD = "tests/unit/admin/accessibility/test_profile_words.py"


class Principle(StrEnum):
    """The four principles, by the first number of their items."""

    PERCEIVABLE = "5"
    OPERABLE = "6"
    UNDERSTANDABLE = "7"
    ROBUST = "8"


class Item(StrEnum):
    """The items, by their numbers in the guideline."""

    TEXT_ALTERNATIVES = "5.1.1"
    CAPTIONS = "5.2.1"
    TABLES = "5.3.1"
    LINEAR_ORDER = "5.3.2"
    CLEAR_INSTRUCTIONS = "5.3.3"
    NOT_BY_COLOUR = "5.4.1"
    NO_AUTOPLAY = "5.4.2"
    CONTRAST = "5.4.3"
    APART = "5.4.4"
    KEYBOARD = "6.1.1"
    FOCUS = "6.1.2"
    BIG_ENOUGH = "6.1.3"
    SHORTCUTS = "6.1.4"
    TIME = "6.2.1"
    STOPPING = "6.2.2"
    FLASHING = "6.3.1"
    SKIPPING = "6.4.1"
    TITLES = "6.4.2"
    LINK_WORDS = "6.4.3"
    PLACES = "6.4.4"
    ONE_POINTER = "6.5.1"
    UNDOING = "6.5.2"
    SEEN_NAMES = "6.5.3"
    MOVING = "6.5.4"
    LANGUAGE = "7.1.1"
    AS_ASKED = "7.2.1"
    HELP = "7.2.2"
    ERRORS = "7.3.1"
    LABELS = "7.3.2"
    SIGNING_IN = "7.3.3"
    ASKED_TWICE = "7.3.4"
    MARKUP = "8.1.1"
    APPLICATIONS = "8.2.1"

    @property
    def principle(self) -> Principle:
        """Under which principle it stands."""
        return Principle(self.value[0])

    @property
    def place(self) -> int:
        """Its number as an address has it: 511 for 5.1.1."""
        return int(self.value.replace(".", ""))


WATCHED: Mapping[Item, tuple[str, ...]] = {
    Item.TEXT_ALTERNATIVES: (_EVERY_PAGE, _EVERY_STATE),
    Item.CAPTIONS: (f"{_STILL}::test_no_page_plays_sound_or_moving_pictures",),
    Item.TABLES: (_EVERY_PAGE, _EVERY_STATE),
    Item.CLEAR_INSTRUCTIONS: (
        f"{_ALOUD}::test_every_sentence_of_a_profile_that_citizens_read_is_read_aloud_well",
    ),
    Item.NOT_BY_COLOUR: (
        f"{_WEB}::test_forced_colours_keep_the_pressed_switch_and_buttons_visible",
    ),
    Item.NO_AUTOPLAY: (f"{_STILL}::test_no_page_plays_sound_or_moving_pictures",),
    Item.CONTRAST: (_EVERY_PAGE, _EVERY_STATE, f"{_WEB}::test_a_planted_flaw_is_found"),
    Item.KEYBOARD: (f"{_CHAT}::test_a_whole_conversation_by_keyboard_alone",),
    Item.BIG_ENOUGH: (f"{_WEB}::test_whatever_is_pressed_is_at_least_44_pixels_high",),
    Item.SHORTCUTS: (f"{_STILL}::test_no_letter_alone_is_a_shortcut",),
    Item.STOPPING: (f"{_STILL}::test_nothing_on_a_page_moves_or_flashes_by_itself",),
    Item.FLASHING: (f"{_STILL}::test_nothing_on_a_page_moves_or_flashes_by_itself",),
    Item.TITLES: (_EVERY_PAGE, _EVERY_STATE),
    Item.LINK_WORDS: (_EVERY_PAGE, _EVERY_STATE),
    Item.ONE_POINTER: (f"{_STILL}::test_no_page_asks_for_a_gesture_or_for_the_device_to_be_moved",),
    Item.MOVING: (f"{_STILL}::test_no_page_asks_for_a_gesture_or_for_the_device_to_be_moved",),
    Item.LANGUAGE: (_EVERY_PAGE, _EVERY_STATE),
    Item.AS_ASKED: (f"{_STILL}::test_no_page_opens_sends_or_moves_the_reader_unasked",),
    Item.LABELS: (_EVERY_PAGE, _EVERY_STATE, f"{_WEB}::test_a_planted_flaw_is_found"),
    Item.MARKUP: (_EVERY_PAGE, _EVERY_STATE),
    Item.APPLICATIONS: (_EVERY_PAGE, _EVERY_STATE),
}
"""By which tests a machine watches an item each time the software changes."""
