"""What recognisers ask of a text: its guesses and languages at a place."""

from guessed_analysis import analysis_of

from extract.analysis import Analysis
from extract.model import Passage, SourceText, Span


def test_the_guesses_that_share_a_character_with_a_stretch_are_given() -> None:
    analysis = analysis_of("Alba met Brio and Cima.", ORG="Alba|Brio|Cima")
    assert [g.span for g in analysis.guesses_in(Span(2, 10))] == [Span(0, 4), Span(9, 13)]
    assert analysis.guesses_in(Span(4, 9)) == ()
    assert len(analysis.guesses_in(Span(0, 23))) == 3


def test_a_passage_without_a_language_is_in_the_texts() -> None:
    passages = (Passage(Span(0, 4)), Passage(Span(5, 9), language="fr"))
    analysis = Analysis(SourceText("", "Alba Brio", language="es"), passages, (), ())
    assert [analysis.language_at(at) for at in (0, 4, 5)] == ["es", "es", "fr"]


def test_evidence_is_the_passages_around_characters_each_once() -> None:
    passages = (Passage(Span(0, 4)), Passage(Span(5, 9)))
    analysis = Analysis(SourceText("", "Alba Brio", language="es"), passages, (), ())
    assert analysis.evidence_at(6, 0, 8) == (Span(5, 9), Span(0, 4))
    assert analysis.evidence_at(4, 1) == (Span(0, 4),)
    assert analysis.evidence_at() == ()
