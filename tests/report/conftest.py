"""Studies made by hand: invented texts, and tables by rules a reader can check at a glance."""

import hashlib
import itertools
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from lingvist import schema
from lingvist.corpus import Corpus, Document, Metadata
from lingvist.language.identity import Identity
from lingvist.report import write
from lingvist.resources import lexicon
from lingvist.resources.register import Municipality
from lingvist.settings import Settings

THEMES = {"tillid": "tillid", "ansvar": "ansvar", "mod": "mod"}
"""Words that are a mention of a theme, and the theme."""
AGENTS = {"vi": "we_all", "ledere": "leader", "medarbejderne": "employee"}
"""Words that act, and the agent; the clause is their sentence."""

Rows = list[dict[str, object]]


@dataclass
class HandMade:
    """What the report asks of a study, from texts in which a line is a block.

    A line that begins with ``# `` is a heading; sentences end in a full stop; every word is its
    own lemma, in small letters.
    """

    texts: dict[str, str]
    display: str = "full"
    url: str = ""
    declared: dict[str, tuple[str, ...]] = field(default_factory=dict)
    settings: Settings = field(default_factory=lambda: Settings(replicates=200))
    pipeline: Identity = field(default_factory=lambda: Identity("proeve 1.0", "0"))

    def __post_init__(self) -> None:
        self.lexicon = lexicon.load()
        self.corpus = Corpus(tuple(self._document(name) for name in self.texts))
        self.rows: dict[str, Rows] = {name: [] for name in schema.TABLES}
        for name, text in self.texts.items():
            self._read(name, text)
        self._count()
        for name in schema.TABLES:
            setattr(self, name, schema.build(name, self.rows[name]))

    @property
    def provenance(self) -> dict[str, str]:
        return {
            "lingvist": "0.0.0", "pipeline": self.pipeline.name, "lexicon": "abc",
            "cleaning": "standard", "seed": "1", "replicates": "200", "level": "0.95",
            "documents": str(len(self.texts)),
        }  # fmt: skip

    def _document(self, name: str) -> Document:
        place = name.split("/", maxsplit=1)[0].capitalize()
        metadata = Metadata(
            municipality="9000", municipality_name=place, title=f"Grundlag {place}",
            kind="ledelsesgrundlag", display=self.display, url=self.url, invented=True,
            text_sha256=hashlib.sha256(self.texts[name].encode()).hexdigest(),
        )  # fmt: skip
        municipality = Municipality("9000", place, place, "", place.lower(), "", common_word=False)
        return Document(name, metadata, municipality, self.texts[name])

    def _read(self, name: str, text: str) -> None:
        start, numbers = 0, {"block": 0, "sentence": 0, "token": 0}
        for line, words in enumerate(text.split("\n"), 1):
            if words.strip():
                numbers["block"] += 1
                self._block(name, words, (start, line), numbers)
            start += len(words) + 1
        self.rows["removed"].append({
            "document": name, "rule": "page-number", "source_start": 0, "source_end": 1,
            "line": 1, "text": "7", "replacement": "",
        })  # fmt: skip

    def _block(self, name: str, text: str, at: tuple[int, int], numbers: dict[str, int]) -> None:
        kind = "heading" if text.startswith("# ") else "paragraph"
        place = {"document": name, "block": f"{name}#b{numbers['block']}", "line": at[1]}
        before = len(self.rows["tokens"])
        for found in re.finditer(r"[^.]+\.?", text.removeprefix("# ")):
            if found[0].strip():
                numbers["sentence"] += 1
                begin = at[0] + found.start() + len(found[0]) - len(found[0].lstrip())
                own = place | {"sentence": f"{name}#s{numbers['sentence']}"}
                self._sentence(found[0].strip(), begin, own | {"block_kind": kind}, numbers)
        words = sum(bool(row["is_word"]) for row in self.rows["tokens"][before:])
        self.rows["blocks"].append(place | {
            "start": at[0], "end": at[0] + len(text), "kind": kind, "level": 0, "section": "",
            "words": words, "text": text.removeprefix("# "),
        })  # fmt: skip

    def _sentence(
        self, text: str, start: int, place: dict[str, object], numbers: dict[str, int]
    ) -> None:
        found = [(m[0], start + m.start()) for m in re.finditer(r"\w+|[^\w\s]", text)]
        plain = {key: value for key, value in place.items() if key != "block_kind"}
        end = start + len(text)
        for word, at in found:
            numbers["token"] += 1
            self._token(word, place | {"start": at, "end": at + len(word)}, numbers["token"])
        for word, at in found:
            self._findings(word, plain | {"start": at, "end": at + len(word)}, end)
        for (first, at), (second, last) in itertools.pairwise(found):
            self.rows["relations"].append(plain | {
                "start": at, "end": last + len(second), "head": second.lower(), "head_pos": "NOUN",
                "relation": "modifier", "dependent": first.lower(), "dependent_pos": "ADJ",
            })  # fmt: skip
        self.rows["sentences"].append(place | {
            "start": start, "end": end, "section": "", "text": text,
            "words": sum(word.isalpha() for word, _ in found),
        })  # fmt: skip

    def _token(self, word: str, place: dict[str, object], i: int) -> None:
        self.rows["tokens"].append(place | {
            "i": i - 1, "text": word, "lemma": word.lower(), "pos": "NOUN", "morph": "",
            "head": i - 1, "dep": "ROOT", "entity": "", "compound": "", "is_word": word.isalpha(),
        })  # fmt: skip

    def _findings(self, word: str, place: dict[str, object], end: int) -> None:
        name, lemma = str(place["document"]), word.lower()
        if lemma in THEMES:
            self.rows["themes"].append(place | {
                "theme": THEMES[lemma], "surface": word, "lemma": lemma, "via": "lemma",
                "pattern": lemma, "derived": False, "negated": False, "in_heading": False,
                "weak": False,
            })  # fmt: skip
        if lemma in AGENTS:
            self.rows["frames"].append(place | {
                "end": end, "agent": AGENTS[lemma], "agent_text": word, "modality": "obligation",
                "modality_form": "modal", "cue": "skal", "predicate": "vise", "object": "",
                "beneficiary": "", "direction": "none", "responsibility": "none",
                "negated": False, "corrective": False, "voice": "active",
            })  # fmt: skip
        labels = self.declared.get(name, ())
        if lemma in labels and lemma not in {row["label"] for row in self.rows["values"]}:
            self.rows["values"].append(place | {
                "rank": labels.index(lemma) + 1, "label": lemma, "lemma": lemma,
                "theme": THEMES.get(lemma, ""), "mnemonic": "", "scope": "municipality",
                "cue": "vores værdier", "stated_count": math.nan, "unfolded_start": math.nan,
                "unfolded_end": math.nan, "confidence": 1.0,
            })  # fmt: skip

    def _count(self) -> None:
        for document in self.corpus:
            tokens = [row for row in self.rows["tokens"] if row["document"] == document.id]
            own = [row for row in self.rows["sentences"] if row["document"] == document.id]
            self.rows["documents"].append({
                "document": document.id, "municipality": document.municipality.name,
                "code": "9000", "region": "", "title": document.metadata.title,
                "kind": "ledelsesgrundlag", "year": math.nan, "display": self.display,
                "words": sum(bool(row["is_word"]) for row in tokens), "sentences": len(own),
                "lix": 30.0, "removed_characters": 1,
            })  # fmt: skip


