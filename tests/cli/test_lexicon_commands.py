"""The commands on lexicons, and why a word counts."""

import csv
import io


def rows(done):
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_explain_tells_why_a_word_counts_and_why_not(lingvist):
    told = rows(lingvist("themes", "--explain", "fællesskab i den sammenhæng", "-f", "csv"))
    verdicts = {(row["words"], row["verdict"]) for row in told}
    assert verdicts == {("fællesskab", "counted"), ("sammenhæng", "not counted")}


def test_check_finds_what_nothing_can_reach_in_a_lexicon(lingvist, tmp_path):
    mine = tmp_path / "mit.toml"
    mine.write_text(
        '[[families]]\nname = "ro"\nlabel = "ro"\ngloss = "calm"\ndanish = "Ro."\n'
        'english = "Calm."\nwords = [{ lemma = "ro", pos = "NOUN" }]\nexclude = ["ro", "rod"]\n',
        encoding="utf-8",
    )
    found = rows(lingvist("lexicon", "check", mine, "-f", "csv"))
    assert [(row["entry"], row["fault"]) for row in found] == [("ro", "unreachable")]
    idle = rows(lingvist("lexicon", "check", mine, "--idle", "-f", "csv"))
    assert ("rod", "refuses nothing") in {(row["entry"], row["fault"]) for row in idle}


def test_import_writes_a_lexicon_that_counts_and_never_writes_over_a_file(lingvist, tmp_path):
    source, mine = tmp_path / "min.dic", tmp_path / "mit.toml"
    source.write_text("%\n1\ttillid\n%\ntillid*\t1\n", encoding="utf-8")
    done = lingvist("lexicon", "import", source, "--out", mine)
    assert (done.returncode, done.stdout.strip().endswith("1 families, 1 entries")) == (0, True)
    counted = rows(lingvist("themes", "--lexicon", mine, "-f", "csv"))
    assert [row["theme"] for row in counted] == ["tillid"]
    again = lingvist("lexicon", "import", source, "--out", mine)
    assert again.returncode == 2
    assert "File exists" in again.stderr


def test_candidates_are_listed_and_written_as_a_lexicon(lingvist, tmp_path):
    listed = rows(lingvist("lexicon", "candidates", "--minimum", "2", "-n", "3", "-f", "csv"))
    assert [row["rank"] for row in listed] == [str(n + 1) for n in range(len(listed))]
    assert listed
    name, mine = listed[0]["candidate"], tmp_path / "mit.toml"
    done = lingvist("lexicon", "candidates", "--minimum", "2", "--entry", name)
    assert done.returncode == 0, done.stderr
    mine.write_text(done.stdout, encoding="utf-8")
    counted = rows(lingvist("themes", name, "--lexicon", mine, "-f", "csv"))
    assert len(counted) == int(listed[0]["count"])


def test_without_support_the_topics_are_refused_in_words(lingvist):
    done = lingvist("lexicon", "candidates", "--minimum", "2")
    assert done.returncode == 0, done.stderr
    assert "No topics" in done.stdout


def test_an_unknown_candidate_is_an_error(lingvist):
    done = lingvist("lexicon", "candidates", "--entry", "guld")
    assert done.returncode == 2
    assert "guld" in done.stderr
