"""The tables that the reading commands print."""

from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

import pandas as pd

from lingvist.errors import ResourceError
from lingvist.findings.explaining import explain
from lingvist.findings.linting import IDLE, lint
from lingvist.language.compounds import complete, split
from lingvist.resources import lexicon as lexicons
from lingvist.study import Study


def theme_counts(study: Study, *, weak: bool) -> pd.DataFrame:
    """Count the mentions of every theme.

    Returns:
        One row per theme, the commonest first: ``theme`` and a count per document.
    """
    found = study.themes if weak else study.themes[~study.themes["weak"]]
    counts = pd.crosstab(found["theme"], found["document"])
    names = [family.name for family in study.lexicon.families]
    counts = counts.reindex(index=names, columns=study.documents["document"], fill_value=0)
    order = counts.sum(axis="columns").sort_values(ascending=False, kind="stable").index
    return counts.loc[order].rename_axis("theme").rename_axis(None, axis="columns").reset_index()


def mentions(study: Study, theme: str, *, weak: bool) -> pd.DataFrame:
    """List the mentions of one theme with their sentences.

    Raises:
        ResourceError: the lexicon has no such theme.
    """
    names = [family.name for family in study.lexicon.families]
    if theme not in names:
        raise ResourceError(
            f"the lexicon has no theme {theme!r}",
            allowed=", ".join(names),
            next_step="name one of these, or add it to a lexicon of your own",
        )
    found = study.themes[(study.themes["theme"] == theme) & (weak | ~study.themes["weak"])]
    sentences = study.sentences.set_index("sentence")["text"]
    columns = ["document", "line", "surface", "via", "derived", "negated", "in_heading", "weak"]
    return found[columns].assign(sentence=found["sentence"].map(sentences))


def explained(study: Study, text: str) -> pd.DataFrame:
    """Tell for the words of a text why they count for a theme, or why not (see ``explain``).

    The model, the lexicon and the settings are those of ``study``; its documents are not read.
    """
    alone = Study.from_texts({"text": text}, study.settings)
    return explain(alone.tokens, study.lexicon, compounds=study.settings.themes.compounds)


def faults(file: Path | None, study: Study | None, *, idle: bool) -> pd.DataFrame:
    """List the faults of a lexicon (see ``lint``).

    Args:
        file: its file; None for the shipped one, or the one of ``study``.
        study: a study; with it, the entries that its documents never meet are listed.
        idle: whether false friends that have nothing to refuse are listed.
    """
    found = lint(lexicons.load(file)) if study is None else lint(study.lexicon, study.themes)
    return found if idle else found[found["fault"] != IDLE]


def declared(study: Study) -> pd.DataFrame:
    """List the declared values; a document without any has a row that says so."""
    columns = ["document", "rank", "label", "lemma", "theme", "mnemonic", "scope", "line", "cue"]
    silent = [d for d in study.documents["document"] if d not in set(study.values["document"])]
    none = pd.DataFrame({"document": silent, "label": "(none declared)"}, columns=columns)
    return pd.concat([study.values[columns].astype({"rank": "object"}), none]).fillna("")


def stated(study: Study) -> pd.DataFrame:
    """List visions, missions, purposes, approaches, slogans and principles."""
    return study.statements[["document", "kind", "line", "cue", "text"]]


def keyword_in_context(study: Study, word: str, window: int) -> pd.DataFrame:
    """List the places of a lemma, with what stands before and after it.

    Args:
        study: the study.
        word: a lemma; ``*`` stands for any letters.
        window: characters on either side, at most.

    Returns:
        One row per place: ``document``, ``line``, ``before``, ``match``, ``after``.
    """
    tokens = study.tokens[study.tokens["is_word"]]
    hits = tokens[[fnmatchcase(lemma.lower(), word.lower()) for lemma in tokens["lemma"]]]
    places = hits.merge(study.sentences, on="sentence", suffixes=("", "_of_sentence"))
    at = places["start"] - places["start_of_sentence"]
    to = places["end"] - places["start_of_sentence"]
    rows = zip(places["text_of_sentence"], at, to, strict=True)
    cut = [(text[max(0, a - window) : a], text[a:b], text[b : b + window]) for text, a, b in rows]
    context = pd.DataFrame(cut, columns=["before", "match", "after"], index=places.index)
    return pd.concat([places[["document", "line"]], context], axis="columns")


def taken_apart(texts: Iterable[str]) -> pd.DataFrame:
    """Take words apart, and the members of suspended compounds one by one.

    Returns:
        One row per word: ``asked`` (as it was given), ``parts`` (lemmas and links, a dot between),
        ``head`` and ``reason``.
    """
    found = [(text, word) for text in texts for word in complete(text) or map(split, text.split())]
    rows = [(text, str(word), word.head, word.reason) for text, word in found]
    return pd.DataFrame(rows, columns=["asked", "parts", "head", "reason"])