NORTH = """# Tillid
Vi skal vise tillid. Ledere skal tage ansvar.
Vores værdier er tillid og ansvar.
Vi har tillid til hinanden.
Medarbejderne skal have mod.
Vi har ansvar og tillid.
Ledere giver stort ansvar.
"""
SOUTH = """# Grundlag
Vi skal lytte. Ledere skal lytte.
Ledere skal have stort ansvar.
Vi skal have mod.
Medarbejderne skal have ro.
Ledere skal sætte retning.
Vi skal holde fast.
"""


@pytest.fixture(scope="session")
def two() -> HandMade:
    """Two municipalities; only one of them declares values."""
    declared = {"nordby/grundlag": ("tillid", "ansvar")}
    return HandMade({"nordby/grundlag": NORTH, "sydby/grundlag": SOUTH}, declared=declared)


@pytest.fixture
def one() -> HandMade:
    """A single municipality."""
    return HandMade({"nordby/grundlag": NORTH})


@pytest.fixture(scope="session")
def hand_made() -> Callable[..., HandMade]:
    """Makes a study that several tests share."""
    return HandMade


@pytest.fixture
def make() -> Callable[..., HandMade]:
    """Makes a study of texts of one's own."""
    return HandMade


@pytest.fixture(scope="session")
def written(two: HandMade, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of the report on two municipalities, by name."""
    folder: Path = tmp_path_factory.mktemp("reports")
    return {path.stem: path.read_text(encoding="utf-8") for path in write(two, folder)}
