"""What a page says in its own language: the words that are not marked as another's."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})


class _Reader(HTMLParser):
    def __init__(self, tongue: str) -> None:
        super().__init__()
        self._tongue = tongue
        self._open: list[tuple[bool, bool]] = []
        """Of each element that is open: whether it is in `main`, and in the other language."""
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        inside, marked = self._open[-1] if self._open else (False, False)
        if tag not in _VOID:
            marked = marked or dict(attrs).get("lang") == self._tongue
            self._open.append((inside or tag == "main", marked))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] == (True, False):
            self.said.append(data)


def not_marked(page: str, tongue: str = "ko") -> str:
    """The words inside `main` that no element marks as being in another language."""
    reader = _Reader(tongue)
    reader.feed(page)
    return " ".join(" ".join(reader.said).split())
