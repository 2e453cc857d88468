import pytest

from lingvist.corpus import open_corpus, problems
from lingvist.errors import CorpusError


def test_documents_come_by_id(make_document):
    make_document("kolding/b")
    folder = make_document("kolding/a")
    corpus = open_corpus(folder.parents[1])
    assert [document.id for document in corpus] == ["kolding/a", "kolding/b"]
    assert corpus["kolding/b"].id == "kolding/b"
    assert len(corpus) == 2


def test_an_unknown_id_lists_the_known_ones(make_document):
    corpus = open_corpus(make_document("kolding/a").parents[1])
    with pytest.raises(CorpusError, match="kolding/a"):
        corpus["kolding/z"]


def test_a_folder_without_documents_is_refused(tmp_path):
    with pytest.raises(CorpusError, match="no documents"):
        open_corpus(tmp_path)
    assert len(problems(tmp_path)) == 1


def test_all_problems_are_listed_at_once(make_document):
    root = make_document("kolding/a").parents[1]
    make_document("kolding/b", year="1492")
    (make_document("kolding/c") / "text.md").unlink()
    assert len(problems(root)) == 2


def test_a_folder_with_a_text_alone_is_a_document_too(make_document):
    folder = make_document("kolding/a")
    (folder / "document.toml").unlink()
    assert "document.toml" in str(problems(folder.parents[1])[0])
