import pytest

from lingvist.errors import IntakeError
from lingvist.intake.masking_scores import MarkedLine, read_lines, scores


def test_marked_lines_are_read(tmp_path):
    path = tmp_path / "lines.tsv"
    path.write_text("# note\nt1\tKh {navn:Ane}\\n{telefon:12 34 56 78}\n", encoding="utf-8")
    assert read_lines(path) == [
        MarkedLine("t1", "Kh Ane\n12 34 56 78", (("navn", 3, 6), ("telefon", 7, 18)))
    ]


@pytest.mark.parametrize("line", ["t1 {navn:Ane}", "t1\t{hund:Ane}"])
def test_a_broken_line_is_refused_with_its_place(tmp_path, line):
    path = tmp_path / "lines.tsv"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(IntakeError) as caught:
        read_lines(path)
    assert caught.value.where == f"{path}:2"


def test_recall_and_precision_are_shares_of_stretches():
    text = "Tlf. 12 34 56 78, fax 87 65 43 21"
    lines = [MarkedLine("t1", text, (("telefon", 5, 16), ("navn", 0, 3)))]
    result = scores(lines)
    table = result.table.set_index("kind")
    assert table.loc["telefon", "recall"] == 1.0
    assert table.loc["telefon", "precision"] == 0.5
    assert table.loc["navn", "recall"] == 0.0
    assert table["precision"].isna()["navn"]
    assert table.loc["all", "recall"] == 0.5
    assert result.wrong == ("t1: marked navn 'Tlf'", "t1: masked telefon '87 65 43 21'")
