"""PDF pages for tests, drawn line by line; all places are invented."""

import io

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from lingvist.intake.pdf_reader import read_pdf

WIDTH, HEIGHT = A4


class Sheet:
    """Draws lines of text of the invented municipality of Ådal."""

    def __init__(self, **options):
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=A4, invariant=1, **options)

    def lines(self, texts, left=60, top=100, font="Helvetica", size=10, leading=12.5):
        self.canvas.setFont(font, size)
        for number, text in enumerate(texts):
            self.canvas.drawString(left, HEIGHT - top - number * leading, text)
        return top + len(texts) * leading

    def data(self):
        self.canvas.save()
        return self.file.getvalue()

    def read(self):
        return read_pdf(self.data())


PARAGRAPH = [
    "Lederen går foran med faglig kvalitet i hverdagen og sætter retning for opgaven,",
    "så medarbejderne ved, hvad der er vigtigt, og hvad de selv kan beslutte i mødet",
    "med borgeren.",
]
SECOND = [
    "Vi spørger borgeren først, fordi det er borgerens behov, der sætter retningen for",
    "det arbejde, vi løser sammen på tværs af alle forvaltninger.",
]
LEFT = [
    "Venstre spalte begynder her og",
    "går videre ned ad siden, linje for",
    "linje, indtil den er færdig med at",
    "sige det, den skal.",
]
RIGHT = [
    "Højre spalte læses bagefter, og",
    "dens linjer hører sammen med",
    "hinanden og ikke med dem, der",
    "står til venstre for dem.",
]
