from __future__ import annotations

import pytest

from knowledge.penalties import unpunished, untold_penalty
from knowledge.wanted_facts import Wanted, asks_for_today, missing, wanted


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("콜센터 전화번호를 알려 주세요", Wanted.TELEPHONE),
        ("담당자 연락처요", Wanted.TELEPHONE),
        ("What is the phone number?", Wanted.TELEPHONE),
        ("목욕탕 아침몇시에 문여나요", Wanted.HOUR),
        ("What time does it open?", Wanted.HOUR),
        ("스티커 얼마짜리 붙여야되요", Wanted.MONEY),
        ("이사비로 얼마나 준당가?", Wanted.MONEY),
        ("How much does it cost?", Wanted.MONEY),
        ("지원금은 얼마나 나와요?", Wanted.MONEY),
        ("이사하면 돈을 얼마나 줘요?", Wanted.MONEY),
        ("심야약국 어디잇어요", Wanted.PLACE),
        ("도서관 주소가 어떻게 되나요?", Wanted.PLACE),
        ("보상으로 얼마나 받나요?", Wanted.MONEY),
        ("동장님 이름이 뭐예요?", Wanted.NAME),
        ("과장님 성함 알려주세요", Wanted.NAME),
        ("농업정책과 직통이 몇 번이에요?", Wanted.DIRECT),
        ("Where is the nearest one?", Wanted.PLACE),
    ],
)
def test_a_question_says_what_kind_of_fact_it_wants(question: str, kind: Wanted) -> None:
    assert wanted(question) == {kind}


@pytest.mark.parametrize(
    "question",
    [
        "몇 시간 세울 수 있어요?",
        "얼마나 자주 하나요",
        "위원의 임기는 얼마인가요",
        "얼마나 지나야 다시 신청할 수 있어요?",
        "한 자리가 얼마나 넓어요?",
        "눈이 얼마나 쌓이면 치워요?",
        "주민들 모임 이름이 뭐예요?",
        "위원장은 누구예요?",
        "담당자와 가까운 사이예요",
        "정류장에서 얼마나 떨어져야 돼요",
        "어디에 신청해요",
        "누가 받을 수 있나요?",
        "이사해서 주소가 바뀌면 언제까지 알려야 하나요?",
        "텃밭으로 땅을 얼마나 줘요?",
        "이사비를 얼마라도 보태 주나요?",
        "수강료가 얼마인지 어디에 나와요?",
        "도서관 조례 담당 부서 어디예요?",
        "쿠폰을 파는 곳이 어디인지는 어디에 나와요?",
        "가로등은 담당이 어디예요?",
        "산 지 얼마 안 됐는데 고장이 났어요",
        "When must I report that my address has changed?",
    ],
)
def test_other_questions_want_none_of_these(question: str) -> None:
    assert wanted(question) == frozenset()


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("얼마예요?", "주차요금은 30분에 600원으로 한다."),
        ("얼마나 깎아 줘요?", "100분의 50을 감면한다."),
        ("얼마예요?", "사용료는 무료로 한다."),
        ("참전유공자는 얼마예요?", "참전유공자는 수수료를 내지 않습니다."),
        ("한부모가족은 얼마예요?", "수수료를 내지 않아도 됩니다."),
        ("몇 시에 닫아요?", "이용시간은 09:00부터 18:00까지로 한다."),
        ("몇 시에 닫아요?", "운영시간은 22시까지로 한다."),
        ("전화번호 알려줘", "신고는 061-659-1234로 한다."),
    ],
)
def test_an_article_that_states_it_misses_nothing(question: str, text: str) -> None:
    assert not missing(question, [text])


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("얼마예요?", "요금은 시장이 정하여 고시한다."),
        ("경차는 얼마예요?", "요금을 내지 않으면 물을 끊습니다."),
        ("등본 떼는 데 얼마예요?", "참전유공자는 수수료를 내지 않습니다."),
        ("몇 시에 열어요?", "운영시간은 시장이 따로 정한다."),
        ("전화번호 알려줘", "제5조에 따라 신청한다."),
        ("담당자 이름이 뭐예요?", "위원장은 부시장으로 한다."),
        ("담당하시는 분 직통이요", "문의는 061-659-1234로 한다."),
    ],
)
def test_an_article_on_the_subject_can_still_miss_the_fact(question: str, text: str) -> None:
    assert missing(question, [text])


def test_one_of_several_articles_is_enough() -> None:
    assert not missing("얼마예요?", ["따로 정한다.", "600원으로 한다."])


@pytest.mark.parametrize(
    "question",
    [
        "오늘 문 여는 약국 있어요?",
        "지금 몇 시예요?",
        "올해 축제는 언제 해요?",
        "무슨 요일에 쉬어요?",
        "강좌에 빈자리가 남았나요?",
        "예산이 얼마나 남았는지 궁금해요",
        "자리 남았어요?",
    ],
)
def test_how_things_stand_today_is_asked(question: str) -> None:
    assert asks_for_today(question)


@pytest.mark.parametrize(
    "question",
    [
        "내가 올해 일흔둘인데 얼마 내야 해요?",
        "지금 견인하려는데 돌려받을 수 있나요?",
        "회원권 기간이 남았어요. 돈 돌려줘요?",
    ],
)
def test_an_age_or_a_situation_is_no_question_about_today(question: str) -> None:
    assert not asks_for_today(question)


