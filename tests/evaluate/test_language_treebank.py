"""CoNLL-U read into texts; the sentences are made up."""

import pytest

from lingvist.errors import EvaluationError
from lingvist.evaluate import treebank

ONE = "1\tVi\tvi\tPRON\t_\t_\t2\tnsubj\t_\t_\n2\tleder\tlede\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n"  # noqa: E501  CoNLL-U
HEADING = "1\tMod\tmod\tNOUN\t_\t_\t0\troot\t_\t_\n"


@pytest.fixture
def written(tmp_path):
    def write(content):
        path = tmp_path / "gold.conllu"
        path.write_text(content, encoding="utf-8")
        return path

    return write


def test_words_come_with_their_annotation(written):
    (text,) = treebank.read(written(f"# sent_id = 1\n{ONE}\n")).texts
    assert text.text.strip() == "Vi leder."
    assert [(t.lemma_, t.pos_, t.dep_, t.head.text) for t in text] == [
        ("vi", "PRON", "nsubj", "leder"), ("lede", "VERB", "ROOT", "leder"),
        (".", "PUNCT", "punct", "leder"),
    ]  # fmt: skip


def test_a_paragraph_is_a_text_where_paragraphs_are_marked(written):
    marked = f"# newpar id = a\n{HEADING}\n# newpar id = b\n{ONE}\n{ONE}\n"
    read = treebank.read(written(marked))
    assert [len(list(text.sents)) for text in read.texts] == [1, 2]
    assert read.sentences == 3


def test_ten_sentences_are_a_text_where_none_are_marked(written):
    read = treebank.read(written(f"{ONE}\n" * 23))
    assert [len(list(text.sents)) for text in read.texts] == [10, 10, 3]


def test_comments_alone_are_no_sentence(written):
    read = treebank.read(written(f"# a note\n\n{HEADING}\n\n\n{ONE}"))
    assert read.sentences == 2


def test_words_are_folded_and_told_with_their_part_of_speech(written):
    assert treebank.words(written(f"{HEADING}\n{ONE}")) == {
        ("mod", "NOUN"), ("vi", "PRON"), ("leder", "VERB"), (".", "PUNCT"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "content, line, what",
    [
        (f"{HEADING}\n1 Vi vi PRON\n", 3, "1 columns"),
        (ONE.replace("\t2\tnsubj", "\t9\tnsubj"), 1, "'9' is no head in a sentence of 3 words"),
        (ONE.replace("\t0\troot", "\t_\troot"), 2, "'_' is no head"),
        (ONE.replace("3\t.", "x\t."), 3, "'x' is no number"),
    ],
)
def test_what_is_no_conllu_is_told_with_its_line(written, content, line, what):
    path = written(content)
    with pytest.raises(EvaluationError, match=what) as told:
        treebank.read(path)
    assert f"{path}:{line}:" in str(told.value)


@pytest.mark.parametrize("content", ["", "# only a comment\n"])
def test_a_file_without_a_sentence_is_refused(written, content):
    with pytest.raises(EvaluationError, match="no sentence"):
        treebank.read(written(content))


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(EvaluationError, match="cannot be read"):
        treebank.read(tmp_path / "none.conllu")


def test_a_file_that_is_no_text_is_told(tmp_path):
    path = tmp_path / "gold.conllu"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(EvaluationError, match="cannot be read"):
        treebank.read(path)
