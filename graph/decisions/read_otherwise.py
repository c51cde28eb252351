"""Finds what was decided on where a document is read otherwise than it was when that was decided.

Another version of the program may end sentences elsewhere, and tell whose a body is that every
state has: `Ministry of Labour` is `Ministry of Labour of Nepal` then. The words that were quoted
stand in the text all the same.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from extract.names.national_names import is_national
from graph.decisions.claims import Claim, MentionIs, StatementIs
from graph.decisions.document_page import IDENTIFIES, SENTENCE, TELLS_OF, TYPE, Page, as_quoted
from graph.terms import Iri, iri
from ontology.gazetteer import gazetteer
from ontology.names import minted_id

_PASSAGE = iri("lk:Passage")
_OF_ONE_TEXT = re.compile("[0-9a-f]{12}")
_LONGEST_STATE = 8
"""Words of the name of a state, one more than that, in an id."""

type _Span = tuple[int, int]


@dataclass(slots=True)
class ReadOtherwise:
    """A document as it was read, beside what decisions on it quote.

    Attributes:
        page: Where mentions and passages stand.
        before: Of mentions of what the document knew under another id, that id.
        now: Ids that the document does not have, with those under which it has the same now.
        moved: Quoted passages that no passage is just now, with the places of their words.
    """

    page: Page
    before: Mapping[Iri, str] = field(default_factory=dict)
    now: Mapping[str, frozenset[str]] = field(default_factory=dict)
    moved: Mapping[str, tuple[_Span, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, page: Page, claims: Iterable[Claim]) -> "ReadOtherwise":
        """Return what is read otherwise, before anything of the page is changed."""
        several = list(claims)
        quoted = {as_quoted(each.decision.passage) for each in several} - {""}
        there = {page.quoted(each) for each in page.nodes_with(TYPE, _PASSAGE)} if quoted else set()
        moved = {each: tuple(page.places_of(each)) for each in sorted(quoted - there)}
        read = cls(page, moved=moved)
        read.before = read._named_otherwise(several)
        now: dict[str, set[str]] = defaultdict(set)
        for node, entity in read.before.items():
            now[entity].add(page.id_in(node, IDENTIFIES))
        read.now = {each: frozenset(ids) for each, ids in now.items()}
        return read

    def ends(self, entity_id: str) -> frozenset[str]:
        """Return the ids under which the document may have an entity that was decided on."""
        return self.now.get(entity_id, frozenset()) | {entity_id}

    def end_in(self, entity_id: str, words: str) -> str:
        """Return the one id under which a passage has an entity; nothing where that is not sure."""
        several = self.ends(entity_id)
        if len(several) == 1:
            return entity_id
        nodes = (n for n in self.page.nodes_with(IDENTIFIES) if self.is_in(n, words))
        named = {self.page.id_in(each, IDENTIFIES) for each in nodes} & several
        sure = named or several - {entity_id}
        return next(iter(sure)) if len(sure) == 1 else ""

    def passages(self, words: str) -> list[Iri]:
        """Return the passages with just these words; else those that they stand in, or hold."""
        spans = self.moved.get(as_quoted(words))
        if spans is None:
            return self.page.passages(words)
        there = ((each, self.page.span(each)) for each in self.page.nodes_with(TYPE, _PASSAGE))
        return [each for each, span in there if any(_is_part(span, other) for other in spans)]

    def is_in(self, mention: Iri, words: str) -> bool:
        """Say whether a mention stands in a passage, or where the words of one stand now."""
        spans = self.moved.get(as_quoted(words))
        if spans is None:
            sentence = self.page.value(mention, SENTENCE)
            return sentence is not None and self.page.quoted(str(sentence)) == as_quoted(words)
        start, end = self.page.span(mention)
        return any(low <= start and end <= high and end - start < high - low for low, high in spans)

    def _named_otherwise(self, claims: Iterable[Claim]) -> dict[Iri, str]:
        """Return mentions of what the document knew under another id, and that id.

        Where the document has that id as well, only what a decision quotes.
        """
        decided_on, page, found = _decided_on(claims), self.page, dict[Iri, str]()
        if not decided_on:
            return found
        told = {page.id_in(node, TELLS_OF) for node in page.nodes_with(TELLS_OF)}
        for node in page.nodes_with(IDENTIFIES):
            was = _was(page.id_in(node, IDENTIFIES), page.quoted(node), decided_on)
            if was and (was not in told or any(self._quotes(c, node) for c in decided_on[was])):
                found[node] = was
        return found

    def _quotes(self, claim: Claim, mention: Iri) -> bool:
        """Say whether a decision quotes the words of a mention, or the passage of a statement."""
        decision = claim.decision
        if isinstance(claim.key, MentionIs) and not decision.words:
            return False
        is_said = not decision.words or self.page.quoted(mention) == as_quoted(decision.words)
        return is_said and (not decision.passage or self.is_in(mention, decision.passage))

    def quoting(self, mention: Iri) -> frozenset[str]:
        """Return the quoted passages that a mention stands in."""
        return frozenset(each for each in self.moved if self.is_in(mention, each))


def _is_part(one: _Span, other: _Span) -> bool:
    return (one[0] <= other[0] and other[1] <= one[1]) or (
        other[0] <= one[0] and one[1] <= other[1]
    )


def _decided_on(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Return the decisions that are on each id, as it was shown."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.key, MentionIs):
            found[claim.decision.entity].append(claim)
        elif isinstance(claim.key, StatementIs):
            for each in (claim.key.subject, claim.key.object):
                found[each].append(claim)
    return found


def is_told_apart(entity_id: str, before: str) -> bool:
    """Say whether an id is another with a state, or with the document that it is alone in."""
    rest = entity_id.removeprefix(f"{before}-").removeprefix("of-")
    return entity_id != rest and (
        _OF_ONE_TEXT.fullmatch(rest) is not None
        or gazetteer().country_named(rest.replace("-", " ")) is not None
    )


def _was(named: str, words: str, decided_on: Container[str]) -> str:
    """Return what a mention was known as before its state was told in its id; else nothing."""
    kind = named.split("/", 1)[0]
    own = minted_id(kind, words)
    if own == named:
        return ""
    if own in decided_on and (named.startswith(f"{own}-") or is_national(words, gazetteer())):
        return own
    parts = named.split("-")
    for at in range(len(parts) - 1, max(0, len(parts) - _LONGEST_STATE), -1):
        before = "-".join(parts[:at]).removesuffix("-of")
        if before in decided_on and is_told_apart(named, before):
            return before
    return ""
