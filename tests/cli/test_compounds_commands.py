import csv
import io


def vias(done):
    return {row["via"] for row in csv.DictReader(io.StringIO(done.stdout))}


def test_themes_in_compounds_are_left_out_when_asked(lingvist):
    assert "compound" in vias(lingvist("themes", "ansvar", "--format", "csv"))
    found = vias(lingvist("themes", "ansvar", "--no-compounds", "--format", "csv"))
    assert found
    assert "compound" not in found


def test_the_option_is_told_in_the_help(lingvist):
    assert "--no-compounds" in lingvist("themes", "--help").stdout


def test_compounds_are_taken_apart_with_a_reason(lingvist):
    done = lingvist("compounds", "ledelsesansvar", "mod- og medspil", "--format", "csv")
    found = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["parts"] for row in found] == ["ledelse·s·ansvar", "modspil", "medspil"]
    assert all(row["reason"] for row in found)
