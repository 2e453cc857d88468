from importlib.resources import files

import pytest

from lingvist import schema
from lingvist.errors import ResourceError
from lingvist.resources import framing

SHIPPED = files("lingvist.resources").joinpath(framing.FILE).read_text(encoding="utf-8")


def test_shipped_data_are_read_once():
    assert framing.load() is framing.load()


def test_classes_are_those_of_the_schema():
    data = framing.load()
    assert {actor.agent for actor in data.actors} <= set(schema.AGENTS)
    assert {modal.modality for modal in data.modals} <= set(schema.MODALITIES)
    assert {carrier.modality for carrier in data.carriers} <= set(schema.MODALITIES)


def test_every_modal_lists_its_finite_form():
    assert all(set(modal.finite) <= set(modal.forms) for modal in framing.load().modals)


def test_no_word_names_two_kinds_but_by_number():
    data = framing.load()
    twice = {
        word: actors
        for word, actors in data.actors_by_word.items()
        if len(actors) > 1 and not any(word in actor.plural_only for actor in actors)
    }
    assert twice == {}


def test_readings_of_a_noun_whose_lemma_was_missed():
    assert "leder" in framing.load().readings("Lederne", "Lederne")


def test_syntax_error_names_file_and_line():
    with pytest.raises(ResourceError) as error:
        framing.parse("[pronouns]\nwe = [\n", "own.toml")
    assert error.value.where.startswith("own.toml:")


def test_unknown_key_is_refused_by_name():
    with pytest.raises(ResourceError, match=r"speech\.loudness"):
        framing.parse(SHIPPED.replace("[speech]", "[speech]\nloudness = 3"))


def test_unknown_class_is_refused():
    with pytest.raises(ResourceError, match="agent"):
        framing.parse(SHIPPED.replace('agent = "politicians"', 'agent = "kings"'))
