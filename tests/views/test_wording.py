"""Words, and text made safe for Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.authority import instruments, organisations
from ontology.gazetteer import KINDS
from views.interface.messages import catalogue
from views.wording import fact_told, name_shortened, plain, relation, shortened

MARKUP = frozenset("\\`*_{}[]()#+-.!|~<>$:&^=\"'/@%")
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def test_a_link_without_predicate_is_named_together() -> None:
    assert relation(()) == "named together"
    assert relation(("tookPartIn", "organised")) == "took part in, organised"


@given(st.text(max_size=80) | st.text(":/@.->=~www a", max_size=20))
def test_markdown_is_shown_letter_for_letter(text: str) -> None:
    escaped = re.sub(r":color\[(\\.)\]", r"\1", plain(text))
    assert "\n" not in escaped
    unescaped = "".join(after if before == "\\" else before for before, after in _steps(escaped))
    assert unescaped == re.sub("[^\\S\u00a0\u202f]+", " ", TURNING.sub("", text)).strip()
    assert "" not in [after for before, after in _steps(escaped) if before in MARKUP]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("http://host.example", ":"),
        ("WWW.host.example", "."),
        ("ask@host.example", "@"),
        (":streamlit:", ":"),
        (":material_home:", ":"),
        ("a -> b", "-"),
        ("a <-> b", "-"),
        ("a >= b", ">"),
        ("--", "-"),
    ],
)
def test_what_is_replaced_without_regard_to_backslashes_is_parted(text: str, apart: str) -> None:
    assert f":color[\\{apart}]" in plain(text)


@pytest.mark.parametrize(
    "text", ["a.b", "12:30", "a - b", "one -", "@home", "a->b", "a --> b", "material: x"]
)
def test_what_is_not_replaced_stays_whole(text: str) -> None:
    assert ":color[" not in plain(text)


def test_spaces_at_which_no_line_is_broken_stay() -> None:
    told = "sûr à 92\u202f\\%, «\u00a0traite\u00a0» \\: un"
    assert plain(" sûr  à 92\u202f%,\n«\u00a0traite\u00a0» : un\u00a0") == told


def test_what_follows_a_name_is_not_turned_round() -> None:
    assert plain("a\u202eb\u2066c") == "abc"


def _steps(escaped: str) -> list[tuple[str, str]]:
    steps, at = [], 0
    while at < len(escaped):
        if escaped[at] == "\\":
            steps.append(("\\", escaped[at + 1]))
            at += 2
        else:
            steps.append((escaped[at], ""))
            at += 1
    return steps


@given(st.text(max_size=50), st.integers(1, 60))
def test_a_shortened_text_is_never_longer_than_asked(text: str, longest: int) -> None:
    assert len(shortened(text, longest)) <= longest


def test_a_text_is_cut_between_words_unless_most_of_it_is_one() -> None:
    assert (
        shortened("Report of the Working Group, second part", 30) == "Report of the Working Group…"
    )
    assert shortened("Report of the Working Group", 27) == "Report of the Working Group"
    assert shortened("Report of the Working Group", 25) == "Report of the Working…"
    assert shortened("a " + "x" * 60, 20) == f"a {'x' * 17}…"


def test_names_that_begin_alike_are_told_apart_when_cut() -> None:
    women, racial = (
        "Committee on the Elimination of Discrimination against Women",
        "Committee on the Elimination of Racial Discrimination",
    )
    assert name_shortened(women, 32).endswith("… against Women")
    assert name_shortened(racial, 32).endswith("… Discrimination")


def test_no_word_of_a_name_is_cut_where_its_middle_is_left_out() -> None:
    name = "Optional Protocol to the Convention on Economic, Social and Cultural Rights"
    for longest in range(22, len(name)):
        begun, _, end = name_shortened(name, longest).partition("… ")
        assert {*begun.split(), *end.split()} <= {*name.split()}


@given(st.text(max_size=60), st.integers(1, 60))
def test_a_name_is_never_longer_than_asked(name: str, longest: int) -> None:
    cut = name_shortened(name, longest)
    assert len(cut) <= longest
    assert cut == name or "…" in cut


def test_what_sort_a_body_a_treaty_or_a_place_is_has_words_in_each_language() -> None:
    written = {each.type for file in (organisations(), instruments()) for each in file.entities()}
    for sort in {*filter(None, written), *KINDS}:
        assert set(catalogue()[f"explore.sorts.{sort}"]) == {"en", "fr", "es"}
    assert fact_told("Kind of place", "adm1") == "first division of a country"
    assert fact_told("Type", "a project's own") == "a project's own"
    assert fact_told("Note", "country") == "country"


@pytest.mark.parametrize(("language", "written"), [("en", "46.117"), ("fr", "46,117")])
def test_degrees_have_the_decimal_sign_of_the_language(
    language: str, written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("views.wording.current", lambda: language)
    assert fact_told("Latitude", "46.117") == written
