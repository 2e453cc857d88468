"""The public face: few names, each found on first use, none that hides a submodule."""

from pathlib import Path

import pytest

import lingvist

PACKAGE = Path(lingvist.__file__).parent


def test_the_public_face_is_small():
    assert len(lingvist.__all__) <= 25
    assert dir(lingvist) == sorted(lingvist.__all__)


@pytest.mark.parametrize("name", lingvist.__all__)
def test_every_public_name_is_there_and_documented(name):
    assert getattr(lingvist, name).__doc__


def test_no_public_name_equals_a_submodule():
    submodules = {path.stem for path in PACKAGE.iterdir() if path.suffix in {"", ".py"}}
    assert submodules.isdisjoint(lingvist.__all__)


def test_an_unknown_name_is_refused():
    with pytest.raises(AttributeError, match="no attribute 'kaffe'"):
        _ = lingvist.kaffe
