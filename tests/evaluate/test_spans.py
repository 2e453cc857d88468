import math

from lingvist.evaluate.spans import Score, Span, pairs, score


def spans(*bounds, document="a/b", label=""):
    return [Span(document, start, end, label) for start, end in bounds]


def test_figures_by_hand():
    result = Score(hits=3, extra=1, missed=2)
    assert result.precision == 0.75
    assert result.recall == 0.6
    assert math.isclose(result.f1, 2 * 0.75 * 0.6 / 1.35)


def test_nothing_marked_and_nothing_found_is_undefined():
    empty = Score(0, 0, 0)
    assert all(math.isnan(figure) for figure in (empty.precision, empty.recall, empty.f1))


def test_scores_add_up():
    assert Score(1, 2, 3) + Score(4, 5, 6) == Score(5, 7, 9)


def test_exact_spans_must_have_the_same_bounds():
    marked, found = spans((0, 5), (10, 20)), spans((0, 5), (10, 19), (30, 40))
    assert score(marked, found, exact=True) == Score(1, 2, 1)
    assert score(marked, found, exact=False) == Score(2, 1, 0)


def test_labels_and_documents_must_agree():
    assert pairs(spans((0, 5), label="x"), spans((0, 5), label="y"), exact=False) == []
    assert pairs(spans((0, 5)), spans((0, 5), document="c/d"), exact=False) == []


def test_each_stretch_is_paired_once_with_the_largest_overlap():
    assert pairs(spans((0, 10)), spans((0, 3), (2, 10)), exact=False) == [(0, 1)]


def test_touching_stretches_do_not_overlap():
    assert Span("a", 0, 5).overlap(Span("a", 5, 9)) == 0
