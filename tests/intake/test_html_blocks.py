"""Elements to Markdown-like text."""

import pytest

from lingvist.intake.html_reader import read_html

CASES = {
    "levels of headings": ("<h1>A</h1><h3>B</h3><h6>C</h6>", "# A\n\n### B\n\n###### C"),
    "a heading by role": ("<div role=heading aria-level=3>Mod</div>", "### Mod"),
    "a heading by role, no level": ("<div role=heading>Mod</div>", "## Mod"),
    "a heading by class": ("<h1>A</h1><div class=mellemrubrik>Mod</div>", "# A\n\n## Mod"),
    "class headings are alike": (
        "<h1>A</h1><p class=rubrik>B</p><p>x</p><p class=rubrik>C</p>",
        "# A\n\n## B\n\nx\n\n## C",
    ),
    "blocks inside a heading": ("<h2><div>Vores</div><div>værdier</div></h2>", "## Vores værdier"),
    "a break inside a heading": ("<h2>Vores<br>værdier</h2>", "## Vores værdier"),
    "an empty heading": ("<h2> </h2><p>a</p>", "a"),
    "a heading as long as a paragraph": ("<h2>" + "ord " * 30 + "</h2>", ("ord " * 30).strip()),
    "a list": ("<ul><li>a<li>b</ul>", "* a\n* b"),
    "two lists": ("<ul><li>a</ul><ul><li>b</ul>", "* a\n\n* b"),
    "a nested list": ("<ul><li>a<ul><li>b</li></ul></li><li>c</ul>", "* a\n  * b\n* c"),
    "a list right in a list": ("<ul><li>a</li><ul><li>b</li></ul></ul>", "* a\n  * b"),
    "numbers": ("<ol><li>a<li>b</ol>", "1. a\n2. b"),
    "numbers from three": ("<ol start=3><li>a<li value=7>b<li>c</ol>", "3. a\n7. b\n8. c"),
    "letters": ("<ol type=a><li>x<li>y</ol>", "a) x\nb) y"),
    "numbers in bullets": ("<ul><li>a<ol><li>b</ol></ul>", "* a\n  1. b"),
    "list roles": (
        "<div role=list><div role=listitem>a</div><div role=listitem>b</div></div>",
        "* a\n* b",
    ),
    "items outside a list": ("<li>a<li>b", "* a\n* b"),
    "a label and its gloss": ("<ul><li><b>Mod</b><br>Vi tør.</ul>", "* Mod\n  Vi tør."),
    "paragraphs in an item": (
        "<ul><li><p>Vi tør.</p><p>Også her.</p></ul>",
        "* Vi tør.\n\n  Også her.",
    ),
    "cards": ("<ul><li><h3>Mod</h3><p>Vi tør.</p></ul>", "### Mod\n\nVi tør."),
    "typed bullets": ("<p>Vi<br>• lytter<br>• spørger</p>", "Vi\n\n* lytter\n* spørger"),
    "typed hyphens": ("<p>- lytter<br>- siger til</p>", "* lytter\n* siger til"),
    "one hyphen is speech": ("<p>- Det går, sagde hun.</p>", "- Det går, sagde hun."),
    "paragraphs of hyphens": ("<p>– a</p><p>– b</p>", "* a\n* b"),
    "a broken typed item": ("<p>• a og<br>b<br>• c</p>", "* a og\n  b\n* c"),
    "a bullet in a list item": ("<ul><li>• a</ul>", "* a"),
    "terms": ("<dl><dt>Mod<dd>Vi tør.</dl>", "**Mod**\n\nVi tør."),
    "terms in an item": ("<ul><li>x<dl><dt>Mod<dd>Vi tør.</dl></ul>", "* x\n\n**Mod**\n\nVi tør."),
    "bold alone": ("<p><strong>Mod</strong></p><p>Vi tør.</p>", "**Mod**\n\nVi tør."),
    "bold before a break": ("<p><b>Mod</b><br>Vi tør.</p>", "**Mod**\n\nVi tør."),
    "bold by style": ("<p><span style='font-weight:700'>Mod</span></p>", "**Mod**"),
    "bold in pieces": ("<p><b>Vores</b> <b>mod</b></p>", "**Vores mod**"),
    "a sentence in bold": (
        "<p><b>Vi arbejder alle sammen ud fra tre principper.</b></p>",
        "Vi arbejder alle sammen ud fra tre principper.",
    ),
    "bold inside": ("<p><b>Mod</b> er svært.</p>", "Mod er svært."),
    "a bold paragraph": ("<p><b>" + "ord " * 20 + "</b></p>", ("ord " * 20).strip()),
    "a quote": ("<blockquote><p>Ro</p></blockquote>", "> Ro"),
    "a quote by class": ("<p class=pull-quote>Ro</p>", "> Ro"),
    "a quote by look": (
        "<center><i>Ro er også en beslutning</i></center>",
        "> Ro er også en beslutning",
    ),
    "said inside": ("<p>Vi siger <q>ja</q></p>", 'Vi siger "ja"'),
    "words in pieces": ("<p><span>ans</span>var, <i>led</i>else</p>", "ansvar, ledelse"),
    "spans without a blank": ("<div><span>mod</span><span>Vi tør</span></div>", "mod Vi tør"),
    "links without a blank": ("<p>x</p><div>y<a>Mod</a><a>Ro</a></div>", "x\n\ny Mod Ro"),
    "letters of a name": ("<p><b>K</b>lar</p>", "Klar"),
    "a place to break": ("<p>ledelses<wbr>grundlag</p>", "ledelsesgrundlag"),
    "entities": ("<p>&aelig;&#248;&aring; &amp; &lt;b&gt;</p>", "æøå & <b>"),
    "signs that stay for cleaning": ("<p>a&nbsp;b le&shy;der</p>", "a\u00a0b le\u00adder"),
    "white space": ("<p>  a \n\t b  </p>", "a b"),
    "breaks": ("<p>a<br>b<br><br>c</p>", "a\nb\n\nc"),
    "preformatted": ("<pre>a\nb</pre>", "a\nb"),
    "text beside blocks": ("a<div>b</div>c", "a\n\nb\n\nc"),
    "marked sections": ("<p><![CDATA[a]]> b</p>", "a b"),
    "comments": ("<p>a<!-- b --> c</p>", "a c"),
    "a table": (
        "<table><tr><th>a<th>b<tr><td>c<td>d</table>",
        "| a | b |\n| --- | --- |\n| c | d |",
    ),
    "a table without heads": (
        "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
        "| a | b |\n| c | d |",
    ),
    "a stroke in a cell": (
        "<table><tr><td>a|b<td>b<tr><td>c<td>d</table>",
        "| a/b | b |\n| c | d |",
    ),
    "lines in a cell": (
        "<table><tr><td>a<br>b<td>b<tr><td>c<td>d</table>",
        "| a b | b |\n| c | d |",
    ),
    "a table of layout": ("<table><tr><td><p>a</p><td><p>b</p></table>", "a\n\nb"),
    "a table of boxes": (
        "<table><tr><td><h2>a</h2><td>b<tr><td>c<td>d</table>",
        "## a\n\nb\n\nc\n\nd",
    ),
    "a table of bullets": ("<table><tr><td>•<td>a<tr><td>•<td>b</table>", "* a\n* b"),
    "Word's paragraphs": (
        (
            "<p class=MsoListParagraph>·&nbsp;&nbsp; a<o:p></o:p></p>"
            "<p class=MsoListParagraph>·&nbsp;&nbsp; b</p>"
        ),
        "* a\n* b",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_blocks(name):
    body, text = CASES[name]
    assert read_html(f"<body>{body}</body>".encode()).text == text + "\n"
