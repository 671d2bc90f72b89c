"""The history checker finds every breach that it is there for, and none in a good history."""

from __future__ import annotations

from bench.chaos.judging import Shown, Verdict, Wordings, judge
from bench.chaos.marks import Posted, mark_of, pieces_of, question_of

NOTICE = "[AI] full notice"
WORDINGS = Wordings(
    full_notice=lambda text: NOTICE in text,
    resent=lambda text: text.startswith("again: "),
    apology=lambda text: text.startswith("sorry"),
)


def ask(number: int, *, chat: int = 1, place: int = 0, long: bool = False) -> Posted:
    mark = mark_of(number)
    return Posted(
        mark=mark,
        chat=chat,
        place=place,
        message_id=1000 + number,
        pieces=pieces_of(question_of(mark, long=long)),
    )


def show(
    text: str, message_id: int, *, chat: int = 1, reply_to: int | None = None, life: int = 0
) -> Shown:
    return Shown(life=life, chat=chat, message_id=message_id, reply_to=reply_to, text=text)


def greet(chat: int = 1) -> Shown:
    return show(NOTICE, 10 * chat, chat=chat)


def verdict_on(posted: list[Posted], *shown: Shown) -> Verdict:
    standing = {(one.chat, one.message_id): one.text for one in shown}
    return judge(posted, shown, standing, WORDINGS)


def breaches(verdict: Verdict) -> dict[str, int]:
    names = (
        "lost", "put_off", "apologies", "doubled", "disordered", "astray", "gone", "unannounced",
        "repeated",
    )  # fmt: skip
    found = {name: len(getattr(verdict, name)) for name in names}
    return {name: count for name, count in found.items() if count}


def test_a_good_history_has_no_breach() -> None:
    first, second = ask(1), ask(2, place=1, long=True)
    halves = ("".join(second.pieces[:3]), "".join(second.pieces[3:]))
    found = verdict_on(
        [first, second],
        greet(),
        show(first.pieces[0], 101, reply_to=first.message_id),
        show(halves[0], 102, reply_to=second.message_id),
        show(halves[1], 103),
    )
    assert not breaches(found)
    assert found.answered == 2
    assert not found.orphans


def test_a_question_without_a_word_is_lost() -> None:
    assert breaches(verdict_on([ask(1)], greet())) == {"lost": 1}


def test_a_question_with_other_words_alone_is_put_off() -> None:
    asked = ask(1)
    busy = show("wait", 101, reply_to=asked.message_id)
    assert breaches(verdict_on([asked], greet(), busy)) == {"put_off": 1}


def test_an_apology_is_told_whether_or_not_the_answer_came_all_the_same() -> None:
    given_up, answered = ask(1), ask(2, place=1)
    found = verdict_on(
        [given_up, answered],
        greet(),
        show("sorry", 101, reply_to=given_up.message_id, life=3),
        show("sorry", 102, reply_to=answered.message_id),
        show(answered.pieces[0], 103, reply_to=answered.message_id),
    )
    assert breaches(found) == {"put_off": 1, "apologies": 2}
    assert found.apologies[0] == "life 3, the chat 1"


def test_half_an_answer_is_none() -> None:
    asked = ask(1, long=True)
    half = show("".join(asked.pieces[:4]), 101, reply_to=asked.message_id)
    found = verdict_on([asked], greet(), half)
    assert breaches(found) == {"put_off": 1}
    assert found.answered == 0


def test_an_answer_in_two_messages_is_one_too_many() -> None:
    asked = ask(1)
    twice = [show(asked.pieces[0], number, reply_to=asked.message_id) for number in (101, 102)]
    assert breaches(verdict_on([asked], greet(), *twice)) == {"doubled": 1}


def test_the_same_message_changed_twice_is_one_answer() -> None:
    asked = ask(1)
    edited = [show(asked.pieces[0], 101, reply_to=asked.message_id) for _ in range(2)]
    assert not breaches(verdict_on([asked], greet(), *edited))


def test_a_resend_that_says_so_is_counted_and_is_no_breach() -> None:
    asked = ask(1)
    found = verdict_on(
        [asked], greet(), show(asked.pieces[0], 101), show(f"again: {asked.pieces[0]}", 102)
    )
    assert not breaches(found)
    assert found.resent == 1


def test_a_second_half_that_comes_twice_is_found() -> None:
    asked = ask(1, long=True)
    first, rest = "".join(asked.pieces[:3]), "".join(asked.pieces[3:])
    texts = (first, rest, rest)
    found = verdict_on([asked], greet(), *(show(one, 101 + n) for n, one in enumerate(texts)))
    assert breaches(found) == {"doubled": 2}


