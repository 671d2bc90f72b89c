"""The sentences of the library that a citizen reads."""

from __future__ import annotations

from city import SentenceKey


class WritingText(SentenceKey):
    """What stands around quoted words."""

    QUOTED_IN_KOREAN = "writing.quoted_in_korean"
    """Before a Korean quotation in another language. Values: title, article."""
    MORE_ITEMS = "writing.more_items"
    """Under a list of which only a part is shown, where no word says how many are left out."""
    ITEMS_LEFT = "writing.items_left"
    """Under a list of which only a part is shown: how many are left out. Values: count."""
    COUNTS = "writing.counts"
    """One, two, three … as words before `items`, with a blank between."""
    RULE = "writing.rule"
    """Between an exception that was asked for and the rule that it departs from."""
    MEANING = "writing.meaning"
    """What a hard word means, in easy reading. Values: hard, easy."""
    BASIS = "writing.basis"
    """The law a sentence stands on, taken out of it in easy reading. Values: basis."""
    INCLUDES = "writing.includes"
    """What stood in brackets, as a sentence of its own in easy reading. Values: word, inner."""
    IN_THAT_CASE = "writing.in_that_case"
    """Joins a condition to its rule in easy reading. Values: condition, rule."""
    PURPOSE = "writing.purpose"
    """What a rule is for, as a sentence behind it in easy reading. Values: purpose."""
    AND = "writing.and"
    """A second statement on the same topic, in easy reading. Values: statement."""
