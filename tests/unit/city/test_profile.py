"""The profile of the city is whole, and a broken one is refused by name."""

import shutil
import tomllib
from pathlib import Path

import pytest

import city.profile
from city import CityProfile, Form, Language, ProfileInvalid, load_profile

YEOSU = Path(city.profile.__file__).parent / "profiles" / "yeosu"


def test_yeosu_is_read_whole() -> None:
    profile = load_profile("yeosu")
    assert profile.name == "여수시"
    assert {(notice.language, notice.form) for notice in profile.notices} >= {
        (Language.KOREAN, Form.STANDARD),
        (Language.KOREAN, Form.EASY),
        (Language.KOREAN, Form.SPOKEN),
        (Language.ENGLISH, Form.STANDARD),
    }


def test_a_department_without_a_number_is_reached_through_the_call_centre() -> None:
    profile: CityProfile = load_profile("yeosu")
    assert profile.department("교통과").telephone == profile.main.telephone
    assert profile.department("") == profile.main


def test_an_unknown_city_is_refused() -> None:
    with pytest.raises(ProfileInvalid, match="atlantis"):
        load_profile("atlantis")


@pytest.mark.parametrize("part", ["city.toml", "committee.toml", "notices.toml"])
def test_a_profile_that_lacks_a_part_is_refused(tmp_path: Path, part: str) -> None:
    shutil.copytree(YEOSU, tmp_path / "town")
    (tmp_path / "town" / part).unlink()
    with pytest.raises(ProfileInvalid, match=part.replace(".", r"\.")):
        load_profile("town", folder=tmp_path)


def test_a_notice_without_a_wording_is_refused(tmp_path: Path) -> None:
    shutil.copytree(YEOSU, tmp_path / "town")
    (tmp_path / "town" / "notices.toml").write_text('[[notices]]\nversion = "1"\n')
    with pytest.raises(ProfileInvalid, match="notices"):
        load_profile("town", folder=tmp_path)


@pytest.mark.parametrize("voice", ["ko-easy", "en-easy"])
def test_who_reads_easy_words_is_told_that_erasing_turns_them_off(voice: str) -> None:
    sign = {"ko-easy": "쉬운 말도 꺼집니다", "en-easy": "Easy words are turned off"}[voice]
    folder = YEOSU / "sentences" / voice
    telegram = tomllib.loads((folder / "telegram.toml").read_text(encoding="utf-8"))
    web = tomllib.loads((folder / "web.toml").read_text(encoding="utf-8"))
    assert sign in telegram["telegram"]["forget_question"]
    assert sign in web["web"]["erase"]["text"]
