"""Texts with hardly anything in them still give a report, beside fuller ones and alone."""

from itertools import combinations

import pytest

from lingvist.report import write
from lingvist.study import Study

TEXTS = {
    "nordby/x": (
        "Vi tager ansvar for fællesskabet. Medarbejderne får tillid.\n\n"
        "Vores værdier er tillid og mod.\n"
    ),
    "sydby/x": "Ansvar\n",  # no clause
    "vestby/x": "...\n",  # no word
    "fremby/x": "Leadership in Northtown. We trust you.\n",  # not Danish
    "havby/x": "| Værdi | Betyder |\n|---|---|\n| Tillid | vi stoler på dig |\n",
}
CHOICES = [names for size in (1, 2, 5) for names in combinations(TEXTS, size)]


@pytest.mark.parametrize("names", CHOICES, ids="+".join)
def test_sparse_texts_give_a_report(tmp_path, names):
    study = Study.from_texts({name: TEXTS[name] for name in names})
    pages = write(study, tmp_path)
    assert len(pages) == 1 + len(names)
    assert all(page.stat().st_size > 5_000 for page in pages)
