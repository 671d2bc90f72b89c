"""The table: Korean headings, a byte order mark, and no cell that a spreadsheet would compute."""

from __future__ import annotations

import csv
import io

import pytest

from admin.register import PUBLIC, Shown, Standing, System, written
from admin.register.exports import table_of
from admin.sheets import csv_of
from city import CityProfile
from tests.builders.bindings import drifted
from tests.builders.register import TODAY, high_impact, system

NOTICE = "[AI 안내] 고지"


def table(profile: CityProfile, *told: System) -> list[list[str]]:
    entries = [Shown(key="1", since=TODAY, fields=written(one)) for one in told]
    file = csv_of(table_of(entries, profile.sentences.say), notice=NOTICE)
    assert file.startswith(b"\xef\xbb\xbf")
    notice, *rows = csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""))
    assert notice == [NOTICE]
    return rows


def test_a_line_an_entry_and_a_named_column_a_field(profile: CityProfile) -> None:
    names, first, second = table(profile, system(), high_impact())
    assert len(names) == len(first) == len(second) == len(PUBLIC) + 2
    said = dict(zip(names, first, strict=True))
    assert said["이름"] == "민원 요약 도우미"
    assert (said["생성형 인공지능"], said["고영향 인공지능"]) == ("예", "아니요")
    assert (said["단계"], said["운영 시작일"], said["종료일"]) == ("운영 중", "2026-09-01", "")
    area = dict(zip(names, second, strict=True))["고영향 영역"]
    assert area.startswith("자. ")


def test_lines_quotes_and_commas_stay_in_their_cell(profile: CityProfile) -> None:
    odd = '첫 줄, "따옴표"\n둘째 줄'
    names, first = table(profile, system(goal=odd))
    assert dict(zip(names, first, strict=True))["목적과 효과"] == odd


@pytest.mark.parametrize("begin", ["=1+1", "+82-61", "-1", "@SUM(A1)", " =cmd|'/C calc'!A0"])
def test_what_looks_like_a_formula_stays_text(profile: CityProfile, begin: str) -> None:
    entry = Shown(key="1", since=TODAY, fields={**written(system()), "name": begin})
    text = csv_of(table_of([entry], profile.sentences.say)).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, newline="")))[1][0] == f"'{begin}"


def test_the_last_column_says_what_is_not_as_the_committee_decided(profile: CityProfile) -> None:
    fields = written(system())
    entries = [
        Shown(key="1", since=TODAY, fields=fields, standing=standing)
        for standing in (drifted(), Standing())
    ]
    text = csv_of(table_of(entries, profile.sentences.say)).decode("utf-8-sig")
    names, first, second = csv.reader(io.StringIO(text, newline=""))
    assert (names[-1], second[-1]) == ("의결과 달라진 것", "")
    told = "심의위원회가 2026. 10. 6. 의결한 것과 지금 쓰는 것이 2026. 11. 1.부터 다릅니다"
    assert first[-1] == f"{told}(모델, 사전고지)."
