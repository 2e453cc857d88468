import pandas as pd
import pytest

from lingvist.figures import agents, modalities

PROFILE = pd.DataFrame({
    "group": ["Birkeå", "Birkeå", "Klitsund", "Klitsund", "Birkeå"],
    "variable": ["agent"] * 4 + ["modality"],
    "category": ["we_all", "leader", "we_all", "leader", "obligation"],
    "count": [30, 10, 1, 0, 7],
    "clauses": [40, 40, 1, 1, 7],
    "share": [0.75, 0.25, 1.0, 0.0, 1.0],
})  # fmt: skip


def bars(ax) -> list[tuple[float, float]]:
    """Start and length of each bar that has a length."""
    return [(b.get_x(), b.get_width()) for b in ax.patches if b.get_width() > 0]


def test_categories_stand_in_the_order_of_the_vocabulary():
    ax = agents(PROFILE)
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["lederen", "vi (alle)"]
    assert bars(ax) == [(0.0, 0.25), (0.25, 0.75), (0.0, 1.0)]


def test_each_group_adds_up_to_the_whole_axis():
    ax = agents(PROFILE)
    for row in (0, 1):
        own = [b for b in ax.patches if round(b.get_y() + b.get_height() / 2) == row]
        assert sum(b.get_width() for b in own) == pytest.approx(1)
    assert ax.get_xlim() == (0, 1)


def test_groups_bear_the_number_of_their_clauses():
    names = [label.get_text() for label in agents(PROFILE).get_yticklabels()]
    assert names == ["Birkeå (40\u00a0udsagn)", "Klitsund (1\u00a0udsagn)"]


def test_shares_are_written_where_there_is_room():
    assert [text.get_text() for text in agents(PROFILE).texts] == [
        "25\u00a0%",
        "75\u00a0%",
        "100\u00a0%",
    ]
    narrow = PROFILE.assign(share=[0.97, 0.03, 1.0, 0.0, 1.0])
    assert "3\u00a0%" not in [text.get_text() for text in agents(narrow).texts]


def test_a_category_looks_the_same_whichever_others_are_there():
    alone = PROFILE[PROFILE["category"] == "we_all"]

    def hatch(ax, number):
        return ax.get_legend().get_patches()[number].get_hatch()

    assert hatch(agents(PROFILE), 1) == hatch(agents(alone), 0) != hatch(agents(PROFILE), 0)


def test_only_rows_of_the_variable_are_drawn():
    ax = modalities(PROFILE)
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["pligt"]
    assert bars(ax) == [(0.0, 1.0)]
    assert modalities(PROFILE.head(4)).texts[0].get_text() == "Ingen data"
