"""The identity provider as an operator has set it."""

from __future__ import annotations

from admin.officials.provider.flows import Flows
from admin.officials.provider.provider import Provider
from city import Clock, SettingInvalid, Settings

_BACK = "/office/sign-in/back"


def provider_as_set(settings: Settings, key: bytes, clock: Clock) -> Provider | None:
    """The provider that is set; None where none is.

    Raises:
        SettingInvalid: an issuer is set, and something is missing that it needs.
    """
    if not settings.oidc_issuer:
        return None
    secret = settings.oidc_client_secret.get_secret_value()
    needed = {
        "ASSISTANT_OIDC_CLIENT_ID": settings.oidc_client_id,
        "ASSISTANT_OIDC_CLIENT_SECRET": secret,
        "ASSISTANT_PUBLIC_URL": settings.public_url,
    }
    for name, value in needed.items():
        if not value:
            raise SettingInvalid(name=name, problem="needed by the provider")
    return Provider(
        issuer=settings.oidc_issuer,
        client=settings.oidc_client_id,
        secret=secret,
        back=f"{settings.public_url.rstrip('/')}{_BACK}",
        flows=Flows(key, clock),
        clock=clock,
    )
