"""A study: a corpus and settings in, tidy tables out."""

import hashlib
import math
from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

import pandas as pd

from lingvist import schema
from lingvist.corpus import Corpus, Document, Metadata, open_corpus
from lingvist.language.identity import Identity, identify
from lingvist.measures.readability import readability
from lingvist.resources import lexicon as lexicons
from lingvist.resources.lexicon import Lexicon
from lingvist.resources.register import Municipality
from lingvist.settings import Settings, find
from lingvist.study.analysis import Analysis
from lingvist.study.cache import Cache, default_folder
from lingvist.study.evidence import evidence


class Study:
    """The tables of a corpus, each made when it is first asked for.

    Args:
        corpus: a corpus, or its folder.
        settings: the settings; by default those of the ``lingvist.toml`` nearest above it.
        cache: folder for tables that need not be made twice; None keeps nothing.

    Raises:
        LingvistError: corpus, settings, lexicon or pipeline cannot be used.
    """

    def __init__(
        self,
        corpus: Corpus | Path | str,
        settings: Settings | None = None,
        cache: Path | str | None = "default",
    ) -> None:
        root = None if isinstance(corpus, Corpus) else Path(corpus)
        self.corpus = corpus if isinstance(corpus, Corpus) else open_corpus(corpus)
        self.settings = settings or (find(root) if root else Settings())
        self.cache = Cache(_cache_folder(cache))

    @classmethod
    def from_texts(
        cls,
        texts: Mapping[str, str],
        settings: Settings | None = None,
        cache: Path | str | None = None,
    ) -> Self:
        """Make a study of texts that are in no corpus.

        Args:
            texts: id to source text; an id of the form ``<group>/<name>`` gives the group.
            settings: the settings; the defaults if none are given.
            cache: as in ``Study``; by default nothing is kept.
        """
        documents = tuple(_loose_document(name, text) for name, text in texts.items())
        return cls(Corpus(documents), settings, cache)

    @cached_property
    def pipeline(self) -> Identity:
        """The Danish pipeline that annotates."""
        return identify(self.settings.model)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The theme lexicon."""
        return lexicons.load(self.settings.lexicon)

    @cached_property
    def analyses(self) -> tuple[Analysis, ...]:
        """The documents with what is found in each."""
        shared = (self.settings, self.pipeline, self.lexicon, self.cache)
        return tuple(Analysis(document, *shared) for document in self.corpus)

    @cached_property
    def documents(self) -> pd.DataFrame:
        """The ``documents`` table: one row per document."""
        measured = readability(self.tokens).set_index("document")
        removed = self.removed
        lengths = removed["text"].str.len() - removed["replacement"].str.len()
        taken = lengths.groupby(removed["document"]).sum()
        rows = [_document_row(doc, measured, taken) for doc in self.corpus]
        return schema.build("documents", rows)

    @cached_property
    def blocks(self) -> pd.DataFrame:
        """The ``blocks`` table: one row per block, the sampling unit."""
        return self._table("blocks")

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """The ``sentences`` table."""
        return self._table("sentences")

    @cached_property
    def tokens(self) -> pd.DataFrame:
        """The ``tokens`` table: what everything is counted from."""
        return self._table("tokens")

    @cached_property
    def removed(self) -> pd.DataFrame:
        """The ``removed`` table: what cleaning took out."""
        return self._table("removed")

    @cached_property
    def themes(self) -> pd.DataFrame:
        """The ``themes`` table: one row per mention."""
        return self._table("themes")

    @cached_property
    def values(self) -> pd.DataFrame:
        """The ``values`` table: one row per declared value."""
        return self._table("values")

    @cached_property
    def statements(self) -> pd.DataFrame:
        """The ``statements`` table: visions, missions, approaches, principles."""
        return self._table("statements")

    @cached_property
    def frames(self) -> pd.DataFrame:
        """The ``frames`` table: who is to do what for whom, clause by clause."""
        return self._table("frames")

    @cached_property
    def relations(self) -> pd.DataFrame:
        """The ``relations`` table: grammatical relations, for sketches."""
        return self._table("relations")

    def annotate(self) -> Iterator[Document]:
        """Annotate what is not in the cache yet, yielding each document when it is done."""
        for analysis in self.analyses:
            if not analysis.annotated:
                analysis.table("tokens")
            yield analysis.document

    def evidence(self, row: "pd.Series[Any] | Mapping[str, Any]") -> pd.DataFrame:
        """Return the sentences behind a row of any table.

        Args:
            row: a row of a table of this study, or of a comparison made from them.

        Returns:
            Rows of ``sentences``, in order of the text.

        Raises:
            SchemaError: the row holds nothing by which sentences could be found.
        """
        return evidence(self, dict(row))

    @cached_property
    def provenance(self) -> dict[str, str]:
        """What every output names: versions, pipeline, lexicon, settings."""
        return {
            "lingvist": version("lingvist"),
            "pipeline": self.pipeline.name,
            "lexicon": self.lexicon.digest[:12],
            "cleaning": self.settings.cleaning,
            "themes in compounds": "yes" if self.settings.themes.compounds else "no",
            "seed": str(self.settings.seed),
            "replicates": str(self.settings.replicates),
            "level": str(self.settings.level),
            "documents": str(len(self.corpus)),
        }

    def _table(self, name: str) -> pd.DataFrame:
        frames = [analysis.table(name) for analysis in self.analyses]
        filled = [frame for frame in frames if not frame.empty]
        if not filled:
            return schema.empty(name)
        return schema.check(pd.concat(filled, ignore_index=True), name)


def _cache_folder(cache: Path | str | None) -> Path | None:
    if cache is None:
        return None
    return default_folder() if cache == "default" else Path(cache)


def _document_row(
    document: Document, measured: pd.DataFrame, taken: "pd.Series[int]"
) -> dict[str, object]:
    meta, place = document.metadata, document.municipality
    known = document.id in measured.index
    return {
        "document": document.id,
        "municipality": place.name,
        "code": place.code,
        "region": place.region,
        "title": meta.title,
        "kind": meta.kind,
        "year": math.nan if meta.year is None else meta.year,
        "display": meta.display,
        "words": measured["words"][document.id] if known else 0,
        "sentences": measured["sentences"][document.id] if known else 0,
        "lix": measured["lix"][document.id] if known else math.nan,
        "removed_characters": int(taken.get(document.id, 0)),
    }


def _loose_document(name: str, text: str) -> Document:
    """Make a document of a text that is in no corpus."""
    group = name.split("/", maxsplit=1)[0]
    metadata = Metadata(
        municipality="0000", municipality_name=group, title=name, kind="ledelsesgrundlag",
        display="full", text_sha256=hashlib.sha256(text.encode()).hexdigest(),
    )  # fmt: skip
    place = Municipality("0000", group, group, "", group, "", common_word=False)
    return Document(name, metadata, place, text)
