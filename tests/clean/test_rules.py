import pytest

from lingvist.clean.rules import as_level, in_force, rule
from lingvist.errors import CleaningError


def test_a_rule_tells_what_its_function_tells():
    @rule("dash-line", "strict")
    def dashes(text):
        """Lines of dashes, which say
        nothing.

        Example: "---"
        """
        yield text

    info = dashes.info
    assert (info.name, info.level) == ("dash-line", "strict")
    assert info.motive == "Lines of dashes, which say nothing."
    assert info.example == '"---"'


@pytest.mark.parametrize(
    "level, wanted, expected",
    [
        ("light", "light", True),
        ("standard", "light", False),
        ("standard", "strict", True),
        ("strict", "standard", False),
    ],
)
def test_a_rule_holds_from_its_level_on(level, wanted, expected):
    assert in_force(level, wanted) is expected


def test_other_levels_are_refused():
    with pytest.raises(CleaningError, match="no cleaning level"):
        as_level("none")
