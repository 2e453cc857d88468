"""Files written whole or not at all."""

from pathlib import Path
from tempfile import NamedTemporaryFile

from lingvist.errors import EvaluationError, place


def write_whole(path: Path, data: bytes) -> Path:
    """Write a file; what stood there before stays until the new one is complete.

    Raises:
        EvaluationError: the file cannot be written.
    """
    try:
        _write(path, data)
    except OSError as error:
        raise EvaluationError(
            f"cannot be written: {error.strerror}",
            where=place(path),
            next_step="name a folder that exists and that you may write to",
        ) from error
    return path


def _write(path: Path, data: bytes) -> None:
    with NamedTemporaryFile("wb", dir=path.parent, suffix=".tmp", delete=False) as draft:
        try:
            draft.write(data)
            draft.close()
            Path(draft.name).chmod(0o644)
            Path(draft.name).replace(path)
        except BaseException:
            Path(draft.name).unlink(missing_ok=True)
            raise
