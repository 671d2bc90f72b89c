"""LangChain's chat models behind our port: the only file that imports LangChain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from city import SettingInvalid
from knowledge.chat import ChatSettings
from knowledge.errors import WritingFailed

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_OPENAI_LIKE = ("openai", "azure_openai", "deepseek", "groq", "mistralai", "together", "xai")


class LangChainChat:
    """A LangChain chat model that is asked for JSON and never for tools."""

    def __init__(self, model: BaseChatModel, name: str) -> None:
        self._model = model
        self._name = name

    @property
    def name(self) -> str:
        """`provider:model`."""
        return self._name

    def reply(self, instructions: str, material: str, schema: Mapping[str, object]) -> str:
        """The raw reply of the model; see the port."""
        from langsmith import tracing_context  # pyright: ignore[reportUnknownVariableType]

        messages = [("system", instructions), ("human", material)]
        options = _structured(self._name.partition(":")[0], schema)
        try:
            # A tracing variable of the machine would send what citizens ask to a service elsewhere.
            with tracing_context(enabled=False):
                message = self._model.invoke(messages, **options)
        except Exception as error:  # noqa: BLE001
            # Each provider's package has errors of its own and they are not all installed: this
            # is the seam at which all of them become one of ours. Not chained: such an error may
            # repeat what was sent, and with it the citizen's words.
            raise WritingFailed(model=self._name, problem=_problem(error)) from None
        return str(message.text)


def open_chat_model(settings: ChatSettings) -> LangChainChat:
    """The chat model that an operator set.

    Raises:
        SettingInvalid: the name is no `provider:model`, or the provider's package is missing.
    """
    from langchain.chat_models import init_chat_model

    provider, colon, name = settings.model.partition(":")
    if not (provider and colon and name):
        raise SettingInvalid(name="ASSISTANT_CHAT_MODEL", problem="provider:model")
    options: dict[str, Any] = {**_patience(provider, settings.timeout_s), "temperature": 0}
    if settings.url:
        options["base_url"] = settings.url
    key = settings.key.get_secret_value()
    if key or settings.url:
        # A server of one's own asks for no key, but its client does.
        options["api_key"] = key or "none"
    try:
        model = cast("BaseChatModel", init_chat_model(name, model_provider=provider, **options))
    except ImportError as error:
        raise SettingInvalid(
            name="ASSISTANT_CHAT_MODEL", problem="provider not installed"
        ) from error
    except Exception as error:
        # An unknown provider, a key that is missing, an option it does not know: all are settings.
        unknown = str(error).startswith("Unsupported")
        problem = "unknown provider" if unknown else _problem(error)
        raise SettingInvalid(name="ASSISTANT_CHAT_MODEL", problem=problem) from error
    return LangChainChat(model, settings.model)


def _patience(provider: str, seconds: float) -> dict[str, Any]:
    """How a provider is told to answer in time, and to try only once.

    Ollama's client drops names it does not know without a word, and would wait for ever.
    """
    if provider == "ollama":
        return {"client_kwargs": {"timeout": seconds}}
    return {"timeout": seconds, "max_retries": 0}


def _structured(provider: str, schema: Mapping[str, object]) -> dict[str, Any]:
    """How a provider is told to keep to a schema; others have only the prompt's word for it."""
    if provider in _OPENAI_LIKE:
        form = {"name": "answer", "schema": dict(schema), "strict": True}
        return {"response_format": {"type": "json_schema", "json_schema": form}}
    if provider == "ollama":
        return {"format": dict(schema)}
    return {}


def _problem(error: Exception) -> str:
    """What went wrong, short and without what was sent: an error may repeat the citizen's words."""
    status = getattr(error, "status_code", None)
    return f"{type(error).__name__} {status}" if status else type(error).__name__
