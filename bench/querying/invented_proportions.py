"""Owns the proportions of invented documents, counted in real ones.

How many mentions a passage has, of which kinds, and how many definitions and events there are, is
as in 119 real documents (UN reviews, speeches, country texts); statements are half as there, half
as in the sample corpus, which says more of who works on what, where. Half of the documents bear a
date, half have pages.
"""

from collections.abc import Mapping, Sequence

from extract.model import Kind, Modality, Predicate

MENTIONS_A_PASSAGE = 2.85
MEDIAN, SPREAD, LONGEST = 2.7, 1.0, 600  # logarithm of passages: 15 in half of the documents
MENTIONS = (2792, 2086, 1525, 961, 541, 294, 164, 85, 50, 29, 17, 12, 17, 13, 9, 8, 8, 6, 1, 5, 4)
"""How many passages of the real documents have one mention, two, three..."""
KINDS = {
    Kind.THEME: 12937, Kind.PLACE: 6979, Kind.ORGANISATION: 3552,
    Kind.INSTRUMENT: 1024, Kind.EVENT: 60,
}  # fmt: skip
BODY = (Kind.ORGANISATION,)
ACTOR = (Kind.ORGANISATION, Kind.ORGANISATION, Kind.PLACE)
STATED: Mapping[Predicate, tuple[int, Sequence[Kind], Sequence[Kind]]] = {
    Predicate.CALLS_ON: (35, ACTOR, ACTOR),
    Predicate.ORGANISED: (11, ACTOR, (Kind.EVENT,)),
    Predicate.HELD_IN: (10, (Kind.EVENT,), (Kind.PLACE,)),
    Predicate.CONCERNS: (11, (Kind.EVENT, Kind.INSTRUMENT), (Kind.THEME,)),
    Predicate.BASED_IN: (8, BODY, (Kind.PLACE,)),
    Predicate.RATIFIES: (7, ACTOR, (Kind.INSTRUMENT,)),
    Predicate.WORKS_ON: (5, BODY, (Kind.THEME,)),
    Predicate.WORKS_IN: (5, BODY, (Kind.PLACE,)),
    Predicate.CRITICISES: (3, ACTOR, ACTOR),
    Predicate.MEMBER_OF: (2, ACTOR, BODY),
    Predicate.TOOK_PART_IN: (1, ACTOR, (Kind.EVENT,)),
    Predicate.PARTNER_OF: (1, ACTOR, BODY),
    Predicate.INVOKES: (1, ACTOR, (Kind.INSTRUMENT,)),
    Predicate.FUNDS: (1, ACTOR, BODY),
}
"""In a hundred statements: how many, and of which kinds the two ends are."""
MODALITIES = {Modality.ASSERTED: 95, Modality.NEGATED: 3, Modality.REPORTED: 2}
OF_EVENTS = frozenset({Predicate.ORGANISED, Predicate.HELD_IN, Predicate.TOOK_PART_IN})
PLANNED = 0.06
"""Of what is asserted of events."""
EVIDENCE = {1: 55, 2: 20, 3: 15, 4: 10}
STATES, DEFINES, SHORT_ALONE = 0.1, 0.018, 0.05
MODIFIER, CANDIDATE, ARTICLE, DATED, PUBLISHED = 0.12, 0.02, 0.05, 0.5, 0.3
METHODS = {
    Kind.THEME: "thesaurus", Kind.PLACE: "gazetteer", Kind.ORGANISATION: "pattern",
    Kind.INSTRUMENT: "authority", Kind.EVENT: "pattern",
}  # fmt: skip
CONFIDENCES = (0.62, 0.78, 0.86, 0.91, 0.94, 0.97, 0.99)
FILLING = (
    "also", "among", "and", "before", "between", "both", "during", "from", "further", "has", "in",
    "its", "made", "more", "moreover", "on", "or", "noted", "now", "over", "reported", "said",
    "several", "since", "some", "that", "the", "their", "then", "there", "this", "to", "under",
    "until", "was", "were", "when", "while", "will", "with", "within", "years",
)  # fmt: skip
PASSAGES_A_PAGE = 12
ASKED_FOR = 10
ALWAYS = (
    (0, Predicate.BASED_IN, Kind.PLACE, Modality.ASSERTED),
    (1, Predicate.WORKS_IN, Kind.PLACE, Modality.ASSERTED),
    (0, Predicate.WORKS_ON, Kind.THEME, Modality.REPORTED),
    (1, Predicate.WORKS_ON, Kind.THEME, Modality.NEGATED),
)
"""What one document in ten says of whom the packaged questions ask for: body, of what."""
