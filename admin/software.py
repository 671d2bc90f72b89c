"""Which software this is: its version, as it is installed."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def software_version() -> str:
    """The version of this software, as it is installed."""
    try:
        return version("city-assistant")
    except PackageNotFoundError:
        return "0"
