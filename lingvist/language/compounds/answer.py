"""What is said of a word: its parts, its links and the reason."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Split:
    """How a word is put together.

    Attributes:
        parts: lemmas of the parts; the lemma of the word alone where it is not split.
        links: what stands between them, one fewer than the parts; "" where nothing does.
        reason: why it was split so, or left whole.
    """

    parts: tuple[str, ...]
    links: tuple[str, ...]
    reason: str

    @property
    def head(self) -> str:
        """The last part, which says what kind of thing it is."""
        return self.parts[-1]

    @property
    def is_compound(self) -> bool:
        """Whether there is more than one part."""
        return len(self.parts) > 1

    def __str__(self) -> str:
        """Write the parts and the links that are not empty, with a dot between: dreng·e·hold."""
        segments = [self.parts[0]]
        for link, part in zip(self.links, self.parts[1:], strict=True):
            segments += [link, part] if link else [part]
        return "·".join(segments)


def whole(lemma: str, reason: str) -> Split:
    """Return a word that is not taken apart."""
    return Split((lemma,), (), reason)


def join(first: Split, link: str, head: Split, reason: str) -> Split:
    """Put a compound together from what stands before and after one of its joints."""
    return Split((*first.parts, *head.parts), (*first.links, link, *head.links), reason)
