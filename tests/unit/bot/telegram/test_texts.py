"""What the channel says stands in every voice, fits Telegram's bounds, and fills its gaps."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from bot.telegram.keyboards import Reason
from bot.telegram.lengths import CAPTION_LIMIT, utf16_units
from bot.telegram.texts import TEXTS, CommandText, ReasonText, TelegramText, reason_text
from city import CityProfile, Language, Mode, SentenceKey, Voice
from disclosure import CopyText, Notices
from knowledge import shipped

VOICES = [Voice(language=one, mode=two) for one in Language for two in Mode]
KEYS = [key for keys in TEXTS for key in keys]
VALUES = {
    "city": "여수시",
    "telephone": "1899-2012",
    "department": "스마트정보과",
    "main": "여수시 콜센터",
    "main_telephone": "1899-2012",
    "website": "https://www.yeosu.go.kr",
    "ordinance": "조례",
    "title": "조례",
    "version": "2026-11-1",
    "mark": "[가]",
    "quote": "글",
    "count": 3,
    "articles": 20,
    "year": 2026,
    "month": 1,
    "day": 2,
    "days": 30,
    "hour": 9,
    "hours": 2,
    "aim": "알아보려는 것",
    "text": "질문",
    "number": 1,
    "of": 3,
    "most": 500,
    "names": "쓴다",
    "name": "만 65세 이상",
    "choice": "쓴다",
}


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("key", KEYS)
def test_every_sentence_can_be_said_in_every_voice(
    key: SentenceKey, voice: Voice, profile: CityProfile
) -> None:
    said = profile.sentences.say(key, voice, **VALUES)
    assert said.strip()
    assert not [gap for _, gap, _, _ in string.Formatter().parse(said) if gap]


@pytest.mark.parametrize("voice", VOICES)
def test_what_is_said_with_a_file_fits_its_caption_even_if_it_is_sent_again(
    voice: Voice, profile: CityProfile
) -> None:
    say = profile.sentences.say
    told = say(CopyText.TOLD, voice, count=2_000, cases=2_000)
    notice = Notices(profile.notices).in_force(voice).short
    whole = f"{notice}\n\n{say(TelegramText.SENT_AGAIN, voice)}\n\n{told}"
    assert utf16_units(whole) <= CAPTION_LIMIT


@pytest.mark.parametrize("command", list(CommandText))
def test_a_command_and_its_description_are_within_telegrams_bounds(
    command: CommandText, profile: CityProfile
) -> None:
    assert command.command.islower()
    assert len(command.command) <= 32
    for voice in VOICES:
        assert 3 <= len(profile.sentences.say(command, voice)) <= 256


def test_every_reason_has_a_text_and_every_text_a_reason() -> None:
    assert {reason_text(reason.value) for reason in Reason} == set(ReasonText)


def test_the_help_that_is_found_names_every_command_of_the_menu() -> None:
    page = Path(shipped.__file__).parent / "help-using.md"
    named = {
        line.split()[1] for line in page.read_text(encoding="utf-8").splitlines() if "- /" in line
    }
    # Whoever reads the list has started already.
    assert named == {f"/{one.command}" for one in CommandText if one is not CommandText.START}
