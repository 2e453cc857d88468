"""Annotation: one spaCy Doc per document, block by block."""

from spacy.tokens import Doc

from lingvist.clean.edits import CleanText
from lingvist.language.model import Pipeline
from lingvist.language.names import mend_names

BLOCKS = "blocks"


def annotate(clean: CleanText, pipeline: Pipeline) -> Doc:
    """Annotate a clean text block by block and merge the blocks.

    Block bounds are sentence bounds, and ``doc.text`` is the clean text. The blocks stand in
    ``doc.spans["blocks"]``, in order, each labelled with its kind.

    Args:
        clean: the clean text.
        pipeline: a loaded pipeline.
    """
    texts = [clean.text[block.start : block.end] for block in clean.blocks]
    docs = list(pipeline.nlp.pipe(texts))
    merged = Doc.from_docs(docs, ensure_whitespace=False) if docs else None
    doc = mend_names(merged if merged is not None else pipeline.nlp.make_doc(""))
    spans = [
        doc.char_span(block.start, block.end, label=block.kind, alignment_mode="expand")
        for block in clean.blocks
    ]
    doc.spans[BLOCKS] = [span for span in spans if span is not None]
    return doc
