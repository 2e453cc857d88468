import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def lingvist(tmp_path_factory):
    """Run the command line as its user does, in a process of its own, with a cache of its own."""
    cache = tmp_path_factory.mktemp("cache")
    environment = os.environ | {"XDG_CACHE_HOME": str(cache), "COLUMNS": "200"}

    def run(*words, cwd=ROOT):
        return subprocess.run(
            [sys.executable, "-c", "from lingvist.cli import main; main()", *map(str, words)],
            capture_output=True, text=True, encoding="utf-8", check=False, cwd=cwd,
            env=environment | {"PYTHONUTF8": "1"},
        )  # fmt: skip

    return run
