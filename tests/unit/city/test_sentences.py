"""Sentences come from the profile, in the citizen's voice, and a gap is found before a citizen."""

from pathlib import Path

import pytest

from city import Language, Mode, SentenceKey, Sentences, Voice, operator_sentence
from city.errors import ProfileInvalid, SentenceMissing


class Key(SentenceKey):
    """Keys of the sample."""

    HELLO = "door.hello"
    GONE = "door.gone"


def sample(folder: Path) -> Sentences:
    for voice, words in {
        "ko": "{name:은/는} 열려 있습니다.",
        "ko-easy": "{name:이/가} 열렸어요.",
        "en": "{name} is open.",
    }.items():
        (folder / voice).mkdir()
        (folder / voice / "door.toml").write_text(f'[door]\nhello = "{words}"\n', encoding="utf-8")
    return Sentences(folder)


def test_each_voice_has_its_own_words(tmp_path: Path) -> None:
    sentences = sample(tmp_path)
    assert sentences.say(Key.HELLO, name="시청") == "시청은 열려 있습니다."
    assert sentences.say(Key.HELLO, Voice(mode=Mode.EASY), name="시청") == "시청이 열렸어요."
    english = Voice(language=Language.ENGLISH, mode=Mode.EASY)
    assert sentences.say(Key.HELLO, english, name="City Hall") == "City Hall is open."


def test_a_missing_sentence_is_an_error_with_its_key(tmp_path: Path) -> None:
    sentences = sample(tmp_path)
    with pytest.raises(SentenceMissing) as missing:
        sentences.say(Key.GONE)
    assert "door.gone" in str(missing.value)
    with pytest.raises(SentenceMissing):
        sentences.require(Key)


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "ko").mkdir()
    (tmp_path / "ko" / "door.toml").write_text("[door\n", encoding="utf-8")
    with pytest.raises(ProfileInvalid, match=r"door\.toml"):
        Sentences(tmp_path)


def test_reporting_an_error_never_raises_another() -> None:
    assert "no_such_code" in operator_sentence("no_such_code", path="x")
    assert "{name}" in operator_sentence("setting_invalid")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("(sqlite3.OperationalError) database or disk is full", "디스크가 가득 찼습니다"),
        ("empty", "값이 비어 있습니다"),
        ("an empty hand is full", "an empty hand is full"),
    ],
)
def test_what_a_system_says_is_told_in_korean_where_it_is_known(said: str, told: str) -> None:
    assert f"({told})" in operator_sentence("database_unavailable", problem=said)


def test_an_english_sentence_calls_the_city_by_its_english_name(tmp_path: Path) -> None:
    sample(tmp_path)
    sentences = Sentences(tmp_path, english={"시청": "City Hall"})
    english = Voice(language=Language.ENGLISH)
    assert sentences.say(Key.HELLO, english, name="시청") == "City Hall is open."
    assert sentences.say(Key.HELLO, name="시청") == "시청은 열려 있습니다."
    assert sentences.called("시청", english) == "City Hall"
    assert sentences.called("시청", Voice()) == "시청"
    assert sentences.called("도서관", english) == "도서관"
