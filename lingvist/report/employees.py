"""Where the employee is the one who acts, and where the one to whom something is done."""

import pandas as pd

from lingvist.resources import framing

EMPLOYEE = "employee"


def as_subject(frames: pd.DataFrame) -> pd.DataFrame:
    """Return the clauses in which the employees act."""
    return frames[frames["agent"] == EMPLOYEE]


def as_object(frames: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """Return the clauses whose object names the employees.

    An owner is no object: *medarbejdernes ideer* are ideas.

    Args:
        frames: the ``frames`` table.
        tokens: the ``tokens`` table.
    """
    named = tokens[tokens["lemma"].map(_is_employee) & ~tokens["morph"].str.contains("Case=Gen")]
    forms = named.groupby("sentence")["text"].agg(frozenset)
    objects = frames["object"].str.split()
    inside = [
        not forms.get(sentence, frozenset()).isdisjoint(words)
        for sentence, words in zip(frames["sentence"], objects, strict=True)
    ]
    return frames[inside]


def _is_employee(lemma: str) -> bool:
    actors = [actor for actor in framing.load().actors if actor.agent == EMPLOYEE]
    return any(lemma in actor.lemmas or lemma.endswith(actor.heads) for actor in actors)
