"""Recurring themes that no family of the lexicon covers, offered as candidates.

Key terms and word pairs are candidates; ``candidate_topics`` shows what runs through the
paragraphs beside the families.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lingvist.compare.background import general_danish
from lingvist.compare.candidate_entries import entry
from lingvist.compare.candidate_pairs import pairs, tied
from lingvist.compare.candidates import MEASURED, Texts, measured, recurring, texts
from lingvist.compare.nearest_family import nearest
from lingvist.compare.topic_stability import topic_stability
from lingvist.compare.topics import topics
from lingvist.compare.uncovered import MOSTLY, open_words
from lingvist.compare.word_groups import (
    background_stems,
    grouped,
    in_background,
    names_of,
    typicality,
)
from lingvist.errors import SupportError
from lingvist.resources.lexicon import Lexicon

COLUMNS = [
    "rank", "candidate", "kind", "members", "pairs", *MEASURED,
    "nearest", "nearness", "nearest_by", "entry",
]  # fmt: skip
SHOWN = 6
_PLACE = ["document", "block", "sentence", "start", "line"]


@dataclass(frozen=True)
class Discovery:
    """Candidates with the places where they stand.

    Attributes:
        table: one row per candidate, see ``discover``.
        places: one row per occurrence: ``candidate``, document, block, sentence, start, line.
    """

    table: pd.DataFrame
    places: pd.DataFrame

    def sentences(self, sentences: pd.DataFrame, most: int | None = 3) -> pd.DataFrame:
        """Return the sentences of the candidates, by rank, from as many documents as there are.

        Args:
            sentences: the ``sentences`` table.
            most: sentences of each candidate; all if None.

        Returns:
            ``candidate``, ``document``, ``line``, ``sentence``, ``text``.
        """
        found = self.places.drop_duplicates(["candidate", "sentence"]).drop(columns="line")
        found = found.merge(sentences[["sentence", "line", "text"]], on="sentence")
        again = found.groupby(["candidate", "document"]).cumcount()
        rank = found["candidate"].map(self.table.set_index("candidate")["rank"])
        found = found.assign(again=again, rank=rank).sort_values(
            ["rank", "again", "document", "start"], kind="stable"
        )
        found = found if most is None else found.groupby("rank").head(most)
        columns = ["candidate", "document", "line", "sentence", "text"]
        return found[columns].reset_index(drop=True)


def discover(
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    themes: pd.DataFrame,
    relations: pd.DataFrame,
    lexicon: Lexicon,
    *,
    minimum: int = 3,
    top: int | None = 50,
    background: "pd.Series[int] | None" = None,
) -> Discovery:
    """Find recurring words and word pairs that no family of the lexicon covers.

    Words that are made of one another are one candidate (*engagement*, *engageret*,
    *medarbejderengagement*). Words inside a mention, weak ones too, are none, nor are names,
    actors, words of the document (*bilag*) and the lexicon's own false friends. A pair is a
    candidate instead of a word that stands in it more often than not.

    Args:
        tokens: the ``tokens`` table.
        blocks: the ``blocks`` table.
        themes: the ``themes`` table, with its weak mentions.
        relations: the ``relations`` table.
        lexicon: the lexicon that made ``themes``.
        minimum: times that a candidate must occur.
        top: candidates to return; all if None.
        background: occurrences in general Danish, indexed by lemma; ``general_danish()`` if None.

    Returns:
        ``table``, the highest ``recurrence`` first: ``rank`` (from 1), ``candidate``, ``kind``
        (``word`` or ``pair``), ``members`` (its words with their counts), ``pairs`` (word pairs
        that it stands in), ``count``, ``documents`` of ``of_documents``; ``parts`` of
        ``of_parts`` (documents; with fewer than five of them, their sections) and ``dp_norm``
        over these (0 even, 1 in one part; Gries 2008, Lijffijt & Gries 2012); ``g2``,
        ``log_ratio`` with its 95% interval ``log_ratio_low``, ``log_ratio_high`` against general
        Danish (Hardie 2014; a word that is not listed there counts as one in a million, a pair as
        often as its rarer word, so that the difference is never overstated); ``recurrence``, the
        score: ``max(0, log_ratio_low) · log2(1 + parts)``, so that a candidate must be both key
        for certain and spread, halved for verbs alone, which seldom name a theme; ``nearest``
        family with ``nearness`` (cosine, 0 to 1) and ``nearest_by`` (the part or the collocates
        they share); ``entry``: a family in TOML.
        The measures take tokens as independent: they rank candidates and prove nothing.
    """
    within = texts(blocks)
    general = general_danish() if background is None else background
    stems = background_stems(general)
    words = _words(open_words(tokens, themes, lexicon), within, stems)
    found = pairs(relations, themes)
    ties = tied(found, relations, minimum)
    key = recurring(_measured_words(words, within, stems), minimum)
    places = _pair_places(found[found["pair"].isin(ties["pair"])])
    measures = recurring(_measured_pairs(places, ties, within, general), minimum)
    inside = _inside(measures, ties, words)
    instead = inside[inside["share"] > MOSTLY]
    table = pd.concat([
        key[~key.index.isin(instead["word"])].assign(kind="word"),
        measures[measures.index.isin(instead["pair"])].assign(kind="pair"),
    ])  # fmt: skip
    everywhere = pd.concat([words, places], ignore_index=True)
    return _told(Found(table, everywhere, ties), tokens, themes, lexicon, top)


@dataclass(frozen=True)
class Found:
    """What was found, before it is told: measures, occurrences and pairs."""

    table: pd.DataFrame
    places: pd.DataFrame
    ties: pd.DataFrame


def _inside(measures: pd.DataFrame, ties: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """Return the share of each word's occurrences that stand in a pair."""
    rows = ties[ties["pair"].isin(measures.index)]
    counts, of_lemma = words["candidate"].value_counts(), words.drop_duplicates("lemma")
    named = of_lemma.set_index("lemma")["candidate"]
    both = pd.concat([
        pd.DataFrame({"pair": rows["pair"], "word": rows[place].map(named), "count": rows["count"]})
        for place in ("first", "second")
    ])  # fmt: skip
    whole = counts.reindex(both["word"]).to_numpy(dtype=float)
    return both.assign(share=both["count"].to_numpy(dtype=float) / whole)


