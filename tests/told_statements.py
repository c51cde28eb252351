"""Says in short triples what is told of names that stand in a text."""

from collections.abc import Mapping

from analysis_builder import analysis_of, mention_of

from extract.statements.statements import find_statements


def told_of(names: Mapping[str, str], text: str, language: str = "en") -> set[str]:
    """Return what is told: `harbour worksIn 1282988`, each name mentioned wherever it stands.

    Args:
        names: What is named, and its entity id.
        text: In which they stand.
        language: Of the text.
    """
    mentions = [
        mention_of(text, name, i, after=at) for name, i in names.items() for at in _all(text, name)
    ]
    found = find_statements(analysis_of(text, language), mentions, ())
    return {
        f"{s.subject_id.split('/')[1]} {s.predicate.value} {s.object_id.split('/')[1]}"
        for s in found
    }


def _all(text: str, name: str) -> list[int]:
    starts, at = [], text.find(name)
    while at >= 0:
        starts.append(at)
        at = text.find(name, at + 1)
    return starts
