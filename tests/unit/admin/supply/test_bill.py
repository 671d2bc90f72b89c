"""The bill of materials names every part as scanners read it, and says the same of the same."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import cast

from admin.commands.listing_parts import list_parts
from admin.supply import Part, bill_of
from city import FixedClock
from knowledge import shipped_released

AT = datetime.fromisoformat("2026-11-26T20:00:00+09:00")
PART = Part(name="kiwi", version="1.0+cpu", licence="MIT", pinned="1.0", digest="ab")


def test_a_part_stands_in_the_bill_with_address_licence_and_digest() -> None:
    bill = bill_of([PART], "0.1.0", AT)
    part, *texts = cast("list[dict[str, object]]", bill["components"])
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert part["purl"] == "pkg:pypi/kiwi@1.0+cpu"
    assert part["licenses"] == [{"license": {"name": "MIT"}}]
    assert len(texts) == len(shipped_released())
    assert bill == bill_of([PART], "0.1.0", AT)
    assert bill["serialNumber"] != bill_of([PART], "0.2.0", AT)["serialNumber"]


def test_the_command_writes_the_bill_and_tells_of_what_is_unsafe(
    tmp_path: Path, clock: FixedClock
) -> None:
    told: list[str] = []
    out = tmp_path / "bill.json"
    assert list_parts(out, clock, tmp_path, as_json=True, tell=told.append)
    assert json.loads(out.read_text("utf-8")) == json.loads(told[0])
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "weights.bin").write_bytes(b"\x80\x04")
    told.clear()
    assert not list_parts(None, clock, tmp_path, as_json=False, tell=told.append)
    assert "weights.bin" in told[0]
