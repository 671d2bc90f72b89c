from __future__ import annotations

import pytest

from knowledge.writing.parting import cut


@pytest.mark.parametrize(
    "parts",
    [
        ["이용자는 요금을 내야 합니다.", "시장은 영수증을 줄 수 있습니다."],
        ["정기회의는 해마다 두 번 엽니다.", "임시회의는 위원이 요구할 때에 소집합니다."],
        ["이용료는 미리 받습니다.", "그 금액은 시장이 따로 알립니다."],
        [
            "이때 부관장이 그 일을 대신합니다.",
            "관장과 부관장이 모두 없을 때에는 관장이 미리 정한 직원이 그 일을 대신합니다.",
        ],
        [
            "관장은 도서관을 대표합니다.",
            "관장이 없을 때에는 부관장이 그 일을 맡습니다.",
        ],
        ["이용자는 표를 팔아서는 안 됩니다.", "빌려주지도 않아야 합니다."],
        ["관장은 목록을 갖춰 두어야 합니다.", "그 목록을 누구나 보게 해야 합니다."],
        ["관장은 도서관을 맡아야 합니다.", "직원은 책을 받습니다."],
        [
            "교육을 마친 사람에게는 입장료의 절반을 면제합니다.",
            "상담을 여섯 달 넘게 받은 사람에게는 전액을 면제합니다.",
        ],
        [
            "앞 조의 첫째에 해당하는 사람은 절반을 부담합니다.",
            "같은 조의 둘째에 해당하는 사람은 모두 면제합니다.",
        ],
    ],
    ids=[
        "modalities",
        "an opened topic",
        "a topic",
        "a case behind a case",
        "an actor's own case",
        "a ban",
        "a duty",
        "a duty beside a statement",
        "such as are told of",
        "such as are told of by a topic",
    ],
)
def test_two_statements_that_share_nothing_are_two_sentences(parts: list[str]) -> None:
    first, second = parts
    joined = {
        "내야 합니다.": "내야 하며, ",
        "엽니다.": "열고, ",
        "받습니다.": "받고 ",
        "대신합니다.": "대신하고, ",
        "대표합니다.": "대표하고, ",
        "안 됩니다.": "안 되며, ",
        "두어야 합니다.": "두어야 하며 ",
        "맡아야 합니다.": "맡아야 하고 ",
        "면제합니다.": "면제하고, ",
        "부담합니다.": "부담하고, ",
    }
    end = next(one for one in joined if first.endswith(one))
    whole = f"{first.removesuffix(end)}{joined[end]}{second}"
    assert cut(whole) == parts


