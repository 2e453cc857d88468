from lingvist import schema
from lingvist.report.employees import as_object, as_subject

PLACE = {
    "document": "nordby/a", "block": "nordby/a#b1", "start": 0, "end": 9, "line": 1,
}  # fmt: skip


def frame(sentence: str, agent: str, thing: str) -> dict[str, object]:
    return PLACE | {
        "sentence": sentence, "agent": agent, "agent_text": "", "modality": "assertion",
        "modality_form": "bare", "cue": "", "predicate": "udvikle", "object": thing,
        "beneficiary": "", "direction": "none", "responsibility": "none", "negated": False,
        "corrective": False, "voice": "active",
    }  # fmt: skip


def token(sentence: str, text: str, lemma: str, morph: str = "") -> dict[str, object]:
    return PLACE | {
        "sentence": sentence, "i": 0, "text": text, "lemma": lemma, "pos": "NOUN", "morph": morph,
        "head": 0, "dep": "obj", "entity": "", "compound": "", "is_word": True,
        "block_kind": "paragraph",
    }  # fmt: skip


def test_employees_are_subject_where_they_act():
    frames = schema.build("frames", [frame("s1", "employee", ""), frame("s2", "leader", "")])
    assert list(as_subject(frames)["sentence"]) == ["s1"]


def test_employees_are_object_where_the_object_names_them_but_not_where_they_own_it():
    frames = schema.build("frames", [
        frame("s1", "leader", "vores medarbejdere"),
        frame("s2", "leader", "medarbejdernes ideer"),
        frame("s3", "leader", "målet"),
        frame("s4", "leader", ""),
        frame("s5", "leader", "nøglemedarbejdere"),
    ])  # fmt: skip
    tokens = schema.build("tokens", [
        token("s1", "medarbejdere", "medarbejder"),
        token("s2", "medarbejdernes", "medarbejder", "Case=Gen|Number=Plur"),
        token("s3", "medarbejderne", "medarbejder"),
        token("s4", "medarbejderne", "medarbejder"),
        token("s5", "nøglemedarbejdere", "nøglemedarbejder"),
    ])  # fmt: skip
    assert list(as_object(frames, tokens)["sentence"]) == ["s1", "s5"]
