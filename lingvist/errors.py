"""The errors of lingvist: what is wrong, where, what is allowed, and what to do next."""

from pathlib import Path


class LingvistError(Exception):
    """Base of every error that lingvist raises on purpose.

    Args:
        what: what is wrong, in one sentence.
        where: the place, as ``file:line`` or a document id.
        allowed: what would have been accepted.
        next_step: what the reader can do now.
    """

    def __init__(
        self, what: str, *, where: str = "", allowed: str = "", next_step: str = ""
    ) -> None:
        self.what = what
        self.where = where
        self.allowed = allowed
        self.next_step = next_step
        super().__init__(self._message())

    def _message(self) -> str:
        lines = [f"{self.where}: {self.what}" if self.where else self.what]
        if self.allowed:
            lines.append(f"  allowed: {self.allowed}")
        if self.next_step:
            lines.append(f"  to do: {self.next_step}")
        return "\n".join(lines)


class SettingsError(LingvistError):
    """``lingvist.toml`` cannot be used."""


class ResourceError(LingvistError):
    """A resource (lexicon, furniture rules, wording) cannot be used."""


class CorpusError(LingvistError):
    """A document folder cannot be read."""


class CleaningError(LingvistError):
    """Edits or blocks break the contract of a clean text."""


class ModelError(LingvistError):
    """A language pipeline is missing or unfit."""


class SchemaError(LingvistError):
    """A table lacks columns, or holds what its columns do not allow."""


class SupportError(LingvistError):
    """A method lacks the data it needs to say anything."""


class EvaluationError(LingvistError):
    """A human reading cannot be compared with what was found."""


class IntakeError(LingvistError):
    """An original cannot be read."""


def place(path: Path | str, line: int | None = None) -> str:
    """Name a place in a file as ``file:line``.

    Args:
        path: the file.
        line: its line, from 1; None where the whole file is meant.
    """
    return f"{path}:{line}" if line is not None else str(path)
