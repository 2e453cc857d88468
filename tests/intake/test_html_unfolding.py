"""Fold-outs: what is under them stays, under its label. All places are invented."""

import pytest

from lingvist.intake.html_reader import read_html

P = "<p>Vi tør sige fra, også når det er svært for os.</p>"
SHOWN = "Vi tør sige fra, også når det er svært for os."
CASES = {
    "details": f"<details><summary>Mod</summary>{P}</details>",
    "details with a heading": f"<details><summary><h2>Mod</h2></summary>{P}</details>",
    "a button that names its panel": (
        f"<button aria-controls=x aria-expanded=false>Mod</button><div id=x hidden>{P}</div>"
    ),
    "a button in a heading": (
        "<h2><button aria-expanded=false aria-controls=x>Mod</button></h2>"
        f"<div id=x style='display:none'>{P}</div>"
    ),
    "a button without a name": (
        f"<button aria-expanded=false>Mod</button><div aria-hidden=true>{P}</div>"
    ),
    "Bootstrap 3": (
        "<div class=panel><div class=panel-heading><h2 class=panel-title>"
        "<a data-toggle=collapse href='#x'>Mod</a></h2></div>"
        f"<div id=x class='panel-collapse collapse'>{P}</div></div>"
    ),
    "Bootstrap 5": (
        "<h2 class=accordion-header><button class='accordion-button collapsed' "
        "data-bs-toggle=collapse data-bs-target='#x'>Mod</button></h2>"
        f"<div id=x class='accordion-collapse collapse'><div class=accordion-body>{P}</div></div>"
    ),
    "classes alone": (
        "<div class=accordion><div class=accordion-title>Mod</div>"
        f"<div class=accordion-content style='display:none'>{P}</div></div>"
    ),
    "Danish classes": (
        "<div class='foldud-overskrift'>Mod</div>"
        f"<div class='foldud-indhold' style='display: none'>{P}</div>"
    ),
    "a box to tick": (
        f"<input type=checkbox id=b><label for=b>Mod</label><div class=accordion-content>{P}</div>"
    ),
    "a term": (f"<dl><dt><button aria-expanded=false>Mod</button></dt><dd hidden>{P}</dd></dl>"),
    "a role": (
        "<div role=button aria-expanded=false aria-controls=x>Mod<i class='fa fa-plus'></i></div>"
        f"<div id=x style='visibility:hidden'>{P}</div>"
    ),
    "a tab": (
        "<ul role=tablist><li><a role=tab href='#x'>Mod</a></li></ul>"
        f"<div role=tabpanel id=x hidden>{P}</div>"
    ),
    "a heading in the panel": (
        f"<button aria-controls=x>Mod</button><div id=x hidden><h2>Mod</h2>{P}</div>"
    ),
    "an element of its own": (
        f"<k-fold><button aria-expanded=false>Mod</button><div hidden>{P}</div></k-fold>"
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_folds_are_open_under_their_label(name):
    extract = read_html(f"<h1>Ledelse</h1>{CASES[name]}".encode())
    assert extract.text == f"# Ledelse\n\n## Mod\n\n{SHOWN}\n"


def test_labels_of_one_level_have_one_level_whatever_is_in_them():
    folds = "".join(
        f"<details><summary>{label}</summary><h4>Inde i</h4>{P}</details>" for label in "AB"
    )
    text = read_html(f"<h2>Værdier</h2>{folds}<h2>Slut</h2>".encode()).text
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "## Værdier", "### A", "#### Inde i", "### B", "#### Inde i", "## Slut",
    ]  # fmt: skip


def test_folds_in_folds_lie_deeper():
    inner = f"<details><summary>B</summary>{P}</details>"
    text = read_html(f"<h2>V</h2><details><summary>A</summary>{inner}</details>".encode()).text
    assert text.startswith("## V\n\n### A\n\n#### B\n")


@pytest.mark.parametrize("label", ["Læs mere", "Vis mere", "Fold ud", "+", "Åbn", "Show more"])
def test_a_label_that_only_says_what_it_does_is_no_heading(label):
    page = f"<h1>L</h1><button aria-controls=x>{label}</button><div id=x hidden>{P}</div>"
    assert read_html(page.encode()).text == f"# L\n\n{SHOWN}\n"


def test_a_button_that_unfolds_nothing_is_left_out():
    extract = read_html(f"<h1>L</h1><button>Fold alle ud</button>{P}".encode())
    assert [(s.rule, s.text) for s in extract.left_out] == [("control", "Fold alle ud")]


def test_a_menu_that_folds_stays_a_menu():
    page = (
        "<button aria-controls=m aria-expanded=false>Menu</button>"
        f"<nav id=m hidden><a href=/a>Borger</a></nav><h1>L</h1>{P}"
    )
    assert read_html(page.encode()).text == f"# L\n\n{SHOWN}\n"


def test_a_window_on_cookies_that_a_button_opens_is_not_unfolded():
    page = (
        f"<h1>L</h1>{P}<button data-bs-target='#c'>Dit samtykke</button>"
        "<div id=c class=cookie-modal><p>Vi gemmer oplysninger om dit besøg på siden.</p></div>"
    )
    assert read_html(page.encode()).text == f"# L\n\n{SHOWN}\n"


def test_a_link_to_a_place_on_the_page_is_no_fold():
    page = f"<h1>L</h1><p>Se <a href='#x'>Mod</a> nederst.</p><section id=x>{P}</section>"
    assert read_html(page.encode()).text == f"# L\n\nSe Mod nederst.\n\n{SHOWN}\n"
