"""What is asked of an OpenID provider, and what of its answer is believed.

The code flow with PKCE, state and nonce (OpenID Connect Core 1.0, section 3.1; RFC 7636; RFC 9700).
The rules, in order:

1. The provider's own description names the issuer that was set, letter for letter.
2. Who is back with an `iss` is back from this issuer (RFC 9207).
3. A token counts if the provider's own key signed it, by a public-key algorithm, for us alone, for
   this way, and not at another time.
4. Somebody is known by issuer and subject together, of which a digest is kept: names and addresses
   may be changed by their owners, and are not believed.

Description and keys are read anew each time: a sign-in is rare, and a key that was changed holds at
once. The only file that imports joserfc, when it is needed. Blocking.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import quote, urlencode

from admin.errors import ProviderRefused
from admin.officials.provider.flows import Flow, Flows
from admin.officials.provider.http import ask, safe_address
from city import Clock

_ALGORITHMS = ("RS256", "PS256", "ES256")
_LEEWAY_S = 60
_DESCRIPTION = "/.well-known/openid-configuration"


@dataclass(frozen=True, kw_only=True)
class Provider:
    """The city's identity provider, as it was set."""

    issuer: str
    client: str
    secret: str
    back: str
    """The address of ours that it sends people back to."""
    flows: Flows
    clock: Clock

    def address(self, flow: Flow) -> str:
        """Where somebody is sent.

        Raises:
            ProviderRefused: the provider cannot be asked, or is not the one that was set.
        """
        asked = {
            "response_type": "code",
            "scope": "openid",
            "client_id": self.client,
            "redirect_uri": self.back,
            "state": flow.state,
            "nonce": flow.nonce,
            "code_challenge": flow.challenge,
            "code_challenge_method": "S256",
        }
        address = safe_address(self._description().get("authorization_endpoint"))
        return f"{address}{'&' if '?' in address else '?'}{urlencode(asked)}"

    def identity(self, flow: Flow, told: Mapping[str, str]) -> str:
        """Who is back, as a digest; `told`: the query they are back with.

        Raises:
            ProviderRefused: the provider refused, cannot be asked, or its token does not hold.
        """
        code = told.get("code", "")
        if not code:
            raise ProviderRefused(problem="no code")
        described = self._description()
        named = told.get("iss")
        must_name = described.get("authorization_response_iss_parameter_supported") is True
        if (named is not None or must_name) and named != self.issuer:
            raise ProviderRefused(problem="issuer of the answer")
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.back,
            "code_verifier": flow.verifier,
        }
        address = safe_address(described.get("token_endpoint"))
        answer = ask(address, form, authorization=self._authorization)
        claims = self._claims(str(answer.get("id_token", "")), described, flow)
        return sha256(f"{self.issuer}\n{claims['sub']}".encode()).hexdigest()

    @property
    def _authorization(self) -> str:
        pair = f"{quote(self.client, safe='')}:{quote(self.secret, safe='')}"
        return f"Basic {base64.b64encode(pair.encode()).decode()}"

    def _description(self) -> dict[str, Any]:
        described = ask(f"{self.issuer.rstrip('/')}{_DESCRIPTION}")
        if described.get("issuer") != self.issuer:
            raise ProviderRefused(problem="issuer")
        return described

    def _claims(self, token: str, described: Mapping[str, Any], flow: Flow) -> dict[str, Any]:
        """What a token says, once its signature and every claim hold."""
        from joserfc import jwt
        from joserfc.errors import JoseError
        from joserfc.jwk import KeySet

        keys = ask(str(described.get("jwks_uri", "")))
        try:
            known = KeySet.import_key_set({"keys": keys.get("keys") or []})
            claims = jwt.decode(token, known, algorithms=_ALGORITHMS).claims
            registry = jwt.JWTClaimsRegistry(
                now=int(self.clock.now().timestamp()),
                leeway=_LEEWAY_S,
                iss={"essential": True, "value": self.issuer},
                aud={"essential": True, "value": self.client},
                nonce={"essential": True, "value": flow.nonce},
                exp={"essential": True},
                iat={"essential": True},
                sub={"essential": True},
            )
            registry.validate(claims)
        except (JoseError, ValueError, TypeError, KeyError) as error:
            raise ProviderRefused(problem=f"token ({type(error).__name__})") from error
        alone = claims["aud"] in (self.client, [self.client])
        if not alone or claims.get("azp", self.client) != self.client:
            raise ProviderRefused(problem="audience")
        return claims
