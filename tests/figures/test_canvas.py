import pytest
from matplotlib.figure import Figure

from lingvist.figures.canvas import (
    WIDTH,
    embolden,
    figure_for,
    head_rows,
    name_rows,
    name_sides,
    no_data,
    open_panel,
    plot_width,
    row_height,
    scale_values,
    sides_height,
    size_of,
    write_beside,
)
from lingvist.figures.legend import remark
from lingvist.figures.lettering import LABEL, POINTS, height, width
from lingvist.resources.labels import labels

DANISH = labels("da")


def names_on(axis) -> list[str]:
    axis.get_figure(root=True).draw_without_rendering()
    return [label.get_text() for label in axis.get_ticklabels()]


def test_a_figure_makes_room_for_labels_and_legend():
    bare = figure_for((4, 2)).get_size_inches()
    labelled = figure_for((4, 2), left=["et langt navn"]).get_size_inches()
    legended = figure_for((4, 2), legend=[remark("et navn")] * 20).get_size_inches()
    assert labelled[0] - bare[0] == pytest.approx(width("et langt navn"))
    assert legended[0] == bare[0]
    assert legended[1] > bare[1]


def test_the_plot_has_the_width_that_names_leave():
    assert plot_width() - plot_width(["et langt navn"]) == pytest.approx(width("et langt navn"))
    assert plot_width(["navn" * 40]) == plot_width(["navn" * 80]) > 0
    new = open_panel(None, "Titel", (plot_width(["navn"]), 2), left=["navn"])
    assert new.ax.get_figure().get_size_inches()[0] == pytest.approx(WIDTH)


def test_a_new_panel_has_the_plot_asked_for_and_given_axes_their_own():
    new = open_panel(None, "Titel", (4, 2))
    assert (new.width, new.height) == (4, 2)
    ax = Figure(figsize=(10, 5)).add_axes((0.1, 0.2, 0.5, 0.6))
    given = open_panel(ax, "Titel", (4, 2))
    assert given.ax is ax
    assert (given.width, given.height) == pytest.approx((5, 3))
    assert size_of(ax) == pytest.approx((5, 3))
    assert size_of(None, (1, 2)) == (1, 2)


def test_a_long_title_is_broken():
    title = open_panel(None, "En titel, der er længere end figuren", (1.5, 1)).ax.get_title(
        loc="left"
    )
    assert "\n" in title


def test_rows_run_from_the_top_and_heads_are_bold():
    panel = open_panel(None, "", (4, 2))
    name_rows(panel.ax, ["a", "b", "c"])
    head_rows(panel.ax, [0, 2])
    assert names_on(panel.ax.yaxis) == ["a", "b", "c"]
    assert panel.ax.get_ylim() == (2.5, -0.5)
    assert [t.get_fontweight() for t in panel.ax.get_yticklabels()] == ["bold", "normal", "bold"]
    assert len(panel.ax.lines) == 1  # above the second head, not above the first
    embolden(panel.ax.get_yticklabels(), [1])
    assert panel.ax.get_yticklabels()[1].get_fontweight() == "bold"


def test_a_row_is_as_high_as_its_tallest_name():
    assert row_height(["a"]) == 0.25
    assert row_height(["a", "b\nc\nd"]) > height("b\nc\nd", LABEL)


@pytest.mark.parametrize(
    "limits, percent, language, expected",
    [
        ((0, 2), False, "da", ["0", "0,5", "1", "1,5", "2"]),
        ((0, 2), False, "en", ["0", "0.5", "1", "1.5", "2"]),
        ((0, 4000), False, "da", ["0", "1.000", "2.000", "3.000", "4.000"]),
        ((-1, 1), False, "da", ["−1", "−0,5", "0", "0,5", "1"]),
        ((0, 0.2), True, "da", ["0\u00a0%", "5\u00a0%", "10\u00a0%", "15\u00a0%", "20\u00a0%"]),
        ((0, 0.02), True, "en", ["0.0%", "0.5%", "1.0%", "1.5%", "2.0%"]),
    ],
)
def test_numbers_are_written_in_the_language(limits, percent, language, expected):
    panel = open_panel(None, "", (4, 2))
    panel.ax.set_xlim(*limits)
    scale_values(panel, labels(language), "Titel", percent=percent)
    assert names_on(panel.ax.xaxis) == expected


def test_counts_have_whole_ticks():
    panel = open_panel(None, "", (4, 2))
    panel.ax.set_xlim(0, 2)
    scale_values(panel, DANISH, "Forekomster", whole=True)
    assert names_on(panel.ax.xaxis) == ["0", "1", "2"]


@pytest.mark.parametrize("high, twice", [(3, False), (20, True)])
def test_a_tall_plot_has_numbers_at_the_top_too(high, twice):
    panel = open_panel(None, "", (4, high))
    scale_values(panel, DANISH, "Titel")
    assert panel.ax.xaxis.get_tick_params()["labeltop"] is twice


def test_sides_are_named_with_arrows_below_the_title():
    panel = open_panel(None, "Titel", (4, 2))
    name_sides(panel, "mere i Birkeå", "mere i Klitsund", ("red", "blue"))
    left, right = panel.ax.texts
    assert (left.get_text(), right.get_text()) == ("← mere i Birkeå", "mere i Klitsund →")
    assert panel.ax.get_title(loc="left") == "Titel"
    assert sides_height(["a", "b " * 60], 4) > sides_height(["a", "b"], 4)


def test_small_texts_stand_beside_their_points():
    ax = Figure().add_subplot()
    write_beside(ax, "12", (1, 0))
    write_beside(ax, "13", (1, 0), leftwards=True)
    assert [text.get_ha() for text in ax.texts] == ["left", "right"]
    assert [text.xyann[0] for text in ax.texts] == [4, -4]


def test_no_data_is_said_in_the_middle_of_nothing():
    ax = no_data(None, DANISH)
    assert [text.get_text() for text in ax.texts] == ["Ingen data"]
    assert not ax.axison
    assert POINTS == 72
