import pytest
from matplotlib.figure import Figure

from lingvist.figures.legend import add_legend, dot, line, patch, remark, size, surface
from lingvist.figures.lettering import SMALL, width
from lingvist.figures.looks import look


def test_entries_bear_name_and_look():
    looks = look(2)
    assert (dot(looks, "Birkeå").get_marker(), dot(looks, "Birkeå").get_label()) == ("^", "Birkeå")
    assert patch(looks, "Birkeå").get_hatch() == surface(looks)["hatch"] == "|||"
    assert line("linje", color="red").get_color() == "red"
    assert remark("bemærkning").get_linestyle() == "None"


def test_long_names_are_broken():
    label = dot(look(0), "Nørre Bakkelund-Østerhede Storkommune og Omegn").get_label()
    assert "\n" in label
    assert width(label, SMALL) <= 2.0


def test_size_grows_with_entries_and_names():
    one = size([remark("kort")])
    assert size([]) == (0.0, 0.0)
    assert size([remark("kort"), remark("kort")])[1] > one[1]
    assert size([remark("et længere navn")])[0] > one[0]


@pytest.mark.parametrize("title", ["Kommune", ""])
def test_the_legend_holds_the_entries_in_order(title):
    ax = Figure().add_subplot()
    add_legend(ax, [remark("b"), remark("a")], title)
    legend = ax.get_legend()
    assert [text.get_text() for text in legend.get_texts()] == ["b", "a"]
    assert legend.get_title().get_text() == title
