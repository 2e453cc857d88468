import json

import pandas as pd
import pytest

from lingvist.export import tables

FRAME = pd.DataFrame({"text": ["fællesskab", "=1+1", "\x1b[31mrød\u202e"], "rate": [1.5, None, 2]})


@pytest.mark.parametrize("text", ["=SUM(A1)", "+45", "-1", "@a", "\tx"])
def test_a_cell_that_looks_like_a_formula_is_disarmed(text):
    assert tables.not_a_formula(text) == f"'{text}"


def test_other_cells_stay_as_they_are():
    assert tables.not_a_formula("fællesskab = alle") == "fællesskab = alle"


def test_csv_neither_computes_nor_controls_a_terminal():
    assert tables.to_csv(FRAME) == "text,rate\nfællesskab,1.5\n'=1+1,\n[31mrød,2.0\n"


def test_json_lines_keep_the_text_and_null():
    rows = [json.loads(line) for line in tables.to_json(FRAME).splitlines()]
    assert rows[0] == {"text": "fællesskab", "rate": 1.5}
    assert rows[1]["rate"] is None


@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet"])
def test_the_ending_decides_the_form(tmp_path, ending):
    path = tables.write(FRAME, tmp_path / f"t.{ending}")
    assert path.stat().st_size > 0


def test_parquet_keeps_every_cell(tmp_path):
    path = tables.write(FRAME, tmp_path / "t.parquet")
    pd.testing.assert_frame_equal(pd.read_parquet(path), FRAME)


def test_an_unknown_ending_is_refused(tmp_path):
    with pytest.raises(ValueError, match=r"\.csv, \.jsonl or \.parquet"):
        tables.write(FRAME, tmp_path / "t.xyz")
