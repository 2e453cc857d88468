"""What labels say by themselves: their words, how they are written, what becomes of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from lingvist.findings.declaring.candidate import Candidate
from lingvist.findings.declaring.noun_forms import adjective_noun, mnemonic
from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.resources import lexicon
from lingvist.resources.declarations import load

_MANY = 3


@dataclass(frozen=True)
class Reason:
    """A piece of evidence.

    Attributes:
        name: what was seen.
        weight: how much it speaks for (above 0) or against a declaration.
    """

    name: str
    weight: float


def shape(candidate: Candidate, passages: Sequence[Passage]) -> Iterator[Reason]:
    """Yield what the labels themselves say, and what becomes of them in the text."""
    weights, labels = load().evidence.weights, candidate.labels
    names = ["many" if len(labels) >= _MANY else "two"]
    names += ["parallel clauses" if _parallel(labels) else _worth(labels)]
    names += ["laid out"] if candidate.laid_out else []
    names += ["people"] if 2 * sum(map(_person, labels)) >= len(labels) else []
    names += ["plural"] if 2 * sum(map(_plural, labels)) > len(labels) else []
    names += ["uneven"] if _uneven(labels) else []
    names += ["quoted"] if _quoted(labels) else []
    names += ["capitals"] if _in_capitals(candidate) else []
    names += ["spelled"] if mnemonic(labels, passages) else []
    names += ["taken up"] if _taken_up(candidate, passages) else []
    names += ["sentences"] if sum(e.clause for e in candidate.entries) * 2 > len(labels) else []
    names += ["structure " + candidate.structure]
    yield from (Reason(name, weights[name]) for name in names if name in weights)


def _worth(labels: Sequence[Stretch]) -> str:
    share = sum(map(value_like, labels)) / len(labels)
    if share >= load().evidence.enough:
        return "value words"
    return "bare words" if all(map(_bare, labels)) else "other words"


def _bare(label: Stretch) -> bool:
    """Tell whether a label is one word as a dictionary has it: *humør*, *lytte*."""
    words = [t for t in label.tokens if t.is_word]
    alone = len(words) == 1 and words[0].pos != "PROPN"
    return alone and (words[0].lower == words[0].lemma.lower() or words[0].has("VerbForm=Inf"))


def _parallel(labels: Sequence[Stretch]) -> bool:
    """Tell whether the labels are clauses or infinitives that begin alike."""
    opens = {load().lists.infinitive, *load().lists.clause}
    first = {label.text.split()[0].lower() for label in labels}
    longer = all(len(label.text.split()) > 1 for label in labels)
    return longer and len(first) == 1 and first <= opens


@cache
def _known() -> frozenset[str]:
    return frozenset(w.lemma for f in lexicon.load().families for w in f.words if not w.weak)


def value_like(label: Stretch) -> bool:
    """Tell whether a label has a word that can name a quality: by its family, ending or kind."""
    endings = load().evidence.abstract
    for token in (t for t in label.tokens if t.is_word):
        forms = {token.lemma.lower(), token.lower, adjective_noun(token.lemma.lower())}
        known = not forms.isdisjoint(_known()) or not _known().isdisjoint(token.parts[-1:])
        if known or token.lower.endswith(endings) or token.pos == "ADJ":
            return True
        if forms & load().evidence.qualities:
            return True
    return False


def _person(label: Stretch) -> bool:
    words = [t for t in label.tokens if t.is_word]
    refusals = load().refusals
    lemma = words[-1].lemma.lower() if words else ""
    return lemma in refusals.actors or lemma in refusals.companions


def _plural(label: Stretch) -> bool:
    last = label.tokens[-1] if label.tokens else None
    return last is not None and last.pos == "NOUN" and last.has("Number=Plur")


def _uneven(labels: Sequence[Stretch]) -> bool:
    """Tell whether the first label is much longer than all others, or holds a preposition alone."""
    lengths = [len(label.text.split()) for label in labels]
    return lengths[0] > 1 + max(lengths[1:]) or lengths[-1] > 2 + max(lengths[:-1])


def describing(labels: Sequence[Stretch]) -> bool:
    """Tell whether labels are adjectives in the plural, most by their tag and all by their look."""
    words = [[t for t in label.tokens if t.is_word][:1] for label in labels]
    alike = all(word and word[0].lower.endswith("e") for word in words)
    return alike and 2 * sum(w[0].pos in {"ADJ", "VERB"} for w in words) > len(words)


def _quoted(labels: Sequence[Stretch]) -> bool:
    signs = load().evidence.quotes
    return all(
        label.passage.text[label.end : label.end + 1] in signs
        and label.passage.text[max(0, label.start - 1) : label.start] in signs
        for label in labels
    )


def _in_capitals(candidate: Candidate) -> bool:
    """Tell whether the labels are written in capitals in a sentence that is not."""
    capitals = all(label.text.isupper() and len(label.text) > 1 for label in candidate.labels)
    return capitals and not candidate.sentence.text.isupper()


def _taken_up(candidate: Candidate, passages: Sequence[Passage]) -> bool:
    """Tell whether most labels come back as headings or at the start of a later paragraph."""
    end = candidate.place[1]
    later = [p.text.lower() for p in passages if p.start > end]
    wanted = [label.text.lower() for label in candidate.labels]
    back = sum(any(text.startswith(w) for text in later) for w in wanted)
    return back * 2 > len(wanted)
