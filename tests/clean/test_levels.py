from lingvist.clean.levels import with_sublevels
from lingvist.clean.roles import Passage, Role
from lingvist.clean.unit_reader import Unit


def levels(*texts):
    """Levels after lowering; texts in capitals stand for headings at level 2."""
    passages = [Passage(Unit("plain", 0, ((0, 1),), is_glued=False), t.capitalize()) for t in texts]
    roles = [Role("heading", 2) if t.isupper() else Role("paragraph") for t in texts]
    return [role.level for role in with_sublevels(passages, roles)]


def test_headings_that_their_section_names_stand_under_it():
    section = ("VORES VÆRDIER", "De er mod, ro og omsorg.")
    assert levels(*section, "MOD", "x", "RO", "x", "OMSORG", "x") == [2, 0, 3, 0, 3, 0, 3, 0]


def test_a_heading_that_is_not_named_ends_them():
    section = ("VORES VÆRDIER", "De er mod og ro.")
    assert levels(*section, "MOD", "x", "RO", "x", "OPFØLGNING", "x")[-2:] == [2, 0]


def test_headings_alike_right_under_a_heading_stand_under_it():
    texts = ("VORES VÆRDIER", "VI TØR", "x", "VI KAN", "x", "OPFØLGNING", "x")
    assert levels(*texts) == [2, 3, 0, 3, 0, 2, 0]


def test_one_heading_makes_no_level():
    assert levels("MOD", "Mod og vilje.", "VILJE", "x") == [2, 0, 2, 0]
    assert levels("MOD", "VILJE", "x") == [2, 2, 0]


def test_as_many_headings_as_an_empty_one_says_stand_under_it():
    texts = ("VORES TRE ORD", "MOD", "x", "RO", "x", "TID", "x", "NOTER", "x")
    assert levels(*texts) == [2, 3, 0, 3, 0, 3, 0, 2, 0]


def test_under_headings_in_capitals_the_others_lie_deeper():
    texts = ("BAGGRUND", "x", "Mod", "x", "FORMÅL", "x", "Ro", "x")
    passages = [Passage(Unit("plain", 0, ((0, 1),), is_glued=False), text) for text in texts]
    roles = [Role("paragraph") if text == "x" else Role("heading", 2) for text in texts]
    assert [r.level for r in with_sublevels(passages, roles)] == [2, 0, 3, 0, 2, 0, 3, 0]
