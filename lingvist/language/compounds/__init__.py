"""Danish compounds: parts, links and head, by lexicon and frequency.

``ledelsesansvar`` is ``ledelse`` + s + ``ansvar``; its head, the last part, says what kind of
thing it is. ``docs/compounds.md`` tells how a word is taken apart, and how well.
"""

from lingvist.language.compounds.answer import Split
from lingvist.language.compounds.lexicon import words
from lingvist.language.compounds.splitting import parts, split
from lingvist.language.compounds.suspended import complete

__all__ = ["Split", "complete", "parts", "split", "words"]
