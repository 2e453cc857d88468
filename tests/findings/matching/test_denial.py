import pytest

from lingvist.findings.matching.denial import is_denied
from lingvist.findings.matching.patterns import Match
from lingvist.findings.tree import sentences
from lingvist.resources.lexicon import load


@pytest.fixture
def denied(tokens_of):
    def denied(text, *words, span=None):
        (sentence,) = sentences(tokens_of(text))
        return is_denied(sentence, Match(words, span or (words[0], words[-1])), load().negation)

    return denied


@pytest.mark.parametrize(
    "text, at",
    [
        ("ikke/ADV nysgerrige/ADJ", 1),
        ("ingen/DET tillid/NOUN", 1),
        ("uden/ADP respekt/NOUN", 1),
        ("uden/ADP gensidig/ADJ respekt/NOUN", 2),
        ("aldrig/ADV helt/ADV åbne/ADJ", 2),
        ("hverken/ADV modige/ADJ", 1),
        # Vi er ikke som regel åbne: the adverb hangs on the predicate
        ("Vi/PRON@nsubj>6 er/AUX@cop>6 ikke/ADV@advmod>6 som/ADP regel/NOUN åbne/ADJ", 5),
        ("Vi/PRON@nsubj>2 lytter/VERB@root>2 ikke/ADV@advmod>2", 1),
        # uden respekt og tillid: one denial for both
        ("uden/ADP@case>2 respekt/NOUN@root>2 og/CCONJ@cc>4 tillid/NOUN@conj>2", 3),
    ],
)
def test_a_mention_is_denied(denied, text, at):
    assert denied(text, at)


@pytest.mark.parametrize(
    "text, at",
    [
        ("tillid/NOUN kan/AUX ikke/ADV vedtages/VERB", 0),
        ("ikke/ADV kun/ADV ansvar/NOUN", 2),
        ("ikke/ADV mindst/ADV tillid/NOUN", 2),
        ("ikke/ADV af/ADP tillid/NOUN", 2),
        ("intet/DET@det>3 økonomisk/ADJ@amod>3 råderum/NOUN@root>3", 1),
        # god ledelse kan ikke uddelegeres: the auxiliary takes the denial
        ("kan/AUX@aux>3 ikke/ADV@advmod>3 uddelegeres/VERB@root>3", 2),
        # ikke lukkede men åbne
        ("ikke/ADV@advmod>2 lukkede/ADJ@root>2 men/CCONJ@cc>4 åbne/ADJ@conj>2", 3),
        ("vi/PRON viser/VERB tillid/NOUN", 2),
    ],
)
def test_a_mention_is_not_denied(denied, text, at):
    assert not denied(text, at)


def test_a_denial_in_the_gap_of_an_expression_counts(denied):
    assert denied("viser/VERB ikke/ADV vejen/NOUN", 0, 2)
    assert denied("tager/VERB ikke/ADV ansvar/NOUN", 0, 2, span=(2, 2))
    assert not denied("tager/VERB ikke/ADV kun/ADV ansvar/NOUN", 0, 3, span=(3, 3))
