from __future__ import annotations

from pathlib import Path

import pytest

from city.korean import spelled

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("몇 년이나 된당가?", "몇 년이나 되나요?"),
        ("쓸 수 있당가요", "쓸 수 있나요"),
        ("그것이 언제당가?", "그것이 언제인가요?"),
        ("누가 받는당가", "누가 받나요"),
        ("회관이 될라믄", "회관이 되려면"),
        ("여기서 살라믄", "여기서 살려면"),
        ("다 되믄 얼매요", "다 되면 얼마요"),
        ("돈을 내는디", "돈을 내는데"),
        ("몃 살까정 신청허고", "몇 살까지 신청하고"),
        ("메칠 전부텀", "며칠 전부터"),
        ("몇칠 안에 내요", "며칠 안에 내요"),
        ("임기 얼만나 돼요", "임기 얼마나 돼요"),
        ("요금은 얼머예요", "요금은 얼마예요"),
        ("언재까지 내요", "언제까지 내요"),
        ("엇디에 신청해요", "어디에 신청해요"),
        ("어떡게 신청해요", "어떻게 신청해요"),
        ("어떻개 신청해요", "어떻게 신청해요"),
        ("무었을 내요", "무엇을 내요"),
        ("받을수잇나여", "받을 수 있나요"),
        ("낼수 업나요?", "낼 수 없나요?"),
        ("취소돼면", "취소되면"),
        ("신청혀야 필요혀요", "신청해야 필요해요"),
        ("쓸 수 업는디", "쓸 수 없는데"),
        ("요금이 을마당가", "요금이 얼마인가요"),
        ("먹어불믄 신청헌 사람은", "먹어버리면 신청한 사람은"),
        ("요금 깍아주나요", "요금 깎아주나요"),
        ("그거시 시 것이 되분당가?", "그거시 시 것이 되나요?"),
        ("지정을 걷어가분당가요", "지정을 걷어가나요"),
        ("눈을 쓸어내릴라는디 워따 쌓아둔당가", "눈을 쓸어내리려는데 어디에다 쌓아두나요"),
        ("딴 디 있는 산소, 아무 디나", "딴 데 있는 산소, 아무 데나"),
        ("신고햇으면 왓는데 됏나요", "신고했으면 왔는데 됐나요"),
        ("서비스 잇나여", "서비스 있나요"),
        ("받을 사람 잇는데 내야 하겟어요", "받을 사람 있는데 내야 하겠어요"),
        ("거그서 댕기는 아부지는 쪼까 늦어요", "거기서 다니는 아버지는 조금 늦어요"),
        ("수사 땜시 늦어요", "수사 때문에 늦어요"),
        ("그분당가 부분당가 성분당가요", "그분인가요 부분인가요 성분인가요"),
        ("비땜시 못 댕겨요", "비 때문에 못 다녀요"),
    ],
)
def test_endings_and_words_of_asking_are_spelled_as_in_school(typed: str, meant: str) -> None:
    assert spelled(typed) == meant


@pytest.mark.parametrize(
    "well",
    [
        "다시 봐 달라고 할 수 있나요?",
        "사용 허가를 받으려면 며칠 걸리나요?",
        "도로를 잇는 다리는 언제 여나요?",
        "지역사회 공헌 활동도 봉사인가요?",
        "옷을 만들려면 허리를 재야 하나요?",
        "이 지역 여성은 어디에 신청하나요",
        "신라면을 디자인했다면 상을 주나요?",
        "우수 업체 지원금은 얼마예요?",
        "잔디 광장 사용료와 반디 축제",
        "식당가 주차 요금, 경로당가요 아니요",
        "산불면적 기준과 강풍불면",
        "위헌 소송과 개헌 공헌 문헌",
        "담장을 허는 비용, 불허는 누가 하나요",
        "사유를 밝혀야 하고, 뽑혀서 옷을 입혀요",
        "면허자격과 특허고객은 마을마다 정하지 않되 줄인다",
        "멧돼지와 돼지 사육 두수",
        "햇볕과 햇나물, 왓챠를 보나요",
        "두 마을을 잇나요, 잇는 다리",
        "여러분당 두분당 얼마인가요",
        "위험 인자와 댕기 머리, 거그린 그림",
        "과태료를 물라는데 물려면, 자갈을 깔려고 감기에 걸려면 나무를 썰려면",
        "타겟지원 사업",
        "고치라는데 내지 말라는데 달라는데",
        "",
        "How old must I be?",
    ],
)
def test_what_is_spelled_well_stays_as_it_is(well: str) -> None:
    assert spelled(well) == well


def test_what_is_put_right_is_not_changed_again() -> None:
    once = spelled("신청헐라믄 몃 살꺼정 된당가")
    assert spelled(once) == once


def test_no_word_and_no_sentence_of_ours_is_taken_for_a_slip() -> None:
    shipped = ROOT / "knowledge" / "shipped"
    texts = [path.read_text(encoding="utf-8") for path in sorted(shipped.rglob("*.md"))]
    # Questions of citizens are typed by ear on purpose.
    lines = [line for text in texts for line in text.splitlines() if not line.startswith("질문:")]
    words = (ROOT / "knowledge" / "data" / "lexicon.tsv").read_text(encoding="utf-8").split("\t")
    assert len(lines) > 1_000
    assert not {line: spelled(line) for line in (*lines, *words) if spelled(line) != line}
