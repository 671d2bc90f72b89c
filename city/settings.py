"""What an operator can set: read once by the entry point, frozen, secrets hidden.

Every setting is an environment variable with the prefix `ASSISTANT_` (or a line of `.env`).
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from city.durable import make_file
from city.errors import SecretKeyUnusable, SettingInvalid

LEAST_SECRET_BYTES = 16
"""A shorter key could be guessed."""
_SHORT = f"under {LEAST_SECRET_BYTES} bytes"
_PLACEHOLDERS = ("changeme", "change-me", "secret", "password", "your-token-here")


class Settings(BaseSettings):
    """Every setting of the assistant, with the value of the embedded default."""

    model_config = SettingsConfigDict(
        env_prefix="ASSISTANT_", env_file=".env", frozen=True, extra="ignore"
    )

    data_dir: Path = Field(Path("data"), description="Folder in which everything is kept.")
    city: str = Field("yeosu", description="Name of the city's profile.")
    database_url: str = Field(
        "", description="SQLAlchemy address; empty: SQLite in the data folder."
    )
    chroma_url: str = Field("", description="Address of a Chroma server; empty: embedded.")
    host: str = Field("127.0.0.1", description="Address the web server listens on.")
    port: int = Field(8000, ge=1, le=65535, description="Port the web server listens on.")
    trusted_proxies: str = Field(
        "127.0.0.1",
        description="Addresses of proxies whose word counts on who asks and by https; commas.",
    )
    public_url: str = Field("", description="Address under which citizens reach the web pages.")
    secret_key: SecretStr = Field(
        SecretStr(""),
        description="Key of pseudonyms and cookies; empty: made once, kept in the data folder.",
    )
    ledger_key: str = Field(
        "", description="File of the ledger's key; empty: made once, kept in the data folder."
    )
    documents_key: str = Field(
        "",
        description="Public keys that release documents, commas between; empty: any document.",
    )
    oidc_issuer: str = Field(
        "", description="Issuer of the city's identity provider for officials; empty: none."
    )
    oidc_client_id: str = Field("", description="What that provider calls this service.")
    oidc_client_secret: SecretStr = Field(
        SecretStr(""), description="Secret that proves this service to that provider."
    )
    telegram_token: SecretStr = Field(
        SecretStr(""), description="Token of the Telegram bot; empty: no Telegram."
    )
    telegram_api_url: str = Field(
        "https://api.telegram.org", description="Address of the Bot API server."
    )
    telegram_webhook: bool = Field(
        default=False, description="Telegram posts to the public address; false: it is polled."
    )
    embedding_model: str = Field(
        "bundled", description="`bundled`, or the name or folder of a sentence-transformers model."
    )
    chat_model: str = Field(
        "", description="`provider:model` of a LangChain chat model; empty: quoting, no model."
    )
    chat_model_url: str = Field("", description="Address of an OpenAI-compatible model server.")
    chat_model_key: SecretStr = Field(SecretStr(""), description="Key of the model server.")
    chat_model_timeout_s: float = Field(
        20.0, gt=0, description="Seconds the model may take for an answer, a second try included."
    )
    questions_per_minute: int = Field(
        20, ge=1, description="Questions that one chat may ask in a minute."
    )
    questions_per_day: int = Field(
        300, ge=1, description="Questions that one chat may ask from midnight to midnight."
    )
    metrics_port: int = Field(
        0, ge=0, le=65535, description="Port of the figures for Prometheus; 0: none."
    )
    metrics_host: str = Field("127.0.0.1", description="Address that port listens on.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="Least level that is logged."
    )
    log_format: Literal["text", "json"] = Field(
        "text", description="Form of a line of the log: `text`, or `json` for programs."
    )

    @field_validator("secret_key", "oidc_client_secret", "telegram_token", "chat_model_key")
    @classmethod
    def _no_placeholder(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value().strip().lower() in _PLACEHOLDERS:
            raise ValueError("placeholder")
        return value

    @field_validator(
        "telegram_api_url", "chroma_url", "chat_model_url", "public_url", "oidc_issuer"
    )
    @classmethod
    def _an_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if value and not (parts.scheme in {"http", "https"} and parts.hostname):
            raise ValueError("no address")
        return value

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every secret that is set, for whoever has to strike it out."""
        hidden = (
            self.secret_key, self.oidc_client_secret, self.telegram_token, self.chat_model_key
        )  # fmt: skip
        return tuple(one.get_secret_value() for one in hidden if one.get_secret_value())

    @property
    def ledger_key_file(self) -> Path:
        """The file of the ledger's key, the embedded default filled in."""
        return Path(self.ledger_key) if self.ledger_key else self.data_dir / "ledger.key"

    @property
    def database_address(self) -> str:
        """The address of the database, the embedded default filled in."""
        return self.database_url or f"sqlite:///{self.data_dir / 'assistant.db'}"


