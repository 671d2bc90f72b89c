"""Is everything well? Each part is looked at on its own, and what is not well comes with its mend.

A check looks and changes nothing. It never ends the examination: whatever breaks in it is a
finding.
"""

from __future__ import annotations

import logging
import re
import shutil
import socket
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from admin.migrations import shape_of
from city import AssistantError, Database, load_profile, operator_sentence
from disclosure import Ledger, Notices

_log = logging.getLogger(__name__)

_ENOUGH_BYTES = 2_000_000_000
_LEAST_BYTES = 300_000_000
_PATIENCE_S = 3.0
_SIGNED_AFTER = timedelta(minutes=5)
"""The service signs every minute: what waits longer is not being signed."""
_CLOCKS_DIFFER = timedelta(minutes=2)
"""How far the clocks of two machines may be apart."""
_TOKEN = re.compile(r"[0-9]{6,}:[A-Za-z0-9_-]{30,}")


class Health(StrEnum):
    """How a part is: only a broken one ends the command with exit status 1."""

    WELL = "well"
    DOUBTFUL = "doubtful"
    BROKEN = "broken"


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """What a check found, as its operator's sentence."""

    health: Health
    code: str
    details: tuple[tuple[str, object], ...] = ()

    @property
    def text(self) -> str:
        """The sentence: what is, and the mend where something is not well."""
        return operator_sentence(f"doctor.{self.code}", **dict(self.details))


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """A part and how it is."""

    part: str
    """Operator key of the part: `doctor_part.<part>` names it."""
    health: Health
    text: str


Check = Callable[[], Verdict]


def examine(checks: Iterable[tuple[str, Check]]) -> Iterator[Finding]:
    """Look at each part in turn, telling each finding as soon as it is there."""
    for part, check in checks:
        try:
            verdict = check()
        except AssistantError as error:
            yield Finding(part=part, health=Health.BROKEN, text=str(error))
        except Exception as error:  # noqa: BLE001 - a check that breaks is a finding, not an end
            _log.debug("check %s broke", part, exc_info=True)
            text = operator_sentence("doctor.broke", problem=f"{type(error).__name__}: {error}")
            yield Finding(part=part, health=Health.BROKEN, text=text)
        else:
            yield Finding(part=part, health=verdict.health, text=verdict.text)


def profile(city: str) -> Verdict:
    """The city's profile, its sentences and notices."""
    found = load_profile(city)
    notices = Notices(found.notices)
    return _verdict(Health.WELL, "profile_well", name=found.name, notices=len(notices.wordings))


