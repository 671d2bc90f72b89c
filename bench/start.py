"""How soon a real service answers after its start on a built index, and the memory it takes.

python -m bench.start
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from bench.figures import Figure, percentile, under
from bench.inputs import questions
from bench.keeping import run_piece
from bench.serving import serving
from bench.workplace import workplace
from knowledge.ports import Progress

_STARTS = 3


def measure(progress: Progress) -> Sequence[Figure]:
    """Start several times; ask every question in each, and look at the memory after each."""
    ports: list[float] = []
    readies: list[float] = []
    memories: list[float] = []
    with workplace(progress) as (folder, count):
        for _ in range(_STARTS):
            with serving(folder) as service:
                ports.append(service.port_s)
                readies.append(service.ready_s)
                for question in questions():
                    service.ask(question)
                    memories.append(service.memory())
    return [
        _of("start until the port answers", ports, 3),
        _of(f"start until ready, {count:,} articles", readies, 20),
        Figure(
            name="memory while serving",
            unit="GB",
            median=max(memories),
            goal=under(2.5),
            note=f"the most that was seen over {len(memories)} questions",
        ),
    ]


def _of(name: str, seconds: Sequence[float], limit: float) -> Figure:
    """The longest is judged: there are too few starts for a percentile."""
    return Figure(
        name=name,
        unit="s",
        median=percentile(seconds, 0.5),
        p95=max(seconds),
        goal=under(limit),
        note="the slowest is judged; in turn " + ", ".join(f"{one:.1f}" for one in seconds),
    )


if __name__ == "__main__":
    sys.exit(run_piece("start", measure))
