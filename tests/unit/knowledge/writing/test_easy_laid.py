"""What stays long in easy words is laid out, and its hard words are explained all the same."""

from __future__ import annotations

from knowledge.writing.easy import EasyWording
from tests.builders.cities import yeosu
from tests.builders.library import make_sentence


def test_a_line_that_stays_long_is_laid_out_and_its_hard_words_are_still_explained() -> None:
    wording = EasyWording(yeosu())
    text = (
        "텃밭의 우물, 마당, 곳간, 오두막, 울타리, 수레, 길과 꽃밭의 봄 청소 비용은 과태료를 받아 "
        "씁니다."
    )
    (written,) = wording.rewrite((make_sentence(text),))
    head, rest, *notes = written.text.splitlines()
    assert (head.endswith("비용은:"), rest) == (True, "- 과태료를 받아 씁니다.")
    assert f"{head.removesuffix(':')} {rest.removeprefix('- ')}" == text
    assert notes == ["※ 과태료: 규칙을 어겨서 내는 돈(벌금과 다름)"]


def test_a_line_that_is_only_laid_out_has_all_its_hard_words_explained() -> None:
    wording = EasyWording(yeosu())
    text = (
        "점포의 마당, 곳간, 오두막, 울타리, 수레, 길과 꽃밭의 봄 청소 비용은 마을에서 함께 냅니다."
    )
    (written,) = wording.rewrite((make_sentence(text),), lambda _one, told: "가게" not in told)
    head, _rest, *notes = written.text.splitlines()
    assert head.endswith("비용은:")
    assert notes == ["※ 점포: 가게"]
