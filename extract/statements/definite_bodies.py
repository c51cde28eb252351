"""Reads `the foundation` as the one body named before that is one, by its name or as was said.

Where two such bodies were named, or `a foundation` was spoken of since, it stands for nobody.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.scanning import every_match

_SORTS: Mapping[str, str] = {
    "centre": "centre", "center": "centre", "centro": "centre",
    "foundation": "foundation", "fondation": "foundation", "fundación": "foundation",
    "network": "network", "réseau": "network", "red": "network",
    "association": "association", "asociación": "association",
    "alliance": "alliance", "alianza": "alliance",
    "coalition": "coalition", "coalición": "coalition",
    "federation": "federation", "fédération": "federation", "federación": "federation",
    "confederation": "confederation", "confédération": "confederation",
    "confederación": "confederation",
    "collective": "collective", "collectif": "collective", "colectivo": "collective",
    "platform": "platform", "plateforme": "platform", "plataforma": "platform",
    "institute": "institute", "institut": "institute", "instituto": "institute",
    "observatory": "observatory", "observatoire": "observatory", "observatorio": "observatory",
    "union": "union", "syndicat": "union", "sindicato": "union",
    "clinic": "clinic", "clinique": "clinic", "clínica": "clinic",
    "trust": "trust", "consortium": "consortium", "consorcio": "consortium",
    "cooperative": "cooperative", "coopérative": "cooperative", "cooperativa": "cooperative",
    "ngo": "ngo", "ong": "ngo",
}  # fmt: skip
_SAID = {
    **_SORTS, "organisation": "organisation", "organization": "organisation",
    "organización": "organisation", "charity": "charity", "group": "group",
}  # fmt: skip
"""Words for what a body is, in three languages, by which of them are one: as names hold them, and
as a sentence says it of a body. The names of many that are no such body hold `organisation`."""

_WORDS = "|".join(sorted(_SAID))
_WITHIN = 25
"""Passages after which a body that nothing spoke of is forgotten."""

_THE_BODY = compiled(
    r"\b(?:(?P<the>[Tt]he|[Ll]a|[Ll]e|[Ee]l) |(?P<elided>[Ll]['’])"
    r"|(?P<of>[Dd]u|[Dd]el|[Aa]l|[Aa]u) )"
    rf"(?P<sort>(?i:{_WORDS}))(?![\w-])"
    r"(?! (?:(?:of|for|on|in|against|de|des|du|del|pour|para|contre|contra|sur|sobre"
    r"|en (?:charge|question))\b|d['’]|[A-ZÀ-Þ]))"
)
_ONE = compiled(
    r"\b(?:an?|another|new|each|every|any|une?|chaque|autre|nouve(?:au|lle)|una?|otr[oa]|cada"
    rf"|nuev[oa]|this|cette?|est[ae]) (?:[\w-]+ ){{0,2}}?(?P<sort>{_WORDS})\b"
)
_IS_ONE = compiled(
    r"(?:\s\([^()\n]{1,30}\))?,?\s(?:is|was|est|es)\s(?:an?|une?|una|the|l['’]une des)\s"
    rf"(?:[\w’'-]+\s){{0,4}}?(?P<sort>{_WORDS})\b"
)


class DefiniteBodies:
    """Remembers the bodies that the last passages named, by what their names say they are."""

    def __init__(self, text: str) -> None:
        """Begin at the start of a text."""
        self._text = text
        self._named: deque[tuple[int, Mention, Span, frozenset[str]]] = deque()
        self._unnamed: dict[str, int] = {}
        self._read = 0

    def meant(self, passage: Span) -> Iterator[tuple[Mention, Span]]:
        """Yield a mention for each such word of a passage, and the passage that gives the name."""
        if not self._named:
            return
        for match in every_match(_THE_BODY, self._text, passage.start, passage.end):
            sort = _SAID[match["sort"].casefold()]
            bodies = {m.entity_id: (m, told) for _, m, told, sorts in self._named if sort in sorts}
            last = max((at for at, _, _, sorts in self._named if sort in sorts), default=0)
            if len(bodies) == 1 and self._unnamed.get(sort, -1) <= last:
                ((mention, told),) = bodies.values()
                start = match.start("sort" if match["of"] else "the" if match["the"] else "elided")
                at = Span(start, match.end())
                yield replace(mention, span=at, method="pattern"), told

    def remember(self, passage: Span, here: Sequence[Mention]) -> None:
        """Remember the bodies that a passage names, and where it speaks of one without a name."""
        self._read += 1
        while self._named and self._named[0][0] < self._read - _WITHIN:
            self._named.popleft()
        said: set[int] = set()
        for mention in here:
            if mention.kind is Kind.ORGANISATION:
                words = self._text[mention.span.start : mention.span.end].casefold().split()
                sorts = {_SORTS[word] for word in words if word in _SORTS and len(words) > 1}
                if is_one := _IS_ONE.match(self._text, mention.span.end, passage.end):
                    said.add(is_one.start("sort"))
                    sorts.add(_SAID[is_one["sort"]])
                if sorts:
                    self._named.append((self._read, mention, passage, frozenset(sorts)))
        for match in every_match(_ONE, self._text, passage.start, passage.end):
            if match.start("sort") not in said:
                self._unnamed[_SAID[match["sort"]]] = self._read
