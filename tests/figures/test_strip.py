import pandas as pd
import pytest

from lingvist.figures import positions
from lingvist.figures.strip import CROWD

THEMES = pd.DataFrame({
    "document": ["a/x", "a/x", "b/x", "b/x", "c/none"],
    "theme": ["mod", "tillid", "tillid", "tillid", "mod"],
    "start": [0, 150, 50, 100, 7],
})  # fmt: skip
SENTENCES = pd.DataFrame({"document": ["a/x", "a/x", "b/x"], "end": [100, 200, 100]})


def rows(ax) -> list[str]:
    return [label.get_text() for label in ax.get_yticklabels()]


def points(ax) -> list[tuple[str, list[float], list[int]]]:
    return [
        (line.get_marker(), list(line.get_xdata()), [round(y) for y in line.get_ydata()])
        for line in ax.lines
    ]


def test_a_mention_stands_at_its_share_of_the_document():
    ax = positions(THEMES, SENTENCES)
    assert rows(ax) == ["tillid", "mod"]
    assert points(ax) == [("o", [0.0, 0.75], [1, 0]), ("s", [0.5, 1.0], [0, 0])]
    assert ax.get_xlim() == (0, 1)


def test_named_themes_are_drawn_in_their_order_even_if_absent():
    ax = positions(THEMES, SENTENCES, names=["mod", "åbenhed"])
    assert rows(ax) == ["mod", "åbenhed"]
    assert points(ax) == [("o", [0.0], [0])]
    assert positions(THEMES, SENTENCES, names=["åbenhed"]).texts[0].get_text() == "Ingen data"


def test_the_legend_names_the_documents_that_have_mentions():
    legend = positions(THEMES, SENTENCES).get_legend()
    assert [text.get_text() for text in legend.get_texts()] == ["a/x", "b/x"]
    assert legend.get_title().get_text() == "Dokument"


def test_many_documents_have_a_lane_each_and_themes_the_colours():
    ids = [f"k-{n}/x" for n in range(CROWD + 1)]
    themes = pd.DataFrame(
        {"document": ids * 2, "theme": ["mod"] * len(ids) + ["tillid"] * len(ids)}
    )
    sentences = pd.DataFrame({"document": ids, "end": 100})
    ax = positions(themes.assign(start=25), sentences)
    assert rows(ax) == ids
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["mod", "tillid"]
    assert points(ax)[0] == ("o", [0.25] * len(ids), list(range(len(ids))))


@pytest.mark.parametrize("table", [THEMES.iloc[:0], THEMES.tail(1)])
def test_no_mention_in_a_known_document_is_no_data(table):
    assert positions(table, SENTENCES).texts[0].get_text() == "Ingen data"
