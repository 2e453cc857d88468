"""Warnings where a text looks like that of a party, a company or a consultant."""

from lingvist.resources.issuers import load

_MOST_CHARACTERS = 200_000


def issuer_warnings(text: str) -> tuple[str, ...]:
    """Warn where the wording speaks against a public authority as issuer.

    Args:
        text: a text.

    Returns:
        One warning for each kind of issuer that the wording speaks for, with the words.
    """
    beginning = text[:_MOST_CHARACTERS]
    warnings = []
    for sign in load().signs:
        found = [match[0] for match in (p.search(beginning) for p in sign.compiled) if match]
        if len(found) >= sign.least:
            said = ", ".join(f"»{words}«" for words in found[:4])
            warnings.append(
                f"the text looks like that of {sign.kind}, no public authority: {said}; "
                "set public_authority = false if it is"
            )
    return tuple(warnings)
