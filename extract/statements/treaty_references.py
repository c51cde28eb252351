"""Knows which treaty `the Protocol` and `ratified it` mean: the only one named so far."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.scanning import every_match

_NOUNS = (
    "convention", "protocol", "covenant", "treaty", "protocole", "pacte", "traité", "convenio",
    "convención", "protocolo", "pacto", "tratado",
)  # fmt: skip
_THE_TREATY = compiled(
    r"\b(?:[Tt]he |[Ll]a |[Ll]e |[Ee]l |[Cc]ette |[Cc]e |[Tt]his )(?P<noun>Convention|Protocol"
    r"|Covenant"
    r"|Treaty|Protocole|Pacte|Traité|Convenio|Convención|Protocolo|Pacto|Tratado)(?![\w’'-])"
    r"(?! (?:on(?! \d)|against|for|of|to|relat\w{2,4}|concerning|sur|contre|pour|des?|du"
    r"|relati\w{2,4}|internationale?|facultati\w{1,2}|sobre|contra|para|del|[Nn]o|n[°º]|\(|[A-Z])\b)"
)
_IT = compiled(
    r"\b(?:ratif(?:y|ies|ied)|acceded? to|joined|à|ne|no|tampoco|nunca)"
    r" (?P<noun>(?:it|l[ea](?= ratifier)|l[ao](?= (?:ha|han) ratificado\b))(?![\w’'-])"
    r"|l['’](?=(?:a|ont) (?:[a-zàéè]{2,14} ){0,3}ratifiée?s?\b))"
    r"|(?<=\w )(?P<it>l['’](?=(?:a|ont) ratifiée?s?\b)|lo(?= (?:ratificó|ratificaron|ha ratificado"
    r"|han ratificado)\b))"
)

_TREATY_OF = {
    "organisation/cat": "instrument/cat",
    "organisation/ccpr": "instrument/iccpr",
    "organisation/cedaw-committee": "instrument/cedaw",
    "organisation/cerd": "instrument/icerd",
    "organisation/cescr": "instrument/icescr",
    "organisation/cmw": "instrument/icrmw",
    "organisation/crc-committee": "instrument/crc",
    "organisation/crpd-committee": "instrument/crpd",
}
"""What the committees of the United Nations watch over."""

_COVENANTS = frozenset({"instrument/iccpr", "instrument/icescr"})
_OF_COVENANTS = frozenset({"covenant", "pacte", "pacto"})
_OF_CONVENTIONS = frozenset({"convention", "convención"})
_TOP = 600


class Treaties:
    """Remembers every treaty that a text named, by the sort its name holds.

    In a paper to or of a committee, which its top names, the Convention is that committee's.
    """

    def __init__(self, text: str) -> None:
        """Begin at the start of a text."""
        self._text = text
        self._own: dict[str, tuple[Mention, Span]] = {}
        self._named: dict[str, dict[str, tuple[Mention, Span]]] = {noun: {} for noun in _NOUNS}

    def meant(
        self, passages: tuple[Span, Span], earlier: Sequence[Mention]
    ) -> Iterator[tuple[Mention, Span]]:
        """Yield a mention for each word of the second passage that points at a treaty.

        Args:
            passages: The passage before, and the one that is read.
            earlier: The names in the passage before.
        """
        before, passage = passages
        for match in every_match(_THE_TREATY, self._text, passage.start, passage.end):
            noun = match["noun"].casefold()
            known = self._named[noun]
            (own,) = self._own.values() if len(self._own) == 1 else (None,)
            if own and noun in _nouns_of(own[0].entity_id):
                yield replace(own[0], span=Span(*match.span("noun"))), own[1]
            elif len(known) == 1:
                ((mention, told),) = known.values()
                yield replace(mention, span=Span(*match.span("noun"))), told
        treaties = {m.entity_id: m for m in earlier if m.kind is Kind.INSTRUMENT}
        if len(treaties) == 1:
            (mention,) = treaties.values()
            for match in every_match(_IT, self._text, passage.start, passage.end):
                yield replace(mention, span=Span(*match.span(str(match.lastgroup)))), before

    def remember(self, passage: Span, here: Sequence[Mention]) -> None:
        """Remember the treaties that a passage names."""
        for mention in here:
            treaty = _TREATY_OF.get(mention.entity_id)
            if treaty and mention.span.start < _TOP:
                known = Mention(mention.span, Kind.INSTRUMENT, treaty, 0.8, "pattern")
                self._own.setdefault(treaty, (known, passage))
            if mention.kind is Kind.INSTRUMENT:
                words = self._text[mention.span.start : mention.span.end].casefold().split()
                for noun in _NOUNS:
                    if noun in words and len(words) > 1:
                        self._named[noun][mention.entity_id] = (mention, passage)


def _nouns_of(treaty: str) -> frozenset[str]:
    return _OF_COVENANTS if treaty in _COVENANTS else _OF_CONVENTIONS
