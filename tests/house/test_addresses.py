"""Numbers in addresses are read by the convertor of the city's pages, which bounds them."""

from __future__ import annotations

from tests.house.tree import SourceFile, room_files, sample

_UNBOUNDED = (":int}", ":float}")


def unbounded_numbers(file: SourceFile) -> bool:
    """Whether a route of a file takes digits without end."""
    return any(convertor in file.text for convertor in _UNBOUNDED)


def test_every_number_in_an_address_is_bounded() -> None:
    assert not [file.path for file in room_files() if unbounded_numbers(file)]


def test_an_unbounded_number_is_found() -> None:
    assert unbounded_numbers(sample('Route("/x/{number:int}", x)'))
    assert not unbounded_numbers(sample('Route("/x/{number:number}", x)'))
