import numpy as np
import pandas as pd
import pytest

from lingvist.figures import sketch
from lingvist.figures.company import SIDE_BY_SIDE
from lingvist.figures.heat import COLUMNS

SKETCH = pd.DataFrame({
    "by": "municipality", "word": "frihed|råderum",
    "role": ["head", "head", "dependent"],
    "relation": ["modifier", "modifier", "object"],
    "collocate": ["stor", "fri", "give"],
    "count": [3, 4, 9],
    "count_Birkeå": [3, 0, 5], "log_dice_Birkeå": 1.0, "difference_Birkeå": 1.0,
    "count_Klitsund": [0, 4, 4], "log_dice_Klitsund": 1.0, "difference_Klitsund": 1.0,
})  # fmt: skip


def rows(ax) -> list[str]:
    return [label.get_text() for label in ax.get_yticklabels()]


def of_groups(number: int) -> pd.DataFrame:
    counts = {f"count_Kommune {n}": [n, 1, 0] for n in range(number)}
    return SKETCH[["by", "word", "role", "relation", "collocate", "count"]].assign(**counts)


def test_relations_stand_in_their_order_above_their_most_frequent_collocates():
    ax = sketch(SKETCH)
    modifiers, objects = "tillægsord til ordet", "verber med ordet som objekt"
    assert [" ".join(name.split()) for name in rows(ax)] == [
        modifiers, "fri", "stor", objects, "give",
    ]  # fmt: skip
    weights = [label.get_fontweight() for label in ax.get_yticklabels()]
    assert weights == ["bold", "normal", "normal", "bold", "normal"]
    assert "frihed / råderum" in ax.get_title(loc="left")


def test_each_group_has_a_bar_with_its_count():
    ax = sketch(SKETCH)
    assert [bar.get_width() for bar in ax.patches] == [0, 3, 5, 4, 0, 4]
    assert [text.get_text() for text in ax.texts] == ["0", "3", "5", "4", "0", "4"]
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["Birkeå", "Klitsund"]


def test_bars_of_a_row_do_not_touch_those_of_the_next():
    ax = sketch(SKETCH)
    for bar in ax.patches:
        row = round(bar.get_y() + bar.get_height() / 2)
        assert row - 0.5 < bar.get_y() < bar.get_y() + bar.get_height() < row + 0.5


def test_top_limits_the_collocates_of_each_relation():
    assert [name for name in rows(sketch(SKETCH, top=1)) if " " not in name] == ["fri", "give"]


def test_relations_without_a_place_follow_by_frequency():
    other = SKETCH.assign(relation=["modifier", "oblique:i", "subject"], role="head")
    named = [" ".join(name.split()) for name in rows(sketch(other)) if len(name) > 5]
    assert named == ["tillægsord til ordet", "ordets subjekter", "efter ordet og »i«"]


@pytest.mark.parametrize("groups", [SIDE_BY_SIDE + 1, COLUMNS + 1])
def test_more_groups_stand_in_cells(groups):
    ax = sketch(of_groups(groups))
    names = [f"Kommune {n}" for n in range(groups)]
    across = [label.get_text() for label in ax.get_xticklabels()]
    assert names in (rows(ax), across)
    assert (rows(ax) == names) == (groups > COLUMNS)
    assert sorted(ax.get_xlim()) == [-0.5, len(across) - 0.5]
    assert np.ma.count_masked(ax.collections[0].get_array()) == 2 * groups
