"""Applies decisions to what was read from one document. The same quads and claims give the same.

Statements are looked for first, then mentions (`following.py`), then themes, then what is known of
the document, then statements that only then are what was decided on.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.building.document_graph import issued
from graph.building.fitting import can_state
from graph.decisions.claims import Claim, DocumentHas, StatementIs, ThemeIs
from graph.decisions.decision import Kind
from graph.decisions.document_page import (
    EVIDENCE,
    IDENTIFIES,
    KIND,
    SENTENCE,
    SUBJECT_OF,
    TYPE,
    Page,
    as_quoted,
    kind_iri,
)
from graph.decisions.following import Follower, Named
from graph.decisions.mentions import apply_to_mentions, mention_of
from graph.decisions.read_otherwise import ReadOtherwise
from graph.iris import digest_iri, document_iri, entity_iri
from graph.terms import Iri, Quad, decimal, iri, text
from ontology.names import minted_id
from ontology.namespaces import LK

_SUBJECT, _PREDICATE, _OBJECT = iri("rdf:subject"), iri("rdf:predicate"), iri("rdf:object")
_CONFIDENCE, _MENTION_CONFIDENCE = iri("lk:confidence"), iri("itsrdf:taConfidence")
_METHOD, _SAID_BY = iri("lk:method"), iri("lk:saidBy")
_GENERATED_BY = iri("prov:wasGeneratedBy")
_LONGEST_NAME = 12
_METADATA = {
    "title": iri("dcterms:title"),
    "issued": iri("dcterms:issued"),
    "publisher": iri("dcterms:publisher"),
    "language": iri("dcterms:language"),
}


class Amended(NamedTuple):
    """What a document says once decisions are applied.

    Attributes:
        quads: What it says.
        unfound: Ids of decisions that found nothing there.
        overruled: From the id of a decision of which others left nothing there to one of these.
    """

    quads: dict[Quad, None]
    unfound: frozenset[str]
    overruled: Mapping[str, str]


def amended(
    document_id: str, quads: Iterable[Quad], claims: Sequence[Claim], words: Callable[[], str]
) -> Amended:
    """Return a document's quads with decisions applied.

    Args:
        document_id: Its hash, as its IRI has it.
        quads: What was read from it.
        claims: What is in force for it, in the order of replay.
        words: Gives its text, where quoted words must be looked for.
    """
    page = Page(document_id, quads, words)
    read = ReadOtherwise.of(page, claims)
    follower = Follower.of(claims)
    statements, themes, metadata = (
        [each for each in claims if isinstance(each.key, kind)]
        for kind in (StatementIs, ThemeIs, DocumentHas)
    )
    stated = {_id(each): _apply_statement(read, each) for each in statements}
    found = {one for one, nodes in stated.items() if nodes}
    overruled = _taken_from_themes(read, themes, follower)
    apply_to_mentions(read, follower)
    found |= {_id(each) for each in themes if _apply_theme(read, each, follower, overruled)}
    found |= {_id(each) for each in metadata if _apply_metadata(page, each)}
    # On a statement as it is once mentions name another entity; then those that a person read
    # there, and this reading did not.
    for each in [c for c in statements if _id(c) not in found]:
        stated[_id(each)] = _apply_statement(read, each)
    found |= {one for one, nodes in stated.items() if nodes}
    found |= {_id(e) for e in statements if _id(e) not in found and _state(read, e)}
    taken = _taken_from_statements(statements, stated)
    found, overruled = found - taken.keys(), overruled | taken
    found |= {_id(each) for each in follower.claims if follower.has_found(each)}
    overruled = {one: by for one, by in overruled.items() if one not in found}
    unfound = frozenset(map(_id, claims)) - found - overruled.keys()
    return Amended(page.quads, unfound, overruled | follower.without_effect())


def _id(claim: Claim) -> str:
    return claim.decision.decision_id


def _apply_statement(read: ReadOtherwise, claim: Claim) -> list[Iri]:
    """Apply a decision to the statements that it is on, and return these."""
    key, page = claim.key, read.page
    assert isinstance(key, StatementIs)  # noqa: S101 - by the caller
    passages = set(read.passages(key.passage))
    subjects, objects = (set(map(_end, read.ends(e))) for e in (key.subject, key.object))
    found = [
        node
        for node in page.nodes_with(_PREDICATE, Iri(LK + key.predicate))
        if page.value(node, _SUBJECT) in subjects
        and page.value(node, _OBJECT) in objects
        and passages & set(page.values(node, EVIDENCE))
    ]
    for node in found:
        if claim.value == Kind.REJECT_STATEMENT:
            page.forget(node)
        else:
            page.say_only(node, _CONFIDENCE, decimal(1))
    for each in (*read.ends(key.subject), *read.ends(key.object)):
        page.forget_unused(each)
    return found


def _taken_from_statements(
    statements: Iterable[Claim], on: Mapping[str, Sequence[Iri]]
) -> dict[str, str]:
    """Return confirmations of what others, who had it of another entity, rejected, and these."""
    claims = {_id(each): each for each in statements}
    gone = {
        node: one
        for one, nodes in on.items()
        if claims[one].value == Kind.REJECT_STATEMENT
        for node in nodes
    }
    return {
        one: gone[nodes[-1]]
        for one, nodes in on.items()
        if nodes and claims[one].value != Kind.REJECT_STATEMENT and gone.keys() >= set(nodes)
    }


def _state(read: ReadOtherwise, claim: Claim) -> bool:
    """State what a person confirmed, where its passage is still in the text."""
    key, decision, page = claim.key, claim.decision, read.page
    assert isinstance(key, StatementIs)  # noqa: S101 - by the caller
    predicate = Iri(LK + key.predicate)
    sayable = claim.value == Kind.CONFIRM_STATEMENT and decision.modality
    subject, object_ = (read.end_in(each, key.passage) for each in (key.subject, key.object))
    if not sayable or not (subject and object_) or not can_state(subject, predicate, object_):
        return False
    passages = read.passages(key.passage)
    passages = passages or [_passage_at(page, *span)[0] for span in page.places_of(key.passage)]
    run = page.value(page.document, _GENERATED_BY)
    if not passages or run is None:
        return False
    speaker = decision.said_by
    ends = _end(subject), _end(object_)
    what = (ends[0], key.predicate, ends[1], decision.modality, speaker, passages[0])
    node = digest_iri("statement", page.document, *what)
    for each in ("lk:Statement", "rdf:Statement"):
        page.say(node, TYPE, iri(each))
    page.say(node, _SUBJECT, ends[0])
    page.say(node, _PREDICATE, predicate)
    page.say(node, _OBJECT, ends[1])
    page.say(node, _CONFIDENCE, decimal(1))
    page.say(node, iri("lk:modality"), Iri(LK + decision.modality))
    if speaker:
        page.say(node, _SAID_BY, entity_iri(speaker))
    page.say(node, EVIDENCE, passages[0])
    page.say(node, iri("lk:inDocument"), page.document)
    page.say(node, _GENERATED_BY, run)
    for each in filter(None, (subject, object_, speaker)):
        if not each.startswith("document/"):
            page.tell(each, _name_in(key.passage, each))
    return True


def _name_in(words: str, entity_id: str) -> str:
    """Return the words of a passage that an id was made from; else those of the id."""
    parts = words.split()
    kind = entity_id.split("/", 1)[0]
    for start in range(len(parts)):
        for end in range(start + 1, min(start + _LONGEST_NAME, len(parts)) + 1):
            name = " ".join(parts[start:end]).strip(".,;:()")
            if minted_id(kind, name) == entity_id:
                return name
    return entity_id.rsplit("/", 1)[-1].replace("-", " ")


def _taken_from_themes(
    read: ReadOtherwise, themes: Iterable[Claim], follower: Follower
) -> dict[str, str]:
    """Return rejections of themes whose mentions later decisions take, and these decisions."""
    found: dict[str, str] = {}
    for claim in themes:
        for mention in _rejected_mentions(read, claim):
            steps = follower.follow(mention).steps
            if steps and steps[-1].decision.order > claim.decision.order:
                found[_id(claim)] = _id(steps[-1])
    return found


def _rejected_mentions(read: ReadOtherwise, claim: Claim) -> Iterator[Named]:
    """Yield the mentions that a rejection of a theme is on, as they were read."""
    key = claim.key
    assert isinstance(key, ThemeIs)  # noqa: S101 - by the caller
    if claim.value == Kind.REJECT_THEME:
        for node in read.page.nodes_with(IDENTIFIES, entity_iri(key.theme)):
            if read.is_in(node, key.passage):
                yield mention_of(read, node, key.theme)


def _apply_theme(
    read: ReadOtherwise, claim: Claim, follower: Follower, overruled: dict[str, str]
) -> bool:
    key, page = claim.key, read.page
    assert isinstance(key, ThemeIs)  # noqa: S101 - by the caller
    if claim.value == Kind.ADD_THEME:
        return _add_theme(page, claim, follower, overruled)
    theme = entity_iri(key.theme)
    found = [n for n in page.nodes_with(IDENTIFIES, theme) if read.is_in(n, key.passage)]
    for node in found:
        page.forget_mention(node)
    if found and not page.nodes_with(IDENTIFIES, theme):
        if theme in page.values(page.document, SUBJECT_OF):
            page.unsay(page.document, SUBJECT_OF, theme)
        page.forget_unused(key.theme)
    return bool(found)


def _add_theme(page: Page, claim: Claim, follower: Follower, overruled: dict[str, str]) -> bool:
    """Put a theme on a passage, or what that mention was decided to name later.

    Where a later decision left nothing of it, that is noted as what overruled it.
    """
    key, words = claim.key, claim.decision.words
    assert isinstance(key, ThemeIs)  # noqa: S101 - by the caller
    places = [(p, page.span(p)) for p in page.passages(key.passage)]
    places = places or [_passage_at(page, *span) for span in page.places_of(key.passage)]
    found = False
    for passage, within in places:
        start, end = _free(page, _narrowed(page, within, words))
        written = as_quoted(page.words[start:end])
        mention = Named(key.theme, written, page.quoted(passage), claim.decision.order)
        steps, named = (way := follower.follow(mention)).steps, way.end
        if not named:
            overruled |= {_id(claim): _id(each) for each in steps[-1:]}
            continue
        found, theme = True, entity_iri(named)
        if any(page.value(n, SENTENCE) == passage for n in page.nodes_with(IDENTIFIES, theme)):
            continue
        node = page.add_stretch(start, end, "lk:Mention", "nif:Phrase")
        page.say(node, SENTENCE, passage)
        page.say(node, KIND, kind_iri(named))
        page.say(node, IDENTIFIES, theme)
        page.say(node, _MENTION_CONFIDENCE, decimal(1))
        page.say(node, _METHOD, text("decision"))
        page.tell(named, named.rsplit("/", 1)[-1].replace("-", " "))
    return found


def _passage_at(page: Page, start: int, end: int) -> tuple[Iri, tuple[int, int]]:
    """Return the passage that words lie in, made of them where there is none, and the words."""
    for each in page.nodes_with(TYPE, iri("lk:Passage")):
        low, high = page.span(each)
        if low <= start and end <= high:
            return each, (start, end)
    return page.add_stretch(start, end, "lk:Passage", "nif:Sentence"), (start, end)


def _narrowed(page: Page, within: tuple[int, int], words: str) -> tuple[int, int]:
    spans = page.places_of(words) if words else ()
    return next((s for s in spans if within[0] <= s[0] and s[1] <= within[1]), within)


def _free(page: Page, span: tuple[int, int]) -> tuple[int, int]:
    """Return a stretch that names nothing yet: the one given, or one that ends a little earlier."""
    start, end = span
    taken = {page.span(node) for node in page.nodes_with(IDENTIFIES)}
    while (start, end) in taken and end - start > 1:
        end -= 1
    return start, end


def _apply_metadata(page: Page, claim: Claim) -> bool:
    key = claim.key
    assert isinstance(key, DocumentHas)  # noqa: S101 - by the caller
    value = issued(claim.value) if key.property == "issued" else text(claim.value)
    page.say_only(page.document, _METADATA[key.property], value)
    return page.value(page.document, TYPE) is not None


def _end(entity_id: str) -> Iri:
    kind, _, rest = entity_id.partition("/")
    return document_iri(rest) if kind == "document" else entity_iri(entity_id)
