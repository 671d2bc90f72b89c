"""A provider is set whole or not at all."""

from __future__ import annotations

import pytest
from pydantic import SecretStr

from admin.officials.provider import provider_as_set
from city import Clock, SettingInvalid, load_settings

WHOLE = {
    "oidc_issuer": "https://id.yeosu.example",
    "oidc_client_id": "assistant",
    "oidc_client_secret": SecretStr("between the two"),
    "public_url": "https://ai.yeosu.example/",
}


def test_without_an_issuer_there_is_no_provider(clock: Clock) -> None:
    assert provider_as_set(load_settings(), b"key", clock) is None


def test_people_come_back_to_the_public_address(clock: Clock) -> None:
    made = provider_as_set(load_settings().model_copy(update=WHOLE), b"key", clock)
    assert made is not None
    assert made.back == "https://ai.yeosu.example/office/sign-in/back"


@pytest.mark.parametrize("name", ["oidc_client_id", "oidc_client_secret", "public_url"])
def test_what_a_provider_needs_is_asked_for_by_name(clock: Clock, name: str) -> None:
    empty = SecretStr("") if name == "oidc_client_secret" else ""
    settings = load_settings().model_copy(update={**WHOLE, name: empty})
    with pytest.raises(SettingInvalid, match=f"ASSISTANT_{name.upper()}"):
        provider_as_set(settings, b"key", clock)
