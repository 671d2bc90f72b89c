"""Some acts have one place: reading the environment, sending, catching everything, unpickling."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.house.tree import SourceFile, imports, room_files, sample

SETTINGS = "city/settings.py"
SENDING = "bot/telegram/sending.py"
# Each goes on after any error, for a reason that stands beside it; this list may only shrink.
CATCH_ALL = frozenset(
    {
        "admin/doctor.py",  # a part that broke must not hide the others
        "bot/answering/use_case.py",  # an answer is owed even when a step broke
        "bot/telegram/handlers/failures.py",  # the same, for a message
        "bot/web/failures.py",  # the same, for a page
        "city/opening.py",  # raised again in whoever waits for the result
    }
)
SENDERS = (
    "send_", "reply_", "edit_message_", "edit_text", "edit_caption", "forward_", "copy_message",
)  # fmt: skip
ENVIRONMENT = frozenset({"environ", "environb", "getenv"})
UNSAFE = frozenset({"pickle", "marshal", "shelve", "dill", "cloudpickle"})


def reads_environment(file: SourceFile) -> list[str]:
    """Places that look at the process's environment."""
    return [
        file.at(node)
        for node in file.nodes
        if (isinstance(node, ast.Attribute) and node.attr in ENVIRONMENT)
        or (
            isinstance(node, ast.ImportFrom)
            and any(alias.name in ENVIRONMENT for alias in node.names)
        )
    ]


def sends(file: SourceFile) -> list[str]:
    """Calls that would hand words to a channel's library."""
    return [
        f"{file.at(node)}: {node.func.attr}"
        for node in file.nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr.startswith(SENDERS)
    ]


def goes_on_after_everything(file: SourceFile) -> list[str]:
    """Handlers that catch every error; one that ends by raising is a seam, and is left alone."""
    return [
        file.at(node)
        for node in file.nodes
        if isinstance(node, ast.ExceptHandler)
        and any(name in {"", "Exception", "BaseException"} for name in _caught(node))
        and not isinstance(node.body[-1], ast.Raise)
    ]


def _caught(handler: ast.ExceptHandler) -> Iterator[str]:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    for kind in kinds:
        yield "" if kind is None else ast.unparse(kind)


def unpickles(file: SourceFile) -> list[str]:
    """Imports of libraries that run what they read."""
    return [
        f"{file.at(node)}: {name}"
        for node, name in imports(file)
        if name.partition(".")[0] in UNSAFE
    ]


def test_only_the_settings_read_the_environment() -> None:
    found = [
        line for file in room_files() if file.path != SETTINGS for line in reads_environment(file)
    ]
    assert not found, f"pass the value in instead: {found}"


def test_only_sending_sends() -> None:
    found = [
        line
        for file in room_files()
        if file.room == "bot" and file.path != SENDING
        for line in sends(file)
    ]
    assert not found, f"hand a LabelledAnswer to {SENDING}: {found}"


def test_everything_is_caught_in_the_named_places_alone() -> None:
    where = {file.path for file in room_files() if goes_on_after_everything(file)}
    assert where <= CATCH_ALL, f"translate the error at its seam: {sorted(where - CATCH_ALL)}"


def test_nothing_runs_what_it_reads() -> None:
    assert not [line for file in room_files() for line in unpickles(file)]


@pytest.mark.parametrize(
    "line", ["import os\nos.environ['A']", "from os import getenv", "import os\nos.getenv('A')"]
)
def test_a_look_at_the_environment_is_found(line: str) -> None:
    assert reads_environment(sample(line))


def test_a_value_that_was_passed_in_is_left_alone() -> None:
    assert not reads_environment(sample("import os\nos.path.join(settings.data_dir, 'a')"))


@pytest.mark.parametrize(
    "line", ["await bot.send_message(1, 'a')", "update.message.reply_text('a')"]
)
def test_a_call_that_sends_is_found(line: str) -> None:
    assert sends(sample(line, "bot/telegram/handlers.py"))


def test_handing_over_an_answer_is_left_alone() -> None:
    assert not sends(sample("await sender.deliver(answer)", "bot/telegram/handlers.py"))


@pytest.mark.parametrize("kind", ["", " Exception", " (ValueError, BaseException) as error"])
def test_a_catch_of_everything_is_found(kind: str) -> None:
    assert goes_on_after_everything(sample(f"try:\n    f()\nexcept{kind}:\n    pass"))


@pytest.mark.parametrize("catch", ["except OSError:\n    pass", "except Exception:\n    raise"])
def test_a_catch_of_something_and_a_translation_are_left_alone(catch: str) -> None:
    assert not goes_on_after_everything(sample(f"try:\n    f()\n{catch}"))


def test_an_unsafe_library_is_found() -> None:
    assert unpickles(sample("def f():\n    import pickle"))
    assert not unpickles(sample("import json"))
