"""The tables every count rests on: tokens, sentences and blocks of an annotated document."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
from spacy.tokens import Doc, Span
from spacy.tokens import Token as SpacyToken

from lingvist import schema
from lingvist.clean.edits import Block, CleanText
from lingvist.language.compounds.suspended import suspended

_WORD = re.compile(r"[^\W\d_]")

Splitter = Callable[[str, str], tuple[str, ...]]


@dataclass(frozen=True)
class Source:
    """What the tables of a document are read from."""

    document: str
    clean: CleanText
    doc: Doc


def is_word(text: str) -> bool:
    """Tell whether a token is a word: it holds a letter; bare numbers and signs do not.

    >>> is_word("2-årig"), is_word("2024"), is_word("–")
    (True, False, False)
    """
    return bool(_WORD.search(text))


def tokens(source: Source, split: Splitter) -> pd.DataFrame:
    """Return the ``tokens`` table of a document: one row per token that is not white space.

    Args:
        source: the document, its clean text and its annotation.
        split: gives the parts of a compound from lemma and part of speech; () for other words. A
            suspended compound gets those of the word it stands for.
    """
    completed = _completed(source.doc)
    position = _positions(source.doc)
    sentences = _sentence_numbers(source.doc)
    rows = []
    for number, block, span in _blocks(source):
        for token in span:
            if not token.is_space:
                place = _place(source, number, sentences[token.i], token.idx, len(token.text))
                parts = completed.get(token.i) or split(token.lemma_, token.pos_)
                rows.append(place | _annotation(token, position, parts, block.kind))
    return schema.build("tokens", rows)


def sentences(tokens: pd.DataFrame, blocks: pd.DataFrame, text: str) -> pd.DataFrame:
    """Return the ``sentences`` table of a document.

    Args:
        tokens: its ``tokens`` table.
        blocks: its ``blocks`` table.
        text: its clean text.
    """
    if tokens.empty:
        return schema.empty("sentences")
    frame = tokens.groupby("sentence", sort=False, as_index=False).agg(
        document=("document", "first"), block=("block", "first"),
        start=("start", "min"), end=("end", "max"), line=("line", "first"),
        block_kind=("block_kind", "first"), words=("is_word", "sum"),
    )  # fmt: skip
    frame["section"] = frame["block"].map(blocks.set_index("block")["section"])
    bounds = zip(frame["start"], frame["end"], strict=True)
    frame["text"] = [text[start:end] for start, end in bounds]
    return schema.build("sentences", frame.to_dict("records"))


def blocks(source: Source) -> pd.DataFrame:
    """Return the ``blocks`` table of a document."""
    rows, section = [], ""
    for number, block, span in _blocks(source):
        text = source.clean.text[block.start : block.end].rstrip()
        section = text if block.kind == "heading" else section
        words = sum(is_word(token.text) for token in span if not token.is_space)
        rows.append({
            "document": source.document, "block": f"{source.document}#b{number}",
            "start": block.start, "end": block.start + len(text),
            "line": source.clean.line(block.start), "kind": block.kind, "level": block.level,
            "section": section, "words": words, "text": text,
        })  # fmt: skip
    return schema.build("blocks", rows)


def removed(document: str, clean: CleanText) -> pd.DataFrame:
    """Return the ``removed`` table of a document: every edit, with what stood there."""
    rows = [
        {
            "document": document, "rule": edit.rule,
            "source_start": edit.start, "source_end": edit.end,
            "line": clean.source_line(edit.start),
            "text": clean.source[edit.start : edit.end], "replacement": edit.replacement,
        }
        for edit in clean.edits
    ]  # fmt: skip
    return schema.build("removed", rows)


def _blocks(source: Source) -> list[tuple[int, Block, Span]]:
    spans = source.doc.spans["blocks"]
    return [
        (number, block, span)
        for number, (block, span) in enumerate(zip(source.clean.blocks, spans, strict=True), 1)
    ]


def _positions(doc: Doc) -> dict[int, int]:
    """Map spaCy's positions to positions among the tokens that are not white space."""
    kept = [token.i for token in doc if not token.is_space]
    return {i: number for number, i in enumerate(kept)}


def _sentence_numbers(doc: Doc) -> dict[int, int]:
    """Number the sentences that hold more than white space, from 1, and map tokens to them."""
    full = [sent for sent in doc.sents if any(not token.is_space for token in sent)]
    return {token.i: number for number, sent in enumerate(full, 1) for token in sent}


def _place(source: Source, block: int, sentence: int, start: int, length: int) -> dict[str, object]:
    return {
        "document": source.document,
        "block": f"{source.document}#b{block}",
        "sentence": f"{source.document}#s{sentence}",
        "start": start,
        "end": start + length,
        "line": source.clean.line(start),
    }


def _completed(doc: Doc) -> dict[int, tuple[str, ...]]:
    """Map the positions of suspended compounds to the parts of the words they stand for."""
    words = [token.text for token in doc]
    return {done.i: done.split.parts for done in suspended(words) if done.split.is_compound}


def _annotation(
    token: SpacyToken, position: dict[int, int], parts: tuple[str, ...], kind: str
) -> dict[str, object]:
    return {
        "i": position[token.i],
        "text": token.text,
        "lemma": token.lemma_ or token.text,
        "pos": token.pos_,
        "morph": str(token.morph),
        "head": position[_governor(token).i],
        "dep": token.dep_,
        "entity": token.ent_type_,
        "compound": "|".join(parts),
        "is_word": is_word(token.text),
        "block_kind": kind,
    }


def _governor(token: SpacyToken) -> SpacyToken:
    """Return the head, or the next one up that is not white space; itself at a root."""
    head = token.head
    while head.is_space and head.head.i != head.i:
        head = head.head
    return token if head.is_space else head
