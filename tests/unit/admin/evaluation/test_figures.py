"""Each figure is counted as its definition says."""

from __future__ import annotations

from admin.evaluation import (
    FIGURES,
    Figures,
    GoldQuestion,
    Outcome,
    Share,
    Spread,
    figures,
    judge,
)
from tests.builders.evaluation import PARKING, make_given, make_gold, make_outcome

RIGHT, WRONG = (PARKING, "제5조"), (PARKING, "제9조")
REFUSED = make_given(answered=False)


def _figures(*pairs: tuple[GoldQuestion, Outcome]) -> Figures:
    return figures(judge(gold, outcome) for gold, outcome in pairs)


def test_recall_is_counted_at_its_place_and_over_answerable_questions_alone() -> None:
    far = tuple((PARKING, f"제{number}조") for number in range(20, 26))
    total = _figures(
        (make_gold("1"), make_outcome("1", retrieved=(RIGHT,))),
        (make_gold("2"), make_outcome("2", retrieved=(WRONG, RIGHT))),
        (make_gold("3"), make_outcome("3", retrieved=(*far, RIGHT))),
        (make_gold("4"), make_outcome("4", retrieved=())),
        (make_gold("5", answerable=False), make_outcome("5", retrieved=(RIGHT,))),
    ).total
    assert total["recall@1"] == Share(hits=1, of=4)
    assert total["recall@5"] == Share(hits=2, of=4)
    assert total["recall@10"] == Share(hits=3, of=4)


def test_facts_are_counted_over_all_answerable_questions_and_citations_over_delivered_ones() -> (
    None
):
    total = _figures(
        (make_gold("1"), make_outcome("1")),
        (make_gold("2", facts=("600원", "3년")), make_outcome("2")),
        (make_gold("3"), make_outcome("3", standard=make_given(citations=(WRONG,)))),
        (make_gold("4"), make_outcome("4", standard=REFUSED)),
        (make_gold("5", answerable=False), make_outcome("5")),
    ).total
    assert total["fact rate"] == Share(hits=2, of=4)
    assert total["citation rate"] == Share(hits=2, of=3)


def test_refusals_are_false_or_right() -> None:
    total = _figures(
        (make_gold("1"), make_outcome("1", standard=REFUSED)),
        (make_gold("2"), make_outcome("2")),
        (make_gold("3", answerable=False), make_outcome("3", standard=REFUSED)),
        (make_gold("4", answerable=False), make_outcome("4")),
        (make_gold("5", answerable=False), make_outcome("5")),
    ).total
    assert total["false refusal"] == Share(hits=1, of=2)
    assert total["right refusal"] == Share(hits=1, of=3)


def test_ungrounded_numbers_are_counted_over_every_delivered_answer() -> None:
    bad = make_given(ungrounded=("700원",))
    total = _figures(
        (make_gold("1"), make_outcome("1")),
        (make_gold("2"), make_outcome("2", standard=REFUSED, easy=bad)),
        (make_gold("3", answerable=False), make_outcome("3", standard=bad)),
    ).total
    assert total["ungrounded numbers"] == Share(hits=1, of=2)
    assert total["easy ungrounded numbers"] == Share(hits=1, of=3)


def test_an_easy_refusal_is_no_easy_fact_even_where_no_fact_is_asked_for() -> None:
    total = _figures(
        (make_gold("1", facts=()), make_outcome("1", easy=REFUSED)),
        (make_gold("2"), make_outcome("2", easy=make_given("600원이에요."))),
        (make_gold("3"), make_outcome("3", easy=make_given("돈을 내요."))),
    ).total
    assert total["easy fact rate"] == Share(hits=1, of=3)


def test_styles_are_counted_apart_and_add_up() -> None:
    counted = _figures(
        (make_gold("1", style="plain"), make_outcome("1")),
        (make_gold("2", style="dialect"), make_outcome("2", standard=REFUSED)),
        (make_gold("3", style="dialect"), make_outcome("3")),
    )
    assert list(counted.by_style) == ["plain", "dialect"]
    assert counted.by_style["dialect"]["fact rate"] == Share(hits=1, of=2)
    for name in FIGURES:
        parts = [shares[name] for shares in counted.by_style.values()]
        assert counted.total[name].hits == sum(part.hits for part in parts)
        assert counted.total[name].of == sum(part.of for part in parts)


def test_no_questions_give_no_rates() -> None:
    counted = _figures()
    assert counted.questions == 0
    assert all(share.rate is None for share in counted.total.values())
    assert (counted.style_gap, counted.milliseconds) == (None, None)
    assert counted.readability == {"standard": None, "easy": None}


def test_changed_facts_are_counted_where_both_voices_were_answered() -> None:
    total = _figures(
        (make_gold("1"), make_outcome("1", easy=make_given("30분에 900원이에요."))),
        (make_gold("2"), make_outcome("2")),
        (make_gold("3", answerable=False), make_outcome("3", easy=REFUSED)),
    ).total
    assert total["easy changed facts"] == Share(hits=1, of=2)


def test_the_gap_is_that_of_the_fact_rate() -> None:
    styles = ["plain"] * 8 + ["dialect"] * 8
    counted = _figures(
        *(
            (
                make_gold(str(number), style=style),
                make_outcome(str(number), standard=REFUSED if style == "dialect" else None),
            )
            for number, style in enumerate(styles)
        )
    )
    assert counted.style_gap is not None
    assert counted.style_gap.value == 1.0


def test_reading_ease_is_a_mean_of_each_voice_and_time_lies_over_both() -> None:
    counted = _figures(
        (
            make_gold("1"),
            make_outcome(
                "1",
                standard=make_given(readability=60, milliseconds=10),
                easy=make_given(readability=90, milliseconds=20),
            ),
        ),
        (
            make_gold("2"),
            make_outcome("2", standard=make_given(readability=50, milliseconds=90), easy=REFUSED),
        ),
    )
    assert counted.readability == {"standard": 55, "easy": 90}
    assert counted.milliseconds == Spread(median=30, p95=90, of=4)
