"""All messages of the interface: there in each language, alike, and used."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter

import pytest

from extract.measured import TEXTS, measured
from extract.model import Kind, Modality, Predicate
from graph.asking.examples import examples
from graph.figures.figure_languages import WORDS
from views.accuracy_wording import key_of as key_of_figure
from views.interface.languages import LANGUAGES
from views.interface.messages import Message, catalogue, named, say

ROOT = Path(__file__).parents[3]


def said() -> Iterator[tuple[str, ast.Call]]:
    for path in (*(ROOT / "views").rglob("*.py"), ROOT / "dashboard.py"):
        if path.name == "retold.py":
            continue  # which is given its families
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
                continue
            if call.func.id in {"say", "named", "retold"}:
                assert isinstance(call.args[0], ast.Constant), f"{path}: {ast.unparse(call)}"
                yield call.func.id, call


def key_of(call: ast.Call) -> str:
    first = call.args[0]
    assert isinstance(first, ast.Constant)
    return str(first.value)


def fields(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def forms(message: Message) -> list[str]:
    return [message] if isinstance(message, str) else message


def test_every_message_is_in_every_language_and_says_something() -> None:
    for key, told in catalogue().items():
        assert set(told) == set(LANGUAGES), key
        assert all(words.strip() for message in told.values() for words in forms(message)), key


def test_the_languages_of_a_message_take_the_same_values_and_forms() -> None:
    for key, told in catalogue().items():
        assert len({len(forms(message)) for message in told.values()}) == 1, key
        given = [fields(words) for message in told.values() for words in forms(message)]
        assert all(each == given[0] for each in given), key


def test_every_message_that_is_said_is_there_and_gets_its_values() -> None:
    for function, call in said():
        if function == "say":
            values = {keyword.arg for keyword in call.keywords}
            message = forms(catalogue()[key_of(call)]["en"])
            assert fields(message[0]) == values, ast.unparse(call)
            assert (len(message) == 2) <= ("n" in values), ast.unparse(call)


def test_no_message_is_unused() -> None:
    keys = {key_of(call) for function, call in said() if function == "say"}
    families = tuple(f"{key_of(call)}." for function, call in said() if function != "say")
    assert [key for key in catalogue() if key not in keys and not key.startswith(families)] == []


def keys(told: Iterable[str]) -> list[str]:
    """Return the keys of what the measured figures say, each once."""
    return sorted({key_of_figure(each) for each in told if each})


@pytest.mark.parametrize(
    ("family", "names"),
    [
        ("kinds.one", [*Kind, "other"]),
        ("kinds.many", [*Kind, "other"]),
        ("relations.predicates", list(Predicate)),
        ("relations.modalities", [each for each in Modality if each != Modality.ASSERTED]),
        ("reliability.sets", list(TEXTS)),
        ("reliability.kinds", sorted({each.kind for each in measured().rates})),
        ("reliability.groups", sorted({e.group for e in measured().rates if e.group != "all"})),
        ("reliability.measures", sorted({each.what for each in measured().comparisons})),
        ("reliability.hows", keys(each.how for each in measured().comparisons)),
        ("reliability.rules", keys(each.rule for each in measured().comparisons)),
        ("reliability.notes", keys(each.note for each in measured().comparisons)),
        ("examples", [each.name for each in examples()]),
    ],
)
def test_everything_that_the_graph_names_has_words(family: str, names: list[str]) -> None:
    assert [name for name in names if f"{family}.{name}" not in catalogue()] == []


def test_english_words_are_those_of_their_source() -> None:
    assert {name: named("reliability.sets", name) for name in TEXTS} == TEXTS
    assert [named("examples", each.name) for each in examples()] == [
        each.question for each in examples()
    ]


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 documents"), (1, "1 document"), (2, "2 documents"), (1204, "1,204 documents")],
)
def test_a_number_agrees_with_its_noun(number: int, words: str) -> None:
    assert say("counts.documents", n=number) == words


def test_what_has_no_message_is_called_by_its_name() -> None:
    assert named("kinds.one", "comet") == "comet"
    assert named("relations.modalities", "asserted", "") == ""


def test_braces_in_a_value_are_only_letters() -> None:
    assert say("explore.also", names="{n} {0.__class__}") == "also {n} {0.__class__}"


def test_what_is_refused_is_told_in_every_language_with_its_values() -> None:
    given: dict[str, set[str | None]] = {"date": {"got"}, "address": {"got"}, "language": {"got"}}
    key_at = {"DecisionError": 1, "IngestError": 1, "ToldNamesError": 1, "_refusal": 3}
    for path in (ROOT / "graph").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            at = key_at.get(ast.unparse(call.func))
            if at is not None and len(call.args) > at:
                told_as = (getattr(each, "value", None) for each in ast.walk(call.args[at]))
                values = {keyword.arg for keyword in call.keywords}
                given |= {key: values for key in told_as if isinstance(key, str) and key}
    assert len(given) > 20
    told = {key: forms(catalogue()[f"refusals.{key}"]["en"]) for key in given}
    assert all(fields(words) <= given[key] for key in given for words in told[key])
    there = {key for key in catalogue() if key.startswith("refusals.")}
    assert there == {f"refusals.{key}" for key in (*given, "overtaken")}


@pytest.mark.parametrize("language", WORDS)
def test_figures_call_kinds_as_the_pages_do(language: str) -> None:
    for kind in Kind:
        for number, form in enumerate(("one", "many")):
            told = catalogue()[f"kinds.{form}.{kind}"][language]
            assert WORDS[language].kinds[kind][number] == str(told).lower()


@pytest.mark.parametrize("language", WORDS)
def test_figures_say_what_links_two_as_the_pages_do(language: str) -> None:
    for predicate in Predicate:
        told = catalogue()[f"relations.predicates.{predicate}"][language]
        assert WORDS[language].predicate(predicate) == told


def test_what_is_written_small_has_no_code_which_would_be_too_pale_there() -> None:
    small = {"shared.unread_french"}
    for path in (ROOT / "views").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "st.caption":
                inner = (each for each in ast.walk(call) if isinstance(each, ast.Call))
                small |= {key_of(each) for each in inner if ast.unparse(each.func) == "say"}
    assert len(small) > 20
    with_code = {key for key in small if any("`" in str(w) for w in catalogue()[key].values())}
    assert with_code == set()
