"""Does our own code read anything that would run as it is read? Looked up in its syntax."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

_ROOMS = ("city", "knowledge", "disclosure", "bot", "admin")
_TOP = Path(__file__).parents[2]
_MODULES = frozenset({"pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib"})
_CALLS = frozenset({"eval", "exec"})
_LOADERS = frozenset({"torch.load", "yaml.unsafe_load", "yaml.full_load"})


@cache
def own_code() -> Mapping[str, Path]:
    """Every file of our code, by its address."""
    own = (path for room in _ROOMS for path in sorted((_TOP / room).rglob("*.py")))
    return {path.relative_to(_TOP).as_posix(): path for path in own}


def loads_of(code: str) -> tuple[str, ...]:
    """Lines of a module that unpickle, evaluate, or load what may hold a pickle."""
    return tuple(
        f"{getattr(node, 'lineno', 0)}: {what}"
        for node in ast.walk(ast.parse(code))
        for what in _unsafe(node)
    )


def _unsafe(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (one.name for one in node.names if one.name.partition(".")[0] in _MODULES)
    elif isinstance(node, ast.ImportFrom):
        yield from (name for name in [node.module or ""] if name.partition(".")[0] in _MODULES)
    elif isinstance(node, ast.Call):
        called = ast.unparse(node.func)
        # numpy refuses pickles unless it is asked not to; torch is asked to refuse them.
        allowed = any(
            one.arg == "weights_only" and isinstance(one.value, ast.Constant) and one.value.value
            for one in node.keywords
        )
        asked = any(one.arg == "allow_pickle" for one in node.keywords)
        if called in _CALLS or asked or (called in _LOADERS and not allowed):
            yield called
