"""Hypothesis strategies that several tests share."""

from hypothesis import strategies as st

SENTENCES = (
    "Vi møder borgerne med respekt.",
    "Som ledere tager vi ansvar for helheden, også når det blæser.",
    "Lederen skal kunne sige fra, og medarbejderne skal turde sige til.",
    "Vores værdier er mod, omsorg og ordentlighed.",
    "Vi arbejder med mod- og medspil på tværs af kommunen",
)
HEADINGS = (
    "Ledelsesgrundlag",
    "Mod",
    "Hvad forventer vi?",
    "## Retning",
    "**Tæt\npå**",
    "1. Baggrund",
)
ITEMS = ("• Tillid", "- at lytte", "  – at spørge", "* Mod", "2. Vi svarer", "o Ro")
QUOTES = ("*Vi lærer,\nmens vi går*", "> Vi er her", "»Ledelse er noget, man gør.«")
FURNITURE = (
    "Spring til indhold",
    "Forside > Om os > Ledelse",
    "Læs mere om ledelse",
    "Sidst opdateret 02.05.2023",
    "[navn]",
    "Tlf. [telefon]",
    "Birkelse Kommune",
    "Med venlig hilsen",
    "Side 2 af 9",
    "– 7 –",
    "____________",
    "Indhold",
    "Se også",
)
DAMAGE = (
    "Ã¥benhed", "rå\u00adderum", "indﬂydelse", "le-\ndere", "a\u030aben", "&amp;", "forst\ufffdr",
    "6600\u00a0 By", "vejen.Det viser ", "\x00", "\u202e", "\u200b", "\r\n", "\f", "\t", "**", "*",
    "_", ">", "#", "[a](http://b.dk)", "![x](/y.png)", "(PDF)", "I n d h o l d", "...", "»", '"',
)  # fmt: skip

_lines = st.sampled_from(SENTENCES + HEADINGS + ITEMS + QUOTES + FURNITURE)
_gaps = st.sampled_from(("\n", "\n\n", "\n\n\n", "\n   \n"))


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Texts such as a reader gets out of a page: furniture, headings, lists, quotes, damage."""
    parts = draw(st.lists(st.tuples(_lines, _gaps), min_size=1, max_size=14))
    text = "".join(line + gap for line, gap in parts)
    for _ in range(draw(st.integers(0, 5))):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + draw(st.sampled_from(DAMAGE)) + text[place:]
    return text


def texts() -> st.SearchStrategy[str]:
    """Pages, and any characters at all."""
    return st.one_of(pages(), st.text(max_size=120))
