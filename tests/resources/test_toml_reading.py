import pytest
from pydantic import BaseModel, ConfigDict

from lingvist.errors import ResourceError
from lingvist.resources.toml_reading import read_toml


class Shelf(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str


def read(text):
    return read_toml(Shelf, text, what="the shelf", where="shelf.toml", allowed="name")


def test_a_text_is_read_into_its_model():
    assert read('name = "øverst"').name == "øverst"


@pytest.mark.parametrize(
    "text, where",
    [
        ('name = "a"\nsize 3\n', "shelf.toml:2"),
        ('colour = "red"', "shelf.toml"),
        ("name = " + "[" * 100_000, "shelf.toml"),
        ("name = " + "9" * 5_000, "shelf.toml"),
    ],
    ids=["syntax", "key", "nesting", "number"],
)
def test_an_error_names_the_file_the_line_and_the_remedy(text, where):
    with pytest.raises(ResourceError, match="the shelf cannot be read") as caught:
        read(text)
    assert caught.value.where == where
    assert (caught.value.allowed, caught.value.next_step) == ("name", "correct shelf.toml")
