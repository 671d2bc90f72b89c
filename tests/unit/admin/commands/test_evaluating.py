"""What the command `evaluate` measures, by name."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from admin.commands.evaluating import service_of
from city import Voice
from disclosure import LabelledAnswer
from knowledge import Knowledge


async def _nobody(question: str, voice: Voice) -> LabelledAnswer:
    raise AssertionError(question)


def setup_with(*prompts: tuple[str, str]) -> dict[str, str]:
    """The set-up of a service whose model is given these prompts."""
    library = SimpleNamespace(
        catalogue=SimpleNamespace(article=None),
        writer=SimpleNamespace(name="openai:gpt"),
        embedding_model="e",
        snapshot="s",
        prompts=prompts,
    )
    return dict(service_of(cast("Knowledge", library), _nobody).setup)


def test_another_prompt_is_another_set_up() -> None:
    assert setup_with(("answer.v1", "aa")) != setup_with(("answer.v1", "bb"))
    assert setup_with()["prompts"] == ""
