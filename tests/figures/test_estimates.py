import pandas as pd

from lingvist import figures

NAN = float("nan")


def scale() -> pd.DataFrame:
    rows = [("Aadal", -1.0, -1.4, 0.2, ""), ("Birkeå", 1.2, 0.4, 1.5, ""),
            ("Klitsund", 0.1, NAN, NAN, "few_units")]  # fmt: skip
    table = pd.DataFrame(rows, columns=["text", "position", "low", "high", "note"])
    return table.assign(dispersion=1.25)


def fits() -> pd.DataFrame:
    rows = [("a/x", "Aadal", 0.7, 0.55, 0.9, 0.5, ""), ("b/x", "Birkeå", 0.4, 0.2, 0.6, 0.45, ""),
            ("b/y", "Birkeå", 0.9, 0.6, 1.0, NAN, "few_others"),
            ("c/x", "Klitsund", NAN, NAN, NAN, 0.5, "none_declared")]  # fmt: skip
    columns = ["document", "municipality", "fit", "low", "high", "others_fit", "note"]
    return pd.DataFrame(rows, columns=columns)


def names(ax) -> list[str]:
    return [label.get_text() for label in ax.get_yticklabels()]


def notes(ax) -> str:
    return " ".join(text.get_text().replace("\n", " ") for text in ax.get_legend().get_texts())


def test_texts_stand_by_their_position_the_highest_first():
    ax = figures.wordfish(scale())
    assert names(ax) == ["Birkeå", "Klitsund", "Aadal"]
    (bars,) = ax.collections
    assert [tuple(bar[:, 0]) for bar in bars.get_segments()] == [(0.4, 1.5), (-1.4, 0.2)]


def test_a_text_without_an_interval_and_the_dispersion_are_explained():
    told = notes(figures.wordfish(scale()))
    assert "uden linje: for lidt tekst" in told
    assert "1,2" in told
    assert "uden linje" not in notes(figures.wordfish(scale().head(2)))


def test_documents_without_a_fit_are_left_out_and_several_are_told_apart():
    assert names(figures.value_fit(fits())) == ["b/y", "Aadal", "b/x"]


def test_the_values_of_others_are_marked_where_there_are_others():
    assert "andre kommuners" in notes(figures.value_fit(fits()))
    assert "andre kommuners" not in notes(figures.value_fit(fits().assign(others_fit=NAN)))


def test_a_table_without_any_fit_says_so():
    ax = figures.value_fit(fits().tail(1))
    assert [text.get_text() for text in ax.texts] == ["Ingen data"]
