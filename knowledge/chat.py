"""What an operator sets of a chat model."""

from __future__ import annotations

from dataclasses import dataclass, field

from pydantic import SecretStr


@dataclass(frozen=True, kw_only=True, slots=True)
class ChatSettings:
    """Which chat model writes, and how it is reached; the key hides itself in logs."""

    model: str
    """`provider:model`, as LangChain names it."""
    url: str = ""
    """Address of an OpenAI-compatible server; empty: the provider's own."""
    key: SecretStr = field(default_factory=lambda: SecretStr(""))
    timeout_s: float = 20.0
    """Seconds for everything that is asked of it for one question, the second try included."""