def _words(words: pd.DataFrame, within: Texts, stems: "pd.Series[int]") -> pd.DataFrame:
    """Name each word's group; ``stem`` is what its members share."""
    rows = grouped(words, within.size, stems)
    named = rows["group"].map(names_of(rows))
    return rows.assign(stem=rows["group"], candidate=named, verb=rows["pos"] == "VERB")


def _measured_words(words: pd.DataFrame, within: Texts, stems: "pd.Series[int]") -> pd.DataFrame:
    stem = words.drop_duplicates("candidate").set_index("candidate")["stem"]
    listed = in_background(pd.Index(stem), stems).to_numpy() / float(stems.sum())
    return measured(words, within, pd.Series(listed * 1_000_000, stem.index))


def _measured_pairs(
    places: pd.DataFrame, alone: pd.DataFrame, within: Texts, general: "pd.Series[int]"
) -> pd.DataFrame:
    """Measure pairs against the rarer word of each in general Danish."""
    general = general.groupby(general.index.str.lower()).sum()
    both = [in_background(pd.Index(alone[place]), general).to_numpy() for place in
            ("first", "second")]  # fmt: skip
    rarer = np.minimum(*both) / float(general.sum()) * 1_000_000
    listed = pd.Series(rarer, alone["pair"]).groupby(level=0).min()
    return measured(places, within, listed)


def _pair_places(found: pd.DataFrame) -> pd.DataFrame:
    places = found[[*_PLACE, "pair", "second"]]
    return places.rename(columns={"pair": "candidate", "second": "lemma"}).assign(
        compound="", verb=False
    )


