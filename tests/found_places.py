"""Finds and links the places of a text in a language, without a language model."""

from dataclasses import replace

from guessed_analysis import analysis_of, surface

from extract.names.place_linking import link_places
from extract.names.places import find_place_names
from extract.words import find_words
from ontology.gazetteer import gazetteer


def found(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Return each place as written, with the label of what it is linked to, in order."""
    analysis = analysis_of(text)
    analysis = replace(analysis, source=replace(analysis.source, language=language))
    names = find_place_names(analysis, find_words(text), gazetteer())
    mentions, entities = link_places(names, text)
    labels = {entity.entity_id: entity.label for entity in entities}
    return [(surface(text, m.span), labels[m.entity_id]) for m in mentions]
