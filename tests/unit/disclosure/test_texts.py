"""Every status, kind and field has its words in every voice, and they agree with each other."""

from __future__ import annotations

import string
import tomllib
from enum import StrEnum
from pathlib import Path

import pytest

import city.profile
from city import CityProfile, Language, Mode, SentenceKey, Voice
from disclosure import (
    Channel,
    ChannelName,
    ExplainSentence,
    HiddenKind,
    HiddenSentence,
    LabelSentence,
    Nearness,
    RegisterLabel,
    RegisterSection,
    RegisterText,
    Status,
    StatusSentence,
    StepName,
    UnstatedName,
    hidden_name,
    status_sentence,
)
from tests.builders.disclosure import make_answer

FOLDER = Path(city.profile.__file__).parent / "profiles" / "yeosu" / "sentences"
VOICE_FOLDERS = ("ko", "ko-easy", "en", "en-easy")
VOICES = [Voice(language=language, mode=mode) for language in Language for mode in Mode]
ENUMS: tuple[type[SentenceKey], ...] = (
    StatusSentence,
    LabelSentence,
    HiddenSentence,
    ChannelName,
    RegisterSection,
    RegisterLabel,
    RegisterText,
    ExplainSentence,
    StepName,
    Nearness,
    UnstatedName,
)
EVERY_VOICE: tuple[type[SentenceKey], ...] = (StatusSentence, LabelSentence, HiddenSentence)
FILLED = {
    "city": "여수시",
    "website": "https://www.yeosu.go.kr",
    "department": "주차차량과",
    "telephone": "1899-2012",
    "limit": 1000,
}
HELPLESS = {Status.ANSWERED, Status.EMERGENCY, Status.EDITED, Status.BUSY}
"""Statuses after which nobody needs to be named: the citizen is told what to do."""


def own_sentences(folder: str) -> dict[str, str]:
    """The sentences of this room in one voice's files, without any fall-back."""
    found: dict[str, str] = {}

    def walk(table: dict[str, object], prefix: str) -> None:
        for name, value in table.items():
            if isinstance(value, dict):
                walk(value, f"{prefix}{name}.")  # pyright: ignore[reportUnknownArgumentType]
            else:
                found[prefix + name] = str(value)

    for name in ("statuses", "disclosure", "register"):
        walk(tomllib.loads((FOLDER / folder / f"{name}.toml").read_text(encoding="utf-8")), "")
    return found


OWN = {folder: own_sentences(folder) for folder in VOICE_FOLDERS}


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_the_profile_says_every_key_of_the_room(profile: CityProfile) -> None:
    for keys in ENUMS:
        profile.sentences.require(keys)
    assert {key.value for keys in ENUMS for key in keys} == set(OWN["ko"])


@pytest.mark.parametrize("folder", VOICE_FOLDERS)
def test_no_voice_holds_a_sentence_that_nobody_says(folder: str) -> None:
    assert set(OWN[folder]) <= {key.value for keys in ENUMS for key in keys}


@pytest.mark.parametrize("folder", VOICE_FOLDERS)
@pytest.mark.parametrize("keys", EVERY_VOICE, ids=lambda one: one.__name__)
def test_what_every_citizen_meets_is_said_in_every_voice(
    folder: str, keys: type[SentenceKey]
) -> None:
    assert [key.value for key in keys if not OWN[folder].get(key.value, "").strip()] == []


@pytest.mark.parametrize("folder", VOICE_FOLDERS[1:])
def test_placeholders_agree_with_the_korean_wording(folder: str) -> None:
    strangers = {
        key: placeholders(sentence) ^ placeholders(OWN["ko"][key])
        for key, sentence in OWN[folder].items()
        if key.startswith(("statuses.", "label."))
    }
    assert {key: names for key, names in strangers.items() if names} == {}


@pytest.mark.parametrize("folder", VOICE_FOLDERS[1:])
def test_no_voice_of_the_register_needs_a_fact_that_the_korean_one_lacks(folder: str) -> None:
    known = set[str]().union(*(placeholders(one) for one in OWN["ko"].values()))
    assert set[str]().union(*(placeholders(one) for one in OWN[folder].values())) <= known


@pytest.mark.parametrize(
    ("closed", "keys", "table"),
    [
        (Status, StatusSentence, "statuses"),
        (HiddenKind, HiddenSentence, "hidden"),
        (Channel, ChannelName, "register.channel"),
    ],
)
def test_each_member_of_a_closed_set_has_its_key(
    closed: type[StrEnum], keys: type[SentenceKey], table: str
) -> None:
    assert {f"{table}.{one.value}" for one in closed} == {key.value for key in keys}


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("voice", VOICES, ids=lambda one: f"{one.language}-{one.mode}")
def test_every_status_is_said_without_a_gap(
    status: Status, voice: Voice, profile: CityProfile
) -> None:
    said = status_sentence(status, profile.sentences, voice, **FILLED)
    assert said.strip()
    assert "{" not in said
    assert "  " not in said


@pytest.mark.parametrize("status", sorted(set(Status) - HELPLESS))
@pytest.mark.parametrize("voice", VOICES, ids=lambda one: f"{one.language}-{one.mode}")
def test_whoever_got_no_answer_is_told_who_can_help(
    status: Status, voice: Voice, profile: CityProfile
) -> None:
    said = status_sentence(status, profile.sentences, voice, **FILLED)
    assert "주차차량과" in said
    assert "1899-2012" in said


@pytest.mark.parametrize("voice", VOICES, ids=lambda one: f"{one.language}-{one.mode}")
def test_an_emergency_names_whom_to_call(voice: Voice, profile: CityProfile) -> None:
    said = status_sentence(Status.EMERGENCY, profile.sentences, voice)
    numbers = ("119", "112", "109", "1366", "117")
    assert [number for number in numbers if number not in said] == []


def test_particles_fit_the_department_and_the_number(profile: CityProfile) -> None:
    both = {
        name: status_sentence(
            Status.NOTHING_FOUND, profile.sentences, None, **{**FILLED, "department": name}
        )
        for name in ("주차차량과", "환경팀")
    }
    assert "주차차량과가" in both["주차차량과"]
    assert "환경팀이" in both["환경팀"]
    greeting = status_sentence(Status.GREETING, profile.sentences, None, **FILLED)
    assert "1899-2012로" in greeting


def test_the_limit_is_written_as_people_read_it(profile: CityProfile) -> None:
    assert "1,000자" in status_sentence(Status.TOO_LONG, profile.sentences, None, **FILLED)


@pytest.mark.parametrize("folder", ["ko-easy"])
@pytest.mark.parametrize("status", Status)
def test_easy_sentences_hold_at_most_fifteen_words(folder: str, status: Status) -> None:
    text = OWN[folder][f"statuses.{status.value}"]
    sentences = [one for line in text.splitlines() for one in line.replace("?", ".").split(".")]
    assert max(len(sentence.split()) for sentence in sentences) <= 15


def test_a_kind_that_nobody_knows_is_called_personal_data(profile: CityProfile) -> None:
    assert hidden_name("shoe_size", profile.sentences) == "그 밖의 개인정보"


@pytest.mark.parametrize("status", Status)
def test_every_status_can_be_labelled(status: Status, profile: CityProfile) -> None:
    body = status_sentence(status, profile.sentences, None, **FILLED)
    assert body in make_answer(body, status=status, citations=()).text
