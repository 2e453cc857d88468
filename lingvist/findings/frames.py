"""Frames: who is to do what for whom, one row per thing that a clause says is done."""

from collections.abc import Iterator
from itertools import groupby

import pandas as pd

from lingvist import schema
from lingvist.findings.framing import roles
from lingvist.findings.framing.directions import Act, direction
from lingvist.findings.framing.objects import obj
from lingvist.findings.framing.predicates import name
from lingvist.findings.framing.quotations import quoted
from lingvist.findings.framing.readings import Reading, readings
from lingvist.findings.framing.references import Resolver
from lingvist.findings.framing.scene import Scene, scene
from lingvist.findings.framing.speakers import speakers
from lingvist.findings.tree import Sentence, sentences
from lingvist.resources import framing as framing_data
from lingvist.resources.framing import Framing


def frames(tokens: pd.DataFrame) -> pd.DataFrame:
    """Return the ``frames`` table: a row for each clause with a finite verb.

    Verbs coordinated under one modal give a row each, and so do infinitives after a wording that
    carries a modality (*har ansvar for at*). Clauses that only introduce another one (*det er
    lederen, der*; *vi forventer, at*) are one row with it. ``docs/frames.md`` explains the classes.

    Args:
        tokens: the ``tokens`` table of one or more documents.
    """
    framing = framing_data.load()
    rows: list[dict[str, object]] = []
    for _, document in groupby(sentences(tokens), key=lambda s: s.tokens[0].document):
        listed = list(document)
        around = scene(listed, framing)
        rows += [_row(reading, around, framing) for reading in _readings(listed, framing)]
    return schema.build("frames", rows)


def _readings(document: list[Sentence], framing: Framing) -> Iterator[Reading]:
    resolver = Resolver(speakers(document, framing), framing, quoted(document, framing))
    for sentence in document:
        yield from readings(sentence, resolver, framing)


def _row(reading: Reading, around: Scene, framing: Framing) -> dict[str, object]:
    clause, found = reading.clause, reading.predicate
    named = name(clause, found, _reflexive(reading, framing), framing)
    done = obj(clause, found, named, reading.subject, framing)
    gains = roles.beneficiary(clause, found, list(reading.purposes), framing)
    phrasal = bool(named.belongings)
    act = Act(clause, found, reading.agent, reading.subject, (done, gains), phrasal)
    first = clause.sentence.tokens[0]
    return {
        "document": first.document, "block": first.block, "sentence": first.sentence,
        "start": reading.start, "end": clause.end, "line": _line(reading),
        "agent": reading.agent.kind, "agent_text": reading.agent.text,
        "modality": reading.modality.kind, "modality_form": reading.modality.form,
        "cue": reading.modality.cue, "predicate": named.text, "object": done.text,
        "beneficiary": gains.text, "direction": direction(act, around, framing),
        "responsibility": roles.responsibility(clause, reading.finite, named.text, framing),
        "negated": reading.negated, "corrective": reading.corrective, "voice": found.voice,
    }  # fmt: skip


def _line(reading: Reading) -> int:
    """Return the line in which a reading starts."""
    return next(t.line for t in reading.clause.sentence.tokens if t.end > reading.start)


def _reflexive(reading: Reading, framing: Framing) -> str:
    """Return the reflexive pronoun that agrees with the subject."""
    subject = reading.subject.head.text if reading.subject is not None else ""
    agreeing = framing.pronouns.reflexives
    return agreeing.get(subject, agreeing.get(subject.lower(), framing.pronouns.reflexive))
