from lingvist.findings.framing.quotations import quoted
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN = "VerbForm=Fin"
SAID = f"Det/PRON går/gå/VERB+{FIN} ,/PUNCT siger/sige/VERB+{FIN} [navn]/X ,/PUNCT"


def kinds(tokens_of, *texts):
    table = tokens_of(*texts).assign(block="sandby/nyt#b1")
    return list(quoted(sentences(table), framing.load()).values())


def test_title_behind_the_name_tells_who_speaks(tokens_of):
    assert kinds(tokens_of, f"{SAID} borgmester/NOUN") == ["politicians"]


def test_dash_makes_the_whole_block_one_quotation(tokens_of):
    first = f"–/PUNCT Jeg/PRON venter/vente/VERB+{FIN}"
    assert kinds(tokens_of, first, f"{SAID} lærer/NOUN") == ["employee", "employee"]


def test_other_sentences_of_a_block_are_not_quoted(tokens_of):
    assert kinds(tokens_of, f"Jeg/PRON venter/VERB+{FIN}", f"{SAID} lærer/NOUN") == ["employee"]


def test_verb_of_saying_without_comma_quotes_nobody(tokens_of):
    assert kinds(tokens_of, f"Vi/PRON siger/sige/VERB+{FIN} chefen/chef/NOUN ro/NOUN") == []


def test_nobody_is_sought_behind_a_further_verb(tokens_of):
    text = f"{SAID} mens/SCONJ det/PRON går/gå/VERB+{FIN} chefen/chef/NOUN"
    assert kinds(tokens_of, text) == []
