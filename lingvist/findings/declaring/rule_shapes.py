"""What a rule looks like: how it begins, what counts it, where it ends."""

import re
from itertools import pairwise

from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.resources.declarations import compiled, load

_LABEL = re.compile(r"(?P<label>[^:.!?\n]{2,80}?)(?:\s*:\s|\s[-–—|]\s|\n)\s*\S")
_WORDS = 8
_ENDS = " \t\n.,;"


def opens_rule(sentence: Stretch) -> bool:
    """Tell whether a sentence begins as a rule does: *Vi …*, *Ingen …*, *Spørg …*; none asks."""
    text = unnumbered(sentence)
    words = text.text.split()
    if not words or len(words) > load().rules.longest or text.text.endswith(("?", ":")):
        return False
    first = text.tokens[0] if text.tokens else None
    opener = words[0].lower().strip(',»«"“”„') in load().rules.openers
    told = any(t.has("Tense=Past") and t.has("VerbForm=Fin") for t in text.tokens[: _WORDS // 2])
    return not told and (opener or (first is not None and _orders(first.lower, first.pos)))


def _orders(word: str, pos: str) -> bool:
    """Tell whether a first word can be an imperative: a verb that is neither present nor past."""
    return pos in {"VERB", "AUX"} and not word.endswith(("r", "s", "ede", "te", "ende"))


def clausal(rule: Stretch) -> bool:
    """Tell whether a rule is a clause, an order or an infinitive, and no noun with what it needs.

    An order is often misread; what it is said of (*dig*, *den*) tells it then.
    """
    return any(token.pos in {"VERB", "AUX", "PRON", "PART"} for token in rule.tokens)


def unnumbered(sentence: Stretch) -> Stretch:
    """Return a sentence without the number or word that counts it, and a conjunction before it."""
    match = compiled(load().rules.numbered).match(sentence.text)
    rest = sentence.part(match.end() if match is not None else 0, len(sentence.text))
    joined = re.match(rf"(?i:{load().lists.joined})\s+", rest.text)
    return rest.part(joined.end(), len(rest.text)) if joined is not None else rest


def of_item(passage: Passage) -> Stretch:
    """Return the rule of an item: the label before a sign, else the first sentence."""
    body = unnumbered(passage.whole)
    if label := signed_label(body):
        return label
    end = next((s.end for s in passage.sentences if s.end > body.start + 1), body.end)
    return body.part(0, end - body.start)


def signed_label(body: Stretch) -> Stretch | None:
    """Return the label that a sign or a line break parts from what it means, or None."""
    match = _LABEL.match(body.text)
    short = match is not None and len(match["label"].split()) <= _WORDS
    return body.group(match, "label") if match is not None and short else None


def quoted_parts(region: Stretch) -> list[Stretch]:
    """Return what stands in quotation marks, one after the other."""
    matches = list(compiled(load().evidence.quoted).finditer(region.text))
    between = [region.text[a.end() : b.start()] for a, b in pairwise(matches)]
    joined = all(compiled(load().evidence.joint).fullmatch(text) for text in between)
    opens = bool(matches) and matches[0].start() <= 1
    return [region.group(m, "label") for m in matches] if joined and opens else []


def parts_of(region: Stretch) -> list[Stretch]:
    """Return the clauses of a sentence that begin alike, or that semicolons part."""
    text = region.text
    first = re.match(r"[»«\"“”„]?(?P<word>[\wæøåÆØÅ]+)", text)
    if first is None:
        return []
    semicolons = [m.span() for m in re.finditer(r"\s*;\s*(?:(?i:og)\s+)?", text)]
    again = rf"(?:\s*[,;]\s*(?:og\s+|samt\s+)?|\s+og\s+)(?={re.escape(first['word'])}\b)"
    cuts = semicolons or [m.span() for m in re.finditer(again, text, re.IGNORECASE)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text.rstrip(_ENDS))]
    return [region.part(a, b) for a, b in zip(starts, ends, strict=True)] if cuts else []
