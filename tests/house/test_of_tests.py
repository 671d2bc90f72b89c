"""A test can fail, patches nothing of ours, and does not wait: rules about the tests themselves."""

from __future__ import annotations

import ast

import pytest

from tests.house.tree import ROOMS, TOP, SourceFile, files_of_tests, sample

# Calls that fail a test by themselves; the last two wait for a message and fail without it.
_CHECKS = ("assert_", "raises", "warns", "fail", "run_state_machine_as_test", "hears", "until")


def without_assertion(file: SourceFile) -> list[str]:
    """Tests of a file in which nothing is claimed, neither directly nor by a check they call."""
    checks = _checking_functions(file)
    return [
        f"{file.at(node)}: {node.name}"
        for node in file.nodes
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
        and not _claims(node, checks)
    ]


def _checking_functions(file: SourceFile) -> frozenset[str]:
    """Functions of the same file that assert something: a test may leave the claim to them."""
    return frozenset(
        node.name
        for node in file.nodes
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("test_")
        and _claims(node, frozenset())
    )


def _claims(function: ast.FunctionDef | ast.AsyncFunctionDef, checks: frozenset[str]) -> bool:
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return not (isinstance(node.test, ast.Constant) and node.test.value)
        if isinstance(node, ast.Call):
            name = _called(node.func)
            if name in checks or name.startswith(_CHECKS):
                return True
    return False


def _called(function: ast.expr) -> str:
    """The last part of the name under which something is called."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def patches_ours(file: SourceFile) -> list[str]:
    """Places that replace something inside a module of ours instead of handing in a fake."""
    ours = _names_of_ours(file)
    found: list[str] = []
    for node in file.nodes:
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = ast.unparse(node.func)
        if not called.endswith(("monkeypatch.setattr", "mock.patch", "patch.object", "patch")):
            continue
        target = ast.unparse(node.args[0]).strip("'\"")
        if target.partition(".")[0] in {*ROOMS, *TOP, *ours}:
            found.append(f"{file.at(node)}: {target}")
    return found


def _names_of_ours(file: SourceFile) -> set[str]:
    """Modules of ours that the file knows under a name of its own."""
    names: set[str] = set()
    for node in file.nodes:
        if isinstance(node, ast.Import):
            names |= {a.asname for a in node.names if a.asname and _ours(a.name)}
        elif isinstance(node, ast.ImportFrom) and node.module and _ours(node.module):
            names |= {a.asname or a.name for a in node.names}
    return names


def _ours(module: str) -> bool:
    return module.partition(".")[0] in {*ROOMS, *TOP}


def waits(file: SourceFile) -> list[str]:
    """Places that sleep for a while instead of waiting for what they need."""
    return [
        file.at(node)
        for node in file.nodes
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"time.sleep", "sleep", "asyncio.sleep"}
        and not (node.args and isinstance(node.args[0], ast.Constant) and node.args[0].value == 0)
    ]


def test_every_test_claims_something() -> None:
    found = [line for file in files_of_tests() for line in without_assertion(file)]
    assert not found, "a test that cannot fail proves nothing:\n" + "\n".join(found)


def test_no_test_patches_our_own_modules() -> None:
    found = [line for file in files_of_tests() for line in patches_ours(file)]
    assert not found, "hand in a fake instead:\n" + "\n".join(found)


def test_whatever_drives_a_browser_stands_in_the_folder_that_has_processes_to_itself() -> None:
    marked = {file.path for file in files_of_tests() if _of_the_browser(file)}
    inside = {file.path for file in files_of_tests() if file.path.startswith("tests/web/test_")}
    assert inside
    assert marked == inside


def _of_the_browser(file: SourceFile) -> bool:
    name = file.path.rpartition("/")[2]
    return name.startswith("test_") and any(
        (isinstance(node, ast.Attribute) and ast.unparse(node) == "pytest.mark.browser")
        or (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("playwright"))
        for node in file.nodes
    )


def test_no_test_sleeps() -> None:
    found = [
        line
        for file in files_of_tests()
        if file.path.rpartition("/")[2].startswith("test_")
        for line in waits(file)
    ]
    assert not found, "wait for the event, not for the clock:\n" + "\n".join(found)


@pytest.mark.parametrize("body", ["f()", "assert True", "monkeypatch.setenv('A', 'b')"])
def test_a_test_that_claims_nothing_is_found(body: str) -> None:
    assert without_assertion(sample(f"def test_a():\n    {body}", "tests/test_a.py"))


@pytest.mark.parametrize(
    "body", ["assert f()", "with pytest.raises(ValueError):\n        f()", "assert_opens(f())"]
)
def test_a_test_that_claims_something_is_left_alone(body: str) -> None:
    assert not without_assertion(sample(f"def test_a():\n    {body}", "tests/test_a.py"))


def test_a_claim_that_a_neighbour_makes_counts() -> None:
    text = "def check(a):\n    assert a\n\ndef test_a():\n    check(f())"
    assert not without_assertion(sample(text, "tests/test_a.py"))


@pytest.mark.parametrize(
    "text",
    [
        "monkeypatch.setattr('knowledge.store.Store.find', f)",
        "from knowledge import store\nmonkeypatch.setattr(store, 'find', f)",
        "with mock.patch('bot.answering.retrieve.search'):\n    pass",
    ],
)
def test_a_patch_of_ours_is_found(text: str) -> None:
    assert patches_ours(sample(text, "tests/test_a.py"))


def test_a_patch_of_the_surroundings_is_left_alone() -> None:
    assert not patches_ours(sample("monkeypatch.setattr('os.fsync', f)", "tests/test_a.py"))


def test_a_sleep_is_found_and_a_mere_turn_of_the_loop_is_not() -> None:
    assert waits(sample("await asyncio.sleep(0.1)", "tests/test_a.py"))
    assert not waits(sample("await asyncio.sleep(0)", "tests/test_a.py"))
