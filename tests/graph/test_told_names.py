"""Names that somebody told are found however they are written, and cannot be read in the file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.persons.masking import Masking
from graph.told_finding import mark_of_half
from graph.told_names import LONGEST_NAME, ToldNames, ToldNamesError, finding, looked_for

DOCUMENT, OTHER = "a" * 32, "b" * 32


def found(text: str, *names: str) -> list[str]:
    find = ToldNames(Path()).with_names(names).finder(DOCUMENT)
    assert find is not None
    return [text[span.start : span.end] for span in find(text)]


@pytest.mark.parametrize(
    "written",
    [
        "Ngozi Uno",
        "NGOZI UNO",
        "ngozi uno",
        "Uno, Ngozi",
        "UNO Ngozi",
        "Ngozi\nUno",
        "Ngózi Uno",
        "Ngozi-Uno",
        "ngozi.uno",
        "ngozi_uno",
        "NgoziUno",
        "ngoziuno",
        "unongozi",
        "Ngozi‑Uno",
        "Ngozi–Uno",
        "Ngozi/Uno",
        "Ngozi | Uno",
        "Ngozi (Uno",
        "ngozi%20uno",
        "Ngozi;Uno",
        "Ngozi [Uno",
        "**Ngozi** **Uno"[2:],
        "Ngozi  \n    Uno",
        "Uno                    Ngozi",
        "Ngo\u00adzi Uno",
        "Ngo\u200bzi \u200eUno",
        "ng%C3%B3zi%20uno",
        "ngo%CC%81zi-uno",
        "ng%f3zi-uno",
        "Ngozi¹ Uno",
        "Uno: Ngozi",
        'Uno","Ngozi',
        "Ngozi «Uno",
        "Ngozi — Uno",
        "Ngozi•Uno",
        "Ngozi\\Uno",
    ],
)
def test_a_name_is_found_however_it_is_written(written: str) -> None:
    assert found(f"We met {written} (and Ngozi’s sister) at noon.", "Ngozi Uno") == [written]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ngozi Tres Cuatro", "Tres Cuatro, Ngozi"),
        ("Ngozi de la Uno", "de la Uno, Ngozi"),
        ("Ngozi Le Uno", "LE UNO Ngozi"),
        ("Uno, Ngozi Ada", "Ngozi Ada Uno"),
        ("Ngozi Uno-Dos", "UNO-DOS, Ngozi"),
        ("Ngozi O'Uno", "Ngozi OʼUno"),
        ("Ngozi O'Uno", "NGOZI OUNO"),
        ("Ngozi O'Uno", "ngozi o’uno"),
        ("Ngozi Mcuno", "Ngozi McUno"),
        ("NGOZI MCUNO", "Ngozi McUno"),
        ("Ngo\u00adzi Uno", "Ngozi Uno"),
        ("N. Uno", "N. Uno"),
        ("Md. Ngozi Uno", "Md. Ngozi Uno"),
        ("Ma. Ngozi Uno", "MA. NGOZI UNO"),
        ("Ann St. Uno", "Ann St. Uno"),
        ("Dr. Ngozi Uno", "Ngozi Uno"),
        ("Ngozi Müller", "Ngozi Mueller"),
        ("Ngozi Mueller", "Ngozi Müller"),
        ("Ngozi O'Uno", "ngozi-o%27uno"),
        ("ngozi.uno@example.org", "ngozi.uno@example.org"),
        ("Ana Uno de la Dos Tres y Cuatro", "Ana Uno de la Dos Tres y Cuatro"),
        ("الحسن محمد", "الحسن، محمد"),
        ("محمد الحسن", "محـمد الحسن"),
        ("सुनीता शर्मा", "सुनीता शर्मा"),
        ("مُنى", "منى"),
        ("Нгози Уно", "НГОЗИ УНО"),
    ],
)
def test_whichever_word_comes_first_and_however_it_is_joined(name: str, written: str) -> None:
    assert found(f"We met {written} then.", name) == [written]


def test_names_of_ordinary_words_need_their_capitals_and_one_sentence() -> None:
    assert found("So we hope. Grace is ours. Grace Hope came, with grace hope", "Grace Hope") == [
        "Grace Hope"
    ]
    assert found("I do not. Do it.", "Đỗ") == ["Do"]
    assert found("[name] and name", "name") == ["name"]


def test_in_addresses_names_of_ordinary_words_need_no_capitals() -> None:
    text = "interview_grace_hope.docx, grace.hope@example.org, /stories/grace-hope; in grace hope"
    assert found(text, "Grace Hope") == ["grace_hope", "grace.hope", "grace-hope"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ngozi Mueller", "Ngozi Müller"),
        ("Ngozi Müller", "NGOZI MUELLER"),
        ("Professor Ada Uno", "Ada Uno"),
        ("Uno-Drei Ada", "ada uno-drei"),
        ("Ngozi Müller", "ngozi%20m%C3%BCller"),
        ("Ngozi Müller", "Ngozi Mül\u00adler"),
    ],
)
def test_no_text_is_passed_over_that_has_the_name_in_other_letters(name: str, text: str) -> None:
    assert found(text, name) == [text]
    assert looked_for([name])(text)


def test_taken_back_a_name_is_gone_and_others_stay() -> None:
    told = ToldNames(Path()).with_names(["Dr Ngozi Müller", "Ngozi Müller"])
    left = told.without(["Dr Ngozi Müller"])
    assert left.number == 1
    assert left.without(["Ngozi Müller"]).number == 0
    as_an_older_version_told_it = ToldNames(Path()).with_names(["Ngozi Muller"])
    assert as_an_older_version_told_it.without(["Ngozi Müller"]).number == 0


def test_a_surname_alone_is_a_name_of_its_own() -> None:
    assert found("Uno came with Ngozi.", "Ngozi Uno") == []
    assert found("Uno came with Ngozi’s son.", "Ngozi Uno", "Ngozi", "Uno") == ["Uno", "Ngozi"]


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("We met [name] Uno then.", ["[name] Uno"]),
        ("UNO [name] came", ["UNO [name]"]),
        ("Ngozi\u00a0[name], [name]_uno.docx", ["Ngozi\u00a0[name]", "[name]_uno"]),
        ("[name] de la Uno spoke", ["[name] de la Uno"]),
        ("Ngozi [name] Uno", ["Ngozi [name] Uno"]),
        ("with Safia Uno", ["Safia Uno"]),
        ("in [name]²; [name] Uno²", ["[name] Uno"]),
    ],
)
def test_half_a_name_beside_a_mask_goes_with_it(text: str, halves: list[str]) -> None:
    assert found(text, "Ngozi de la Uno", "Safia") == halves
    assert looked_for(["Ngozi de la Uno", "Safia"])(text)


@pytest.mark.parametrize(
    "text",
    [
        "[name] de Paris",
        "La [name] la",
        "Uno, [name]",
        "[name]. Uno paid",
        "Uno. [name] paid",
        "[name]\nUno",
        "[name] hope for more, rose [name]",
        "Dr [name]",
        "Uno paid [name]",
        "[name]'s de la",
    ],
)
def test_what_else_stands_beside_a_mask_stays(text: str) -> None:
    assert found(text, "Dr Ngozi de la Uno", "Rose Hope") == []


def test_a_name_told_by_an_older_version_is_told_again_with_its_halves() -> None:
    now = ToldNames(Path()).with_names(["Ngozi Uno"])
    [(scope, marks)] = now.marks
    halves = {mark_of_half(now.key, each, is_ordinary=each == "Uno") for each in ("Ngozi", "Uno")}
    before = ToldNames(Path(), now.key, ((scope, marks - halves),))
    assert halves < marks
    assert before.with_names(["Ngozi Uno"]) == now
    assert before.without(["Ngozi Uno"]).number == 0


def test_no_mask_is_cut() -> None:
    assert found("So [name] Uno came", "name Uno") == ["[name] Uno"]


def test_words_that_hold_a_name_are_no_name() -> None:
    assert found("Hananish, Ana-Hana and bananas of Hana.", "Hana") == ["Hana", "Hana"]


def test_the_capital_tells_a_name_that_is_a_word_too() -> None:
    assert found("Hope came in hope. HOPE", "Hope") == ["Hope", "HOPE"]
    assert found("hope came with Hope", "hope") == ["hope", "Hope"]
    assert found("zarnigul came", "Zarnigul") == ["zarnigul"]


def test_letters_that_are_written_without_their_mark_too_are_one() -> None:
    assert found("Đặng Łucja, dang lucja", "Đặng Łucja") == ["Đặng Łucja", "dang lucja"]


def test_the_longest_name_is_found_whole() -> None:
    assert found("Ngozi Uno Dos", "Ngozi", "Ngozi Uno Dos") == ["Ngozi Uno Dos"]


@pytest.mark.parametrize(
    "name",
    [
        "",
        "x",
        "12",
        "- .",
        "a b c d e f g h i j k",
        "n" * (LONGEST_NAME + 1),
    ],
)
def test_what_is_no_name_is_refused_with_the_reason(name: str) -> None:
    with pytest.raises(ToldNamesError, match="cannot be masked: a name has at least 2 letters"):
        ToldNames(Path()).with_names([name])


@pytest.mark.parametrize("name", ["[name]", "[name] Uno", "Ngozi [name]"])
def test_a_mask_is_part_of_no_name(name: str) -> None:
    with pytest.raises(ToldNamesError, match="tell the whole name, or what is left of it alone"):
        ToldNames(Path()).with_names([name])


def test_a_name_may_be_one_documents_alone() -> None:
    told = ToldNames(Path()).with_names(["Lima"], [DOCUMENT])
    find = told.finder(DOCUMENT)
    assert find is not None
    assert len(find("Lima")) == 1
    assert told.finder(OTHER) is None


def test_nothing_in_the_file_says_the_name_and_it_is_found_again(tmp_path: Path) -> None:
    told = ToldNames.of(tmp_path).with_names(["Ngozi Uno", "Hope"], [OTHER]).with_names(["Safia"])
    told.write()
    written = told.path.read_text("utf-8").casefold()
    assert all(word not in written for word in ("ngozi", "uno", "hope", "safia"))
    again = ToldNames.of(tmp_path)
    assert again == told
    assert again.number == 3
    find = again.finder(OTHER)
    assert find is not None
    assert len(find("Hope, Safia and Ngozi Uno")) == 3


def test_two_projects_have_other_marks_of_one_name(tmp_path: Path) -> None:
    one, two = (ToldNames(tmp_path / each).with_names(["Safia"]) for each in "ab")
    assert not {m for _, marks in one.marks for m in marks} & {
        m for _, marks in two.marks for m in marks
    }


def test_told_twice_it_is_kept_once_and_taken_back_it_is_gone() -> None:
    told = ToldNames(Path()).with_names(["Safia Uno", "safia uno", "Uno Safia"])
    assert told.number == 1
    assert told.with_names(["SAFIA UNO"]) == told
    assert told.without(["Uno Safia"]).number == 0


@pytest.mark.parametrize(
    "content", ["nothing", "key 00\n", "# told\n", f"key {'0' * 64}\nSafia\n", "\udcff\x00"]
)
def test_a_file_that_was_changed_is_told_and_never_passed_over(
    tmp_path: Path, content: str
) -> None:
    path = tmp_path / "told.names"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(ToldNamesError, match="restore the file from a copy"):
        ToldNames.of(tmp_path)


NAMES = st.lists(
    st.text("abcdeéñçđŁÀöß", min_size=2, max_size=6), min_size=1, max_size=3, unique=True
).map(" ".join)


@given(NAMES, st.text("abc .-\n1", max_size=40), st.sampled_from([str.upper, str.title, str.lower]))
def test_any_name_is_found_in_any_text_in_any_case(
    name: str, around: str, spelt: Callable[[str], str]
) -> None:
    written = spelt(name)
    name = written if spelt is str.lower else name  # `Do` is not do
    text = f"{around} \t\t\t\t{written}\t\t\t\t {around}"
    find = finding([name])
    assert any(written in text[s.start : s.end] for s in find(text))  # with a half beside it
    assert looked_for([name])(text)


@given(NAMES, st.text("abcéđŁ .-'\n1A", max_size=60))
def test_what_may_have_no_name_has_none(name: str, text: str) -> None:
    assert looked_for([name])(text) or not finding([name])(text)


@given(
    st.lists(st.sampled_from(["Ngozi", "Uno", "de", "la", "[name]", "Safia", "x"]), max_size=12),
    st.sampled_from([" ", "-", ", ", "\n"]),
)
def test_what_was_masked_has_nothing_to_mask(words: list[str], gap: str) -> None:
    text = gap.join(words)
    find = finding(["Ngozi de la Uno", "Safia"])
    assert find(Masking.of(text, find(text)).text) == ()


@given(st.text("aé%C39\u00ad\u200b²ʼ 2F[]", max_size=30))
def test_what_is_found_lies_in_the_text_and_begins_and_ends_with_the_name(around: str) -> None:
    text = f"{around} Ngozi Uno {around}"
    for span in finding(["Ngozi Uno"])(text):
        assert "Ngozi Uno" in text[span.start : span.end]
