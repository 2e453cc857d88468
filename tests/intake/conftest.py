import subprocess
import sys

import pytest

from lingvist.intake.stating import Stated

LEDELSE = """# Ledelse i Lyngsted Kommune

Skip til indhold

Vi leder med tillid til hinanden, og vi tager ansvar for, at opgaverne bliver løst sammen med dem,
de handler om. Som ledere lytter vi, før vi beslutter, og vi siger tydeligt, hvad vi har lagt vægt
på. Det gælder i hverdagen, og det gælder også, når vi er uenige om vejen frem.

## Vores værdier

Lyngsted Kommune har tre værdier:

- nysgerrighed
- ordentlighed
- fællesskab

## Sådan arbejder vi

Nysgerrighed betyder, at vi spørger, før vi svarer. Ordentlighed betyder, at vi holder, hvad vi
lover, og at vi siger det, når vi ikke kan. Fællesskab betyder, at ingen står alene med en svær
opgave, og at vi deler både det, der lykkes, og det, der ikke gør.

Kontakt: Torkild Brandstrup, HR-konsulent, telefon 12 34 56 78, tobra@lyngsted.example
"""


@pytest.fixture
def text():
    """A document of an invented municipality."""
    return LEDELSE


@pytest.fixture
def source(tmp_path, text):
    path = tmp_path / "ledelse.txt"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def stated():
    """What a student states of it."""
    return Stated("Lyngsted", kind="ledelsesgrundlag", invented=True)


@pytest.fixture
def lingvist_command():
    """Run the command line as its user does, in a process of its own."""

    start = [sys.executable, "-X", "utf8", "-c", "from lingvist.cli import main; main()"]

    def run(*words, stdin=""):
        return subprocess.run(
            [*start, *map(str, words)],
            capture_output=True, text=True, encoding="utf-8", check=False, input=stdin,
        )  # fmt: skip

    return run
