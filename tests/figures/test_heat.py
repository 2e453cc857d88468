import numpy as np
import pandas as pd

from lingvist.figures import similarity, theme_shares
from lingvist.figures.heat import COLUMNS, Cells, draw_cells

SHARES = pd.DataFrame({
    "group": ["Birkeå", "Birkeå", "Klitsund", "Klitsund"],
    "theme": ["mod", "tillid", "mod", "tillid"],
    "sentences_with": [1, 0, 100, 30],
    "sentences": [250, 250, 200, 200],
    "share": [0.004, 0.0, 0.5, 0.15],
})  # fmt: skip
PAIRS = pd.DataFrame({
    "first": ["Aadal", "Aadal", "Birkeå"],
    "second": ["Birkeå", "Klit", "Klit"],
    "cosine": [0.25, 0.5, 0.75],
    "js_divergence": [0.9, 0.5, 0.1],
})  # fmt: skip


def cells(ax) -> dict[tuple[float, float], str]:
    """What is written, by row and column."""
    return {text.get_position()[::-1]: text.get_text() for text in ax.texts}


def depths(ax) -> np.ndarray:
    return ax.collections[0].get_array()


def rows(ax) -> list[str]:
    return [label.get_text() for label in ax.get_yticklabels()]


def columns(ax) -> list[str]:
    return [label.get_text() for label in ax.get_xticklabels()]


def test_every_cell_bears_its_percentage_without_the_sign():
    ax = theme_shares(SHARES)
    assert (rows(ax), columns(ax)) == (["mod", "tillid"], ["Birkeå", "Klitsund"])
    assert cells(ax) == {
        (0, 0): "<1", (0, 1): "50", (1, 0): "0", (1, 1): "15",
    }  # fmt: skip


def test_a_higher_share_is_darker():
    found = depths(theme_shares(SHARES))
    assert found[1, 0] == 0 < found[0, 0] < found[1, 1] < found[0, 1]


def test_many_groups_stand_in_the_rows():
    many = pd.concat([SHARES.head(2).assign(group=f"Kommune {n}") for n in range(COLUMNS + 1)])
    ax = theme_shares(many)
    assert len(rows(ax)) == COLUMNS + 1
    assert columns(ax) == ["mod", "tillid"]


def test_similarity_is_symmetric_with_an_empty_diagonal():
    ax = similarity(PAIRS)
    assert rows(ax) == columns(ax) == ["Aadal", "Birkeå", "Klit"]
    found = cells(ax)
    assert found == {
        (0, 1): "0,25", (1, 0): "0,25", (0, 2): "0,50", (2, 0): "0,50",
        (1, 2): "0,75", (2, 1): "0,75",
    }  # fmt: skip
    assert np.diag(depths(ax).mask).all()


def test_darker_is_more_alike_whatever_the_measure():
    alike, apart = depths(similarity(PAIRS)), depths(similarity(PAIRS, measure="js_divergence"))
    assert alike[1, 2] > alike[0, 2] > alike[0, 1]
    assert apart[1, 2] > apart[0, 2] > apart[0, 1]
    assert "divergens" in similarity(PAIRS, measure="js_divergence").get_title(loc="left")


def test_two_texts_have_a_colour():
    assert depths(similarity(PAIRS.head(1)))[0, 1] > 0


def test_names_that_do_not_fit_over_a_column_are_turned():
    def rotations(names: list[str]) -> set[float]:
        heat = Cells(np.zeros((1, len(names))), ["række"], names, str, 1.0)
        return {label.get_rotation() for label in draw_cells(heat, "", None).get_xticklabels()}

    assert rotations(["kort", "navn"]) == {0}
    assert rotations(["Vesterbækmarksgårdslangelundtorp"] * 8) == {90}


def test_an_undefined_cell_stays_empty():
    ax = draw_cells(Cells(np.array([[np.nan, 1.0]]), ["r"], ["a", "b"], str, 1.0), "", None)
    assert cells(ax) == {(0, 1): "1.0"}
