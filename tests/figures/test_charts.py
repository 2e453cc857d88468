"""What holds for every chart: its words, its room, its manners."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import combinations

import pandas as pd
import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from lingvist import figures
from lingvist.errors import SchemaError
from lingvist.resources import lexicon
from lingvist.resources.labels import Labels, labels

Draw = Callable[..., Axes]
Given = Callable[..., tuple[pd.DataFrame, ...]]

SLACK = 1.0  # pixels by which boxes may touch


def tick_names(ax: Axes) -> Iterator[Text]:
    """The tick labels that are drawn: those inside the limits."""
    for axis in (ax.xaxis, ax.yaxis):
        low, high = sorted(axis.get_view_interval())
        for tick in axis.get_major_ticks():
            if low <= tick.get_loc() <= high:
                yield from (tick.label1, tick.label2)


def texts(ax: Axes) -> list[Text]:
    """Every text that is seen."""
    legend = ax.get_legend()
    titles = [ax.title, ax._left_title, ax._right_title]
    found = [*tick_names(ax), *titles, ax.xaxis.label, ax.yaxis.label, *ax.texts]
    if legend:
        found += [legend.get_title(), *legend.get_texts()]
    return [text for text in found if text.get_visible() and text.get_text()]


def boxes(ax: Axes) -> list[tuple[str, Bbox]]:
    """Every text that is seen, with the box it fills on paper."""
    canvas = FigureCanvasAgg(ax.get_figure())
    canvas.draw()
    renderer = canvas.get_renderer()
    return [(text.get_text(), text.get_window_extent(renderer)) for text in texts(ax)]


def overlapping(found: list[tuple[str, Bbox]]) -> list[tuple[str, str]]:
    shrunk = [(name, box.padded(-SLACK)) for name, box in found]
    return [
        (first, second)
        for (first, one), (second, other) in combinations(shrunk, 2)
        if one.overlaps(other)
    ]


def written(words: Labels) -> Iterator[str]:
    """Everything a label file and the lexicon can put on paper."""
    yield words.no_data
    for chart in words.charts.values():
        yield from (chart.title, chart.x, chart.y, *chart.notes.values())
    for terms in words.terms.values():
        yield from (term.replace("{preposition}", "i") for term in terms.values())
    for family in lexicon.load().families:
        yield getattr(family, words.theme_name)


def words_in(texts: Iterator[str] | list[str]) -> set[str]:
    return {word for text in texts for word in re.findall(r"[^\W\d_]+", text)}


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_text_covers_another_or_leaves_the_paper(drawn: Draw, chart, names, language):
    ax = drawn(chart, names, language=language)
    found = boxes(ax)
    paper = ax.get_figure().bbox.padded(SLACK)
    outside = [name for name, box in found if not paper.contains(box.x0, box.y0)]
    outside += [name for name, box in found if not paper.contains(box.x1, box.y1)]
    assert outside == []
    assert overlapping(found) == []


def test_covering_and_leaving_are_found():
    ax = Figure(figsize=(2, 2)).add_subplot()
    ax.set_xticks([0, 0.1], ["Nørre Bakkelund", "Østerhede"])
    ax.set_title("En titel, der er meget bredere end papiret")
    found = boxes(ax)
    assert ("Nørre Bakkelund", "Østerhede") in overlapping(found)
    assert any(box.x1 > ax.get_figure().bbox.x1 for _, box in found)


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_word_comes_from_the_labels_or_the_data(
    drawn: Draw, chart, names, language, data_words
):
    ax = drawn(chart, names, language=language)
    known = words_in(written(labels(language))) | words_in(data_words(names))
    assert words_in([text.get_text() for text in texts(ax)]) - known == set()


def test_danish_numbers_have_a_decimal_comma(drawn: Draw, chart):
    ax = drawn(chart)
    assert [t.get_text() for t in texts(ax) if re.search(r"\d\.\d(?!\d\d)", t.get_text())] == []


def test_an_empty_table_says_so_and_nothing_else(given: Given, chart):
    tables = [table.iloc[:0] for table in given(chart)]
    ax = getattr(figures, chart)(*tables)
    assert [text.get_text() for text in ax.texts] == ["Ingen data"]
    assert not ax.axison
    assert not ax.lines
    assert not ax.patches
    assert len(ax.get_figure().axes) == 1
    assert getattr(figures, chart)(*tables, language="en").texts[0].get_text() == "No data"


def test_given_axes_are_drawn_on_and_returned(drawn: Draw, chart):
    figure = Figure(figsize=(9, 9), layout="constrained")
    left, right = figure.subplots(1, 2)
    assert drawn(chart, ax=right) is right
    assert right.has_data()
    assert not left.has_data()
    assert figure.axes == [left, right]


def test_without_axes_a_figure_of_its_own_is_made(drawn: Draw, chart):
    first, second = drawn(chart), drawn(chart)
    assert first.get_figure() is not second.get_figure()
    assert first.get_figure().axes == [first]


def test_more_groups_make_a_larger_figure(drawn: Draw, chart, names):
    def area(ax: Axes) -> float:
        width, height = ax.get_figure().get_size_inches()
        return width * height

    # Two of them compare two groups, whichever; one turns its bars into cells.
    others = {"keyness", "rate_differences", "sketch"}
    if chart not in others and len(names) > 2:
        assert area(drawn(chart, names)) > area(drawn(chart))


def test_tables_stay_as_they_are(given: Given, chart):
    tables = given(chart)
    before = [table.copy() for table in tables]
    getattr(figures, chart)(*tables)
    for table, copy in zip(tables, before, strict=True):
        pd.testing.assert_frame_equal(table, copy)


def test_a_missing_column_is_named(given: Given, chart):
    tables = list(given(chart))
    column = {
        "positions": "start", "sketch": "collocate", "similarity": "cosine", "value_fit": "fit",
        "dendrogram": "stability", "correspondence": "cos2", "wordfish": "position",
    }.get(chart)  # fmt: skip
    column = column or next(c for c in ("share", "rate", "difference", "g2") if c in tables[0])
    if chart == "theme_rates":
        column = "rate"
    tables[0] = tables[0].drop(columns=column)
    with pytest.raises(SchemaError, match=column):
        getattr(figures, chart)(*tables)


def test_dollar_signs_are_no_formula(drawn: Draw, given: Given):
    rates = given("theme_rates")[0]
    rates = rates.assign(group=rates["group"].str.replace("Birkeå", "B$x_2$"))
    ax = figures.theme_rates(rates)
    assert "B$x_2$" in [text._preprocess_math(text.get_text())[0] for text in texts(ax)]


def test_drawing_leaves_pyplot_alone():
    code = (
        "import sys, pandas as pd; from lingvist import figures; "
        "figures.theme_rates(pd.DataFrame()); print('matplotlib.pyplot' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
