"""What is learned by an adapter that goes on: all that is new, and as much of what is known."""

from __future__ import annotations

from bench.training.example import Gathered
from bench.training.material import documents
from bench.training.rehearsal import with_rehearsal

KNOWN = tuple((f"질문 {at}", f"조례{at % 5}/제{at}조") for at in range(100))
GATHERED = Gathered(known=KNOWN, ordinances={}, acts={}, beside={})


def test_all_that_is_new_is_learned_and_as_many_of_the_others() -> None:
    new = [one for one in KNOWN if one[1].startswith("조례3/")]
    known = with_rehearsal(GATHERED, {"조례3"}, seed=1).known
    assert [one for one in known if one in new] == new
    assert len(known) == len(set(known)) == 2 * len(new)


def test_another_seed_rehearses_others_and_the_same_seed_the_same() -> None:
    first, again, other = (with_rehearsal(GATHERED, {"조례3"}, seed).known for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_where_less_is_known_than_is_new_all_of_it_is_rehearsed() -> None:
    fresh = {"조례0", "조례1", "조례2", "조례3"}
    assert sorted(with_rehearsal(GATHERED, fresh, seed=1).known) == sorted(KNOWN)


def test_the_documents_of_a_file_are_those_that_it_asks_about() -> None:
    found = documents(["ara", "eunha"])
    assert {key[:2] for key in found} == {"아라", "은하"}
    assert len(found) > 50
