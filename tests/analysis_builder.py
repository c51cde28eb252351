"""Builds what recognisers get from a plain text, without a language model."""

from extract.analysis import Analysis
from extract.model import Kind, Mention, SourceText, Span
from extract.passages import split_passages


def analysis_of(text: str, language: str = "en") -> Analysis:
    """Return the analysis of a text: its passages, no tokens and no guesses."""
    source = SourceText("0" * 64, text, language=language)
    return Analysis(source, split_passages(text), (), ())


def mention_of(text: str, surface: str, entity_id: str, *, after: int = 0) -> Mention:
    """Return the mention of an entity at the first place of `surface` in `text`."""
    start = text.index(surface, after)
    kind = Kind(entity_id.split("/")[0])
    return Mention(Span(start, start + len(surface)), kind, entity_id, 0.9, "authority")


def words_of_span(text: str, span: Span) -> str:
    """Return the words at a span."""
    return text[span.start : span.end]
