"""The tables of one document, each made once and kept by content."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from lingvist.clean import CleanText, clean
from lingvist.corpus import Document
from lingvist.findings import frames, relations, statements, themes, tokens, values
from lingvist.language.identity import Identity
from lingvist.resources.lexicon import Lexicon
from lingvist.settings import Settings
from lingvist.study.cache import Cache, key_of

ANNOTATION = ("tokens", "blocks", "sentences")


@dataclass(frozen=True)
class Analysis:
    """What is found in one document.

    Attributes:
        document: the document.
        settings: what it is analysed with.
        pipeline: the Danish pipeline that annotates.
        lexicon: the theme lexicon.
        cache: where tables are kept.
    """

    document: Document
    settings: Settings
    pipeline: Identity
    lexicon: Lexicon
    cache: Cache

    @cached_property
    def clean(self) -> CleanText:
        """The clean text."""
        return clean(self.document.text, self.settings.cleaning)

    @property
    def annotated(self) -> bool:
        """Whether the annotation is in the cache already."""
        return all(self.cache.holds(self._key, name) for name in ANNOTATION)

    def table(self, name: str) -> pd.DataFrame:
        """Return the table ``name`` of this document, made or read once."""
        for wanted in ANNOTATION if name in ANNOTATION else (name,):
            if wanted not in self._made:
                self._made[wanted] = self._fetch(wanted)
        return self._made[name]

    def _fetch(self, name: str) -> pd.DataFrame:
        key = self._key if name in {*ANNOTATION, "removed"} else self._findings_key
        return self.cache.table(key, name, getattr(self, f"_{name}"))

    @cached_property
    def _made(self) -> dict[str, pd.DataFrame]:
        return {}

    @cached_property
    def _key(self) -> str:
        doc, settings = self.document, self.settings
        return key_of(doc.id, doc.text, settings.cleaning, self.pipeline.digest)

    @cached_property
    def _findings_key(self) -> str:
        return key_of(self._key, self.lexicon.digest, self.settings.themes.model_dump_json())

    @cached_property
    def _source(self) -> tokens.Source:
        # spaCy takes two seconds to import: only where something is annotated
        from lingvist.language.annotation import annotate  # noqa: PLC0415
        from lingvist.language.model import load  # noqa: PLC0415

        doc = annotate(self.clean, load(self.settings.model))
        return tokens.Source(self.document.id, self.clean, doc)

    def _tokens(self) -> pd.DataFrame:
        from lingvist.language.compounds import parts  # noqa: PLC0415  as above

        return tokens.tokens(self._source, parts)

    def _blocks(self) -> pd.DataFrame:
        return tokens.blocks(self._source)

    def _sentences(self) -> pd.DataFrame:
        return tokens.sentences(self._made["tokens"], self._made["blocks"], self.clean.text)

    def _removed(self) -> pd.DataFrame:
        return tokens.removed(self.document.id, self.clean)

    def _themes(self) -> pd.DataFrame:
        compounds = self.settings.themes.compounds
        return themes.themes(self.table("tokens"), self.lexicon, compounds=compounds)

    def _values(self) -> pd.DataFrame:
        return values.values(self.table("tokens"), self.table("blocks"), self.lexicon)

    def _statements(self) -> pd.DataFrame:
        return statements.statements(self.table("tokens"), self.table("blocks"), self.lexicon)

    def _frames(self) -> pd.DataFrame:
        return frames.frames(self.table("tokens"))

    def _relations(self) -> pd.DataFrame:
        return relations.relations(self.table("tokens"))
