"""Readings to UIMA CAS and back, and files that mean no good."""

import hashlib
import json
import sys
from pathlib import Path

import pytest

from lingvist.corpus import open_corpus
from lingvist.corpus.document import read
from lingvist.errors import EvaluationError
from lingvist.evaluate.fields import LAYERS
from lingvist.evaluate.readings import Reading, readings_of
from lingvist.export import annotation_types, cas_parsing
from lingvist.export.annotation_types import type_system_bytes
from lingvist.export.cas_reading import reading_of_cas
from lingvist.export.cas_writing import cas_bytes

INVENTED = Path(__file__).parents[1] / "data" / "invented"
TEXT = '\r\n😀 Vi tager 👩‍👩‍👧 ansvar & »viser« <tillid>.\r\nMod\t"først".\n'
FORMS = ["json", "xmi"]


def document_of(folder, text):
    place = folder / "noerrelund" / "x"
    place.mkdir(parents=True)
    (place / "text.md").write_bytes(text.encode())
    checksum = hashlib.sha256(text.encode()).hexdigest()
    (place / "document.toml").write_text(
        f'municipality = "9001"\ntitle = "x"\nkind = "kodeks"\ninvented = true\n'
        f'text_sha256 = "{checksum}"\n',
        encoding="utf-8",
    )
    return read(place)


@pytest.fixture
def document(tmp_path):
    return document_of(tmp_path, TEXT)


def mark(words, **fields):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "line": TEXT.count("\n", 0, start) + 1} | (
        fields
    )


def reading(document, **layers):
    return Reading(
        schema="lingvist-reading/1", document=document.id, coder="reader-1", note="æøå “note”",
        themes_read=("ansvar", "tillid"), statements_read=False,
        text_sha256=document.metadata.text_sha256, layers=layers,
    )  # fmt: skip


FULL = {
    "furniture": [],
    "themes": [
        mark("ansvar", theme="ansvar", derived=False, weak=True, surface=""),
        mark("tillid", theme="tillid", negated=None, own={"kept": [1, "æ"]}),
    ],
    "values": [mark("Mod", rank=1, label="Mod", scope="unit", unfolded_line=3, mnemonic=7)],
    "frames": [mark("Vi tager 👩‍👩‍👧 ansvar", agent="we_all", negated=True, object="")],
    "statements": [mark('"først"', kind="vision")],
    "quotes": [mark("»viser«") | {"line": 9}],
}


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_lost_on_the_way_there_and_back(document, form):
    before = reading(document, **FULL)
    after = reading_of_cas(cas_bytes(before, document, form), form, document, "reader-1", "f")
    assert after == before


@pytest.mark.parametrize("form", FORMS)
def test_the_readings_of_the_project_survive(form):
    documents = list(open_corpus(INVENTED))[:6]
    for document in documents:
        (before,) = readings_of(document)
        data = cas_bytes(before, document, form)
        after = reading_of_cas(data, form, document, before.coder, "f")
        assert after.model_dump(exclude={"layers"}) == before.model_dump(exclude={"layers"})
        assert in_order(after) == in_order(before)


def in_order(reading):
    """Marks are given back in order of the text."""
    return {
        name: sorted(json.dumps(mark.model_dump(), sort_keys=True) for mark in marks)
        for name, marks in reading.layers.items()
    }


def test_offsets_in_the_file_are_those_of_utf_16(document):
    data = json.loads(cas_bytes(reading(document, **FULL), document, "json"))
    (quote,) = (s for s in data["%FEATURE_STRUCTURES"] if s["%TYPE"] == "lingvist.reading.Quote")
    units = TEXT.encode("utf-16-le")
    assert units[2 * quote["begin"] : 2 * quote["end"]].decode("utf-16-le") == "»viser«"
    assert quote["begin"] > TEXT.index("»viser«")


def test_a_tool_may_add_its_own_annotations(document):
    data = json.loads(cas_bytes(reading(document, **FULL), document, "json"))
    token = {"%ID": 900, "%TYPE": "some.tool.Token", "@sofa": 1, "begin": 0, "end": 1}
    data["%TYPES"]["some.tool.Token"] = {"%NAME": "Token", "%SUPER_TYPE": "uima.tcas.Annotation"}
    data["%FEATURE_STRUCTURES"].append(token)
    data["%VIEWS"]["_InitialView"]["%MEMBERS"].append(900)
    after = reading_of_cas(json.dumps(data).encode(), "json", document, "reader-1", "f")
    assert after == reading(document, **FULL)
    xmi = cas_bytes(reading(document, **FULL), document, "xmi").decode()
    xmi = xmi.replace("<cas:Sofa", '<t:Token xmlns:t="http:///some/tool.ecore" xmi:id="900" '
                      'sofa="1" begin="0" end="1"/><cas:Sofa')  # fmt: skip
    xmi = xmi.replace('members="', 'members="900 ')
    assert reading_of_cas(xmi.encode(), "xmi", document, "reader-1", "f") == after


