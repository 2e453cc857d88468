import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingvist.report.keys import danish_order, key_of, page_names, slug


@given(st.lists(st.text(), min_size=1, max_size=4), st.lists(st.text(), min_size=1, max_size=4))
def test_different_places_have_different_keys(first, second):
    assert (key_of(*first) == key_of(*second)) == (first == second)


@given(st.text())
def test_a_key_can_stand_in_an_address(text):
    assert set(key_of("k", text)) <= set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    )


@pytest.mark.parametrize(
    "text, written",
    [
        ("Høje-Taastrup", "hoeje-taastrup"),
        ("../../etc/passwd", "etc-passwd"),
        ("É<b>", "e-b"),
        ("…", ""),
    ],
)
def test_a_slug_is_safe_as_a_file_name(text, written):
    assert slug(text) == written


def test_no_two_pages_share_a_name_and_none_is_the_comparison():
    documents = [("index/a", "Index"), ("by/a", "By"), ("by/b", "By"), ("By/c", "BY"), ("…", "?")]
    assert page_names(documents) == {
        "Index": "index-2", "By": "by", "BY": "by-2", "?": "kommune",
    }  # fmt: skip


def test_danish_letters_come_after_z():
    names = ["Ærø", "Aalborg", "Ølby", "Zealand", "Ans"]
    assert sorted(names, key=danish_order) == ["Ans", "Zealand", "Ærø", "Ølby", "Aalborg"]
