from lingvist.clean.draft import Draft
from lingvist.clean.lines import LINE_RULES, furniture_lines, removals
from lingvist.clean.page import Page

BODY = "Vi arbejder for borgerne, og det gør vi hver dag, også når det er svært at nå"


def without(text, level="standard"):
    return Draft.of(text).changed(removals(Page.of(text), level)).text


def test_lines_are_taken_with_the_name_of_their_rule():
    page = Page.of(
        f"Gå til indhold\nForside > Ledelse\n\nMod\n\n{BODY}.\n\nKontakt\nTlf. [telefon]"
    )
    assert furniture_lines(page, "standard") == {
        0: "skip-link",
        1: "breadcrumb",
        7: "contact-heading",
        8: "contact-line",
    }


def test_a_line_leaves_an_empty_line_behind():
    assert without(f"{BODY}.\nLæs mere\n{BODY}.") == f"{BODY}.\n\n{BODY}."


def test_a_page_break_leaves_nothing_where_the_sentence_goes_on():
    assert without(f"{BODY}\n\n2\n\nalt sammen.") == f"{BODY}\nalt sammen."
    assert without(f"{BODY}.\n\n2\n\nAlt sammen.") == f"{BODY}.\n\n\n\nAlt sammen."


def test_a_mild_cleaning_takes_only_what_is_furniture_beyond_doubt():
    text = f"Mod\n\n{BODY}.\n\nLæs mere\n\nTlf. [telefon]"
    assert without(text, "light") == f"Mod\n\n{BODY}.\n\n\n\nTlf. [telefon]"


def test_every_rule_tells_its_motive_and_an_example():
    for rule in LINE_RULES:
        assert rule.info.motive
        assert rule.info.example, rule.name
