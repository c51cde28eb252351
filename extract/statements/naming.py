"""Adds to the evidence of a statement the passage that names whom `It` or `the Committee` means."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span, Statement
from extract.names.state_bodies import government_label
from ontology.gazetteer import Place, gazetteer
from ontology.names import is_minted, minted_id

_SORTS = (
    r"(?:committee|commission|council|court|assembly|board|agency|network|alliance|coalition"
    r"|conference|union|federation|organi[sz]ation|association|secretariat|ombudsman|government"
    r"|parliament|ministry|department|initiatives?|programme|office|institute|foundation|fund"
    r"|group|centre|center|bureau"
    r"|task force|working group|special rapporteur|convention|protocol|covenant|treaty|declaration"
    r"|agreement|act|law|code|compact|comité|commission|conseil|cour|assemblée|réseau|coalition"
    r"|organisation|fédération|gouvernement|parlement|ministère|institut|fondation|bureau"
    r"|convention|protocole|pacte|traité|loi|consejo|comisión|corte|asamblea|red|organización"
    r"|asociación|federación|gobierno|parlamento|ministerio|instituto|fundación|oficina|convención"
    r"|convenio|protocolo|pacto|tratado|ley|código)"
)
_BARE = compiled(
    rf"(?:(?:the|this|la|le|l['’]|el|its|their) )?(?:(?:same|said|même|mismo|misma) )?{_SORTS}",
    re.IGNORECASE,
)
_NAMED = frozenset({Kind.ORGANISATION, Kind.PLACE, Kind.INSTRUMENT})


@dataclass(frozen=True, slots=True)
class _Naming:
    """Where a document names an entity by more than its sort: starts of mentions, and passages."""

    starts: tuple[int, ...]
    passages: tuple[Span, ...]


def with_names(
    statements: Iterable[Statement], analysis: Analysis, named: Sequence[Mention]
) -> Iterator[Statement]:
    """Yield the statements, each with a passage that names its subject and its object.

    Evidence that says `It`, `the Committee` or `the same Committee` is read together with the last
    passage before it that gives the name. Where nothing in the document gives it and no authority
    knows the body (`the Department`), the statement is left out.

    Args:
        statements: What was found, each with the passages that say it.
        analysis: The text and its passages.
        named: Everything found in it, in order.
    """
    namings = _namings(analysis, named)
    nameless = {
        m.entity_id for m in named if is_minted(m.entity_id, Kind.ORGANISATION)
    } - namings.keys()
    if nameless:
        namings = {**namings, **dict(_by_their_state(nameless, namings, named))}
        nameless -= namings.keys()
    for statement in statements:
        ends = (statement.subject_id, statement.object_id)
        if not nameless.isdisjoint(ends):
            continue
        spans = (_telling(namings.get(entity_id), statement.evidence) for entity_id in ends)
        missing = [span for span in spans if span]
        yield replace(statement, evidence=(*statement.evidence, *missing))


def _namings(analysis: Analysis, named: Sequence[Mention]) -> Mapping[str, _Naming]:
    found: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    for mention in named:
        if mention.kind not in _NAMED or _is_bare(analysis.text, mention.span):
            continue
        passage = analysis.passage_at(mention.span.start)
        if passage:
            found[mention.entity_id].append((mention.span.start, passage.span))
    return {
        entity_id: _Naming(tuple(start for start, _ in each), tuple(span for _, span in each))
        for entity_id, each in found.items()
    }


def _by_their_state(
    bodies: Container[str], namings: Mapping[str, _Naming], named: Iterable[Mention]
) -> Iterator[tuple[str, _Naming]]:
    """Yield the government among the bodies, and where the document names its state.

    That is the one state whose places the document names, or names by itself twice and twice as
    often as all places and peoples of any other: donors and models are named beside it.
    """
    spoken: Counter[str] = Counter()
    states: Counter[Place] = Counter()
    for mention in named:
        place = gazetteer().place(mention.entity_id) if mention.kind is Kind.PLACE else None
        if place is not None and place.iso2:
            spoken[place.iso2] += 1
            if place.kind == "country" and not mention.modifier:
                states[place] += 1
    for state, count in states.items():
        government = minted_id(Kind.ORGANISATION, government_label(state))
        others = max((n for code, n in spoken.items() if code != state.iso2), default=0)
        naming = namings.get(state.place_id)
        if naming and government in bodies and count >= 2 * others:
            yield government, naming


def _is_bare(text: str, span: Span) -> bool:
    if span.end - span.start > len("the same special rapporteur") + 8:
        return False
    return bool(_BARE.fullmatch(" ".join(text[span.start : span.end].split())))


def _telling(naming: _Naming | None, evidence: Sequence[Span]) -> Span | None:
    """Return the last passage before the evidence that names an entity; None if it does itself."""
    if naming is None:
        return None
    for span in evidence:
        at = bisect_left(naming.starts, span.start)
        if at < len(naming.starts) and naming.starts[at] < span.end:
            return None
    before = bisect_left(naming.starts, max(span.start for span in evidence))
    return naming.passages[before - 1] if before else None
