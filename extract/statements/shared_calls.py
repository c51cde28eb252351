"""Reads whom else a sentence asks, each for something of their own.

`<O0> demande à <O1> de publier les chiffres, à <O2> d'ouvrir une enquête et à <O3> de ...`: the
verb stands once, and a pattern wants it before each.
"""

from collections.abc import Iterator

from extract.kept_patterns import compiled

_THE = r"(?:the |la |le |les |el |los |las |l['’])?"
_ASKS = compiled(
    r"<[OP]\d+>[^<>.;:]{0,60}?\b(?:call(?:s|ed)? (?P<on>(?:up)?on)|appeal(?:s|ed)? (?P<to>to)"
    r"|urge[sd]?|ask(?:s|ed)?|request(?:s|ed)?|invite[sd]?|encourage[sd]?"
    r"|(?:demande|recommande|enjoint|appelle|exhorte|invite|prie|engage|somme|presse"
    r"|demandent|recommandent|appellent|exhortent|invitent)(?: instamment)?(?: (?P<at>à))?"
    r"|(?:pide|solicita|exhorta|insta|llama|exige|reclama|recomienda|ruega|piden|solicitan"
    rf"|exhortan|instan|llaman|exigen|recomiendan) (?P<a>a)) (?={_THE}<[OP]\d+>)"
)
_WHAT = r"(?:to|de|d['’]|à|a|que|qu['’])"
_NEXT = compiled(
    rf"(?:[,;]|,? (?:and|et|y))(?: (?:also|finally|enfin|également|también|finalmente))?"
    rf" (?:(?P<how>on|upon|to|à|a) )?(?P<whom>{_THE}<[OP]\d+>(?:,? (?:and|et|y) {_THE}<[OP]\d+>)?)"
    rf"(?= ?{_WHAT}[ '’]?)"
)
_MOST = 5


def with_each_asked(line: str) -> Iterator[str]:
    """Yield a line for each further one asked, in which the verb stands right before the name."""
    asks = _ASKS.search(line)
    if asks is None:
        return
    prepositions = {word for word in asks.groupdict().values() if word}
    for found, further in enumerate(_NEXT.finditer(line, asks.end())):
        how = further["how"]
        if found == _MOST:
            return
        # Without one, a name before it makes it another of a list: `to work with <O2>, <O3>`.
        is_listed = line[: further.start()].endswith(">")
        if (how in prepositions) if prepositions else how is None and not is_listed:
            yield f"{line[: asks.end()]}{line[further.start('whom') :]}"