def test_an_answer_before_that_of_an_earlier_question_is_out_of_order() -> None:
    first, second = ask(1), ask(2, place=1)
    found = verdict_on(
        [first, second], greet(), show(second.pieces[0], 101), show(first.pieces[0], 102)
    )
    assert breaches(found) == {"disordered": 1}


def test_an_answer_between_two_parts_of_an_earlier_one_is_out_of_order() -> None:
    first, second = ask(1, long=True), ask(2, place=1)
    halves = ("".join(first.pieces[:3]), "".join(first.pieces[3:]))
    texts = (halves[0], second.pieces[0], halves[1])
    found = verdict_on(
        [first, second], greet(), *(show(one, 101 + n) for n, one in enumerate(texts))
    )
    assert breaches(found) == {"disordered": 1}


def test_an_answer_that_is_written_over_or_taken_away_again_is_gone_in_the_end() -> None:
    over, away = ask(1), ask(2, place=1)
    shown = [
        greet(),
        show(over.pieces[0], 101, reply_to=over.message_id),
        show(away.pieces[0], 102, reply_to=away.message_id),
        show("please wait", 101, reply_to=over.message_id, life=1),
    ]
    standing = {(1, 10): NOTICE, (1, 101): "please wait"}
    assert breaches(judge([over, away], shown, standing, WORDINGS)) == {"gone": 2}


def test_a_part_that_stands_elsewhere_in_the_end_is_not_gone() -> None:
    asked = ask(1)
    shown = [greet(), show(asked.pieces[0], 101), show(f"again: {asked.pieces[0]}", 102)]
    standing = {(1, 10): NOTICE, (1, 102): shown[2].text}
    assert not breaches(judge([asked], shown, standing, WORDINGS))


def test_an_answer_under_another_question_of_its_chat_is_found() -> None:
    first, second = ask(1), ask(2, place=1)
    found = verdict_on(
        [first, second],
        greet(),
        show(first.pieces[0], 101, reply_to=first.message_id),
        show(second.pieces[0], 102, reply_to=first.message_id),
    )
    assert breaches(found) == {"astray": 1}


def test_chats_do_not_wait_for_each_other() -> None:
    first, second = ask(1), ask(2, chat=2)
    found = verdict_on(
        [first, second],
        greet(2),
        show(second.pieces[0], 201, chat=2),
        greet(1),
        show(first.pieces[0], 101),
    )
    assert not breaches(found)


def test_an_answer_in_somebody_elses_chat_is_found() -> None:
    asked = ask(1)
    strange = show(asked.pieces[0], 201, chat=2)
    found = verdict_on([asked], greet(), show(asked.pieces[0], 101), greet(2), strange)
    assert breaches(found) == {"astray": 1}


def test_a_chat_that_reads_something_before_the_full_notice_is_found() -> None:
    asked = ask(1)
    assert breaches(verdict_on([asked], show(asked.pieces[0], 101), greet())) == {"unannounced": 1}


def test_a_full_notice_that_stands_twice_without_saying_so_is_found() -> None:
    asked = ask(1)
    answer, again = show(asked.pieces[0], 101), show(NOTICE, 102)
    assert breaches(verdict_on([asked], greet(), answer, again)) == {"repeated": 1}
    says_so, another = show(f"again: {NOTICE}", 102), show(f"{NOTICE} in easy words", 103)
    too = show(f"again: {NOTICE}", 104)
    assert not breaches(verdict_on([asked], greet(), answer, says_so, another, too))
    assert not breaches(verdict_on([asked], greet(), greet(), answer))


def test_a_placeholder_left_beside_the_answer_is_an_orphan_of_its_life() -> None:
    asked = ask(1)
    left = show("please wait", 101, reply_to=asked.message_id, life=3)
    answer = show(asked.pieces[0], 102, reply_to=asked.message_id, life=4)
    found = verdict_on([asked], greet(), left, answer)
    assert not breaches(found)
    assert dict(found.orphans) == {3: 1}


def test_a_placeholder_that_became_the_answer_or_was_taken_away_is_no_orphan() -> None:
    asked = ask(1)
    waiting = show("please wait", 101, reply_to=asked.message_id)
    taken = show("please wait", 102, reply_to=asked.message_id)
    answer = show(asked.pieces[0], 101, reply_to=asked.message_id)
    standing = {(1, 10): NOTICE, (1, 101): answer.text}
    found = judge([asked], [greet(), waiting, taken, answer], standing, WORDINGS)
    assert not found.orphans
