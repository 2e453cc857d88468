import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from strategies import texts

from lingvist.clean import all_rules, clean
from lingvist.clean.edits import replay
from lingvist.errors import CleaningError

GOLDEN = Path(__file__).parent / "golden"
LEVELS = ("light", "standard", "strict")


def told(source):
    """Tell what cleaning makes of a text: its blocks, then what it took out or changed."""
    found = clean(source)
    for block in found.blocks:
        text = found.text[block.start : block.end].strip()
        yield f"{found.line(block.start):>3} {block.kind} {block.level} {block.confidence} {text}"
    for edit in found.edits:
        was = source[edit.start : edit.end]
        yield f"{found.source_line(edit.start):>3} {edit.rule} {was!r} -> {edit.replacement!r}"


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_golden_texts(path):
    made = "\n".join(told(path.read_text(encoding="utf-8"))) + "\n"
    golden = path.with_suffix(".golden")
    if "WRITE_GOLDEN" in os.environ:  # the deliberate command: WRITE_GOLDEN=1 pytest …
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")


@given(texts())
def test_cleaning_is_idempotent(source):
    for level in LEVELS:
        once = clean(source, level).text
        assert clean(once, level).text == once


@given(texts())
def test_edits_replay_and_kept_characters_map_to_themselves(source):
    found = clean(source)
    assert replay(source, found.edits) == found.text
    at = position = 0
    for edit in (*found.edits, None):
        end = edit.start if edit else len(source)
        for offset in range(end - position):
            assert found.source_offset(at + offset) == position + offset
        at += end - position + (len(edit.replacement) if edit else 0)
        position = edit.end if edit else position


@given(texts())
def test_blocks_hold_one_line_each_and_tile_the_text(source):
    found = clean(source)
    contents = [found.text[block.start : block.end] for block in found.blocks]
    assert "".join(contents) == found.text
    assert all(text.strip() for text in contents)
    assert all(text.endswith("\n\n") for text in contents[:-1])
    assert not any("\n" in text.strip() for text in contents)


@given(texts())
def test_every_edit_names_a_documented_rule(source):
    names = {rule.name for rule in all_rules()}
    assert {edit.rule for edit in clean(source, "strict").edits} <= names


@given(texts())
def test_letters_go_only_with_furniture_or_damage(source):
    for edit in clean(source, "light").edits:
        if edit.rule in ("line-break", "blank-lines", "block-separator", "double-blank", "bullet"):
            gone = source[edit.start : edit.end].replace("o", "")
            assert not any(char.isalnum() for char in gone)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "vi leder sammen " * 62_500,
        "*" * 1_000_000,
        "**a " * 250_000,
        "[a](" * 250_000,
        "»a« " * 250_000,
        "a- " * 333_000,
        "&" * 1_000_000,
        "." * 1_000_000,
        "a@a." * 250_000,
        "a" + "\u030a" * 999_999,
        "\x00" * 1_000_000,
    ],
    ids=lambda text: ascii(text[:8]),
)
def test_no_rule_hangs_on_a_huge_line(text):
    assert clean(text).source == text


def test_text_from_right_to_left_and_broken_bytes_are_read():
    source = "\u202eMod\u202c\x00\n\nVi forst\ufffdr\u200b det.\ufeff"
    assert clean(source).text == "Mod\n\nVi forst\ufffdr det."


@pytest.mark.parametrize("source", ["", " ", "\n\n", "\ufeff", "Læs mere", "•"])
def test_nothing_left_has_no_blocks(source):
    found = clean(source)
    assert (found.text, found.blocks) == ("", ())


@pytest.mark.parametrize(
    "text", ["• " * 60 + "Mod", "&" + "amp;" * 60, "> " * 60 + "Mod", "-\n" * 240]
)
def test_marks_piled_up_come_to_an_end(text):
    assert clean(clean(text).text).text == clean(text).text


def test_an_unknown_level_is_refused():
    with pytest.raises(CleaningError, match="hard") as error:
        clean("Mod", "hard")
    assert error.value.allowed == "light, standard, strict"


def test_a_role_that_a_mark_gave_outlives_the_mark():
    kinds = [(b.kind, b.level) for b in clean("# Mod\n\n***Ro***\n\n• Tid\n  – nu\n").blocks]
    assert kinds == [("heading", 1), ("heading", 2), ("list_item", 1), ("list_item", 2)]


def test_the_documentation_names_every_rule_with_its_level():
    path = Path(__file__).parents[2] / "docs" / "cleaning.md"
    rows = re.findall(
        r"^\| `([a-z-]+)` \| (\w+) \|", path.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert sorted(rows) == sorted((rule.name, rule.level) for rule in all_rules())
