"""A module imports only from lower layers, or from its own room."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "lingvist"
LAYERS = {
    "errors": 0,
    "schema": 1, "settings": 1, "resources": 1,
    "corpus": 2,
    "clean": 3,
    "language": 4,
    "findings": 5, "measures": 5,
    "study": 6,
    "compare": 7, "evaluate": 7,
    "intake": 8, "figures": 8, "export": 8,
    "report": 9,
    "cli": 10,
}  # fmt: skip


def room(module: str) -> str:
    """The room of ``lingvist.room.module``; empty for the package itself."""
    return module.split(".")[1] if "." in module else ""


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            if node.module == "lingvist":
                yield from (f"lingvist.{alias.name}" for alias in node.names)
            else:
                yield node.module


def breaches(path: Path, source: str) -> list[str]:
    own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    found = []
    for name in imported(ast.parse(source)):
        if name.startswith("lingvist.") and room(name) != own:
            other = room(name)
            if LAYERS[other] >= LAYERS[own]:
                found.append(f"{path}: {own} (layer {LAYERS[own]}) imports {name}")
    return found


MODULES = sorted(p for p in PACKAGE.rglob("*.py") if p.parent != PACKAGE or p.stem != "__init__")


def test_every_room_has_a_layer():
    rooms = {p.relative_to(PACKAGE).parts[0].removesuffix(".py") for p in MODULES}
    assert rooms <= set(LAYERS)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_imports_only_from_lower_layers(path):
    assert breaches(path, path.read_text(encoding="utf-8")) == []


def test_an_upward_import_is_found():
    path = PACKAGE / "clean" / "made_up.py"
    assert breaches(path, "from lingvist.findings import themes") != []
    assert breaches(path, "from lingvist import report") != []
    assert breaches(path, "from lingvist.clean.edits import Edit\nimport lingvist.errors") == []


def test_importing_the_package_loads_nothing_heavy():
    import subprocess
    import sys

    code = (
        "import sys, lingvist, lingvist.cli; "
        "print([m for m in ('spacy', 'pandas', 'matplotlib', 'sklearn') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
