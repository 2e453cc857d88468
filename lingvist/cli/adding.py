"""What the commands on new documents print."""

import json
import sys
import webbrowser
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rich.prompt import Prompt

from lingvist.cli.output import say
from lingvist.intake.adding import Added
from lingvist.intake.checking import Finding, as_github

SHOWN_RULES = 12


def ask(field: str, allowed: tuple[str, ...]) -> str:
    """Ask the student for a field, again until the answer is an allowed one."""
    question = f"The document does not say its {field}; which is it"
    while True:
        answer = Prompt.ask(question, choices=list(allowed) or None, case_sensitive=False)
        if answer and answer.strip():
            return answer.strip()


def print_added(added: Added) -> None:
    """Say what was added, what was kept, removed and masked, and what is left to do."""
    metadata, received = added.metadata, added.received
    say(f"{added.id}: {metadata.title} ({metadata.kind}, {metadata.language})")
    blocks = Counter(block.kind for block in added.cleaned.blocks)
    kept = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in blocks.most_common())
    say(f"  kept     {len(added.cleaned.text.split())} words: {kept}")
    say(f"  removed  {_rules(added)}")
    masks = Counter(mask.kind for mask in received.masks)
    say(f"  masked   {_counted(masks) or 'nothing; read the text for names all the same'}")
    for warning in added.warnings:
        say(f"  look at  {warning}")
    if missing := [n for n in added.missing if not (metadata.invented and n == "url")]:
        said = f"{', '.join(missing)}: write what you know into"
        say(f"  missing  {said} {added.folder / 'document.toml'}")
    say(f"It lies in {added.folder}. Next: lingvist check, then make report.")


def _rules(added: Added) -> str:
    source = added.cleaned.source
    edits = [e for e in added.cleaned.edits if any(map(str.isalnum, source[e.start : e.end]))]
    rules = Counter(edit.rule for edit in edits)
    rules.update(part.rule for part in added.received.left_out)
    said = _counted(Counter(dict(rules.most_common(SHOWN_RULES))))
    more = len(rules) - SHOWN_RULES
    return f"{said}{f' and by {more} more rules' if more > 0 else ''}" or "nothing"


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.most_common())


def show_page(page: Path, *, browse: bool) -> None:
    """Name a page, and open it where a person is looking."""
    say(f"Preview: {page}")
    if browse and sys.stdout.isatty():
        webbrowser.open(page.resolve().as_uri())


def print_findings(found: Sequence[Finding], form: str) -> None:
    """Print what a check found, for people, for programs, or for a review."""
    if form == "json":
        for finding in found:
            row = asdict(finding) | {"file": finding.file.as_posix()}
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    elif form == "github":
        sys.stdout.writelines(f"{as_github(finding)}\n" for finding in found)
    else:
        _print_for_people(found)


def _print_for_people(found: Sequence[Finding]) -> None:
    for finding in found:
        say(f"{finding.file}:{finding.line}: {finding.severity}: {finding.rule}: {finding.message}")
        say(f"  to do: {finding.remedy}")
    errors = sum(finding.severity == "error" for finding in found)
    say(f"{errors} to mend, {len(found) - errors} to look at." if found else "Nothing to mend.")
