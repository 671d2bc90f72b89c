"""What a library makes of guides: beside their articles, and where they stand alone."""

from __future__ import annotations

from knowledge import Ingester, Library, shipped_paths
from tests.builders.searching import Shelf

GUIDE = """---
종류: 생활안내
제목: 여수시 택시 조례 생활안내
조례: 여수시 택시 조례
시행일자: 2025-01-01
출처: https://www.law.go.kr/자치법규/여수시택시조례
---

## 백원택시는 누가 타나요?

질문: 백원택시 나도 타나요?

마을에 사는 사람이 백원택시를 탑니다.

쉬운 말: 마을에 사는 사람이 탑니다.
근거: 제2조
"""

HELP = """---
종류: 도움말
제목: 이용 도움말
---

## 급한 일이 생기면 어떻게 하나요?

불이 났거나 다쳤을 때는 119로 전화하세요.
"""


def _guided(shelf: Shelf, library: Library, guide: str) -> None:
    path = shelf.folder / "안내.md"
    path.write_text(guide, encoding="utf-8")
    Ingester(shelf.store, shelf.embedder, shelf.morphemes).ingest([path])
    library.refresh()


def test_a_guide_without_its_article_is_held_to_what_it_is_written_to_answer(
    shelf: Shelf, library: Library
) -> None:
    _guided(shelf, library, GUIDE)
    assert library.look("백원택시 나도 타나요?").signals.unasked == 0.0
    assert library.look("마을에 사는 사람이 백원택시를 불러요").signals.unasked > 0.0
    shelf.ingest("여수시 택시 조례", ["제2조 (백원택시)\n마을에 사는 사람이 백원택시를 탄다."])
    library.refresh()
    assert library.look("마을에 사는 사람이 백원택시를 불러요").signals.unasked == 0.0


def test_a_guide_without_its_article_answers_no_question_about_a_penalty_that_it_does_not_name(
    shelf: Shelf, library: Library
) -> None:
    _guided(shelf, library, GUIDE)
    assert not library.search("백원택시 나도 타나요?").lacking
    assert library.search("백원택시 나도 타면 벌금 내나요?").lacking
    ride = "제2조 (백원택시)\n마을에 사는 사람이 백원택시를 탄다."
    shelf.ingest("여수시 택시 조례", [ride])
    library.refresh()
    assert library.search("백원택시 나도 타면 벌금 내나요?").lacking
    shelf.ingest(
        "여수시 택시 조례", [ride, "제9조 (과태료)\n백원택시를 그냥 탄 사람은 과태료를 낸다."]
    )
    library.refresh()
    assert not library.search("백원택시 나도 타면 벌금 내나요?").lacking


def test_a_guide_answers_its_own_question_though_that_alone_speaks_of_a_penalty(
    shelf: Shelf, library: Library
) -> None:
    _guided(shelf, library, GUIDE.replace("나도 타나요?", "그냥 타면 벌금 내나요?"))
    assert not library.search("백원택시 그냥 타면 벌금 내나요?").lacking
    assert library.search("마을에 사는 사람이 버스를 안 타면 벌금이 얼마예요?").lacking


def test_who_has_three_children_is_told_of_no_rule_for_two(shelf: Shelf) -> None:
    (parking,) = (one for one in shipped_paths() if one.name == "주차장조례.md")
    Ingester(shelf.store, shelf.embedder, shelf.morphemes).ingest([parking])
    library = shelf.library()

    def told(children: str) -> str:
        hits = library.search(f"{children} 자녀 가정도 공영주차장 요금이 할인되나요?").kept
        guides = [one.guide or one.article for one in hits]
        return next(one.source.heading for one in guides if one.source.article == "제6조")

    assert told("두").startswith("두 자녀")
    assert not told("세").startswith("두 자녀")


def test_a_matter_that_guides_alone_tell_about_is_not_answered_by_another_ordinance(
    shelf: Shelf, library: Library
) -> None:
    again = GUIDE.partition("## ")[2].replace("누가 타나요?", "얼마인가요?", 1)
    _guided(shelf, library, f"{GUIDE}\n## {again.replace('나도 타나요?', '삯이 얼마인가요?')}")
    asked = "택시 주차요금은 30분에 600원인가요?"
    assert library.search(asked).kept[0].article.key == "여수시주차장조례/제5조"
    assert library.search(asked).lacking
    shelf.ingest("여수시 택시 조례", ["제2조 (백원택시)\n마을에 사는 사람이 백원택시를 탄다."])
    library.refresh()
    assert not library.search(asked).lacking


def test_less_confidence_is_asked_of_an_ordinance_that_no_guide_tells_about(
    shelf: Shelf, library: Library
) -> None:
    asked = "백원택시 나도 타나요?"
    shelf.ingest("여수시 택시 조례", ["제2조 (백원택시)\n마을에 사는 사람이 백원택시를 탄다."])
    library.refresh()
    assert library.search(asked).threshold == 0.4
    _guided(shelf, library, GUIDE)
    assert library.search(asked).threshold == 0.5
    assert library.search("물값 언제까지 내요?").threshold == 0.4
    assert not library.search("").found


def test_a_guide_that_stands_alone_is_held_to_the_confidence_of_what_guides_tell(
    shelf: Shelf, library: Library
) -> None:
    _guided(shelf, library, GUIDE)
    assert library.search("백원택시 나도 타나요?").threshold == 0.5


def test_a_text_of_help_is_held_to_what_it_is_written_to_answer(
    shelf: Shelf, library: Library
) -> None:
    _guided(shelf, library, HELP)
    seen = library.look("화장실이 더러운데 급한 일은 119로 전화하세요?")
    assert seen.ranked[0].evidence.key == "이용도움말/급한 일이 생기면 어떻게 하나요?"
    assert seen.signals.unasked > 0.0
    assert library.look("급한 일이 생기면 어떻게 하나요?").signals.unasked == 0.0
    assert library.search("급한 일이 생기면?").threshold == 0.5


def test_a_guide_that_names_no_ordinance_and_no_question_is_held_to_the_same(
    shelf: Shelf, library: Library
) -> None:
    alone = HELP.replace("도움말", "생활안내")
    _guided(shelf, library, alone)
    asked = library.search("급한 일이 생기면 119로 전화하세요?")
    assert asked.kept[0].article.questions == ()
    assert asked.threshold == 0.5
