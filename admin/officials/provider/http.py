"""The provider over the network: JSON in bounded size and time, and never by a redirect."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http.client import HTTPException, HTTPMessage
from typing import IO, Any, cast
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from admin.errors import ProviderRefused

_PATIENCE_S = 10.0
_LARGEST = 1_000_000
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class _NoRedirects(HTTPRedirectHandler):
    """A secret goes to the address that was set, and is carried nowhere else."""

    def redirect_request(
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> None:
        """Follow nothing."""


_OPENER = build_opener(_NoRedirects)


def safe_address(address: object) -> str:
    """An address that secrets may go to: https, or the machine itself.

    Raises:
        ProviderRefused: it is none.
    """
    if isinstance(address, str):
        parts = urlsplit(address)
        local = parts.scheme == "http" and parts.hostname in _LOOPBACK
        if parts.hostname and (parts.scheme == "https" or local):
            return address
    raise ProviderRefused(problem="address")


def ask(
    address: str, form: Mapping[str, str] | None = None, *, authorization: str = ""
) -> dict[str, Any]:
    """What an address answers; `form` is posted.

    Raises:
        ProviderRefused: it cannot be reached, refuses, or answers no JSON object.
    """
    headers = {"accept": "application/json"}
    if authorization:
        headers["authorization"] = authorization
    body = urlencode(form).encode() if form is not None else None
    request = Request(safe_address(address), data=body, headers=headers)  # noqa: S310 - see above
    try:
        with _OPENER.open(request, timeout=_PATIENCE_S) as answer:
            told: Any = json.loads(answer.read(_LARGEST))
    except (OSError, URLError, HTTPException, ValueError) as error:
        raise ProviderRefused(problem=f"no answer ({type(error).__name__})") from error
    if not isinstance(told, dict):
        raise ProviderRefused(problem="no object")
    return cast("dict[str, Any]", told)
