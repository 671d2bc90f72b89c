"""LangChain's chat models behind our port: the only file that imports LangChain."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Coroutine, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, cast

from city import SettingInvalid
from knowledge.adapters.chat_faults import heals_after_s, problem_of, refused_option
from knowledge.adapters.in_time import run_within
from knowledge.chat import ChatSettings
from knowledge.errors import WritingFailed

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_log = logging.getLogger(__name__)
_TEMPERATURE = "temperature"
_SCHEMA = "response_format"
_OPENAI_LIKE = ("openai", "azure_openai", "deepseek", "groq", "mistralai", "together", "xai")


class _Refused(Exception):
    """A server does not take an option."""

    def __init__(self, option: str) -> None:
        super().__init__(option)
        self.option = option


class LangChainChat:
    """A LangChain chat model that is asked for JSON and never for tools.

    What its server refuses to be told (a temperature, a schema) is left out from then on.
    """

    def __init__(self, model: BaseChatModel, name: str) -> None:
        # Imported before the first question, whose time it would take.
        from langsmith import tracing_context  # pyright: ignore[reportUnknownVariableType]

        self._model = model
        self._name = name
        self._tracing: Callable[..., AbstractContextManager[None]] = tracing_context
        self._told = (_TEMPERATURE, _SCHEMA)

    @property
    def name(self) -> str:
        """`provider:model`."""
        return self._name

    def reply(
        self, instructions: str, material: str, schema: Mapping[str, object], *, within_s: float
    ) -> str:
        """The raw reply of the model; see the port."""
        ends = time.monotonic() + within_s
        while True:
            told = self._told
            asked = self._ask(instructions, material, schema, told)
            try:
                return self._within(ends - time.monotonic(), asked, told)
            except _Refused as refused:
                _log.info("%s takes no %s: it is not sent again", self._name, refused.option)
                self._told = tuple(option for option in told if option != refused.option)

    def _within(self, seconds: float, asked: Coroutine[Any, Any, str], told: Iterable[str]) -> str:
        try:
            return run_within(asked, seconds)
        except Exception as error:  # noqa: BLE001
            # Each provider's package has errors of its own and they are not all installed: this
            # is the seam at which all of them become one of ours. Not chained: such an error may
            # repeat what was sent, and with it the citizen's words.
            option = refused_option(error, told)
            failed = WritingFailed(
                model=self._name, problem=problem_of(error), heals_after_s=heals_after_s(error)
            )
            raise (_Refused(option) if option else failed) from None

    async def _ask(
        self, instructions: str, material: str, schema: Mapping[str, object], told: tuple[str, ...]
    ) -> str:
        messages = [("system", instructions), ("human", material)]
        provider = self._name.partition(":")[0]
        options = _structured(provider, schema) if _SCHEMA in told else {}
        model = self._model
        if _TEMPERATURE not in told:
            model = model.model_copy(update={_TEMPERATURE: None})
        # A tracing variable of the machine would send what citizens ask to a service elsewhere.
        with self._tracing(enabled=False):
            message = await model.ainvoke(messages, **options)
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
    options: dict[str, Any] = {**_patience(provider, settings.timeout_s), _TEMPERATURE: 0}
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
        problem = "unknown provider" if unknown else problem_of(error)
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
