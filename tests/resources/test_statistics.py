import pytest

from lingvist.cli.comparisons import COMPARISONS
from lingvist.errors import ResourceError
from lingvist.resources.statistics import parse_statistics, statistics


def test_every_comparison_has_its_interval_and_its_source_and_no_other():
    names = {command.__name__.removesuffix("_") for command in COMPARISONS}
    assert set(statistics().root) == names


def test_a_comparison_of_which_nothing_is_said_is_refused():
    with pytest.raises(ResourceError, match="nothing is said of the comparison 'kaffe'"):
        statistics().of("kaffe")


@pytest.mark.parametrize(
    "text",
    [
        '[rates]\ninterval = "x"',
        '[rates]\ninterval = ""\nsource = "x"',
        '[rates]\ninterval = "x"\nsource = "x"\nauthor = "x"',
        "[rates",
    ],
)
def test_what_is_no_interval_and_source_is_refused(text):
    with pytest.raises(ResourceError, match=r"statistics\.toml"):
        parse_statistics(text)
