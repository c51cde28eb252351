"""Names of persons in names of files and addresses that a text mentions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.persons.frames.named_files import in_file_names
from ontology.gazetteer import gazetteer


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in in_file_names(text, gazetteer())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("See interview_zarnigul_rahimova_2019.docx below.", ["zarnigul_rahimova"]),
        ("The recording is StatementUzqenkaDrusz.mp3.", ["UzqenkaDrusz"]),
        ("Photo: amina-yusuf.jpg; cv_uzqenka.docx", ["amina-yusuf", "uzqenka"]),
        ("Ver entrevista_tanvara_olsuke.docx.", ["tanvara_olsuke"]),
        ("Voir témoignage_Zarnigul.pdf", ["Zarnigul"]),
        ("https://example.org/stories/uzqenka-drusz is read.", ["uzqenka-drusz"]),
        ("https://example.org/news/amina-yusuf-from-work-to-freedom", ["amina-yusuf"]),
    ],
)
def test_who_is_named_there_is_found(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Download annual_report_2019.pdf, interview_guide.docx and case-study-nepal.pdf.",
        "https://example.org/en/issues/trafficking/special-rapporteur",
        "https://example.org/news/commanders-statement-on-navy-special-warfare-operator-class",
        "A/HRC/35/37 and the Memorandum/agreement of mid-May/early-June; male/female-headed homes.",
        "fiche_de_suivi.docx, ficha_de_ingreso.docx, friedrich-ebert-stiftung.pdf",
    ],
)
def test_where_nobody_is_named_nothing_is(text: str) -> None:
    assert found(text) == []


@given(st.text(st.sampled_from("aZé_-/. 1@'"), max_size=80))
def test_no_two_overlap_and_each_is_of_letters_at_its_ends(text: str) -> None:
    spans = list(in_file_names(f"{text} cv_uzqenka.docx {text}", gazetteer()))
    assert all(span.start < span.end for span in spans)
    whole = f"{text} cv_uzqenka.docx {text}"
    assert all(whole[s.start].isalpha() and whole[s.end - 1].isalpha() for s in spans)
    assert "uzqenka" in [whole[s.start : s.end] for s in spans]
