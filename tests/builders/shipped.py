"""What the project ships: a part of it, and what it was in an earlier version.

Where it is taken in for every test, forty guides take long.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

from city import Clock, Database
from knowledge import SHIPPED, Store, read_document, shipped, shipped_paths
from knowledge.ingest import passages, words_text
from knowledge.ingest.cutting import RECIPE, compared
from knowledge.prepared import PreparedDocument, stored
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.morphemes import FakeMorphemes

WORDS_OF_BEFORE = "예전 판에만 있던 말입니다."


def some_shipped_paths() -> tuple[Path, ...]:
    """The AI ordinance, the guides to it and the help."""
    return tuple(path for path in shipped_paths() if path.parent.name == "shipped")


def shipped_path(name: str) -> Path:
    """The shipped file of this name, without its ending."""
    return next(path for path in shipped_paths() if path.stem == name)


def former_digest(name: str) -> str:
    """A digest that a file of this name had in an earlier version."""
    file = Path(shipped.__file__).parent / "former.toml"
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    return next(digest for digest, path in told.items() if Path(path).stem == name)


def hold_as_before(
    database: Database, clock: Clock, name: str, *, title: str = "", release: str = SHIPPED
) -> str:
    """Let the catalogue hold a text as an earlier version shipped it; the document's key.

    Its first section has words of before, and another title where one is given.
    """
    embedder, morphemes = FakeEmbedder(dimension=1024), FakeMorphemes()
    now = read_document(shipped_path(name))
    first = replace(now.articles[0], text=WORDS_OF_BEFORE, paragraphs=(WORDS_OF_BEFORE,))
    key = title.replace(" ", "") or now.key
    document = replace(
        now,
        key=key,
        title=title or now.title,
        digest=former_digest(name),
        articles=tuple(
            replace(one, key=f"{key}/{number}")
            for number, one in enumerate((first, *now.articles[1:]))
        ),
    )
    cut = [one for article in document.articles for one in passages(article, document.title)]
    closely = compared(one.key for one in cut)
    read = stored(embedder.passages([one.text for one in cut]), [one.key in closely for one in cut])
    texts = {one.key: words_text(one) for one in document.articles}
    Store(database, clock).save(
        PreparedDocument(
            document=document,
            recipe=RECIPE,
            embedder=embedder.name,
            passages=tuple(cut),
            vectors=dict(zip((one.digest for one in cut), read, strict=True)),
            words={key: ("", tuple(morphemes.words(text))) for key, text in texts.items() if text},
            release=release,
        )
    )
    return key