def test_structures_may_be_listed_by_their_number(document):
    data = json.loads(cas_bytes(reading(document, **FULL), document, "json"))
    listed = data["%FEATURE_STRUCTURES"]
    data["%FEATURE_STRUCTURES"] = {str(one.pop("%ID")): one for one in listed}
    after = reading_of_cas(json.dumps(data).encode(), "json", document, "reader-1", "f")
    assert after == reading(document, **FULL)


def test_types_in_a_file_are_never_taken_over(document, tmp_path):
    """Cassis makes classes of the types in a file: their names end up in code that is run."""
    data = json.loads(cas_bytes(reading(document, **FULL), document, "json"))
    trap = tmp_path / "sprung"
    name = f"x=open({str(trap)!r},'w')"
    data["%TYPES"]["lingvist.reading.Theme"][name] = {"%NAME": name, "%RANGE": "uima.cas.String"}
    data["%TYPES"]["evil.Type"] = {"%NAME": "evil.Type", "%SUPER_TYPE": "evil.Type"}
    after = reading_of_cas(json.dumps(data).encode(), "json", document, "reader-1", "f")
    assert after == reading(document, **FULL)
    assert not trap.exists()


def without_about(data):
    data = json.loads(data)
    about = [s for s in data["%FEATURE_STRUCTURES"] if s["%TYPE"].endswith("About")]
    data["%FEATURE_STRUCTURES"].remove(about[0])
    data["%VIEWS"]["_InitialView"]["%MEMBERS"].remove(about[0]["%ID"])
    return json.dumps(data).encode()


def test_what_the_file_does_not_tell_of_the_reading_is_taken_as_thorough(document):
    data = without_about(cas_bytes(reading(document, **FULL), document, "json"))
    after = reading_of_cas(data, "json", document, "reader-7", "f")
    assert (after.coder, after.themes_read, after.statements_read) == ("reader-7", ("*",), True)
    assert set(after.layers) == set(FULL) - {"furniture"}


@pytest.mark.parametrize("form", FORMS)
def test_another_text_is_refused_and_the_place_named(document, tmp_path, form):
    other = document_of(tmp_path / "other", TEXT.replace("Mod", "Med"))
    data = cas_bytes(reading(document, **FULL), document, form)
    with pytest.raises(EvaluationError, match="from line 3 on it has 'od") as caught:
        reading_of_cas(data, form, other, "reader-1", "file.json")
    assert caught.value.where == "file.json"
    assert other.metadata.text_sha256 in caught.value.allowed


def test_characters_that_xml_cannot_hold_are_named(tmp_path):
    document = document_of(tmp_path, "Et\nto\x0cen tre\n")
    blank = reading(document)
    with pytest.raises(EvaluationError, match=r"U\+000C") as caught:
        cas_bytes(blank, document, "xmi")
    assert caught.value.where == "noerrelund/x:2"
    assert reading_of_cas(cas_bytes(blank, document, "json"), "json", document, "reader-1", "f")


@pytest.mark.parametrize("place", ["mark", "note"])
def test_nor_can_what_a_reading_says_of_them(document, place):
    said = reading(document, values=[mark("Mod", label="M\x0bod" if place == "mark" else "Mod")])
    said = said.model_copy(update={"note": "\x01"} if place == "note" else {})
    with pytest.raises(EvaluationError, match="cannot stand in XML") as caught:
        cas_bytes(said, document, "xmi")
    assert place == "note" or caught.value.where == "noerrelund/x, values, line 3"
    assert (
        reading_of_cas(cas_bytes(said, document, "json"), "json", document, "reader-1", "f") == said
    )