def _told(
    found: Found, tokens: pd.DataFrame, themes: pd.DataFrame, lexicon: Lexicon, top: int | None
) -> Discovery:
    """Rank the candidates and tell what is known of each."""
    table, places, ties = found.table, found.places, found.ties
    table = table.rename_axis("candidate").reset_index()
    order = ["recurrence", "count", "candidate"]
    table = table.sort_values(order, ascending=[False, False, True], kind="stable").head(
        len(table) if top is None else top
    )
    table = table.assign(rank=np.arange(1, len(table) + 1)).reset_index(drop=True)
    places = places[places["candidate"].isin(table["candidate"])]
    table = table.join(nearest(places, tokens, themes, lexicon), on="candidate")
    own = dict(iter(places.groupby("candidate")))
    members = [_members(own[name]) for name in table["candidate"]]
    shared = [_of_candidate(ties, row, own[row["candidate"]]) for _, row in table.iterrows()]
    table = table.assign(
        members=members, pairs=[", ".join(dict.fromkeys(one["pair"])) for one in shared],
        entry=[entry(row, own[row["candidate"]], one)
               for (_, row), one in zip(table.iterrows(), shared, strict=True)],
    )  # fmt: skip
    return Discovery(table[COLUMNS], places[["candidate", *_PLACE]].reset_index(drop=True))


def _members(places: pd.DataFrame) -> str:
    counts = places.value_counts("lemma").sort_index().sort_values(ascending=False, kind="stable")
    return ", ".join(f"{lemma} {count}" for lemma, count in counts.head(SHOWN).items())


def _of_candidate(ties: pd.DataFrame, row: "pd.Series[str]", places: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs of a candidate: itself, or those that its words stand in."""
    if row["kind"] == "pair":
        return ties[ties["pair"] == row["candidate"]]
    words = set(places["lemma"])
    inside = ties["first"].isin(words) | ties["second"].isin(words)
    return ties[inside].sort_values("log_dice", ascending=False).head(SHOWN)


def candidate_topics(
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    themes: pd.DataFrame,
    lexicon: Lexicon,
    *,
    ks: Iterable[int] = range(2, 9),
    replicates: int = 10,
    seed: int = 1,
) -> pd.DataFrame:
    """Find the topics of what no family covers; the number of topics is the most stable one.

    Args:
        tokens: the ``tokens`` table.
        blocks: the ``blocks`` table.
        themes: the ``themes`` table, with its weak mentions.
        lexicon: the lexicon that made ``themes``.
        ks: the numbers of topics to try.
        replicates: portions of the paragraphs by which stability is measured.
        seed: the seed of the portions.

    Returns:
        What ``topics`` returns (one row per topic and term), with ``stability`` (0 to 1) and
        ``k``.

    Raises:
        SupportError: there are too few paragraphs with enough uncovered words.
    """
    within, stems = texts(blocks), background_stems(general_danish())
    words = grouped(open_words(tokens, themes, lexicon), within.size, stems)
    typical = typicality(words["group"].value_counts(), within.size, stems)
    words = words[(words["group"].map(typical) > 0) & (words["pos"] != "VERB")]
    words = words.assign(lemma=words["group"].map(names_of(words)))
    curve = topic_stability(words, blocks, ks=ks, replicates=replicates, seed=seed)
    best = curve.sort_values("stability", ascending=False, kind="stable").head(1)
    k = int(best["k"].iloc[0])
    found = topics(words, blocks, k=k, seed=seed)
    return found.assign(k=k, stability=float(best["stability"].iloc[0]))


def candidate_entries(found: Discovery, candidates: Iterable[str]) -> str:
    """Return candidates as families in TOML, ready to be pasted into a lexicon.

    Args:
        found: what ``discover`` returns.
        candidates: their names.

    Raises:
        SupportError: one of them was not found.
    """
    entries = found.table.set_index("candidate")["entry"]
    wanted = list(candidates)
    strange = [name for name in wanted if name not in entries.index]
    if strange:
        raise SupportError(
            f"no candidate is called {', '.join(strange)}",
            allowed=", ".join(map(str, entries.index)),
            next_step="name one of these, or ask for more candidates",
        )
    return "\n".join(str(entries[name]) for name in wanted)
