import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from lingvist.figures.legend import (
    add_legend,
    columns,
    dot,
    height,
    line,
    patch,
    remark,
    surface,
)
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
    assert width(label, SMALL) <= 2.1


def test_entries_stand_in_as_many_columns_as_fit():
    entries = [remark("et navn")] * 12
    one = width("et navn", SMALL) + 0.4
    assert columns(entries, one) == columns(entries, 0.1) == 1
    assert columns(entries, 2 * one + 0.2) == 2
    assert columns(entries, 2 * one + 0.19) == 1
    assert columns(entries, 99.0) == 12


def test_height_grows_with_rows_and_lines():
    assert height([]) == 0
    assert height([remark("kort")] * 12, 1.0) > height([remark("kort")] * 12, 3.0)
    long = remark("et navn, der er så langt, at det deles i linjer")
    assert height([long]) > height([remark("kort")])


def test_the_legend_lies_below_the_plot_and_its_title():
    figure = Figure(figsize=(5, 4), layout="constrained")
    ax = figure.add_subplot()
    ax.set_xlabel("første linje\nanden linje")
    add_legend(ax, [remark("a")])
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    legend, title = ax.get_legend().get_window_extent(), ax.xaxis.label.get_window_extent()
    assert 0 < legend.y1 < title.y0


@pytest.mark.parametrize("title", ["Kommune", ""])
def test_the_legend_holds_the_entries_in_order(title):
    ax = Figure().add_subplot()
    add_legend(ax, [remark("b"), remark("a")], title)
    legend = ax.get_legend()
    assert [text.get_text() for text in legend.get_texts()] == ["b", "a"]
    assert legend.get_title().get_text() == title
