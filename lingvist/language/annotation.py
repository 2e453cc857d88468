"""Annotation: one spaCy Doc per document, block by block."""

from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from lingvist.clean.edits import CleanText
from lingvist.language.model import Pipeline
from lingvist.language.names import mend_names

BLOCKS = "blocks"
STOPS = (".", "!", "?", "…", ":", ";")
CLOSING = frozenset("\"'”’»«)]*")


def annotate(clean: CleanText, pipeline: Pipeline) -> Doc:
    """Annotate a clean text block by block and merge the blocks.

    Block bounds are sentence bounds, and ``doc.text`` is the clean text. The blocks stand in
    ``doc.spans["blocks"]``, in order, each labelled with its kind.

    Args:
        clean: the clean text.
        pipeline: a loaded pipeline.
    """
    texts = [clean.text[block.start : block.end] for block in clean.blocks]
    docs = list(pipeline.nlp.pipe(map(partial(_bounded, pipeline.nlp), texts)))
    merged = Doc.from_docs(docs, ensure_whitespace=False) if docs else None
    doc = mend_names(merged if merged is not None else pipeline.nlp.make_doc(""))
    spans = [
        doc.char_span(block.start, block.end, label=block.kind, alignment_mode="expand")
        for block in clean.blocks
    ]
    doc.spans[BLOCKS] = [span for span in spans if span is not None]
    return doc


def _bounded(nlp: Language, text: str) -> Doc:
    """Tokenise a block, and tell the parser where no sentence can begin.

    Inside a block a sentence begins only after a stop or a line end: small parsers break
    sentences with a fronted phrase (*Som ledere | har vi …*) and headings into pieces.
    """
    doc = nlp.make_doc(text)
    stopped = False
    for token in doc:
        closes = token.text in CLOSING and token.i and not doc[token.i - 1].whitespace_
        if closes or (token.i and not stopped):
            token.is_sent_start = False
        if token.is_space:
            stopped = stopped or "\n" in token.text
        elif token.text not in CLOSING:
            stopped = token.text.endswith(STOPS)
    return doc