@pytest.mark.parametrize(
    "layer, change, message",
    [
        ("themes", {"derived": "perhaps"}, "line 2 .*'ansvar.*neither true nor false"),
        ("themes", {"theme": None}, "theme is missing"),
        ("themes", {"theme": ""}, "theme is missing"),
        ("frames", {"agent": "boss"}, "agent is 'boss', none of leader, "),
        ("values", {"rank": "first"}, "values: invalid literal"),
        ("values", {"more": "[1]"}, "no JSON object"),
        ("values", {"more": "{"}, "values: Expecting"),
        ("values", {"more": 7}, "more is 7, which is no text"),
        ("values", {"rank": [1]}, r"rank is \[1\], which is no text"),
        ("values", {"more": '{"line": "x"}'}, "line 3 .*'Mod.*: line: Input should be"),
        ("quotes", {"end": 0}, "holds no text"),
        ("about", {"themes_read": '"all"'}, "tells of the reading what cannot be"),
        ("about", {"statements_read": "perhaps"}, "no JSON"),
        ("about", {"layers_read": '["dreams"]'}, "layers that there are not"),
        ("about", {"layers_read": "7"}, "layers that there are not"),
        ("themes", {"colour": "red"}, "no UIMA CAS: TypeError"),
        ("themes", {"begin": 10_000}, "no UIMA CAS"),
    ],
)
def test_marks_that_say_what_they_may_not_are_refused(document, layer, change, message):
    data = json.loads(cas_bytes(reading(document, **FULL), document, "json"))
    name = f"lingvist.reading.{'About' if layer == 'about' else LAYERS[layer].mark}"
    structure = next(s for s in data["%FEATURE_STRUCTURES"] if s["%TYPE"] == name)
    structure.update(change)
    with pytest.raises(EvaluationError, match=message):
        reading_of_cas(json.dumps(data).encode(), "json", document, "reader-1", "f")


def test_a_mark_before_the_text_is_refused(document):
    xmi = cas_bytes(reading(document, **FULL), document, "xmi").decode()
    quote = f'end="{json_quote(document)["end"]}"'
    broken = xmi.replace(f'begin="{json_quote(document)["begin"]}" {quote}', f'begin="-1" {quote}')
    assert broken != xmi
    with pytest.raises(EvaluationError, match=r"line 1 .*quotes: a mark holds no text"):
        reading_of_cas(broken.encode(), "xmi", document, "reader-1", "f")


def json_quote(document):
    data = json.loads(cas_bytes(reading(document, **FULL), document, "json"))
    return next(s for s in data["%FEATURE_STRUCTURES"] if s["%TYPE"].endswith("Quote"))


def test_a_label_is_the_marked_words_unless_another_is_said(document):
    data = json.loads(cas_bytes(reading(document, **FULL), document, "json"))
    value = next(s for s in data["%FEATURE_STRUCTURES"] if s["%TYPE"].endswith("Value"))
    del value["label"]
    after = reading_of_cas(json.dumps(data).encode(), "json", document, "reader-1", "f")
    assert after.marks("values")[0].get("label") == "Mod"


LAUGHS = "".join(f'<!ENTITY l{i + 1} "{f"&l{i};" * 10}">' for i in range(9))


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xmi_that_declares_anything_is_refused(document, head, encoding):
    xmi = cas_bytes(reading(document, **FULL), document, "xmi").decode()
    start = xmi.index("<xmi:XMI")
    xmi = f'<?xml version="1.0" encoding="{encoding}"?>{head}' + xmi[start:]
    xmi = xmi.replace('theme="ansvar"', 'theme="&l9;"') if "l9" in head else xmi
    with pytest.raises(EvaluationError, match=r"document type|no UIMA CAS"):
        reading_of_cas(xmi.encode(encoding), "xmi", document, "reader-1", "f")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "data",
    [
        b"", b"\xff\xfe\x00", b"[]", b"{}", b"<a/>", b"null", b"[" * 200_000, b"<a>" * 100_000,
        b'{"%FEATURE_STRUCTURES": [7], "%VIEWS": {}}', b'{"%FEATURE_STRUCTURES": {"x": {}}}',
        b'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"><a/></xmi:XMI>',
    ],
)  # fmt: skip
def test_anything_else_is_refused_in_words(document, form, data):
    with pytest.raises(EvaluationError, match=r"UIMA CAS|another text"):
        reading_of_cas(data, form, document, "reader-1", "f")


def test_a_file_beyond_measure_is_refused(document, monkeypatch):
    monkeypatch.setattr(cas_parsing, "MOST", 100)
    with pytest.raises(EvaluationError, match="too large"):
        reading_of_cas(b" " * 101, "json", document, "reader-1", "f")


def test_the_types_hold_every_layer_and_field():
    described = type_system_bytes().decode()
    for layer in LAYERS.values():
        assert f"<name>lingvist.reading.{layer.mark}</name>" in described
        assert all(f"<name>{field.name}</name>" in described for field in layer.fields)
    assert "one of: obligation, volition" in described


def test_without_the_package_the_error_names_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "cassis", None)
    with pytest.raises(EvaluationError) as caught:
        annotation_types.type_system()
    assert caught.value.next_step == "pip install 'lingvist[annotation]'"


def test_the_package_is_loaded_only_when_it_is_needed():
    import subprocess

    modules = "lingvist.cli.readings, lingvist.export.cas_reading"
    code = f"import sys, {modules}; print('cassis' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