def load_settings() -> Settings:
    """Read the settings of this process; makes the data folder.

    Raises:
        SettingInvalid: a value is out of range, a placeholder or no address, or the folder cannot
            be made.
    """
    try:
        settings = Settings()  # pyright: ignore[reportCallIssue]
    except ValidationError as error:
        first = error.errors()[0]
        name = "ASSISTANT_" + "_".join(str(part) for part in first["loc"]).upper()
        # A validator of ours says what is wrong; pydantic's own sentences are known by their type.
        told = first["msg"].removeprefix("Value error, ")
        problem = told if first["type"] == "value_error" else first["type"]
        raise SettingInvalid(name=name, problem=problem) from None
    try:
        # What is kept names chats until an answer left: it is for the service's own user alone.
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SettingInvalid(name="ASSISTANT_DATA_DIR", problem=error.strerror) from error
    return settings


def secret_file(settings: Settings) -> Path:
    """Where the key is kept that no operator has set."""
    return settings.data_dir / "secret.key"


def secret_place(settings: Settings) -> Path | str:
    """Where the secret key comes from: its file, or the setting that was given instead."""
    return (
        "ASSISTANT_SECRET_KEY" if settings.secret_key.get_secret_value() else secret_file(settings)
    )


def kept_secret(settings: Settings) -> bytes | None:
    """The key that there is (see `secret_key`); None where it would have to be made.

    Raises:
        SettingInvalid: it is so short that it could be guessed, or its file cannot be read.
    """
    given = settings.secret_key.get_secret_value().encode()
    if not given:
        return _kept_in(secret_file(settings))
    if len(given) < LEAST_SECRET_BYTES:
        raise SettingInvalid(name="ASSISTANT_SECRET_KEY", problem=_SHORT)
    return given


def secret_key(settings: Settings, *, in_use: bool = False) -> bytes:
    """The key of pseudonyms and cookies: the one that is set, or the one kept in the data folder.

    The kept key is made once, readable by its owner alone: losing it cuts every chat off from its
    records, and reading it would let a pseudonym be guessed back. Where it is `in_use`, because
    something was kept under it, no other one is made in its place.

    Raises:
        SettingInvalid: it is lost, or cannot be made or read.
    """
    known = kept_secret(settings)
    if known is not None:
        return known
    if in_use:
        raise SettingInvalid(name="ASSISTANT_SECRET_KEY", problem="secret key lost")
    path = secret_file(settings)
    try:
        with suppress(FileExistsError):  # Another process made it in this moment.
            make_file(path, secrets.token_hex(32))
        return path.read_bytes()
    except OSError as error:
        raise SettingInvalid(name="ASSISTANT_DATA_DIR", problem=error.strerror) from error


def _kept_in(path: Path) -> bytes | None:
    """The key of a file; None where there is none. One that was emptied or cut is not used."""
    try:
        kept = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SecretKeyUnusable(path=path, problem=error.strerror) from error
    if len(kept.strip()) < LEAST_SECRET_BYTES:
        raise SecretKeyUnusable(path=path, problem=_SHORT if kept.strip() else "empty file")
    return kept
