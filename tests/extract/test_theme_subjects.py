"""Tests what a text is said to be about."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.model import Kind, Mention, Span
from extract.theme_subjects import find_signs, rank_subjects
from extract.themes import find_themes


def _mention(theme: str, start: int) -> Mention:
    return Mention(Span(start, start + 5), Kind.THEME, theme, 0.9, "thesaurus")


def _about(text: str, *names: Mention, language: str = "en") -> list[str]:
    analysis = analysis_of(text, language)
    themes = find_themes(analysis)
    settled = [*names, *themes]
    return [s.theme_id for s in rank_subjects(find_signs(themes, settled, analysis), text)]


def test_the_theme_met_most_often_and_most_widely_comes_first() -> None:
    text = "x" * 10_000
    often = [_mention("theme/often", start) for start in range(0, 10_000, 1_000)]
    less = [_mention("theme/less", start) for start in range(50, 8_000, 2_000)]
    ranked = rank_subjects([*less, *often], text)
    assert [s.theme_id for s in ranked] == ["theme/often", "theme/less"]
    assert ranked[0].score == 1.0


def test_a_theme_met_once_in_a_long_text_is_not_what_it_is_about() -> None:
    often = [_mention("theme/often", start) for start in range(0, 10_000, 1_000)]
    ranked = rank_subjects([_mention("theme/once", 5_000), *often], "x" * 10_000)
    assert [s.theme_id for s in ranked] == ["theme/often"]


def test_the_order_of_mentions_does_not_change_the_subjects() -> None:
    mentions = [_mention(f"theme/{i % 3}", i * 40) for i in range(20)]
    assert rank_subjects(mentions, "x" * 900) == rank_subjects(mentions[::-1], "x" * 900)


def test_a_text_without_themes_is_about_nothing() -> None:
    assert rank_subjects((), "") == ()


def test_a_short_text_is_also_about_the_themes_above_those_it_names_but_not_about_groups() -> None:
    found = _about("Many were held in debt bondage.")
    assert found[0] == "theme/debt-bondage"
    assert "theme/forced-labour" in found
    assert not any(theme.startswith("theme/group-") for theme in found)


def test_a_longer_text_names_its_broad_themes_itself() -> None:
    assert _about("Many were held in debt bondage. " * 20) == ["theme/debt-bondage"]


@pytest.mark.parametrize(
    ("text", "language", "theme"),
    [
        ("Women have no equal access to credit.", "en", "womens-rights"),
        ("Girls may marry at 14; raise the age for it.", "en", "child-marriage"),
        ("The police committed abuses against prisoners.", "en", "police-violence"),
        ("Les femmes demandent l'égalité devant la loi.", "fr", "womens-rights"),
        ("Las niñas tienen derecho a aprender.", "es", "girls-rights"),
        ("Provide financial resources.", "en", "human-rights-budget"),
    ],
)
def test_words_that_only_hint_at_a_theme_are_a_sign_of_it(
    text: str, language: str, theme: str
) -> None:
    assert f"theme/{theme}" in _about(text, language=language)


def test_words_of_two_passages_do_not_hint_at_a_theme_together() -> None:
    assert "theme/womens-rights" not in _about("Women came. Equality was not spoken of.")


def test_a_hint_counts_less_than_a_mention() -> None:
    filler = "It rained all day. " * 40
    torture = "They spoke of torture. "
    text = f"{torture}{filler}{torture}Women have equal shares. {filler}"
    assert _about(text) == ["theme/torture"]


def test_a_passage_has_few_subjects() -> None:
    themes = "torture, asylum, corruption, divorce, surrogacy, landmines, kafala and adultery"
    assert len(_about(f"They spoke of {themes}. " * 7)) == 5


def test_a_treaty_is_a_sign_of_what_it_is_about() -> None:
    text = "The State signed the OPAC yesterday."
    treaty = mention_of(text, "OPAC", "instrument/crc-opac")
    assert "theme/children-in-armed-conflict" in _about(text, treaty)


def test_a_theme_inside_the_name_of_a_treaty_counts() -> None:
    text = "They cite the Convention on the Elimination of Racial Discrimination."
    treaty = mention_of(
        text, "Convention on the Elimination of Racial Discrimination", "instrument/name/x"
    )
    assert "theme/racial-discrimination" in _about(text, treaty)


def test_a_theme_inside_the_name_of_an_organisation_does_not_count() -> None:
    text = "The members of Stop Forced Labour Now met."
    body = mention_of(text, "Stop Forced Labour Now", "organisation/name/x")
    assert "theme/forced-labour" in _about(text)
    assert "theme/forced-labour" not in _about(text, body)


def test_a_theme_that_says_little_gives_way_to_another_in_its_passage() -> None:
    assert _about("They spoke of human rights.") == ["theme/human-rights"]
    assert "theme/human-rights" not in _about("They spoke of human rights and torture.")
    assert "theme/human-rights" in _about("They spoke of human rights. They condemned torture.")
