import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lingvist.compare.reference_scores import rescale, score_texts, score_words

COUNTS = st.lists(st.lists(st.integers(1, 9), min_size=5, max_size=5), min_size=5, max_size=5).map(
    lambda rows: np.array(rows, dtype=float)
)
SCALE = np.array([-1.0, 0.2, 1])


@given(COUNTS)
def test_turning_the_scale_turns_the_positions(counts):
    one, other = (
        score_texts(counts[3:], score_words(counts[:3], scale)) for scale in (SCALE, -SCALE)
    )
    np.testing.assert_allclose(one.raw, -other.raw, atol=1e-12)
    np.testing.assert_allclose(one.error, other.error, atol=1e-9)


@given(COUNTS, st.floats(0.5, 20), st.floats(-5, 5))
def test_another_unit_or_zero_of_the_scale_goes_through(counts, unit, zero):
    one, other = (
        score_texts(counts[3:], score_words(counts[:3], scale))
        for scale in (SCALE, unit * SCALE + zero)
    )
    np.testing.assert_allclose(unit * one.raw + zero, other.raw, atol=1e-9)


@given(COUNTS, st.integers(2, 9))
def test_the_length_of_a_reference_does_not_matter(counts, times):
    longer = counts * np.array([[times], [1], [1], [1], [1]])
    np.testing.assert_allclose(score_words(counts[:3], SCALE), score_words(longer[:3], SCALE))


def test_texts_that_do_not_vary_are_not_rescaled():
    position, factor = rescale(np.array([0.3, 0.3]), SCALE)
    assert np.isnan([*position, factor]).all()
    position, factor = rescale(np.array([np.nan]), SCALE)
    assert np.isnan([*position, factor]).all()


def test_the_artificial_example_of_laver_benoit_and_garry():
    # 2003, table 1: five references and one text, the same 17 counts some words further on
    run = [2, 3, 10, 22, 45, 78, 115, 146, 158, 146, 115, 78, 45, 22, 10, 3, 2]
    counts = np.zeros((6, 37))
    for row, first in zip(counts, (0, 5, 10, 15, 20, 7), strict=True):
        row[first : first + 17] = run
    found = score_texts(counts[5:], score_words(counts[:5], np.array([-1.5, -0.75, 0, 0.75, 1.5])))
    np.testing.assert_allclose(found.raw, -0.448, atol=5e-4)
    np.testing.assert_allclose(found.error, 0.0119, atol=5e-5)


def test_words_in_no_reference_have_no_score():
    scores = score_words(np.array([[1.0, 0, 0], [1, 1, 0]]), np.array([-1.0, 1]))
    np.testing.assert_allclose(scores, [(-1 + 0.5) / 1.5, 1, np.nan])
    found = score_texts(np.array([[0.0, 0, 4]]), scores)
    assert np.isnan([found.raw[0], found.error[0]]).all()
