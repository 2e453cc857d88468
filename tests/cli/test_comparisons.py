import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from lingvist.cli.app import app
from lingvist.cli.comparisons import COMPARISONS
from lingvist.errors import LingvistError, SchemaError, SupportError

KOLDING, VEJEN = "kolding/sammen-om-ledelse", "vejen/ledelsesgrundlag"
NAMES = [command.__name__.removesuffix("_") for command in COMPARISONS]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def run(monkeypatch):
    """Run a comparison in this process; an error of ours is raised, as ``main`` sees it."""
    monkeypatch.chdir(ROOT)

    def compared(*words, form="csv"):
        done = CliRunner().invoke(app, ["compare", *words, "-f", form])
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        assert done.exit_code == 0, done.output
        return done

    return compared


def rows(done):
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_help_lists_every_comparison_in_a_line():
    done = CliRunner().invoke(app, ["compare", "--help"])
    assert all(f" {name} " in done.stdout for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_comparison_has_help(name):
    done = CliRunner().invoke(app, ["compare", name, "--help"])
    assert done.exit_code == 0
    assert "--format" in done.stdout


@pytest.mark.parametrize(
    "words, columns",
    [
        (["differences", "--contrasts", "rest"], {"difference", "low", "p_adjusted", "within"}),
        (["profile", "voice"], {"category", "share", "low"}),
        (["silence"], {"absent_upper", "expected", "p_blocks", "note"}),
        (["power", "--added", "scattered"], {"power", "low", "detectable"}),
        (["keyness", "--content", "--minimum", "3"], {"g2", "log_ratio_low", "dp_target"}),
        (["keyness", "--contrasts", "background", "--minimum", "4"], {"log_ratio", "reference"}),
        (["keyness", "--item", "ngram", "--without-shared", "--minimum", "3"], {"word", "z"}),
        (["dispersion"], {"dp_norm", "juilland_d"}),
        (["sketch", "fællesskab"], {"log_dice_Kolding", "difference_Vejen"}),
        (["sketch", "læring", "--theme"], {"log_dice_Kolding"}),
        (["collocations", "ansvar"], {"log_dice", "delta_p_word"}),
        (["collocations", "ansvar", "--relations"], {"log_dice", "relation"}),
        (["network"], {"first", "second", "log_dice"}),
        (["network", "--relations"], {"head", "dependent"}),
        (["measures"], {"lix", "mtld", "subordinate_share"}),
        (["topics"], {"k", "stability"}),
        (["topics", "--k", "2"], {"term", "weight"}),
        (["topics", "--k", "2", "--shares"], {"group", "share"}),
        (["own"], {"own_share"}),
        (["change", KOLDING, VEJEN], {"kind", "similarity"}),
        (["change", KOLDING, VEJEN, "--summary"], {"what", "rank_old"}),
    ],
    ids=" ".join,
)
def test_a_comparison_prints_its_columns(run, words, columns):
    found = rows(run(*words))
    assert columns <= set(found[0])


def test_content_words_have_no_copula(run):
    words = {row["word"] for row in rows(run("keyness", "--content"))}
    assert "ledelse" in words
    assert not words & {"være", "have", "ikke"}
    assert "være" in {row["word"] for row in rows(run("keyness"))}


def test_the_fit_of_all_documents_stands_in_the_last_row(run):
    found = rows(run("fit"))
    assert [row["document"] for row in found] == [KOLDING, VEJEN, "(all)"]
    assert float(found[1]["low"]) < float(found[1]["fit"]) < float(found[1]["high"])


def test_texts_that_share_nothing_give_an_empty_table(run):
    assert rows(run("shared")) == []
    assert rows(run("duplicates")) == []


@pytest.mark.parametrize("name", ["clusters", "map"])
def test_what_needs_more_texts_says_what_it_would_need(run, name):
    with pytest.raises(SupportError, match=r"needs [34] (active groups|texts)[\s\S]*to do: add"):
        run(name)


def test_wordfish_and_wordscores_say_what_they_need(run):
    with pytest.raises(SupportError, match=r"wordfish needs 10 texts|no direction"):
        run("wordfish", "--low", KOLDING, "--high", VEJEN)
    with pytest.raises(SupportError, match="2 different positions"):
        run("wordscores", "-r", f"{KOLDING}=1")
    with pytest.raises(LingvistError, match="'vejen' gives no position"):
        run("wordscores", "-r", "vejen")


def test_an_unknown_column_lists_the_known_ones(run):
    with pytest.raises(SchemaError, match=r"cannot be grouped by 'kaffe'[\s\S]*region"):
        run("rates", "--by", "kaffe")


def test_intervals_and_sources_are_named_below_the_table(run):
    table = run("rates", form="table").stdout
    assert "Intervals: low to high: percentile bootstrap" in table
    assert "seed 20240701" in table
    assert "Source: Efron & Tibshirani 1993" in " ".join(table.split())
    assert "In every row: by municipality, unit block." in table


def test_other_programs_get_the_table_alone(run):
    done = run("rates", form="json")
    assert all(json.loads(row)["by"] == "municipality" for row in done.stdout.splitlines())
    assert "Source: Efron & Tibshirani 1993" in done.stderr