@pytest.mark.parametrize(
    "question",
    [
        "작년에 가게를 열었는데 가맹점으로 등록하려면 어떻게 하나요?",
        "오늘 눈이 왔는데 집 앞은 언제까지 치워야 하나요?",
        "어제 차를 견인당했어요. 보상을 받을 수 있나요?",
        "이번 주에 이사 왔거든요 수도 이름은 어떻게 바꾸나요?",
        "I moved here last year. Can I return trash bags?",
    ],
)
def test_a_day_on_which_something_has_happened_is_no_question_about_today(question: str) -> None:
    assert not asks_for_today(question)


@pytest.mark.parametrize(
    "question",
    [
        "어제 행사에 몇 명이 왔어요?",
        "작년에 교복비 받은 사람이 몇 명이에요?",
        "가게를 열었는데 오늘 구청이 문을 여나요?",
        "My house is old. Is the office open today?",
    ],
)
def test_news_of_a_day_is_asked_for_beside_what_has_happened(question: str) -> None:
    assert asks_for_today(question)


@pytest.mark.parametrize(
    "question",
    [
        "담배꽁초 버리면 과태료 얼마예요?",
        "쓰레기 버리다 걸리면 얼마 내요?",
        "쓰레기 버려요. 걸려요. 얼마 내요?",
        "How much am I fined for littering?",
    ],
)
def test_how_high_a_fine_is_is_no_question_about_any_money(question: str) -> None:
    assert wanted(question) == {Wanted.FINE}
    reward = "신고포상금은 월 50만 원 이하로 한다.\n과태료가 부과된 경우에 한하여 지급한다."
    assert missing(question, [reward])
    assert not missing(question, ["10만원 이하의 과태료를 부과한다."])
    assert not missing(question, ["무단 주차에는 주차요금의 2배에 해당하는 가산금을 징수한다."])


@pytest.mark.parametrize(
    "question",
    [
        "과태료 나온 거 신고하면 포상금 얼마 받아요?",
        "과태료가 며칠 안에 나오나요?",
        "신청하고 얼마나 걸려요?",
        "How much is a monthly ticket, and is cash fine?",
    ],
)
def test_who_is_paid_or_asks_when_asks_for_no_fine(question: str) -> None:
    assert Wanted.FINE not in wanted(question)


@pytest.mark.parametrize(
    "question", ["주차 위반 과태료는?", "수도를 훔쳐 쓰면 벌금?", "Is there a penalty for parking?"]
)
def test_what_is_added_to_a_bill_is_no_penalty(question: str) -> None:
    assert untold_penalty(question, "납부기한을 넘기면 가산금이 붙습니다.")
    assert not untold_penalty(question, "20만 원 이하의 과태료를 냅니다.")


@pytest.mark.parametrize(
    "question", ["과태료 물릴 사람 신고하면 얼마 받아요?", "수도요금을 늦게 내면요?"]
)
def test_who_asks_for_no_penalty_misses_none(question: str) -> None:
    assert not untold_penalty(question, "납부기한을 넘기면 가산금이 붙습니다.")


@pytest.mark.parametrize(
    "question",
    [
        "수도요금 안 내면 벌금이 있나요?",
        "물값 늦게 내면 벌금?",
        "요금이 밀리면 과태료를 내나요?",
        "요금을 내지 않으면 벌금이 얼마예요?",
        "Is there a fine if I do not pay my water bill?",
        "Any penalty if I pay my water bill late?",
    ],
)
def test_who_fears_a_fine_for_an_unpaid_bill_is_told_what_is_added_to_it(question: str) -> None:
    assert not untold_penalty(question, "납부기한을 넘기면 가산금이 붙습니다.")
    assert untold_penalty(question, "버스 요금은 무료입니다.")


@pytest.mark.parametrize(
    "question",
    [
        "일요일에도 건물을 뜯어대는디 저런 건 벌금을 얼매나 물린당가?",
        "수영모자 안 쓰고 물에 들어갔다 들키면 벌금이 있나요?",
        "Is there a fine for smoking on the pedestrian bridge?",
    ],
)
def test_where_no_article_knows_a_penalty_none_answers_who_asks_for_it(question: str) -> None:
    assert unpunished(question, ["수영모자를 써야 한다.", "시장은 퇴장을 명할 수 있다."])
    assert not unpunished(question, ["수영모자를 써야 한다.", "5만원의 과태료를 부과한다."])


@pytest.mark.parametrize(
    "text",
    [
        "이행강제금을 1년에 두 번까지 부과한다.",
        "부정하게 받은 지원금은 환수한다.",
        "사용료의 100분의 120을 변상금으로 징수한다.",
        "부정하게 탄 사람은 이용을 일정기간 제한할 수 있다.",
    ],
)
def test_an_ordinance_has_many_names_for_what_citizens_call_a_fine(text: str) -> None:
    assert not unpunished("벌금이 얼마예요?", [text])
    assert not unpunished("과태료 물릴 사람을 신고하면 얼마 받아요?", [])
