"""Series of paragraphs or items that begin with a sentence each: principles in clause form."""

from collections.abc import Sequence

from lingvist.findings.declaring.item_labels import Item, first_sentence
from lingvist.findings.declaring.passages import Passage
from lingvist.findings.declaring.series import Entry, Series


def sentences_at(passages: Sequence[Passage], number: int, wanted: float) -> Series | None:
    """Return the principles with which the paragraphs or items from ``number`` on begin.

    Without a stated number they go on as long as they begin with the same word.
    """
    kind = passages[number].kind
    run = [first_sentence(p) for p in _while_kind(passages, number, kind)]
    found = [one for one in run if one is not None]
    if kind == "list_item":
        kept = found
    elif len(found) >= wanted:
        kept = found[: int(wanted)]
    else:
        kept = _same_beginning(found)
    entries = tuple(Entry(one.label, clause=True) for one in kept)
    return Series("sentences", entries, number) if len(entries) > 1 else None


def _while_kind(passages: Sequence[Passage], number: int, kind: str) -> list[Passage]:
    level, run = passages[number].level, []
    for passage in passages[number:]:
        if passage.kind != kind or passage.level < level:
            break
        if passage.level == level:
            run.append(passage)
    return run


def _same_beginning(found: Sequence[Item]) -> list[Item]:
    words = [one.label.text.split()[0] if one.label.text else "" for one in found]
    same = next((n for n, word in enumerate(words) if word != words[0]), len(words))
    return list(found[:same])
