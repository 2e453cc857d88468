"""A new student adds their first documents, and makes the mistakes that one makes."""

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from lingvist.corpus import open_corpus

BODY = (
    "Vi leder med tillid til hinanden, og vi tager ansvar for, at opgaverne bliver løst.",
    "Som ledere lytter vi, før vi beslutter, og vi siger tydeligt, hvad vi har lagt vægt på.",
    "Det gælder i hverdagen, og det gælder også, når vi er uenige om vejen frem.",
)
PAGE = """<!DOCTYPE html><html lang="da"><head><title>Ledelsesgrundlag | Birkelev Kommune</title>
<style>p {{ color: red }}</style><script>alert("x")</script></head><body>
<nav><ul><li><a href="/">Forside</a></li><li><a href="/politik">Politik</a></li></ul></nav>
<main><h1>Ledelsesgrundlag for Birkelev</h1><p>{body}</p>
<h2>Vores værdier</h2><ul><li>nysgerrighed</li><li>ordentlighed</li></ul>
<p>Kontakt Regitze Holmbo, telefon 22 33 44 55.</p></main>
<footer>Birkelev Kommune, Torvet 1</footer></body></html>"""
NORWEGIAN = """<html lang="da"><body><h1>Ledelse i kommunen</h1>
<p>Vi skaper gode tjenester sammen med innbyggerne. Ledere hos oss viser tillit og tar ansvar for
helheten, og de jobber hver dag for at medarbeiderne skal trives. Vi har ikke alltid svarene, men
vi spør hverandre og lærer av det som ikke gikk slik vi hadde tenkt.</p></body></html>"""


def pdf(*lines: str) -> bytes:
    """A page of a PDF with a title and lines under it."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=A4, invariant=True)
    canvas.setFont("Helvetica-Bold", 20)
    canvas.drawString(60, 780, "Ledelsesgrundlag for Strandmark")
    canvas.setFont("Helvetica", 11)
    for place, line in enumerate(lines):
        canvas.drawString(60, 740 - 16 * place, line)
    canvas.save()
    return data.getvalue()


@pytest.fixture
def originals(tmp_path, text):
    (tmp_path / "ledelse.txt").write_text(text, "utf-8")
    (tmp_path / "birkelev.html").write_text(PAGE.format(body=" ".join(BODY)), "utf-8")
    (tmp_path / "norsk.html").write_text(NORWEGIAN, "utf-8")
    (tmp_path / "strandmark.pdf").write_bytes(pdf(*BODY))
    return tmp_path


def test_a_students_first_hour(originals, lingvist_command):
    corpus = originals / "corpus"

    def add(name, *words):
        return lingvist_command("add", originals / name, "--corpus", corpus, *words)

    wrong = add("ledelse.txt", "--municipality", "Koldinge", "--kind", "ledelsesgrundlag")
    assert wrong.returncode == 2
    assert "did you mean Kolding" in wrong.stderr
    assert not corpus.exists()

    text = add("ledelse.txt", "-M", "Lyngsted", "--invented", "--kind", "ledelsesgrundlag")
    assert text.returncode == 0, text.stderr
    for said in ("kept", "removed", "1 skip-link", "masked", "1 navn", "missing  year", "Preview:"):
        assert said in text.stdout

    page = add("birkelev.html", "-M", "Birkelev", "--invented")
    assert page.returncode == 0, page.stderr
    assert "birkelev/ledelsesgrundlag-for-birkelev" in page.stdout

    printed = add("strandmark.pdf", "-M", "Strandmark", "--invented")
    assert printed.returncode == 0, printed.stderr

    foreign = add("norsk.html", "-M", "Norsted", "--invented", "--kind", "ledelsesgrundlag")
    assert foreign.returncode == 2
    assert "not seem to be Danish but nb" in foreign.stderr

    twice = add("birkelev.html", "-M", "Birkelev", "--invented", "--slug", "igen")
    assert twice.returncode == 2
    assert "in the corpus already, as birkelev/ledelsesgrundlag-for-birkelev" in twice.stderr

    checked = lingvist_command("check", corpus)
    assert checked.returncode == 0, checked.stdout

    shown = lingvist_command("preview", "birkelev/ledelsesgrundlag-for-birkelev", "-c", corpus)
    assert shown.returncode == 0, shown.stderr

    documents = {document.id.split("/")[0]: document for document in open_corpus(corpus)}
    assert sorted(documents) == ["birkelev", "lyngsted", "strandmark"]
    birkelev = documents["birkelev"].text
    assert "# Ledelsesgrundlag for Birkelev" in birkelev
    assert "* nysgerrighed\n* ordentlighed" in birkelev
    assert "Regitze" not in birkelev
    assert "alert" not in birkelev
    assert "# Ledelsesgrundlag for Strandmark" in documents["strandmark"].text
