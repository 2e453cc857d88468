import pytest

from lingvist import settings
from lingvist.errors import SettingsError


def write(folder, text):
    path = folder / "lingvist.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_settings_are_read(tmp_path):
    read = settings.load(write(tmp_path, 'model = "da_lingvist_sm"\nseed = 3\n'))
    assert (read.model, read.seed, read.cleaning) == ("da_lingvist_sm", 3, "standard")


def test_themes_in_compounds_are_switched_by_a_table(tmp_path):
    assert settings.Settings().themes.compounds
    assert not settings.load(write(tmp_path, "[themes]\ncompounds = false\n")).themes.compounds


def test_the_nearest_file_above_counts(tmp_path):
    write(tmp_path, "seed = 3\n")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert settings.find(below).seed == 3
    write(tmp_path / "a", "seed = 4\n")
    assert settings.find(below).seed == 4


def test_without_a_file_the_defaults_count(tmp_path):
    assert settings.find(tmp_path) == settings.Settings()


@pytest.mark.parametrize(
    "text, line, word",
    [
        ("seed = 1\ncolour = 2\n", 2, "colour"),
        ("\n\nreplicates = 3\n", 3, "greater than or equal to 100"),
        ("seed = 1\n[themes]\ncompounds = 1\n", 3, "themes.compounds"),
        ("[themes]\n\nwords = true\n", 3, "allowed: compounds"),
        ('cleaning = "hard"\n', 1, "'light', 'standard' or 'strict'"),
    ],
)
def test_an_error_names_line_and_reason(tmp_path, text, line, word):
    path = write(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        settings.load(path)
    assert caught.value.where == f"{path}:{line}"
    assert word in str(caught.value)


@pytest.mark.parametrize(
    "text", ["seed 3", "seed = " + "[" * 100_000, "seed = " + "9" * 5_000],
    ids=["syntax", "nesting", "number"],
)  # fmt: skip
def test_a_file_that_is_no_toml_is_refused(tmp_path, text):
    with pytest.raises(SettingsError, match="cannot be read"):
        settings.load(write(tmp_path, text))


def test_a_lexicon_lies_beside_the_settings_that_name_it(tmp_path):
    (tmp_path / "lingvist.toml").write_text('lexicon = "my-themes.toml"\n', encoding="utf-8")
    below = tmp_path / "notebooks"
    below.mkdir()
    assert settings.find(below).lexicon == tmp_path / "my-themes.toml"


def test_a_full_path_of_a_lexicon_stays(tmp_path):
    full = (tmp_path / "elsewhere" / "my-themes.toml").as_posix()
    (tmp_path / "lingvist.toml").write_text(f'lexicon = "{full}"\n', encoding="utf-8")
    assert settings.find(tmp_path).lexicon.as_posix() == full
