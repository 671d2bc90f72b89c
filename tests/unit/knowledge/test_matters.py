from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

import knowledge
from knowledge.matters import Told, matters_of, of_others
from tests.fakes.morphemes import FakeMorphemes

YOUNG, BATHS, MACHINES = "여수시 청년 기본 조례", "여수시 목욕장 운영 조례", "여수시 기계 기본 조례"


def _guide(title: str, words: str) -> Told:
    return Told(document=f"{title} 생활안내", title=title, words=words)


GUIDES = (
    _guide(YOUNG, "청년은 몇 살인가요? 청년은 45세까지입니다."),
    _guide(YOUNG, "청년을 돕나요? 청년의 운영을 돕습니다."),
    _guide(YOUNG, "청년이 배우나요? 청년은 배웁니다."),
    _guide(BATHS, "목욕장은 얼마인가요? 목욕장은 2,000원입니다."),
    _guide(BATHS, "목욕장을 누가 쓰나요? 기본으로 노인이 씁니다. 청년도 됩니다."),
)
HELD = Told(document=MACHINES, title=MACHINES, words="기계 기본계획은 3년마다 세웁니다.")


def _strays(words: list[str], title: str, *told: Told, question: str = "") -> bool:
    matters = matters_of((*GUIDES, HELD, *told), FakeMorphemes())
    return matters.strays(question, words, title)


def test_who_names_the_matter_of_an_ordinance_known_by_guides_alone_is_told_of_no_other() -> None:
    assert _strays(["청년", "계획"], MACHINES)
    assert not _strays(["청년", "계획"], YOUNG)


def test_a_document_that_says_the_word_somewhere_may_answer() -> None:
    young = Told(document=MACHINES, title=MACHINES, words="청년도 기계를 배웁니다.")
    assert not _strays(["청년"], MACHINES, young)
    assert not _strays(["청년"], BATHS)


def test_a_word_that_guides_to_others_say_as_often_names_no_matter() -> None:
    assert not _strays(["기본", "운영"], MACHINES)
    assert not _strays(["조례"], MACHINES)


def test_what_stands_in_many_titles_names_none_of_their_matters() -> None:
    titles = [f"여수시 {about} 조례" for about in ("배움", "나눔", "돌봄", "쉼터")]
    told = [_guide(title, "여수시가 돕습니다.") for title in titles]
    assert not _strays(["여수시"], "이용 도움말", *told)
    assert _strays(["여수시"], "이용 도움말", *told[:1], *told[:1])


def test_an_ordinance_that_is_held_itself_is_found_and_decides_nothing() -> None:
    held = Told(document=YOUNG, title=YOUNG, words="청년은 45세까지로 한다.")
    assert not _strays(["청년"], MACHINES, held)


def test_a_long_word_of_a_title_is_recognised_inside_a_longer_one() -> None:
    title = "여수시 고향사랑 기부금 조례"
    donors = [_guide(title, "고향사랑 기부를 합니다."), _guide(title, "고향사랑을 나눕니다.")]
    question = "고향사랑기금운용심의위원은 몇 명인가요?"
    assert _strays([], MACHINES, *donors, question=question)
    assert not _strays([], title, *donors, question=question)


@pytest.mark.parametrize(
    "question",
    [
        "전기요금 감면되나요?",
        "전기 요금도 깎아 주나요?",
        "우리집전기요금얼마나할인되나요",
        "가스비 지원 있어요?",
        "아파트 관리비 깎아 줘요?",
        "Can I get my electricity bill reduced?",
        "재산세를 나눠 낼 수 있나요?",
        "자동차세 미리 내면 할인되나요?",
        "관리비가 얼마예요?",
        "우체국 택배 보내려면요?",
        "개 화장허는 디가 있당가요?",
        "죽은 개를 화장하려면요?",
        "Can the city pay my rent?",
        "Are there scholarships?",
        "KTX표는 얼마예요?",
        "시내버스 요금이 얼마예요?",
        "요새 택시 기본요금이 얼매로 올랐당가?",
        "여수공항 주차요금 얼마예요?",
        "담배꽁초 버리면 과태료 얼마",
        "금연구역에서 담배 피우면 벌금",
        "현수막 불법으로 걸면 과태료",
        "아파트 관리비가 너무 비싸요",
        "코로나 지원금 받을 수 있어요?",
        "포트홀에 바퀴가 빠졌는데 보상되나요?",
        "빈집 철거 지원",
        "층간흡연 신고",
        "도서관 몇시까지 해요?",
        "도서관 대출은 몇 권까지예요?",
        "타이어 펑크 났어요, 견인차 불러 주세요",
    ],
)
def test_a_matter_of_another_body_is_not_told_about_by_who_does_not_name_it(question: str) -> None:
    assert of_others(question, "수도요금을 감면받을 수 있습니다.")
    assert not of_others(question, f"{question} 네, 그렇습니다.")


@pytest.mark.parametrize(
    "question",
    [
        "물값 감면되나요?",
        "전기차 주차요금 할인되나요?",
        "수도 배관이 새는데 물값 깎아 주나요?",
        "인터넷으로 신청할 수 있나요?",
        "수도 사용 자세를 알려 주세요",
        "How do I apply?",
        "수도요금을 우체국에서 낼 수 있나요?",
        "Can I pay the water bill at the post office?",
        "버스 노선은 누가 정하나요?",
        "버스 시간이 너무 길어요 누구한테 말해요?",
        "아파트 관리비 지원 사업은 누가 신청해요?",
        "번호판을 떼어 갔는데 어떻게 찾나요?",
        "자동차등록증을 내야 하나요?",
        "임대주택에 사는데 감면되나요?",
        "I live in public housing. Is it cheaper?",
        "운전면허 갱신 안 하고 반납하면 돈을 주나요?",
        "면허증 갱신 대신 반납해도 되나요?",
        "여객선 터미널 주차장은 무료인가요?",
        "섬에 사는데 배편이 끊기면 어떻게 하나요?",
        "Is the car park at the ferry terminal free?",
        "전기차 충전하는 동안 주차요금을 내나요?",
        "Can I get a discount on my rental bike?",
        "가게를 두 개 등록할 수 있나요?",
        "한 개 화장실을 고치면 지원되나요?",
        "공영주차장 기본요금이 얼마예요?",
        "공항 근처 공영주차장은 얼마예요?",
        "도서관 주차장은 얼마예요?",
        "견인차가 와서 가져갔어요",
        "관리비용은 누가 내나요?",
    ],
)
def test_what_only_looks_like_such_a_matter_is_none(question: str) -> None:
    assert not of_others(question, "수도요금을 감면받을 수 있습니다.")


def test_no_matter_of_another_body_is_listed_twice() -> None:
    path = Path(knowledge.__file__).parent / "data" / "others.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    names = Counter(name for row in rows for name in row["called"].split("|"))
    assert rows
    assert [name for name, times in names.items() if times > 1 or not name.strip()] == []
