import pytest

from lingvist.clean import clean

BODY = "Vi vil som ledere skabe gode rammer for dem, der løser opgaverne for borgerne hver dag."


def items(text):
    found = clean(text)
    return [found.text[b.start : b.end].strip() for b in found.blocks if b.kind == "list_item"]


@pytest.mark.parametrize(
    "lead, lines",
    [
        ("Vi lover hinanden:", ["At være ærlige", "At dele viden", "At fejre det, der lykkes"]),
        ("En god leder:", ["Lytter, før der tales", "Viser vejen", "Følger op"]),
        (BODY, ["Vi siger godmorgen", "Vi svarer hurtigt", "Vi holder det, vi har lovet"]),
        ("Alle ledere", ["Kender strategien", "Holder budgettet", "Tager de svære samtaler"]),
        ("Vi har et grundlag, fordi", ["vi vil kendes på det", "det gør os klogere", "det virker"]),
    ],
)
def test_lines_alike_right_under_each_other_are_items(lead, lines):
    text = "\n".join(["Mod", "", BODY, "", lead, *lines, BODY])
    assert items(text) == lines


def test_as_many_lines_as_the_text_says_are_items():
    lines = ["Faglig stolthed", "Fælles fodslag", "Ro"]
    text = "\n".join(["Mod", "", "Tre spor", "", f"{BODY}", *lines, BODY])
    assert items(text) == lines


def test_labels_of_one_word_right_under_the_title_are_items():
    assert items(f"Vores værdier\nTillid\nMod\nRo\n{BODY}") == ["Tillid", "Mod", "Ro"]


def test_the_last_line_before_a_text_heads_it():
    text = f"Mod\n\n{BODY}\n\nVi har dem her:\nRo\nTid\nSådan bruger vi ordene\n{BODY}"
    assert items(text) == ["Ro", "Tid"]


def test_lines_of_a_wrapped_text_are_no_items():
    wrapped = "Vi vil som ledere vise tillid til\nvores folk og til dem vi er her for"
    assert items("\n\n".join(["Mod", *[wrapped + " hver dag,\nhele året."] * 4])) == []


def test_rows_of_a_table_are_no_items():
    assert items(f"Mod\n\n{BODY}\n\n| Rolle | Opgave |\n| Chef | Ro |\n| Leder | Mod |") == []
