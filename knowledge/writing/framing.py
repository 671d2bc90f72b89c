"""What easy reading says around the parts of a rule, taken off again to hold them against articles.

`기한은 …입니다` and `… 경우가 있습니다` are the profile's own words and assert nothing. A list of
things that must or may be done is read as a rule for each of them, with who does it.
"""

from __future__ import annotations

from collections.abc import Iterator

from city import Sentences
from knowledge.texts import WritingText
from knowledge.writing.conjugation import infinitive, with_ending

_BULLET, _THING = "- ", "기"
_CASE, _WHO, _REST = "경우", "자", "\n"


class Framing:
    """The frames of a profile, ready to be taken off."""

    def __init__(self, sentences: Sentences) -> None:
        opened, _, closed = sentences.say(WritingText.LIMIT, limit=_REST).partition(_REST)
        case = sentences.say(WritingText.IN_THAT_CASE, condition=_CASE, rule=_REST)
        whom = sentences.say(WritingText.WHOM, whom=_WHO, same="", rule=_REST)
        self._frames = (
            (opened, closed),
            *(
                ("", f"{text.partition('. ')[0][len(said) :]}.")
                for text, said in ((case, _CASE), (whom, _WHO))
            ),
        )
        self._duties = sentences.say(WritingText.DUTIES)
        self._permissions = sentences.say(WritingText.PERMISSIONS)
        # 야 합니다 and 수 있습니다, as the announcers themselves end.
        self._must = self._duties[self._duties.index("야") :]
        self._may = self._permissions[self._permissions.index(" 수") :]

    def inside(self, sentence: str) -> str:
        """What stands inside the frame of a sentence; the sentence itself if it has none."""
        for opened, closed in self._frames:
            if sentence.startswith(opened) and sentence.endswith(closed):
                return sentence[len(opened) : len(sentence) - len(closed)].strip()
        return sentence

    def unlisted(self, text: str) -> str:
        """A text with a rule in the place of each thing that a list says must or may be done."""
        return "\n".join(self._rules(text.splitlines()))

    def _rules(self, lines: list[str]) -> Iterator[str]:
        announcer = ""
        for line in lines:
            thing = line.strip().removeprefix(_BULLET)
            if announcer and line.strip().startswith(_BULLET) and thing.endswith(_THING):
                yield self._rule(announcer, thing.removesuffix(_THING))
                continue
            announced = line.strip().endswith((self._duties, self._permissions))
            announcer = line.strip() if announced else ""
            if not announced:
                yield line

    def _rule(self, announcer: str, thing: str) -> str:
        if announcer.endswith(self._duties):
            return f"{announcer.removesuffix(self._duties)}{infinitive(thing)}{self._must}"
        form = with_ending(thing, "할") or thing
        return f"{announcer.removesuffix(self._permissions)}{form}{self._may}"
