"""A small OpenID provider on the loopback that is strict, and lies when a test tells it to."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, unquote, urlencode

from fastapi import FastAPI
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

CLIENT, SECRET = "yeosu-assistant", "a secret: 100 % of it"

Lie = Callable[[dict[str, Any]], None]
"""Changes the claims of a token before it is signed."""


@dataclass(kw_only=True)
class IdentityProvider:
    """Who signs in there, and what it was asked; `issuer` is set once it is served."""

    back: str
    now: Callable[[], int]
    issuer: str = ""
    subject: str = "248289761001"
    lie: Lie = field(default=lambda _claims: None)
    header: dict[str, Any] = field(default_factory=lambda: {"alg": "RS256", "kid": "one"})
    signing: RSAKey | None = None
    """Another key than the one that is published."""
    described: dict[str, Any] = field(default_factory=dict[str, Any])
    """What its description says otherwise."""
    names_itself: bool = True
    codes: dict[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    at_work: threading.Event = field(default_factory=threading.Event)
    """Cleared, it answers nobody until it is set again."""
    asked: int = 0
    """How often its description was asked for."""
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one"}))

    def __post_init__(self) -> None:
        self.at_work.set()

    @property
    def app(self) -> FastAPI:
        """The provider as an application."""
        app = FastAPI()
        app.add_route("/.well-known/openid-configuration", self._describe)
        app.add_route("/authorize", self._authorize)
        app.add_route("/token", self._token, methods=["POST"])
        app.add_route("/keys", self._keys)
        return app

    async def _describe(self, _request: Request) -> Response:
        self.asked += 1
        await asyncio.to_thread(self.at_work.wait, 30)
        told = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "authorization_response_iss_parameter_supported": True,
        }
        return JSONResponse(told | self.described)

    async def _authorize(self, request: Request) -> Response:
        asked = dict(request.query_params)
        fixed = {
            "response_type": "code",
            "client_id": CLIENT,
            "redirect_uri": self.back,
            "code_challenge_method": "S256",
        }
        free = ("state", "nonce", "code_challenge")
        wrong = [name for name, value in fixed.items() if asked.get(name) != value]
        wrong += [name for name in free if len(asked.get(name, "")) < 43]
        if wrong or "openid" not in asked.get("scope", "").split():
            return JSONResponse({"error": "invalid_request", "wrong": wrong}, status_code=400)
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        told = {"code": code, "state": asked["state"]}
        named = {"iss": self.issuer} if self.names_itself else {}
        return RedirectResponse(f"{self.back}?{urlencode(told | named)}", status_code=302)

    async def _token(self, request: Request) -> Response:
        form = {k: v[-1] for k, v in parse_qs((await request.body()).decode()).items()}
        pair = base64.b64decode(request.headers.get("authorization", "").removeprefix("Basic "))
        who, _, secret = pair.decode().partition(":")
        if (unquote(who), unquote(secret)) != (CLIENT, SECRET):
            return JSONResponse({"error": "invalid_client"}, status_code=401)
        asked = self.codes.pop(form.get("code", ""), None)  # A code counts once.
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if (
            asked is None
            or form.get("grant_type") != "authorization_code"
            or form.get("redirect_uri") != asked["redirect_uri"]
            or challenge != asked["code_challenge"]
        ):
            return JSONResponse({"error": "invalid_grant"}, status_code=400)
        return JSONResponse({"token_type": "Bearer", "access_token": "x", **self._signed(asked)})

    def _signed(self, asked: Mapping[str, str]) -> dict[str, str]:
        claims = {
            "iss": self.issuer,
            "sub": self.subject,
            "aud": CLIENT,
            "exp": self.now() + 300,
            "iat": self.now(),
            "nonce": asked["nonce"],
        }
        self.lie(claims)
        if self.header["alg"] == "none":
            parts = (json_part(self.header), json_part(claims), "")
            return {"id_token": ".".join(parts)}
        key = self.signing or self.key
        return {"id_token": jwt.encode(self.header, claims, key, algorithms=["RS256", "RS512"])}

    async def _keys(self, _request: Request) -> Response:
        return JSONResponse(KeySet([self.key]).as_dict(private=False))


def json_part(content: Mapping[str, Any]) -> str:
    """A part of a token that nobody signed."""
    written = JSONResponse(dict(content)).body
    return base64.urlsafe_b64encode(bytes(written)).rstrip(b"=").decode()
