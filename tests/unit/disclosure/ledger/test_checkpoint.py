"""A checkpoint is believed only under the key of its ledger, written in the one proper way."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.ledger.checkpoint import Checkpoint, cosigned, read, signed, witnessed
from disclosure.ledger.key import SigningKey, public_key
from disclosure.ledger.standalone.verify_receipt import signature_holds

NAME = "yeosu/ledger"
KEY = SigningKey(NAME, bytes(range(32)))
WITNESS = SigningKey("audit", bytes(32))
POINT = Checkpoint(origin=NAME, size=17, root=bytes([7]) * 32)
NOTE = signed(POINT, KEY)
SEEN_AT = datetime(2026, 11, 24, tzinfo=UTC)


def test_a_signed_checkpoint_has_the_lines_of_the_standard() -> None:
    origin, size, root, gap, line, end = NOTE.split("\n")
    assert (origin, size, gap, end) == (NAME, "17", "", "")
    assert root == "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc="
    assert line.startswith(f"— {NAME} ")


def test_a_checkpoint_that_another_ledger_published_is_signed_as_ours_are() -> None:
    """That of the Go checksum database, which the standard shows as its example."""
    golang = public_key("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8")
    seal = b64decode(
        "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8="
    )
    root = b64decode("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")
    published = Checkpoint(origin="go.sum database tree", size=20_852_163, root=root)
    assert golang is not None
    assert seal[:4] == golang.id
    for size in (20_852_163, 20_852_164):
        body = replace(published, size=size).body.encode()
        assert golang.holds(seal[4:], body) is (size == published.size)
        assert signature_holds(golang.raw, seal[4:], body) is (size == published.size)


def test_a_signed_checkpoint_is_read_back() -> None:
    assert read(NOTE, KEY.public) == POINT


def test_another_key_is_not_believed_whatever_its_name() -> None:
    impostor = SigningKey(NAME, bytes(32))
    assert read(signed(POINT, impostor), KEY.public) is None
    assert read(NOTE, impostor.public) is None
    assert read(signed(POINT, SigningKey("other", bytes(range(32)))), KEY.public) is None


def test_lines_of_unknown_keys_are_passed_over() -> None:
    more = cosigned(NOTE, WITNESS, SEEN_AT)
    assert read(more, KEY.public) == POINT
    assert witnessed(more, WITNESS.public)
    assert not witnessed(NOTE, WITNESS.public)


def test_a_cosignature_stands_for_its_note_and_its_moment() -> None:
    more = cosigned(NOTE, WITNESS, SEEN_AT)
    line = more.removeprefix(NOTE)
    other = signed(Checkpoint(origin=NAME, size=18, root=POINT.root), KEY)
    assert not witnessed(other + line, WITNESS.public)
    assert not witnessed(more, SigningKey("audit", bytes([1]) * 32).public)


@given(st.data())
def test_a_note_in_which_one_character_was_changed_is_refused(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(NOTE) - 1))
    sign = data.draw(st.sampled_from("Ax0=+/ \n—é").filter(lambda sign: sign != NOTE[place]))
    assert read(NOTE[:place] + sign + NOTE[place + 1 :], KEY.public) is None


@given(st.text(max_size=300))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert read(text, KEY.public) is None
    assert read(NOTE + text, KEY.public) in (None, POINT)
    assert not witnessed(text, WITNESS.public)


@pytest.mark.parametrize("size", ["017", "+17", "-1", "1" * 30, "１７", ""])
def test_a_size_has_one_way_to_be_written(size: str) -> None:
    body = POINT.body.replace("\n17\n", f"\n{size}\n")
    assert read(NOTE.replace(POINT.body, body), KEY.public) is None


def test_a_public_key_is_read_as_it_was_handed_out_and_no_other_way() -> None:
    text = KEY.public.text
    assert public_key(text) == KEY.public
    for wrong in ("", "a+b", text[:-4], text.replace(NAME, "other"), f"{NAME}+00000000+!!"):
        assert public_key(wrong) is None
