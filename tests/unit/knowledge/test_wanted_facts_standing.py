"""How one's own matter stands, and how things stand now: written before the patterns were."""

from __future__ import annotations

import pytest

from knowledge.wanted_facts import asks_for_today

ASKED_OF_NOW = (
    # what became of an application, a draw, a check
    "저 됐어요, 안 됐어요?",
    "텃밭 추첨 저 된 거예요 안 된 거예요",
    "저 당첨됐나요?",
    "저는 뽑혔나요 떨어졌나요?",
    "이번에 신청한 거 붙었는지 떨어졌는지 알려 주세요",
    "청년 월세 심사 결과 나왔어요?",
    "우리 애 추첨 결과 나왔능가?",
    "검사 결과 나왔어요?",
    "우리 집 수질 검사결과 나왓나요",
    "제 신청 접수됐는지 봐 주세요",
    "어제 넣은 서류 잘 들어갔나요?",
    "제가 낸 민원 처리됐나요?",
    "내 신청이 어디까지 갔는지 궁금하오",
    "제 서류 지금 어느 단계예요?",
    "신청한 거 아직 심사 중이에요?",
    "제 지원금 입금됐어요?",
    "내 돈이 들어왔는지 좀 봐 주시오",
    "장학금 제 통장에 들어왔나요?",
    "제 대기 순번이 몇 번째예요?",
    "나 몇 번이에요? 기다려요 오래.",
    "우리 아이 대기번호 지금 몇 번이에요?",
    "합격자 명단에 제 이름 있어요?",
    "Was I selected?",
    "Did I get picked in the draw?",
    "Has my application been approved?",
    "Have my test results come out?",
    "What is the status of my application?",
    "Is my application still under review?",
    "Did you receive my documents?",
    "Has the money been deposited in my account?",
    "나 신청했어요. 됐어요? 안 됐어요?",
    # a bill of one's own
    "이번 달 요금이 얼마 나왔는지 알려 주세요",
    "저번 달 수도요금 얼마 나왔어요?",
    "우리 집 물값 얼매나 나왔능가?",
    "제 과태료가 얼마 밀렸는지 봐 줘요",
    "제 앞으로 나온 고지서가 있나요?",
    "How much is my water bill this month?",
    "How much do I owe right now?",
    "제 포인트 지금 얼마 있어요?",
    "내 상품권 잔액이 얼마예요?",
    # what will come of it
    "소송하면 이길 수 있을까요?",
    "이의신청하면 받아들여질까요?",
    "제가 될 것 같아요?",
    "신청하면 뽑힐 수 있을까요?",
    "행정심판 걸면 이길까요",
    "Will I win if I appeal?",
    "What are my chances of being selected?",
    # how things stand outside
    "시방 돌산대교 막히나요?",
    "지금 길 막혀요?",
    "지금 열었나요?",
    "시방 문 열었능가?",
    "지금 자리 있어요?",
    "지금 주차장에 몇 대 들어갈 수 있어요?",
    "수영장 지금 사람 많아요?",
    "지금 배 뜨나요?",
    "방금 사이렌 왜 울렸어요?",
    "올해 시세가 얼마예요?",
    "요즘 아파트 시세 어때요?",
    "Is it open now?",
    "Is the beach crowded at the moment?",
)

ASKED_OF_THE_RULE = (
    # what the rule says of results
    "심사 결과는 며칠 안에 알려 주나요?",
    "추첨 결과는 어디에 올려요?",
    "검사 결과가 나쁘면 어떻게 해요?",
    "검사 결과가 나오면 어디로 알려 줘요?",
    "수질검사 결과를 누구나 볼 수 있나요?",
    "심사에서 떨어졌는데 이의신청할 수 있어요?",
    "추첨에서 떨어지면 다음에 또 신청해도 돼요?",
    "당첨됐는데 안 가면 어떻게 되나요?",
    "당첨되면 언제까지 돈을 내요?",
    "뽑혔는데 바빠서 못 하면요?",
    "누가 뽑혀요?",
    "어떻게 뽑아요?",
    "합격하면 언제부터 일해요?",
    "신청이 접수되면 며칠 걸려요?",
    "접수됐다는 문자를 못 받으면 어떻게 해요?",
    "민원은 어디까지 처리해 주나요?",
    "지원금은 언제 들어와요?",
    "돈이 안 들어오면 어디에 말해요?",
    "대기자는 순번을 어떻게 정하나요?",
    "대기 순번대로 들어가나요?",
    "명단은 공개돼요?",
    "허가가 나왔는데 취소될 수도 있나요?",
    "이사했는데 계속 받을 수 있나요?",
    "등록이 됐는데 이름을 바꿀 수 있어요?",
    "이렇게 하면 안 됩니까, 됩니까?",
    "외국인도 돼요 안 돼요?",
    "개 데리고 들어가도 돼요, 안 돼요?",
    "When are the results announced?",
    "How are people selected?",
    "What happens after I am selected?",
    "If my application is rejected, can I appeal?",
    "Who reviews my application?",
    "How long does my application take?",
    # what the rule says of bills
    "요금이 많이 나왔는데 깎아 줘요?",
    "물이 새서 요금이 두 배로 나왔어요. 감면돼요?",
    "수도요금이 잘못 나왔으면 어떻게 해요?",
    "고지서가 안 나왔는데 연체료 내야 해요?",
    "과태료가 나왔는데 얼마 안에 내야 줄여 줘요?",
    "어른 요금이 얼마예요?",
    "한 달에 얼마 나와요?",
    "수당이 얼마씩 나와요?",
    "상품권 잔액은 돌려받을 수 있나요?",
    "포인트는 얼마까지 쌓여요?",
    "How much is a monthly pass?",
    "How much do I have to pay if I am late?",
    # what the rule says of disputes and of now
    "소송하면 시에서 변호사를 대 줘요?",
    "이의신청은 며칠 안에 해요?",
    "이의신청이 받아들여지면 돈을 돌려줘요?",
    "소송에서 지면 비용을 물어내야 하나요?",
    "지금 신청해도 되나요?",
    "지금 이사 오면 올해 것도 받나요?",
    "지금 몇 살이어야 돼요?",
    "제가 지금 일흔인데 공짜예요?",
    "지금 다니는 학교를 옮기면 어떻게 돼요?",
    "올해 태어난 아이도 받아요?",
    "올해 두 번 받을 수 있나요?",
    "시세의 몇 퍼센트로 빌려줘요?",
    "시세보다 싸게 빌려줘요?",
    "가게 문을 열었는데 신고해야 하나요?",
    "자리가 있으면 그냥 들어가도 돼요?",
    "사람이 많으면 못 들어가나요?",
    "길이 막히면 돌아서 가나요?",
    "Can I apply now?",
    "I am retired now. Is it free for me?",
)


@pytest.mark.parametrize("question", ASKED_OF_NOW)
def test_how_ones_own_matter_or_the_world_stands_is_asked_of_now(question: str) -> None:
    assert asks_for_today(question)


@pytest.mark.parametrize("question", ASKED_OF_THE_RULE)
def test_what_follows_from_how_it_stands_is_asked_of_the_rule(question: str) -> None:
    assert not asks_for_today(question)
