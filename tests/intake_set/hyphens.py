"""Where a Danish word may be broken at a line end, roughly: before a consonant and a vowel."""

import re

SOFT = "\u00ad"
_VOWELS = "aeiouyæøåé"
_PLACE = re.compile(rf"(?<=\w\w[{_VOWELS}\w])(?=[bdfghjklmnprstv][{_VOWELS}]\w)", re.IGNORECASE)


def hyphenate(text: str) -> str:
    """Put a soft hyphen at each place where a word of eight letters or more may be broken."""
    return re.sub(r"\w{8,}", lambda word: _PLACE.sub(SOFT, word[0]), text)
