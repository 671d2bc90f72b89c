"""The frame opens with the notice, escapes everything, and knows every voice."""

from pathlib import Path

import jinja2
import pytest

from city import CityProfile, Language, Mode, Voice
from city.pages import STATIC, Pages

PAGE = """{% extends "city/base.html" %}
{% block title %}{{ title }}{% endblock %}
{% block main %}<h1>{{ title }}</h1>{% endblock %}"""
ENGLISH = Voice(language=Language.ENGLISH, mode=Mode.EASY)


@pytest.fixture
def pages(profile: CityProfile, tmp_path: Path) -> Pages:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "odd.html").write_text("{{ nothing }}", encoding="utf-8")
    return Pages(profile, tmp_path)


def test_the_notice_comes_right_after_the_skip_link(pages: Pages) -> None:
    page = pages.render("page.html", voice=Voice(), notice="고지입니다.", path="/", title="제목")
    body = page[page.index("<body>") :]
    assert body.index("skip-link") < body.index("고지입니다.") < body.index("<header")


def test_values_are_escaped(pages: Pages) -> None:
    page = pages.render("page.html", voice=Voice(), notice="<i>", path="/", title="<b>&\"'")
    assert "&lt;i&gt;" in page
    assert "<h1>&lt;b&gt;&amp;&#34;&#39;</h1>" in page


def test_a_name_that_is_not_given_stops_the_page(pages: Pages) -> None:
    with pytest.raises(jinja2.UndefinedError):
        pages.render("odd.html", voice=Voice(), notice="", path="/")


def test_the_page_says_its_language_and_where_it_is(pages: Pages) -> None:
    page = pages.render("page.html", voice=ENGLISH, notice="n", path="/sources", title="t")
    assert '<html lang="en">' in page
    assert '<a href="/sources" aria-current="page">' in page
    assert page.count("aria-current") == 1


def test_the_register_is_told_the_voice_in_its_address(pages: Pages) -> None:
    page = pages.render("page.html", voice=ENGLISH, notice="n", path="/", title="t")
    assert 'href="/register?lang=en&amp;easy=1"' in page


def test_static_files_are_named_by_their_digest(pages: Pages) -> None:
    page = pages.render("page.html", voice=Voice(), notice="n", path="/", title="t")
    for file in STATIC.glob("*.css"):
        assert f"/static/pages/{file.name}?v=" in page


def test_a_template_that_has_changed_is_compiled_anew_and_one_of_another_room_is_not_taken_for_it(
    profile: CityProfile, tmp_path: Path
) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")

    def read(folder: Path) -> str:
        room = Pages(profile, folder)
        return room.render("page.html", voice=Voice(), notice="", path="/", title="제목")

    other = tmp_path / "other"
    other.mkdir()
    (other / "page.html").write_text("other", encoding="utf-8")
    for _ in range(2):
        assert "<h1>제목</h1>" in read(tmp_path)
        assert read(other) == "other"
    (tmp_path / "page.html").write_text("changed", encoding="utf-8")
    assert read(tmp_path) == "changed"
