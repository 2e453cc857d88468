"""A made-up corpus of any number of municipalities, and the tables that figures draw."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
import pandas as pd
import pytest
from matplotlib.axes import Axes

from lingvist import figures, schema
from lingvist.compare.clustering import clusters
from lingvist.compare.correspondence import correspondence, correspondence_inertias
from lingvist.compare.declared import declared_enacted
from lingvist.compare.differences import differences
from lingvist.compare.keyness import keyness
from lingvist.compare.profiles import profile
from lingvist.compare.rates import rates
from lingvist.compare.similarity import similarity
from lingvist.compare.sketch import sketch_difference
from lingvist.compare.value_fit import value_fit
from lingvist.compare.wordfish import wordfish
from lingvist.resources import lexicon

Row = dict[str, object]
Names = tuple[str, ...]

THEMES = [family.name for family in lexicon.load().families]
SHORT = ("Birkeå", "Klitsund")
LONG = (
    "Nørre Bakkelund-Østerhede Kommune",
    "Sønder Elmeskov og Hvidmose Kommune",
    "Vesterbækmarksgård-Langelundtorp",
    "Aadal",
    "Store Lyngkærsholm på Heden",
    "Fjordby-Strandby-Klitby",
    "Gammel Rosenvang Regionskommune",
    "Østre Tranemoseskov",
    "Havnstrup ved Åen",
    "Mellem-Engholm",
    "Pilebæk-Rørkærs Storkommune",
    "Ærtebjergs Nye Kommune",
)
BLOCKS, SENTENCES, WORDS, LENGTH = 12, 3, 15, 90
LEMMAS = [*(theme for theme in THEMES if "_" not in theme), "leder", "skabe", "bæredygtighedsmål"]
COLLOCATES = {
    "modifier": ["stor", "lille", "mangfoldig", "tværprofessionel", "faglig", "nær"],
    "object": ["skabe", "styrke", "bygge", "understøtte"],
    "oblique:i": ["indgå", "deltage"],
}
DECLARED = ["tillid", "mod", "ordentlighed", "faglig stolthed og arbejdsglæde i hverdagen"]


@dataclass(frozen=True)
class Corpus:
    """The tables of a corpus."""

    documents: pd.DataFrame
    blocks: pd.DataFrame
    sentences: pd.DataFrame
    themes: pd.DataFrame
    tokens: pd.DataFrame
    relations: pd.DataFrame
    values: pd.DataFrame
    frames: pd.DataFrame


def filled(name: str, rows: list[Row]) -> pd.DataFrame:
    """A table of the schema; what a row does not say is empty, 0, NaN or false."""
    empty = {"text": "", "integer": 0, "number": np.nan, "flag": False}
    first = {
        column.name: column.allowed[0] if column.allowed else empty[column.kind]
        for column in schema.TABLES[name].columns
    }
    return schema.build(name, [first | row for row in rows])


def place(document: str, block: int, sentence: int) -> Row:
    number = block * SENTENCES + sentence
    return {
        "document": document, "block": f"{document}#b{block}", "sentence": f"{document}#s{number}",
        "start": number * LENGTH, "end": (number + 1) * LENGTH, "line": block + 1,
        "words": WORDS, "block_kind": "paragraph", "kind": "paragraph", "is_word": True,
    }  # fmt: skip


def places(document: str) -> list[Row]:
    return [place(document, b, s) for b in range(BLOCKS) for s in range(SENTENCES)]


def uneven(rng: np.random.Generator, words: list[str], size: int) -> list[str]:
    """Words drawn with odds of their own."""
    odds = rng.gamma(0.6, 1.0, len(words))
    return [str(word) for word in rng.choice(words, size, p=odds / odds.sum())]


def mentions(document: str, rng: np.random.Generator) -> Iterator[Row]:
    for theme in uneven(rng, THEMES, 40):
        row = place(document, *rng.integers([BLOCKS, SENTENCES]))
        yield row | {"theme": theme, "start": row["start"] + int(rng.integers(LENGTH - 9))}


def tokens(document: str, rng: np.random.Generator) -> Iterator[Row]:
    words = iter(uneven(rng, LEMMAS, WORDS * len(places(document))))
    yield from (row | {"lemma": next(words)} for row in places(document) for _ in range(WORDS))


def relations(document: str, rng: np.random.Generator) -> Iterator[Row]:
    for relation, others in COLLOCATES.items():
        for other in uneven(rng, others, 15):
            pair = ("fællesskab", other) if relation == "modifier" else (other, "fællesskab")
            yield place(document, 0, 0) | {
                "relation": relation, "head": pair[0], "dependent": pair[1],
            }  # fmt: skip


def values(document: str, _: np.random.Generator) -> Iterator[Row]:
    """Four values, the last one outside the themes; two documents declare none."""
    if document.removeprefix("kommune-").partition("/")[0] in {"4", "9"}:
        return
    for rank, label in enumerate(DECLARED, 1):
        theme = label if label in THEMES else ""
        yield place(document, 0, 0) | {"rank": rank, "label": label, "theme": theme}


def clauses(document: str, rng: np.random.Generator) -> Iterator[Row]:
    agents = uneven(rng, list(schema.AGENTS), 60)
    modalities = uneven(rng, list(schema.MODALITIES), 60)
    for agent, modality in zip(agents, modalities, strict=True):
        row = place(document, *rng.integers([BLOCKS, SENTENCES]))
        yield row | {"agent": agent, "modality": modality}


@cache
def made(names: Names) -> Corpus:
    """A corpus of one document per municipality."""
    rng = np.random.default_rng(len(names))
    ids = [f"kommune-{number}/ledelsesgrundlag" for number in range(len(names))]
    makers = {
        "themes": mentions, "tokens": tokens, "relations": relations, "values": values,
        "frames": clauses,
    }  # fmt: skip
    blocks = [
        place(name, block, 0) | {"words": WORDS * SENTENCES}
        for name in ids
        for block in range(BLOCKS)
    ]
    documents = [
        {"document": name, "municipality": of} for name, of in zip(ids, names, strict=True)
    ]
    return Corpus(
        documents=filled("documents", documents),
        blocks=filled("blocks", blocks),
        sentences=filled("sentences", [row for name in ids for row in places(name)]),
        **{
            table: filled(table, [row for name in ids for row in make(name, rng)])
            for table, make in makers.items()
        },
    )


def enough(names: Names) -> Names:
    """The names, and as many more as wordfish needs."""
    return (*names, *(f"Egn {number}" for number in range(1, 11)))


def of_many(names: Names) -> dict[str, tuple[pd.DataFrame, ...]]:
    """Per chart that needs many texts: the tables it takes."""
    c = made(enough(names))
    place = {"by": "municipality"}
    crossed = c.themes, c.blocks, c.documents
    worded = c.tokens, c.blocks, c.documents
    ends = {"low": names[0], "high": names[1]}
    more = c.tokens["lemma"] + [f"-{number % 2}" for number in range(len(c.tokens))]
    varied = c.tokens.assign(lemma=more), c.blocks, c.documents
    return {
        "dendrogram": (clusters(*worded, **place, replicates=20),),
        "correspondence": (correspondence(*crossed), correspondence_inertias(*crossed)),
        "wordfish": (wordfish(*varied, **place, **ends, minimum_words=1, replicates=4),),
    }


@cache
def tables(names: Names) -> dict[str, tuple[pd.DataFrame, ...]]:
    """Per chart: the tables it takes, made by the functions it names."""
    c = made(names)
    counts = c.themes, c.blocks, c.sentences, c.documents
    themed = rates(*counts, replicates=50, names=THEMES)
    contrast = keyness(c.tokens, c.blocks, c.documents, contrasts="rest")
    clauses = {
        variable: profile(c.frames, c.blocks, c.documents, variable=variable, replicates=50)
        for variable in ("agent", "modality")
    }
    chosen = c.themes[c.themes["theme"].isin(["tillid", "mod", "ansvar", "åbenhed", "retning"])]
    return {
        "theme_rates": (themed,),
        "theme_shares": (themed,),
        "rate_differences": (differences(*counts, pairs=[names[:2]], replicates=200),),
        "keyness": (contrast[contrast["target"] == names[0]],),
        "sketch": (sketch_difference(c.relations, c.documents, "fællesskab"),),
        "agents": (clauses["agent"],),
        "modalities": (clauses["modality"],),
        "declared_enacted": (declared_enacted(c.values, c.themes, c.sentences, c.documents),),
        "positions": (chosen, c.sentences),
        "similarity": (similarity(c.tokens, c.blocks, c.documents, by="municipality"),),
        "value_fit": (
            value_fit(c.values, c.themes, c.sentences, c.documents, names=THEMES, replicates=50),
        ),
        **of_many(names),
    }


@pytest.fixture(params=[SHORT, LONG], ids=["two", "twelve_long"])
def names(request: pytest.FixtureRequest) -> Names:
    """The names of two groups, or of twelve with long names."""
    return request.param


@pytest.fixture(params=figures.__all__)
def chart(request: pytest.FixtureRequest) -> str:
    """The name of each chart in turn."""
    return request.param


@pytest.fixture
def given() -> Callable[[str, Names], tuple[pd.DataFrame, ...]]:
    """The tables that a chart takes, by its name and the groups."""
    return lambda chart, names=SHORT: tables(names)[chart]


@pytest.fixture
def drawn(given: Callable[[str, Names], tuple[pd.DataFrame, ...]]) -> Callable[..., Axes]:
    """Draw a chart by its name, for some groups."""
    return lambda chart, names=SHORT, **options: getattr(figures, chart)(
        *given(chart, names), **options
    )


@pytest.fixture
def data_words() -> Callable[[Names], list[str]]:
    """Everything that the tables of some groups say in words of their own."""
    others = [word for words in COLLOCATES.values() for word in words]
    return lambda names: [*enough(names), *LEMMAS, *DECLARED, *others, "kommune-0/ledelsesgrundlag"]
