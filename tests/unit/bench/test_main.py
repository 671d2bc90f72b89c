from __future__ import annotations

from importlib.util import find_spec

import pytest

from bench.__main__ import PIECES, main


def test_an_unknown_piece_is_refused_with_the_names_of_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["retreival"])
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert "retreival" in told
    assert all(piece in told for piece in PIECES)


@pytest.mark.parametrize("piece", PIECES)
def test_every_piece_is_a_program_of_its_own(piece: str) -> None:
    assert find_spec(f"bench.{piece}") is not None
