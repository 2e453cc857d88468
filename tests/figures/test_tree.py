import pandas as pd
import pytest

from lingvist import figures
from lingvist.errors import SchemaError
from lingvist.figures.looks import BLUE

NAN = float("nan")


def tree(stability: float = 0.8) -> pd.DataFrame:
    """Two near texts, then a third, then a fourth."""
    rows = [
        (1, "Birkeå", "Klitsund", 0.2, "Birkeå|Klitsund", stability),
        (2, "#1", "Aadal", 0.4, "Aadal|Birkeå|Klitsund", 0.3),
        (3, "#2", "Engholm", 0.6, "Aadal|Birkeå|Engholm|Klitsund", NAN),
    ]
    columns = ["step", "left", "right", "height", "members", "stability"]
    table = pd.DataFrame(rows, columns=columns)
    return table.assign(by="municipality", cophenetic=0.9, replicates=100)


def joints(ax):
    return [line for line in ax.lines if len(line.get_xdata()) == 4]


def test_branches_join_at_their_height_and_do_not_cross():
    ax = figures.dendrogram(tree())
    assert [label.get_text() for label in ax.get_yticklabels()] == [
        "Birkeå", "Klitsund", "Aadal", "Engholm",
    ]  # fmt: skip
    assert [max(line.get_xdata()) for line in joints(ax)] == [0.2, 0.4, 0.6]
    assert list(joints(ax)[1].get_ydata()) == [0.5, 0.5, 2, 2]


def test_a_stable_cluster_is_marked_and_numbered():
    ax = figures.dendrogram(tree())
    assert [line.get_color() == BLUE for line in joints(ax)] == [True, False, False]
    assert [text.get_text() for text in ax.texts] == ["80\N{NO-BREAK SPACE}%"]


@pytest.mark.parametrize("stability", [0.49, NAN])
def test_what_does_not_come_back_has_no_number(stability):
    ax = figures.dendrogram(tree(stability))
    assert not ax.texts
    assert BLUE not in {line.get_color() for line in joints(ax)}


def test_a_tree_of_equal_texts_is_drawn():
    assert figures.dendrogram(tree().assign(height=0.0)).has_data()


def test_two_trees_are_refused():
    two = pd.concat([tree(), tree().assign(by="kind")])
    with pytest.raises(SchemaError, match="2 comparisons"):
        figures.dendrogram(two)
