"""Furniture by structure. All places are invented."""

import pytest

from lingvist.intake.html_reader import read_html
from lingvist.resources import html_marks

PROSE = "Lederen i Brunkær skal være til at tale med, også når der er travlt på kontoret. " * 3
RULES = [rule for rule in html_marks.load().rules if rule.name not in ("code", "no-script")]
CONTENT = {
    "links": "<a href='/a'>Noget</a> <a href='/b'>andet</a>",
    "menu": "<a href='/a'>Noget</a> <a href='/b'>andet</a>",
    "always": "<p>Noget andet</p><button>Luk</button>",
    "brief": "<p>Noget andet</p>",
    "label": "<p>Noget andet</p>",
    "contact": "<p>Noget andet</p><a href='mailto:a@b.example'>a@b.example</a>",
}
NAMED = [(rule, word) for rule in RULES for word in sorted(rule.words | rule.names)]


def read(before="", after="", inside=""):
    page = f"<body>{before}<h1>Ledelse</h1><p>{PROSE}</p>{inside}<p>{PROSE}</p>{after}</body>"
    return read_html(page.encode())


@pytest.mark.parametrize("rule,word", NAMED, ids=[f"{rule.name}-{word}" for rule, word in NAMED])
def test_each_name_is_known_as_furniture(rule, word):
    box = f"<div class='{word}'>{CONTENT[rule.when]}</div>"
    extract = read(before=box) if rule.place == "before" else read(after=box)
    assert "Noget" not in extract.text
    assert any(stretch.text.startswith("Noget") for stretch in extract.left_out)


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_no_name_takes_what_holds_the_title_and_the_prose(rule):
    for word in rule.words | rule.names:
        page = f"<div class='{word}'><h1>Ledelse</h1><p>{PROSE}</p></div>"
        assert PROSE.strip() in read_html(page.encode()).text, word


@pytest.mark.parametrize("name", ["has-menu", "no-sidebar", "print:hidden", "mb-footer", "d-print"])
def test_names_that_only_tell_the_layout_take_nothing(name):
    assert "Vi tør." in read(inside=f"<p class='{name}'>Vi tør.</p>").text


@pytest.mark.parametrize(
    "box,rule",
    [
        ("<nav><a href=/a>Borger</a></nav>", "menu"),
        ("<div class=x><a href=/a>Borger</a> <a href=/b>Erhverv</a></div>", "menu"),
        ("<header><p>Brunkær Kommune</p></header>", "page-head"),
        ("<div role=dialog><p>Vi gemmer oplysninger.</p></div>", "dialog"),
        ("<div><p>By using this page you accept our use of cookies.</p></div>", "cookie-notice"),
        ("<form><label>Søg her</label><input></form>", "form"),
        (
            "<div style='display:none'><p>Et skjult afsnit, som ingen ser.</p></div>",
            "hidden",
        ),
        ("<p class=sr-only>Her begynder teksten</p>", "screen-reader"),
    ],
)
def test_furniture_above_the_text(box, rule):
    extract = read(before=box)
    assert extract.text.startswith("# Ledelse")
    assert [stretch.rule for stretch in extract.left_out] == [rule]


@pytest.mark.parametrize(
    "box",
    [
        "<footer><p>Brunkær Kommune</p></footer>",
        "<div class=c-footer__inner><p>Brunkær Kommune er til for alle i kommunen.</p></div>",
        "<aside><h2>Nyheder</h2><a href=/a>Ny bro</a></aside>",
        "<div><h2>Læs også</h2><ul><li><a href=/a>Løn</a></ul></div>",
        "<td><b>Se også</b><br><a href=/a>Løn</a><br><a href=/b>Ferie</a></td>",
        "<p><a href='#top'>Til toppen</a> <a href=/p>Printvenlig</a></p>",
        "<div><h3>Spørg os</h3><p>Skole og Børn<br>Tlf.: 0099 0099</p></div>",
        "<div><p>Fik du svar?</p><form><input type=submit></form></div>",
        "<h2>Spørg os</h2><div class=kontakt>HR, tlf. 00 11 22 33</div>",
    ],
)
def test_furniture_below_the_text(box):
    assert read(after=box).text.endswith(PROSE.strip() + "\n")


@pytest.mark.parametrize(
    "kept",
    [
        "<aside><p>Kompasset er lavet af fyrre ledere på tre møder.</p></aside>",
        "<header><h2>Mod</h2></header>",
        "<div class=card__header><h3>Mod</h3></div>",
        "<section><footer>x</footer><p>Kompasset er lavet af fyrre ledere.</p></section>",
        "<div style='display:none'><p>Kompasset er lavet af fyrre ledere på tre møder.</p></div>",
        "<p>Læs om <a href=/a>lederens ansvar for trivslen og alt det andet</a></p>",
        "<figure><img src=a.png><figcaption>Figur 1: Kompasset</figcaption></figure>",
        "<figure><table><tr><td>a<td>b</table><figcaption>Kompasset</figcaption></figure>",
        "<blockquote>Ro<footer>Kompasset</footer></blockquote>",
        "<div class=search-section><h2>Kompasset</h2><p>Vi søger nye veje.</p></div>",
        "<div class=teaser><h3>Kompasset</h3><p>Vi tør.</p></div>",
        "<ul class=tags-list><li>Kompasset<li>Roen</ul>",
        "<p class=byline-text>Kompasset er vores, og det er vi glade for.</p>",
        "<div class=modal-like><h3>Kompasset</h3><p>Vi tør.</p></div>",
        "<div aria-hidden=true><h2>Kompasset</h2><p>Vi tør.</p></div>",
        "<aside><h2>Fakta</h2><ul><li>Kompasset er fra 2019</ul></aside>",
        "<section class=quote-section><h2>Kompasset</h2><p>Vi tør.</p></section>",
        "<p>H<sub>2</sub>O og m<sup>2</sup></p>",
    ],
)
def test_in_doubt_the_text_stays(kept):
    words = ("Kompasset", "Mod", "ansvar", "m2")
    assert any(word in read(inside=kept).text for word in words)


def test_the_caption_of_a_photograph_goes():
    extract = read(inside="<figure><img src=a><figcaption>Ledere i sne</figcaption></figure>")
    assert [(s.rule, s.text) for s in extract.left_out] == [("picture-caption", "Ledere i sne")]


def test_a_note_mark_goes_and_the_word_stays_whole():
    extract = read(inside="<p>Vi tør<sup><a href='#n'>1</a></sup>.</p>")
    assert "Vi tør." in extract.text


def test_code_goes_silently():
    extract = read(
        inside="<script>var a = '<p>Noget</p>'</script><style>p{}</style><svg><text>x</text></svg>"
    )
    assert extract.left_out == ()


def test_what_a_browser_without_scripts_shows_is_named():
    extract = read(inside="<noscript>Slå JavaScript til</noscript>")
    assert [(s.rule, s.text) for s in extract.left_out] == [("no-script", "Slå JavaScript til")]


def test_left_out_text_keeps_its_lines():
    extract = read(after="<footer><p>Torvet 1</p><ul><li>Job<li>Presse</ul></footer>")
    assert extract.left_out[0].text == "Torvet 1\nJob\nPresse"
