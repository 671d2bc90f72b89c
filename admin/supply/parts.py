"""The parts that are installed, as far as the service needs them: read from their own metadata."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, distribution

from packaging.requirements import Requirement

from admin.supply.pins import pins, plain

OWN = "city-assistant"
_EXTRAS = frozenset({"", "postgres"})
"""What the service itself runs with; what it is tested with stays out of its bill."""
_LARGEST = 16 * 1024 * 1024
"""Files above this, a library of PyTorch for instance, are not read anew: that takes minutes."""
_LONGEST_LICENCE = 80


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """An installed part."""

    name: str
    version: str
    licence: str
    """As the part itself names it; empty if it does not."""
    pinned: str
    """The version that is pinned; empty if none is."""
    digest: str
    """SHA-256 (hex) of its list of files with their own digests."""

    @property
    def is_pinned_one(self) -> bool:
        """Whether it is the version that is pinned; a local build of it (`+cpu`) is the same."""
        return bool(self.pinned) and self.version.partition("+")[0] == self.pinned


@cache
def parts() -> tuple[Part, ...]:
    """Every part that the service needs and that is installed, by name, itself left out."""
    return tuple(_part(name) for name in sorted(_needed() - {OWN}))


def part_of(name: str) -> Part | None:
    """The part of a name, None if it is not installed."""
    return next((one for one in parts() if one.name == name), None)


def altered_files(name: str, find: Callable[[str], Distribution] = distribution) -> tuple[str, ...]:
    """Files of a part that are not as they were installed, by its own list of digests."""
    return tuple(str(file) for file in find(name).files or () if _altered(file))


def _altered(file: PackagePath) -> bool:
    if file.hash is None:
        return False
    try:
        path = file.locate()
        with open(path, "rb") as opened:  # noqa: PTH123 - a path of any kind
            raw = opened.read(_LARGEST + 1)
    except OSError:
        return True
    if len(raw) > _LARGEST:
        return False
    found = hashlib.new(file.hash.mode, raw).digest()
    return base64.urlsafe_b64encode(found).decode().rstrip("=") != file.hash.value


@cache
def _needed() -> frozenset[str]:
    """Names of all that the project requires, and of what that requires."""
    found: set[tuple[str, frozenset[str]]] = set()
    waiting = [(OWN, _EXTRAS)]
    while waiting:
        one = waiting.pop()
        own = _installed(one[0])
        if one in found or own is None:
            continue
        found.add(one)
        waiting += _required(own, one[1])
    return frozenset(name for name, _extras in found)


def _required(own: Distribution, extras: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    for line in own.requires or ():
        wanted = Requirement(line)
        marker = wanted.marker
        if marker is None or any(marker.evaluate({"extra": one}) for one in extras):
            yield plain(wanted.name), frozenset({"", *wanted.extras})


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _part(name: str) -> Part:
    own = distribution(name)
    listed = own.read_text("RECORD") or ""
    return Part(
        name=name,
        version=own.version,
        licence=_licence(own),
        pinned=pins().get(name, ""),
        digest=hashlib.sha256(listed.encode()).hexdigest(),
    )


def _licence(own: Distribution) -> str:
    """Its expression (PEP 639), what it wrote before there were any, or its classifiers."""
    told = own.metadata
    named = (told[key].strip() for key in ("License-Expression", "License") if key in told)
    first = next((one.splitlines()[0] for one in named if one), "")
    if first and len(first) <= _LONGEST_LICENCE:
        return first
    classified = (one for one in told.get_all("Classifier") or () if one.startswith("License ::"))
    return ", ".join(one.rpartition(" :: ")[2] for one in classified) or first[:_LONGEST_LICENCE]
