from xml.etree import ElementTree as ET

import pytest
from matplotlib.figure import Figure as Paper

from lingvist.report.drawing import svg
from lingvist.report.model import Figure


def draw(title: str = "Tema"):
    axes = Paper(figsize=(4, 2)).add_subplot()
    axes.barh([0, 1], [2, 3], hatch="//")
    axes.plot([0, 1], [0, 1], marker="o")
    axes.set_title(title)
    return axes


def parsed(picture: str) -> ET.Element:
    return ET.fromstring(picture)  # noqa: S314 - our own picture, no foreign XML


@pytest.fixture
def figure() -> Figure:
    return Figure("figur-prøve", "Læs den sådan", "Et diagram", draw)


def test_a_picture_is_the_same_every_time(figure):
    assert svg(figure) == svg(figure)


def test_letters_stay_text(figure):
    assert "Tema</text>" in svg(figure)


def test_title_and_description_name_the_picture(figure):
    root = parsed(svg(figure))
    named = {child.get("id"): child.text for child in root[:2]}
    assert list(named.values()) == ["Læs den sådan", "Et diagram"]
    assert root.get("aria-labelledby", "").split() == list(named)
    assert root.get("role") == "img"


def test_two_pictures_on_a_page_share_no_id():
    pictures = [svg(Figure(key, "a", "b", draw)) for key in ("figur-en", "figur-to")]
    ids = [{e.get("id") for e in parsed(p).iter() if e.get("id")} for p in pictures]
    assert ids[0]
    assert not ids[0] & ids[1]


def width_of(picture: str) -> dict[str, str]:
    style = parsed(picture).get("style", "")
    return dict(part.split(":") for part in style.split(";") if "width" in part)


def test_a_picture_fills_its_place_and_only_a_wide_one_is_scrolled(figure):
    # 4 inches drawn, 1.3 times as large on a wide screen
    assert width_of(svg(figure)) == {"width": "5.20in"}

    def draw_wide():
        return Paper(figsize=(9, 2)).add_subplot()

    # the smallest letters, 9 points, are 12 dots high: two thirds of 9 inches keep them at 8
    wide = width_of(svg(Figure("f", "a", "b", draw_wide)))
    assert wide == {"width": "11.70in", "min-width": "6.00in"}


def test_what_a_picture_refers_to_is_in_it(figure):
    root = parsed(svg(figure))
    ids = {element.get("id") for element in root.iter()}
    targets = {element.get("href", "#")[1:] for element in root.iter() if element.get("href")} | {
        value.removeprefix("url(#").removesuffix(")")
        for element in root.iter()
        for value in element.attrib.values()
        if value.startswith("url(#")
    }
    assert targets
    assert targets <= ids


def test_no_style_leaks_into_the_page_and_nothing_is_fetched(figure):
    picture = svg(figure)
    assert "<style" not in picture
    assert "<metadata" not in picture
    assert "http" not in picture.replace("http://www.w3.org/2000/svg", "")


def test_hostile_words_in_a_picture_are_escaped():
    figure = Figure("f", "</title><script>x</script>", "d", lambda: draw("<script>y</script>"))
    assert "<script" not in svg(figure)
