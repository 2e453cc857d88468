"""Small tables, written as texts: document -> blocks -> sentences, words parted by blanks."""

from dataclasses import dataclass

import pandas as pd
import pytest

from lingvist import schema

THEMES = {
    "tillid": ("tillid", False),
    "tillidsfuld": ("tillid", False),
    "mod": ("mod", False),
    "ansvar": ("ansvar", False),
    "rammer": ("råderum", True),
}
"""Word -> theme, and whether it is a weak entry."""


@dataclass(frozen=True)
class Tables:
    documents: pd.DataFrame
    blocks: pd.DataFrame
    sentences: pd.DataFrame
    tokens: pd.DataFrame
    themes: pd.DataFrame

    def shuffled(self, seed: int) -> "Tables":
        return Tables(*(part.sample(frac=1, random_state=seed) for part in self.parts))

    @property
    def categorical(self) -> "Tables":
        """The same tables with texts as categories, as Parquet dictionaries are read."""
        return Tables(*(part.astype(dict.fromkeys(texts(part), "category")) for part in self.parts))

    @property
    def parts(self) -> list[pd.DataFrame]:
        return [getattr(self, name) for name in self.__dataclass_fields__]


def texts(table: pd.DataFrame) -> list[str]:
    return [str(name) for name, kind in table.dtypes.items() if kind == "str"]


def make_tables(texts: dict[str, list[list[str]]]) -> Tables:
    """Make the tables of texts; a block whose first sentence begins with # is a heading.

    The municipality is what stands before the slash of the id.
    """
    rows: dict[str, list[dict[str, object]]] = {name: [] for name in schema.TABLES}
    for document, blocks in texts.items():
        _add_document(rows, document, blocks)
    names = ("documents", "blocks", "sentences", "tokens", "themes")
    return Tables(*(schema.build(name, rows[name]) for name in names))


def _add_document(rows, document, blocks):
    i, offset, words, number = 0, 0, 0, 0
    for index, block in enumerate(blocks):
        kind = "heading" if block and block[0].startswith("#") else "paragraph"
        place = {"document": document, "block": f"{document}#b{index}", "line": index + 1}
        start, of_block = offset, 0
        for text in block:
            place["sentence"] = f"{document}#s{number}"
            number += 1
            of_sentence, first = 0, offset
            for word in text.removeprefix("#").split():
                token = {**place, "start": offset, "end": offset + len(word), "text": word}
                is_word = word[0].isalpha()
                _add_token(rows, token, i, kind, is_word=is_word)
                i, offset, of_sentence = i + 1, offset + len(word) + 1, of_sentence + is_word
            rows["sentences"].append(
                {**place, "start": first, "end": offset, "section": "", "block_kind": kind,
                 "words": of_sentence, "text": text}
            )  # fmt: skip
            of_block += of_sentence
        words += of_block
        rows["blocks"].append(
            {**place, "start": start, "end": offset, "kind": kind, "level": 0, "section": "",
             "words": of_block, "text": " ".join(block)}
        )  # fmt: skip
    municipality = document.split("/", maxsplit=1)[0]
    rows["documents"].append(
        {"document": document, "municipality": municipality, "code": "0000", "region": "",
         "title": document, "kind": "ledelsesgrundlag", "year": 2020.0, "display": "full",
         "words": words, "sentences": number, "lix": 0.0, "removed_characters": 0}
    )  # fmt: skip


def _add_token(rows, token, i, kind, *, is_word):
    lemma = token["text"].lower()
    rows["tokens"].append(
        {**token, "i": i, "lemma": lemma, "pos": "X", "morph": "", "head": i, "dep": "ROOT",
         "entity": "", "compound": "", "is_word": is_word, "block_kind": kind}
    )  # fmt: skip
    if lemma in THEMES:
        theme, weak = THEMES[lemma]
        rows["themes"].append(
            {**token, "theme": theme, "surface": token["text"], "lemma": lemma, "via": "lemma",
             "pattern": lemma, "derived": False, "negated": False,
             "in_heading": kind == "heading", "weak": weak}
        )  # fmt: skip


@pytest.fixture(scope="session")
def make():
    """The function that makes tables of texts."""
    return make_tables
