"""Numbers in addresses: so many digits as every database takes, and no more."""

from __future__ import annotations

from starlette.convertors import Convertor, register_url_convertor


class NumberConvertor(Convertor[int]):
    """`{name:number}` in a route; an address with more digits is none of ours.

    Starlette's own `int` reads digits without end, which Python itself refuses beyond 4,300.
    """

    regex = "[0-9]{1,9}"

    def convert(self, value: str) -> int:
        """The number of these digits."""
        return int(value)

    def to_string(self, value: int) -> str:
        """The digits of a number."""
        return str(value)


# Every room imports these pages before it makes a route of its own.
register_url_convertor("number", NumberConvertor())
