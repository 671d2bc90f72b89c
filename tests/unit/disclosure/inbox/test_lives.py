"""A worker is called dead at once only if it surely is; no number of another place tells that."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path

import pytest

from disclosure.inbox.lives import Life, life_of, surely_dead

MINE, OTHER = os.getpid(), os.getppid()


@pytest.fixture
def started() -> Generator[subprocess.Popen[bytes]]:
    """A process that lives until it is killed."""
    process = subprocess.Popen(["/bin/sleep", "60"])
    yield process
    process.kill()
    process.wait()


@pytest.fixture
def kernel(tmp_path: Path) -> Callable[..., Path]:
    """Tells of this process and its parent as a kernel does; every part may be another one."""

    def build(
        *, me: int = MINE, boot: str = "boot", numbers: str = "pid:[1]", began: int = 100
    ) -> Path:
        place = tmp_path / f"{len(list(tmp_path.iterdir()))}"
        for process in (MINE, OTHER):
            (place / str(process) / "ns").mkdir(parents=True)
            (place / str(process) / "ns/pid").symlink_to(numbers)
            fields = ["S", *["0"] * 18, str(began), "0", "0"]
            told = f"{process} (a ) (name) {' '.join(fields)}\n"
            (place / str(process) / "stat").write_text(told, encoding="utf-8")
        (place / "self").symlink_to(str(me))
        (place / "sys/kernel/random").mkdir(parents=True)
        (place / "sys/kernel/random/boot_id").write_text(f"{boot}\n", encoding="ascii")
        return place

    return build


def test_a_process_is_dead_once_it_has_ended_and_not_before(
    started: subprocess.Popen[bytes],
) -> None:
    mine, other = life_of(MINE), life_of(started.pid)
    assert not surely_dead(other, mine)
    started.kill()
    started.wait()
    assert surely_dead(other, mine)


def test_the_earlier_worker_of_a_process_is_dead() -> None:
    assert surely_dead(life_of(MINE), life_of(MINE))


def test_a_number_that_another_process_bears_by_now_is_of_a_dead_one(
    kernel: Callable[..., Path],
) -> None:
    before, now = kernel(began=100), kernel(began=700)
    mine = life_of(MINE, now)
    assert surely_dead(life_of(OTHER, before), mine, now)
    assert surely_dead(life_of(MINE, before), mine, now)
    assert not surely_dead(life_of(OTHER, now), mine, now)


@pytest.mark.parametrize(
    "elsewhere", [{"numbers": "pid:[2]"}, {"boot": "another"}], ids=["namespace", "machine"]
)
def test_a_number_of_another_place_tells_nothing_even_under_the_same_host_name(
    kernel: Callable[..., Path], elsewhere: dict[str, str], started: subprocess.Popen[bytes]
) -> None:
    here, there = kernel(), kernel(**elsewhere)
    mine = life_of(MINE, here)
    started.kill()
    started.wait()
    for other in (
        life_of(MINE, there),
        life_of(OTHER, there),
        replace(life_of(OTHER, there), process=started.pid),
    ):
        assert not surely_dead(other, mine, here)


def test_a_host_name_alone_as_an_older_version_kept_it_tells_nothing(
    started: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    started.kill()
    started.wait()
    older = Life(host=life_of(MINE).host.partition(" ")[0], process=started.pid)
    assert not surely_dead(older, life_of(MINE))
    silent = tmp_path / "silent"
    assert not surely_dead(older, life_of(MINE, silent), silent)


@pytest.mark.parametrize("told", ["nothing", "another namespace"])
def test_where_the_kernel_does_not_tell_only_this_process_knows_itself(
    kernel: Callable[..., Path], told: str, tmp_path: Path, started: subprocess.Popen[bytes]
) -> None:
    silent = kernel(me=OTHER) if told == "another namespace" else tmp_path / "silent"
    mine, other = life_of(MINE, silent), replace(life_of(OTHER, silent), process=started.pid)
    assert surely_dead(mine, life_of(MINE, silent), silent)
    started.kill()
    started.wait()
    assert not surely_dead(other, mine, silent)
    assert not surely_dead(life_of(started.pid), mine, silent)


def test_a_process_whose_start_is_not_told_is_not_called_dead(
    kernel: Callable[..., Path],
) -> None:
    here = kernel()
    mine, other = life_of(MINE, here), life_of(OTHER, here)
    (here / str(OTHER) / "stat").unlink()
    assert not surely_dead(other, mine, here)


def test_a_living_process_of_another_user_is_not_dead(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_process: int, _signal: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", refused)
    assert not surely_dead(life_of(OTHER), life_of(MINE))
