"""A question in everyday words gets the clause that says it in an ordinance's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from city import CityProfile, Database, FixedClock, Voice
from knowledge import Embedder, WritingRequest
from knowledge.bundled_model import bundled_folder
from knowledge.wiring import open_knowledge
from tests.builders.ordinance import make_ordinance_text

pytestmark = [pytest.mark.model, pytest.mark.timeout(300)]
_ASIDE = " ".join(
    f"③ 시장은 {what}에 필요한 사항을 따로 정하여 누리집에 올려 누구나 볼 수 있게 하여야 한다."
    for what in ("도서관의 운영", "미술관의 운영", "공원의 청소", "길가의 나무", "바닷가의 길")
)
_HALLS = f"제3조 (지원)\n① 도서관에는 책값을 대 준다.\n② 경로당에는 난방비를 대 준다.\n{_ASIDE}"
_SIGNS = (
    "제4조 (위반)\n① 안내판은 매년 한 차례 새로 칠한다.\n"
    f"② 안내판을 훼손한 사람에게는 과태료를 부과한다.\n{_ASIDE}"
)


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("노인정은요?", "경로당에는 난방비를 대 줍니다."),
        ("벌금이 있나요?", "안내판을 훼손한 사람에게는 과태료를 부과합니다."),
    ],
)
def test_everyday_words_get_the_clause_in_the_ordinances_words(
    question: str,
    clause: str,
    embedder: Embedder,
    models: Path,
    tmp_path: Path,
    database: Database,
    clock: FixedClock,
    profile: CityProfile,
) -> None:
    assert embedder.dimension
    (tmp_path / "models").mkdir()
    bundled_folder(tmp_path / "models").symlink_to(bundled_folder(models))
    source = tmp_path / "ordinance.md"
    source.write_text(make_ordinance_text(_HALLS, _SIGNS, supplement=""), encoding="utf-8")
    knowledge = open_knowledge(
        database=database,
        clock=clock,
        data_dir=tmp_path,
        embedding_model="bundled",
        chroma_url="",
        chat_model=None,
        profile=profile,
    )
    try:
        knowledge.ingester.ingest([source])
        knowledge.library.refresh()
        hits = knowledge.library.search(question).kept
        draft = knowledge.writer.compose(
            WritingRequest(question=question, hits=hits, voice=Voice())
        )
    finally:
        knowledge.library.close()
    assert draft.sentences[0].text == clause
