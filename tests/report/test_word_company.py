import pytest

from lingvist import schema
from lingvist.report.company import company_section
from lingvist.report.context import Context
from lingvist.report.model import DataTable, EvidenceLink, Figure
from lingvist.report.prose import plain

WORDS = "Vi har tillid. Vi har tillid. Vi har tillid."


@pytest.fixture
def sketch(make):
    """The section on a word with some relations: town, relation, head and dependent."""

    def sketched(*pairs: tuple[str, str, str, str]):
        study = make({"nordby/a": WORDS, "sydby/a": WORDS})
        place = {"block": "b", "start": 0, "end": 3, "line": 1, "head_pos": "", "dependent_pos": ""}
        rows = [
            place | {
                "document": f"{town}/a", "sentence": f"{town}/a#s{number % 3 + 1}",
                "relation": relation, "head": head, "dependent": dependent,
            }
            for number, (town, relation, head, dependent) in enumerate(pairs)
        ]  # fmt: skip
        study.relations = schema.build("relations", rows)
        section = company_section(Context(study)).sections[0]
        (table,) = [part for part in section.parts if isinstance(part, DataTable)]
        cells = [tuple(map(plain, row)) for row in table.rows]
        return cells, table, [part for part in section.parts if isinstance(part, Figure)]

    return sketched


PAIRS = (
    ("nordby", "conjunct", "tillid", "mod"),
    ("sydby", "conjunct", "mod", "tillid"),
    ("sydby", "conjunct", "tillid", "tillid"),
    ("nordby", "genitive", "tillid", "leder"),
    ("nordby", "subject", "vokse", "tillid"),
    ("nordby", "object", "vise", "tillid"),
    ("sydby", "object", "give", "tillid"),
    ("sydby", "object", "give", "tillid"),
    ("nordby", "oblique:med", "møde", "tillid"),
    ("sydby", "modifier", "tillid", "stor"),
)


def test_relations_stand_in_order_without_prepositions(sketch):
    cells, _, _ = sketch(*PAIRS)
    assert cells == [
        ("stor", "tillægsord til ordet", "0", "1"),
        ("give", "verber med ordet som objekt", "0", "2"),
        ("vise", "verber med ordet som objekt", "1", "0"),
        ("vokse", "verber med ordet som subjekt", "1", "0"),
        ("leder", "ejere af det", "1", "0"),
        ("mod", "sideordnede ord", "1", "1"),
        ("tillid", "sideordnede ord", "0", "1"),
    ]


def test_a_count_is_that_of_its_sentences(sketch):
    _, table, _ = sketch(*PAIRS)
    links = [cell[0] for row in table.rows for cell in row[2:] if isinstance(cell[0], EvidenceLink)]
    assert len(links) == 8
    assert [link.text for link in links] == [str(len(link.evidence.quotes)) for link in links]


def test_each_relation_keeps_its_most_frequent_words(sketch):
    words = [chr(ord("a") + number) for number in range(12)]
    pairs = [("nordby", "modifier", "tillid", word) for word in [*words, "l", "l"]]
    cells, _, _ = sketch(*pairs, ("sydby", "object", "vise", "tillid"))
    assert [row[0] for row in cells] == ["l", *words[:9], "vise"]


@pytest.mark.parametrize(
    "pairs, drawn",
    [
        (PAIRS, 1),
        (PAIRS[:6], 0),
        ((*PAIRS[:2], *PAIRS[:2], *PAIRS[3:6]), 0),
    ],
)
def test_a_word_is_drawn_where_a_modifier_or_verb_stands_there_twice(sketch, pairs, drawn):
    _, _, figures = sketch(*pairs)
    assert len(figures) == drawn
