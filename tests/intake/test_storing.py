import datetime as dt
import multiprocessing
import os
import shutil
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingvist.corpus import Metadata, open_corpus, problems
from lingvist.errors import IntakeError
from lingvist.intake import storing
from lingvist.intake.storing import is_slug, slug_of, store

TEXT = "# Ledelse\n\nVi leder med tillid.\n"
OTHER = "# Ledelse\n\nVi leder med mod.\n"
METADATA = Metadata(
    municipality="0621", title="Ledelse", kind="ledelsesgrundlag", text_sha256="0" * 64,
    year=2021, date=dt.date(2021, 3, 9), mask=((3, 9),),
)  # fmt: skip


def put(corpus, text=TEXT, slug="ledelse", **options):
    beside = {"original.txt": text.encode()}
    return store(corpus, "kolding", slug, METADATA, text, beside, **options)


def state(corpus: Path) -> dict[str, bytes]:
    """What the corpus holds for a reader: the documents' files, by id and name."""
    if not problems(corpus):
        documents = open_corpus(corpus).documents
        return {
            f"{document.id}/{path.name}": path.read_bytes()
            for document in documents
            for path in document.folder.rglob("*")
            if path.is_file()
        }
    return {}


def test_a_document_is_written_and_can_be_read(tmp_path):
    folder = put(tmp_path / "corpus")
    document = open_corpus(tmp_path / "corpus")["kolding/ledelse"]
    assert document.text == TEXT
    assert document.folder == folder
    assert document.metadata.date == dt.date(2021, 3, 9)
    assert document.metadata.mask == ((3, 9),)
    assert (folder / "original.txt").read_bytes() == TEXT.encode()
    assert [p.name for p in (tmp_path / "corpus").iterdir()] == ["kolding"]


def test_nothing_is_overwritten_unasked(tmp_path):
    put(tmp_path)
    before = state(tmp_path)
    with pytest.raises(IntakeError, match="a document of that name"):
        put(tmp_path, OTHER)
    assert state(tmp_path) == before


def test_a_document_is_replaced_when_asked(tmp_path):
    put(tmp_path)
    put(tmp_path, OTHER, replace=True)
    assert open_corpus(tmp_path)["kolding/ledelse"].text == OTHER
    assert sorted(p.name for p in (tmp_path / "kolding").iterdir()) == ["ledelse"]


def test_readings_of_the_same_text_stay_and_of_another_keep_it(tmp_path):
    folder = put(tmp_path)
    (folder / "readings").mkdir()
    (folder / "readings" / "laeser-1.json").write_text("{}")
    put(tmp_path, replace=True)
    assert (folder / "readings" / "laeser-1.json").read_text() == "{}"
    with pytest.raises(IntakeError, match="people have read"):
        put(tmp_path, OTHER, replace=True)
    assert (folder / "text.md").read_bytes() == TEXT.encode()


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "corpus").write_text("in the way")
    with pytest.raises(IntakeError, match="cannot be written"):
        put(tmp_path / "corpus")


@pytest.mark.parametrize(
    "title, slug",
    [
        ("Ledelse i Ærø", "ledelse-i-aeroe"),
        ("  Vores – ledelsesgrundlag! (2021)", "vores-ledelsesgrundlag-2021"),
        ("../../etc/passwd", "etc-passwd"),
        ("", "dokument"),
        ("日本", "dokument"),
        ("CON", "dokument"),
        ("ord " * 40, "-".join(["ord"] * 15)),
        ("a" * 100, "a" * 60),
    ],
)
def test_slugs(title, slug):
    assert slug_of(title) == slug
    assert is_slug(slug)


@given(st.text())
def test_a_slug_is_a_plain_folder_name(title):
    slug = slug_of(title)
    assert is_slug(slug)
    assert slug.isascii()
    assert 0 < len(slug) <= 60
    assert not {"/", "\\", ".", " "} & set(slug)


@pytest.mark.parametrize("slug", ["", ".", "..", "a/b", "A", "a b", "nul", ".a"])
def test_other_names_are_no_slugs(slug):
    assert not is_slug(slug)


class Killer:
    """Ends the process, as a kill does, at the nth step that changes the disk."""

    def __init__(self, last: int) -> None:
        self.left = last

    def __call__(self, work):
        def step(*args, **options):
            if self.left == 0:
                os._exit(9)
            self.left -= 1
            return work(*args, **options)

        return step


def killed_at(step: int, corpus: Path, *, replace: bool) -> None:
    kill = Killer(step)
    for name in ("write_bytes", "mkdir", "rename"):
        setattr(Path, name, kill(getattr(Path, name)))
    storing.mkdtemp = kill(storing.mkdtemp)
    shutil.rmtree = kill(shutil.rmtree)
    shutil.copytree = kill(shutil.copytree)
    put(corpus, OTHER if replace else TEXT, replace=replace)
    os._exit(0)


@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")  # fork, then exit
@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize("replace", [True, False])
def test_a_kill_at_any_step_leaves_the_corpus_as_it_was_or_with_the_whole(
    tmp_path, replace, is_first
):
    context, codes = multiprocessing.get_context("fork"), []
    outcomes = set()
    while 0 not in codes:
        corpus = tmp_path / f"corpus{len(codes)}"
        if not is_first:
            put(corpus, slug="andet")
        if replace:
            put(corpus)
        before = state(corpus)
        process = context.Process(
            target=killed_at, args=(len(codes), corpus), kwargs={"replace": replace}
        )
        process.start()
        process.join()
        codes.append(process.exitcode)
        texts = {name: data for name, data in state(corpus).items() if name.endswith("text.md")}
        whole = {"kolding/ledelse/text.md": (OTHER if replace else TEXT).encode()}
        old = {name: data for name, data in before.items() if name.endswith("text.md")}
        assert texts in (old, old | whole)
        outcomes.add(texts == old)
        put(corpus, OTHER if replace else TEXT, replace=True)
        assert state(corpus).keys() >= {"kolding/ledelse/text.md"}
    assert len(codes) > 5
    assert outcomes == {True, False}


def test_what_an_interrupted_run_left_is_swept_when_it_is_old(tmp_path):
    young, old = tmp_path / ".incoming-young", tmp_path / ".incoming-old"
    young.mkdir()
    old.mkdir()
    hours_ago = time.time() - 7200
    os.utime(old, (hours_ago, hours_ago))
    put(tmp_path)
    assert young.exists()
    assert not old.exists()
