import shutil
import sys

import pytest
import spacy
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import get_current_ops

from lingvist.errors import ModelError
from lingvist.language import identity, model

COMPONENTS = [
    "tok2vec",
    "morphologizer",
    "senter",
    "parser",
    "attribute_ruler",
    "lemmatizer",
    "ner",
]


def tiny_pipeline(name="core_news_sm"):
    """A trained Danish pipeline of next to no size, with the published one's components."""
    nlp = spacy.blank("da")
    words = ["Vi", "leder", "."]
    doc = Doc(
        nlp.vocab, words=words, lemmas=["vi", "lede", "."], pos=["PRON", "VERB", "PUNCT"],
        morphs=["", "", ""], heads=[1, 1, 1], deps=["nsubj", "ROOT", "punct"], ents=["O"] * 3,
    )  # fmt: skip
    nlp.add_pipe("morphologizer")
    nlp.add_pipe("parser", config={"min_action_freq": 1})
    nlp.add_pipe("trainable_lemmatizer", name="lemmatizer", config={"min_tree_freq": 1})
    examples = [Example(nlp.make_doc("Vi leder ."), doc)] * 5
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(30):
        nlp.update(examples, sgd=optimizer)
    nlp.meta["name"], nlp.meta["version"] = name, "3.8.0"
    return nlp


@pytest.fixture
def fresh(monkeypatch):
    """Forget what was loaded or identified before and after."""
    model._load.cache_clear()
    identity.identify.cache_clear()
    yield monkeypatch
    model._load.cache_clear()
    identity.identify.cache_clear()


def test_the_bundled_pipeline_has_the_components_of_the_published_one():
    pipeline = model.load()
    assert pipeline.nlp.pipe_names == COMPONENTS
    assert pipeline.name.startswith("da_lingvist_sm ")


def test_white_space_is_tagged_as_such():
    doc = model.load().nlp("Vi leder.\n\nMed tillid.")
    assert [token.pos_ for token in doc if token.is_space] == ["SPACE"]


def test_a_pipeline_is_loaded_once():
    assert model.load() is model.load("da_lingvist_sm")


def test_a_missing_pipeline_is_refused_with_the_remedy():
    with pytest.raises(ModelError, match="no_such_model"):
        model.load("no_such_model")
    with pytest.raises(ModelError, match=r"lingvist\[da-core-news-sm\]"):
        model.load("da_core_news_sm")


def test_damaged_model_files_are_refused(fresh, tmp_path):
    copy = tmp_path / "da_lingvist_sm"
    shutil.copytree(identity.BUNDLED_PATH, copy)
    (copy / "tok2vec" / "model").write_bytes(b"broken")
    with pytest.raises(ModelError, match="cannot be loaded"):
        model.load(str(copy))


@pytest.mark.parametrize(
    "make, reason",
    [
        (lambda: spacy.blank("nb"), "not Danish"),
        (lambda: spacy.blank("da"), "lacks morphologizer, parser, lemmatizer"),
    ],
)
def test_an_unfit_pipeline_is_refused_with_the_reason(fresh, tmp_path, make, reason):
    make().to_disk(tmp_path / "unfit")
    with pytest.raises(ModelError, match=reason):
        model.load(str(tmp_path / "unfit"))


@pytest.fixture
def published(fresh, tmp_path):
    """Install a tiny generated package under the name of the published pipeline."""
    source, site = tmp_path / "source", tmp_path / "site"
    tiny_pipeline().to_disk(source)
    package = site / "da_core_news_sm"
    shutil.copytree(source, package / "da_core_news_sm-3.8.0")
    shutil.copy(source / "meta.json", package / "meta.json")
    (package / "__init__.py").write_text(
        "from pathlib import Path\n"
        "from spacy.util import load_model_from_init_py\n"
        "def load(**overrides):\n"
        "    return load_model_from_init_py(Path(__file__), **overrides)\n",
        encoding="utf-8",
    )
    info = site / "da_core_news_sm-3.8.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: da_core_news_sm\nVersion: 3.8.0\n", encoding="utf-8"
    )
    fresh.syspath_prepend(str(site))
    yield
    sys.modules.pop("da_core_news_sm", None)


def test_the_published_pipeline_is_used_where_it_is_installed(published):
    pipeline = model.load(None)
    assert pipeline.name == "da_core_news_sm 3.8.0"
    assert [token.lemma_ for token in pipeline.nlp("Vi leder.")][:2] == ["vi", "lede"]


def test_a_pin_comes_before_the_published_pipeline(published):
    assert model.load("da_lingvist_sm").name.startswith("da_lingvist_sm ")


def test_loading_leaves_the_matrix_product_of_other_pipelines_alone(fresh):
    before = get_current_ops()
    model.load()
    assert get_current_ops() is before