def data_folder(folder: Path) -> Verdict:
    """The folder can be written, is open to nobody else and has room."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\0" * 65536)
    except OSError as error:
        return _verdict(Health.BROKEN, "folder_broken", folder=folder, problem=error.strerror)
    if folder.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        return _verdict(Health.DOUBTFUL, "folder_open", folder=folder)
    free = shutil.disk_usage(folder).free
    health = (
        Health.WELL
        if free >= _ENOUGH_BYTES
        else Health.DOUBTFUL
        if free >= _LEAST_BYTES
        else Health.BROKEN
    )
    code = "folder_well" if health is Health.WELL else "disk_low"
    return _verdict(health, code, folder=folder, free=f"{free / 1e9:.1f}")


def database(reach: Callable[[], Database], file: Path | None) -> Verdict:
    """The database can be written and has the newest shape; `file` where it is a file."""
    if file is not None and not file.exists():
        return _verdict(Health.WELL, "database_new", path=file)
    found = reach()
    try:
        found.probe()
        shape = shape_of(found)
        if shape.foreign:
            told = {"revision": shape.revision, "newest": shape.newest}
            return _verdict(Health.BROKEN, "database_newer", **told)
        found.probe_room()
    finally:
        found.close()
    if shape.revision != shape.newest:
        return _verdict(Health.DOUBTFUL, "database_old", revision=shape.revision or "-")
    kind = found.engine.dialect.name
    return _verdict(Health.WELL, "database_well", kind=kind, revision=shape.revision)


def ledger(found: Ledger, now: datetime) -> Verdict:
    """The key is there and the right one, signing keeps up, and time has not run backwards."""
    standing, signed_at, latest = found.standing(), found.signed_at(), found.latest_at()
    ahead = latest is not None and latest - now > _CLOCKS_DIFFER
    # What was written since the clock was set back is in its time again, also the signature.
    if ahead and (signed_at is None or now - signed_at >= -_CLOCKS_DIFFER):
        return _verdict(Health.DOUBTFUL, "clock_was", latest=f"{latest:%Y-%m-%d %H:%M} UTC")
    if signed_at is None:
        return _verdict(Health.WELL, "ledger_unsigned", leaves=standing.leaves)
    ago = now - signed_at
    if ago < -_CLOCKS_DIFFER:
        return _verdict(Health.BROKEN, "clock_back", signed_at=f"{signed_at:%Y-%m-%d %H:%M} UTC")
    waiting = standing.leaves - standing.signed
    late = waiting > 0 and ago > _SIGNED_AFTER
    return _verdict(
        Health.DOUBTFUL if late else Health.WELL,
        "ledger_late" if late else "ledger_well",
        leaves=standing.leaves,
        waiting=waiting,
        changes=len(found.keys().handed),
        minutes=int(ago.total_seconds() // 60),
    )


def chat_model(model: str, url: str) -> Verdict:
    """A chat model's name is whole and its server can be reached; it is not made to speak."""
    if not model:
        return _verdict(Health.WELL, "chat_none")
    provider, _, name = model.partition(":")
    if not provider or not name:
        return _verdict(Health.BROKEN, "chat_name", model=model)
    if not url:
        return _verdict(Health.WELL, "chat_hosted", model=model)
    try:
        address = urlsplit(url)
        port = address.port or (443 if address.scheme == "https" else 80)
        socket.create_connection((address.hostname or "", port), timeout=_PATIENCE_S).close()
    except (OSError, ValueError) as error:
        return _verdict(Health.BROKEN, "chat_unreachable", model=model, url=url, problem=error)
    return _verdict(Health.WELL, "chat_well", model=model, url=url)


def port(host: str, number: int) -> Verdict:
    """The port is free, or it is this service that has it."""
    ready = service_status(host, number)
    if ready is not None:
        return _verdict(Health.WELL, "port_ours", port=number, status=ready)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # As a server would: an address that only waits out its last connections is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, number))
        except OSError as error:
            problem = error.strerror
            return _verdict(Health.BROKEN, "port_taken", host=host, port=number, problem=problem)
    return _verdict(Health.WELL, "port_free", host=host, port=number)


def service_status(host: str, number: int) -> str | None:
    """What a service of ours on this port says of itself (`ready`, `starting`, `failed`), or None.

    Asked on this machine alone: a service that listens everywhere is asked at the loopback.
    """
    name = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, host)  # noqa: S104 - compared, not bound
    try:
        with urlopen(f"http://{name}:{number}/ready", timeout=_PATIENCE_S) as answer:
            text = answer.read(64)
    except HTTPError as error:
        with error:
            text = error.read(64)
    except (URLError, OSError, ValueError):
        return None
    words = text.decode("utf-8", "replace").strip()
    return words if words in {"ready", "starting", "failed"} else None


def telegram(token: str, name_of: Callable[[], str]) -> Verdict:
    """The token has a token's shape and Telegram knows it; `name_of` asks Telegram for the name."""
    if not token:
        return _verdict(Health.WELL, "telegram_none")
    if _TOKEN.fullmatch(token) is None:
        return _verdict(Health.BROKEN, "telegram_shape")
    return _verdict(Health.WELL, "telegram_well", name=name_of())


def library(model: str, snapshot: str, documents: int, articles: int) -> Verdict:
    """What an opened library holds; an empty one answers nothing."""
    if not documents:
        return _verdict(Health.DOUBTFUL, "library_empty", model=model)
    return _verdict(
        Health.WELL,
        "library_well",
        model=model,
        snapshot=snapshot[:12],
        documents=documents,
        articles=articles,
    )


def note(health: Health, code: str, **details: object) -> Verdict:
    """A verdict that whoever composes the checks has come to."""
    return _verdict(health, code, **details)


def _verdict(health: Health, code: str, **details: object) -> Verdict:
    return Verdict(health=health, code=code, details=tuple(details.items()))
