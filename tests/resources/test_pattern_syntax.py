import pytest

from lingvist.resources.pattern_syntax import Gap, PatternError, Step, parse, word_item

CLASSES = {"people": ("medarbejder", "=os", "-chef")}


def test_words_gaps_and_braces_become_steps():
    take, gap, responsibility = parse("tage *4 {ansvar}").steps
    assert isinstance(take, Step)
    assert isinstance(responsibility, Step)
    assert gap == Gap(4)
    assert (take.carries, responsibility.carries) == (False, True)
    assert {"tager", "tog", "taget"} <= take.items[0].forms


def test_brackets_mark_what_may_be_missing():
    assert [s.optional for s in parse("bryde (med) vane").steps if isinstance(s, Step)] == [
        False, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "word, kind, text, pos",
    [
        ("ansvar", "word", "ansvar", ""), ("=Ord", "exact", "ord", ""),
        ("-ansvar", "head", "ansvar", ""), ("ansvars-", "first", "ansvars", ""),
        ("bruge:VERB", "word", "bruge", "VERB"), ("<NUM>", "tag", "NUM", ""),
        ("app-udvikling", "word", "app-udvikling", ""), ("borger.dk", "word", "borger.dk", ""),
    ],
)  # fmt: skip
def test_a_word_is_read_by_its_marks(word, kind, text, pos):
    item = word_item(word)
    assert (item.kind, item.text, item.pos) == (kind, text, pos)


def test_an_exact_word_has_one_form():
    assert word_item("=ord").forms == {"ord"}


def test_a_part_of_speech_narrows_the_forms():
    assert "lærerne" in word_item("lærer:NOUN").forms
    assert "lærert" not in word_item("lærer:NOUN").forms
    assert "lærert" in word_item("lærer").forms


def test_alternatives_and_classes_are_gathered():
    (step,) = parse("borger/@people", CLASSES).steps
    assert isinstance(step, Step)
    assert [(i.kind, i.text) for i in step.items] == [
        ("word", "borger"), ("word", "medarbejder"), ("exact", "os"), ("head", "chef"),
    ]  # fmt: skip


def test_a_pattern_knows_with_what_it_may_begin():
    assert {"stå", "står"} <= parse("stå *2 sammen").starts
    assert parse("-politik").starts == parse("<DET> mål").starts == frozenset()


@pytest.mark.parametrize(
    "pattern, message",
    [
        ("tage {ansvar", "do not pair"),
        ("tage ansvar}", "do not pair"),
        ("bryde (med vane", "do not pair"),
        ("*2 ansvar", "begin and end"),
        ("tage *2", "begin and end"),
        ("tage (ansvar)", "begin and end"),
        ("", "begin and end"),
        ("tro på @folk", "@folk"),
        ("tage *x ansvar", "no word"),
        ("bruge:verb", "no part of speech"),
        ("=", "no word"),
    ],
)
def test_a_pattern_that_cannot_be_read_is_refused(pattern, message):
    with pytest.raises(PatternError, match=message):
        parse(pattern, CLASSES)