@pytest.mark.parametrize(
    "whole",
    [
        "관장은 회의를 알리고 위원은 의견을 내야 합니다.",
        "비가 오는 경우 관장은 창문을 맡고, 직원은 대문을 맡습니다.",
        "다만, 관장은 돈을 받고 직원은 서류를 받습니다.",
        "시장은 돈을 받고 집은 새로 지은 사람을 지원합니다.",
        "시장은 집을 받고, 아이가 아픈 경우에는 간호인이 돌보는 사람을 지원합니다.",
        "시장은 주민이 신청하고, 직원이 인정하는 경우에는 센터가 돈을 돌려줍니다.",
        "신고의 기한은 이 조례에도 불구하고 2026년에는 3월 5일까지로 합니다.",
        "신고의 기한은 이 조례에도 불구하고, 시장은 그 날을 따로 정합니다.",
        "이용료는 미리 받고 여름에는 나중에 받습니다.",
        "관장이 자리를 맡고, 직원이 없는 경우에는 위원이 그 일을 대신합니다.",
        "국가유공자에게는 입장료를 면제하고 주차료는 100분의 50을 감면합니다.",
        "국가유공자에게는 입장료를 면제하고, 주차료는 100분의 50을 감면합니다.",
        # Who does both, and in which case, stands before the first of such as are told of.
        "시장은 교육을 받은 사람에게는 절반을 면제하고, 상담을 받은 사람에게는 전액을 면제합니다.",
        "비가 오는 경우 표를 산 사람에게는 우산을 돌려주고, 책을 산 사람에게는 책을 돌려줍니다.",
        "교육을 받은 사람에게는 절반을 면제하고, 상담을 받은 사람은 전액을 부담합니다.",
        "공휴일에는 열람실을 개방하고 자료실은 휴관합니다.",
        "위원회는 매년 3월 말까지 계획을 심의하고 시장은 그 결과를 공개합니다.",
        "시장은 예산의 범위에서 운영비를 지원하고 냉난방비는 별도로 지원합니다.",
        "밤에 여는 경우 이용자는 표를 팔아서는 안 되며, 소리를 내서는 안 됩니다.",
        "관장은 알려야 하며 목록을 갖춘 방을 열어야 합니다.",
        "관장은 돈을 받고 도서관에서는 책을 받습니다.",
        "관장은 표를 받고 그 값으로는 책을 받습니다.",
        "시장은 이름을 묻지 아니하고 까닭은 글로 받습니다.",
        "관장은 “돈을 받고 직원은 서류를 받는다”고 알립니다.",
    ],
    ids=[
        "a duty at the end",
        "a condition before both",
        "an exception of both",
        "a verb before a noun",
        "a case of whom a verb tells",
        "two actors of one case",
        "in spite of a rule",
        "in spite of a rule, before a comma",
        "a time",
        "the beginning of a case",
        "whom both are for",
        "whom both are for, with a comma",
        "who gives both",
        "a case before such as are told of",
        "such as are told of otherwise",
        "when both hold",
        "a deadline of both",
        "means of both",
        "a case before two bans",
        "a verb that both may tell a noun by",
        "a place",
        "a means",
        "without doing what",
        "a quotation",
    ],
)
def test_what_may_hold_for_both_statements_keeps_them_in_one_sentence(whole: str) -> None:
    assert cut(whole) == [whole]


@pytest.mark.parametrize(
    "holds",
    [
        "비가 올 때 관장은",
        "사람이 많으면 관장은",
        "관장은 사흘 이내에",
        "관장은 예산 안에서",
        "관장은 회의를 거쳐",
        "관장은 밤에 한하여",
        "관장은 밤에 한정하여",
        "관장은 이 규칙에도 불구하고",
        "관장은 앞 내용과 달리",
        "단, 관장은",
        "그러나 관장은",
        "매일 관장은",
        "해마다 관장은",
        "이때 관장은",
    ],
)
def test_what_stands_before_the_first_statement_may_hold_for_the_second(holds: str) -> None:
    whole = f"{holds} 창문을 맡고 직원은 대문을 맡습니다."
    assert cut(whole) == [whole]
    assert len(cut("관장은 창문을 맡고 직원은 대문을 맡습니다.")) > 1


@pytest.mark.parametrize(
    "end",
    [
        "열 수 있습니다",
        "열 수 없습니다",
        "열지 않습니다",
        "열지 못합니다",
        "열어서는 안 됩니다",
        "열어야 합니다",
    ],
)
def test_what_may_must_or_may_not_be_done_at_the_end_may_hold_for_both_verbs(end: str) -> None:
    whole = f"관장은 창문을 맡고 직원은 대문을 {end}."
    assert cut(whole) == [whole]


@pytest.mark.parametrize(
    "whole",
    [
        "그 밖의 장소란 길에서 보이지 않으며, 이웃이 모두 동의한 곳입니다.",
        "그 밖의 장소라 함은 길에서 보이지 않으며, 이웃이 모두 동의한 곳입니다.",
        "묘지는 길에서 보이지 않으며, 이웃이 모두 동의한 경우에 한합니다.",
    ],
)
def test_what_a_term_means_and_in_which_case_alone_is_told_in_one_sentence(whole: str) -> None:
    assert cut(whole) == [whole]
