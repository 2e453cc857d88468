import numpy as np
import pandas as pd

from lingvist.figures import declared_enacted
from lingvist.figures.enacted import CROWD

TABLE = pd.DataFrame({
    "document": ["birkeaa/grundlag"] * 4 + ["klitsund/a", "klitsund/b"],
    "municipality": ["Birkeå"] * 4 + ["Klitsund"] * 2,
    "declared": [True, True, False, False, False, True],
    "scope": ["municipality", "municipality", "", "", "", "unit"],
    "rank": [1.0, 2.0, np.nan, np.nan, np.nan, 1.0],
    "label": ["modig", "glæde", "", "", "", "tillid"],
    "theme": ["mod", "", "dialog", "ansvar", "ansvar", "tillid"],
    "share": [0.1, np.nan, 0.3, 0.2, 0.25, 0.0],
    "theme_rank": [3.0, np.nan, 1.0, 2.0, 1.0, np.nan],
})  # fmt: skip


def lines(ax) -> list[tuple[str, str]]:
    """Name of each row, and what stands at the end of its bar."""
    names = [label.get_text().replace("\n", " ") for label in ax.get_yticklabels()]
    return list(zip(names, [text.get_text() for text in ax.texts], strict=True))


def test_values_stand_in_their_order_with_share_and_place():
    assert lines(declared_enacted(TABLE.head(4))) == [
        ("Birkeå", ""),
        ("1. modig", "10\u00a0% · nr. 3"),
        ("2. glæde", "uden for temaerne"),
        ("dialog", "30\u00a0% · nr. 1"),
        ("ansvar", "20\u00a0% · nr. 2"),
    ]


def test_documents_of_one_municipality_are_told_apart():
    assert lines(declared_enacted(TABLE.tail(2))) == [
        ("Klitsund: a", "ingen erklærede værdier"),
        ("ansvar", "25\u00a0% · nr. 1"),
        ("Klitsund: b", ""),
        ("1. tillid", "0\u00a0%"),
    ]


def test_values_of_several_scopes_say_whose_they_are():
    scoped = TABLE.head(2).assign(scope=["municipality", "unit"])
    names = [name for name, _ in lines(declared_enacted(scoped))]
    assert names == ["Birkeå", "1. modig (hele kommunen)", "2. glæde (enheden)"]


def test_declared_and_undeclared_bars_differ_in_hatch():
    ax = declared_enacted(TABLE.head(4))
    assert [(bar.get_width(), bar.get_hatch() or "") for bar in ax.patches] == [
        (0.1, ""), (0.0, ""), (0.3, "///"), (0.2, "///"),
    ]  # fmt: skip


def test_undeclared_themes_are_limited_and_left_out_of_a_crowd():
    assert len(lines(declared_enacted(TABLE.head(4), undeclared=1))) == 4
    crowd = pd.concat(
        [TABLE.head(4).assign(document=f"k-{n}/d", municipality=f"K {n}") for n in range(CROWD + 1)]
    )
    assert len(lines(declared_enacted(crowd))) == 3 * (CROWD + 1)
    assert len(lines(declared_enacted(crowd, undeclared=2))) == 5 * (CROWD + 1)


def test_heads_are_bold():
    labels = declared_enacted(TABLE).get_yticklabels()
    bold = [label.get_text() for label in labels if label.get_fontweight() == "bold"]
    assert bold == ["Birkeå", "Klitsund: a", "Klitsund: b"]
