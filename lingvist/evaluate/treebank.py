"""CoNLL-U files as texts with their gold annotation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc
from spacy.training.converters.conllu_to_docs import conllu_to_docs

from lingvist.errors import EvaluationError, place

COLUMNS = 10
SENTENCES_PER_TEXT = 10
"""As many as ``spacy convert -n 10`` puts together, where a file marks no paragraphs."""
_PARAGRAPH = "# newpar"
_ID = re.compile(r"\d+([-.]\d+)?")


@dataclass(frozen=True)
class Treebank:
    """The texts of a CoNLL-U file.

    Attributes:
        path: the file.
        texts: one Doc per text, with the gold annotation.
    """

    path: Path
    texts: tuple[Doc, ...]

    @property
    def sentences(self) -> int:
        """How many sentences the texts have."""
        return sum(1 for text in self.texts for _ in text.sents)


@dataclass(frozen=True)
class _Sentence:
    line: int
    lines: tuple[str, ...]

    @property
    def opens_paragraph(self) -> bool:
        return any(line.startswith(_PARAGRAPH) for line in self.lines)


def read(path: Path) -> Treebank:
    """Read a CoNLL-U file.

    A paragraph (``# newpar``) is a text; where the file marks none, ten sentences are one.

    Args:
        path: the file, UTF-8.

    Raises:
        EvaluationError: there is no such file, it is no CoNLL-U, or it holds no sentence.
    """
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _error(path, f"the file cannot be read: {error}") from error
    sentences = list(_sentences(content))
    for sentence in sentences:
        _check(sentence, path)
    if not sentences:
        raise _error(path, "the file holds no sentence")
    return Treebank(path, tuple(_doc(text) for text in _texts(sentences)))


def words(path: Path) -> frozenset[tuple[str, str]]:
    """Return the words of a CoNLL-U file as (form in small letters, part of speech)."""
    return frozenset(
        (token.text.lower(), token.pos_) for text in read(path).texts for token in text
    )


def _sentences(content: str) -> Iterator[_Sentence]:
    lines: list[str] = []
    for number, line in enumerate([*content.splitlines(), ""], start=1):
        if line.strip():
            lines.append(line)
        elif any(not kept.startswith("#") for kept in lines):
            yield _Sentence(number - len(lines), tuple(lines))
            lines = []


def _check(sentence: _Sentence, path: Path) -> None:
    """Refuse what spaCy's converter would stumble over without a word."""
    rows = [(sentence.line + i, line.split("\t")) for i, line in enumerate(sentence.lines)
            if not line.startswith("#")]  # fmt: skip
    last = sum(row[0].isdecimal() for _, row in rows)
    for number, row in rows:
        if len(row) != COLUMNS:
            raise _error(path, f"a word has {len(row)} columns, not {COLUMNS}", number)
        if not _ID.fullmatch(row[0]):
            raise _error(path, f"{row[0]!r} is no number of a word", number)
        head = row[6]
        if row[0].isdecimal() and not (head.isdecimal() and int(head) <= last):
            raise _error(path, f"{head!r} is no head in a sentence of {last} words", number)


def _texts(sentences: list[_Sentence]) -> Iterator[list[_Sentence]]:
    marked = any(sentence.opens_paragraph for sentence in sentences)
    text: list[_Sentence] = []
    for sentence in sentences:
        ends = sentence.opens_paragraph if marked else len(text) == SENTENCES_PER_TEXT
        if ends and text:
            yield text
            text = []
        text.append(sentence)
    yield text


def _doc(text: list[_Sentence]) -> Doc:
    content = "\n\n".join("\n".join(sentence.lines) for sentence in text)
    docs: Iterator[Doc] = conllu_to_docs(content, n_sents=len(text), no_print=True)  # type: ignore[no-untyped-call]  # spaCy's
    return next(docs)


def _error(path: Path, what: str, line: int | None = None) -> EvaluationError:
    return EvaluationError(
        what,
        where=place(path, line),
        allowed="CoNLL-U: ten columns set apart by tabs, sentences by an empty line",
        next_step="correct the file, or name another one",
    )
