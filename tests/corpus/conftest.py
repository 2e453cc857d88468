import hashlib

import pytest

TEXT = "# Ledelse i Nørrelund\n\nVi leder med tillid.\n"


@pytest.fixture
def make_document(tmp_path):
    """Make a document folder; fields given as None are left out."""

    def make(place="kolding/om-ledelse", text=TEXT, data=None, **fields):
        folder = tmp_path / "corpus" / place
        folder.mkdir(parents=True)
        data = text.encode() if data is None else data
        (folder / "text.md").write_bytes(data)
        checksum = hashlib.sha256(data).hexdigest()
        known = {
            "municipality": '"0621"', "title": '"Om ledelse"', "kind": '"ledelsesgrundlag"',
            "text_sha256": f'"{checksum}"',
        }  # fmt: skip
        lines = [f"{k} = {v}" for k, v in (known | fields).items() if v is not None]
        (folder / "document.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return folder

    return make
