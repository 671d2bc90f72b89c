"""The links of an entry: which there are, and whether they can lead anywhere by their form.

The city's servers ask nothing outside: whether a foreign page is there, nobody looks. Of a link
into this service's own pages the service itself can say whether it is there.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from admin.register.model import FIELDS, System
from admin.register.written import kind_of

_END = r"\s<>\"'「」『』“”‘’)\]"
# A particle that is written to a host (`…go.kr을`) is none of it; paths may be Korean.
_WRITTEN = re.compile(
    rf"\b[a-z][a-z0-9+.-]*://(?:[가-힣a-z0-9.-]+\.한국|[^가-힣/{_END}]*)(?:/[^{_END}]*)?",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:[a-z0-9가-힣](?:[a-z0-9가-힣-]*[a-z0-9가-힣])?\.)+(?:[a-z]{2,}|한국)")
_AFTER = ".,;:!?…。"


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """A link, and the field in which it stands."""

    field: str
    address: str


def links_of(system: System) -> tuple[Link, ...]:
    """Every link of an entry: its website, and what is written out in its texts."""
    return tuple(
        Link(field=name, address=address)
        for name in FIELDS
        if kind_of(name) is str
        for address in _addresses(name, getattr(system, name))
    )


def can_lead_somewhere(address: str) -> bool:
    """Whether an address has the form of a public page: https, a host with a name, no password."""
    parts = _parts(address)
    if parts is None or parts.scheme != "https" or "@" in parts.netloc:
        return False
    return _named(parts.hostname or "")


def own_path(address: str, own_hosts: frozenset[str]) -> str | None:
    """The path of a link into this service's own pages; None for any other."""
    parts = _parts(address)
    if parts is None or parts.netloc.lower() not in own_hosts:
        return None
    return f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"


def _addresses(field: str, text: str) -> Iterator[str]:
    if field == "website":
        if text:
            yield text
        return
    for found in _WRITTEN.finditer(text):
        yield found.group().rstrip(_AFTER)


def _parts(address: str) -> SplitResult | None:
    """An address in its parts; None where it has none, or a port that is no number."""
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _named(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return _HOST.fullmatch(host.lower()) is not None
    return False
