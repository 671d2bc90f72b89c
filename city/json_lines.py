"""JSON lines in and out: a long run that is cut off goes on where it stood.

The rules of an output file, in order:

1. Every line is an object with an `id`; a file that holds anything else is not ours and is left
   alone.
2. A last line without an end was being written when the run was cut off: it is taken off again,
   unless it is whole.
3. A line is handed to the system as soon as it is made, so that a killed run keeps it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, cast

from city.errors import LinesInvalid, LinesUnusable

Line = Mapping[str, object]
"""One object of a file of JSON lines."""

_FIRST_BYTES = b'{"id"'


def read_questions(path: Path) -> tuple[Line, ...]:
    """Every object of a file, each with an `id` (text or number) and a `question` (text).

    Blank lines are skipped.

    Raises:
        LinesInvalid: the file cannot be read, or a line is not of this kind.
    """
    lines = list(_numbered(path, _read(path).split(b"\n")))
    for number, line in lines:
        if not isinstance(line.get("id"), str | int):
            raise LinesInvalid(path=path, line=number, problem="no id")
        if not isinstance(line.get("question"), str):
            raise LinesInvalid(path=path, line=number, problem="no question")
    return tuple(line for _, line in lines)


def read_batch(questions: Path, answers: Path) -> tuple[Line, ...]:
    """The questions of a batch whose answers go to another file.

    Raises:
        LinesInvalid: the file of questions cannot be used, or both are the same file.
    """
    if questions.resolve() == answers.resolve():
        raise LinesUnusable(path=answers, problem="input and output are the same file")
    return read_questions(questions)


class LinesOut:
    """A file of JSON lines that a run adds to and a later run goes on with.

    Raises:
        LinesInvalid: on entering, the file cannot be written or is not ours (rule 1).
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None
        self._done: Counter[str] = Counter()
        self.kept: tuple[Line, ...] = ()
        """What earlier runs left in the file."""

    def __enter__(self) -> LinesOut:
        raw = _read(self._path) if self._path.exists() else b""
        whole = _whole(self._path, raw)
        self.kept = tuple(line for _, line in _numbered(self._path, whole.split(b"\n")))
        for number, line in enumerate(self.kept, 1):
            if "id" not in line:
                raise LinesInvalid(path=self._path, line=number, problem="no id")
        self._done = Counter(_key(line) for line in self.kept)
        try:
            self._file = self._path.open("ab")
            self._file.truncate(min(len(whole), len(raw)))
            self._file.write(whole[len(raw) :])
            self._file.flush()
        except OSError as error:
            raise LinesUnusable(path=self._path, problem=error.strerror) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def left(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """Those of some input lines that no line of the file answers yet, in order.

        An id that stands twice in the input is answered twice.
        """
        done = self._done.copy()
        left: list[Line] = []
        for line in lines:
            if done[_key(line)] > 0:
                done[_key(line)] -= 1
            else:
                left.append(line)
        return tuple(left)

    def write(self, line: Line) -> None:
        """Add a line.

        Raises:
            LinesInvalid: the file cannot be written, because the disk is full for instance.
        """
        if self._file is None:
            raise LinesUnusable(path=self._path, problem="not open")
        try:
            # Half of a surrogate pair, which JSON can hold and UTF-8 cannot, becomes a `?`.
            text = json.dumps(line, ensure_ascii=False)
            self._file.write(text.encode("utf-8", "replace") + b"\n")
            self._file.flush()
        except OSError as error:
            raise LinesUnusable(path=self._path, problem=error.strerror) from error
        self._done[_key(line)] += 1


def _whole(path: Path, raw: bytes) -> bytes:
    """The bytes of an output file with its last line ended, or taken off if it is half (rule 2)."""
    start = raw.rfind(b"\n") + 1
    last = raw[start:]
    if not last.strip():
        return raw
    try:
        json.loads(last)
    except ValueError:
        if not last.startswith(_FIRST_BYTES[: len(last)]):
            problem = "not a line of ours"
            raise LinesInvalid(path=path, line=raw.count(b"\n") + 1, problem=problem) from None
        return raw[:start]
    return raw + b"\n"


def _numbered(path: Path, lines: list[bytes]) -> list[tuple[int, Line]]:
    found: list[tuple[int, Line]] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
        except ValueError as error:
            raise LinesInvalid(path=path, line=number, problem=str(error)) from error
        if not isinstance(value, dict):
            raise LinesInvalid(path=path, line=number, problem="no object")
        found.append((number, cast("Line", value)))
    return found


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LinesUnusable(path=path, problem=error.strerror) from error


def _key(line: Line) -> str:
    return json.dumps(line["id"], ensure_ascii=False)
