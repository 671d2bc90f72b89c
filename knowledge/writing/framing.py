"""What easy reading says around the parts of a rule, taken off again to hold them against articles.

`기한은 …입니다` and `… 경우가 있습니다` are the profile's own words and assert nothing. What is
announced and told below is read as a rule, for each thing of a list, with who does it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from city import Sentences
from city.korean import with_particle
from knowledge.texts import WritingText
from knowledge.writing.conjugation import infinitive, with_ending

_BULLET, _THING, _STATED, _OBJECT = "- ", "기", "니다.", "을/를"
_CASE, _WHO, _REST = "경우", ("자", "사람"), "\n"
"""`가 있습니다` and `이 있습니다` are frames alike."""


class Framing:
    """The frames of a profile, ready to be taken off."""

    def __init__(self, sentences: Sentences) -> None:
        opened, _, closed = sentences.say(WritingText.LIMIT, limit=_REST).partition(_REST)
        case = sentences.say(WritingText.IN_THAT_CASE, condition=_CASE, rule=_REST)
        whom = (
            (sentences.say(WritingText.WHOM, whom=who, same="", rule=_REST), who) for who in _WHO
        )
        self._frames = (
            (opened, closed),
            *(
                ("", f"{text.partition('. ')[0][len(said) :]}.")
                for text, said in ((case, _CASE), *whom)
            ),
        )
        self._announcers = tuple(_rules_of(sentences))

    def inside(self, sentence: str) -> str:
        """What stands inside the frame of a sentence; the sentence itself if it has none."""
        for opened, closed in self._frames:
            if sentence.startswith(opened) and sentence.endswith(closed):
                return sentence[len(opened) : len(sentence) - len(closed)].strip()
        return sentence

    def unlisted(self, text: str) -> str:
        """A text with a rule in the place of each thing that is announced and told below."""
        return "\n".join(self._rules(text.splitlines()))

    def _rules(self, lines: list[str]) -> Iterator[str]:
        announced, taken = "", True
        for line in lines:
            rule = self._rule(announced, line.strip()) if announced else ""
            if rule:
                taken = True
                yield rule
                continue
            if not taken:
                # What looks like an announcer of ours and is not is the article's own.
                yield announced
            announced = line.strip() if self._announces(line) else ""
            taken = not announced
            if not announced:
                yield line
        if not taken:
            yield announced

    def _announces(self, line: str) -> bool:
        return any(line.strip().endswith(said) for said, _ in self._announcers)

    def _rule(self, announced: str, item: str) -> str:
        """The rule that an announcer and an item are together; empty where they are none."""
        thing = item.removeprefix(_BULLET)
        if thing == item:
            return ""
        rules = (
            (announced.removesuffix(said), told(thing))
            for said, told in self._announcers
            if announced.endswith(said)
        )
        return next((f"{who}{rule}" for who, rule in rules if rule), "")


def _rules_of(sentences: Sentences) -> Iterator[tuple[str, Callable[[str], str]]]:
    """Each announcer, with the rule that a thing below it is: it ends as the announcer ends."""
    for key, (stem_of, opens) in _TOLD.items():
        said = sentences.say(key)
        yield said, _deed(stem_of, said[said.index(opens) :])
    for key in (WritingText.STATED, WritingText.MEANT):
        said = sentences.say(key)
        yield said, _stated if key is WritingText.STATED else _meant(said.partition("을")[2])


def _deed(stem_of: Callable[[str], str], end: str) -> Callable[[str], str]:
    """How a thing to do (`알리기`) is told as a rule."""
    return lambda thing: (
        f"{stem_of(thing.removesuffix(_THING))}{end}" if thing.endswith(_THING) else ""
    )


def _stated(thing: str) -> str:
    return thing if thing.endswith(_STATED) else ""


def _meant(end: str) -> Callable[[str], str]:
    """How what a term means is told: no sentence stands below it, and no thing to do."""
    return lambda thing: (
        "" if thing.endswith((_STATED, _THING)) else f"{with_particle(thing, _OBJECT)}{end}"
    )


def _to_come(thing: str) -> str:
    return with_ending(thing, "할") or thing


def _done(thing: str) -> str:
    return with_ending(thing, "합니다") or thing


_TOLD = {
    WritingText.DUTIES: (infinitive, "야"),
    WritingText.MUST: (infinitive, "야"),
    WritingText.PERMISSIONS: (_to_come, " 수"),
    WritingText.MAY: (_to_come, " 수"),
    WritingText.IMPOSSIBLE: (_to_come, " 수"),
    WritingText.BANS: (infinitive, "서는"),
    WritingText.DEEDS: (_done, "."),
}
"""How a thing is conjugated under each announcer, and where the announcer's own end begins."""
