"""Finds who published a document: in its properties, else where its first page says it surely."""

import re

from ontology.authority import organisations

_NAME = (
    r"(?:the |la |le |el |l['’])?(?P<name>[A-ZÀ-Þ][\w&.’'-]{1,40}"
    r"(?: (?:of|for|on|in|and|the|against|to|de|du|des|la|les|del|y|et|pour|contre|contra"
    r"|para"
    r"|&|[A-ZÀ-Þ][\w&.’'-]{0,40})){0,14})"
)
_SAYS = re.compile(
    rf"^(?:(?:First )?[Pp]ublished (?:in (?:19|20)\d\d )?by|[Pp]ubliée? par|[Pp]ublicad[oa] por"
    r"|(?:[Jj]oint )?[Pp]ress (?:statement|release) (?:of|by|from)"
    r"|[Cc]ommuniqué(?: de presse)? d[eu]|[Cc]omunicado(?: de prensa)? de)"
    rf" {_NAME}(?=[.,;:( ]{{0,2}}(?:\n|$|\(|,|\d))",
    re.MULTILINE,
)
_LOOSE_END = re.compile(
    r"(?: (?:of|for|on|in|and|the|against|to|de|du|des|la|les|del|y|et|pour|contre|contra"
    r"|para|&)){1,15}$"
)
_LONGEST = 160


def publisher(told: str | None, first_page: str) -> str | None:
    """Return who published a document; None where nothing says it surely.

    The file's properties come first, then `Published by ...` or `Press statement of ...` at the
    beginning of a line, then a known organisation that is all of the first line, as on letterhead.

    Args:
        told: What the file's properties say.
        first_page: The text of the first page.
    """
    if told:
        return told
    said = _SAYS.search(first_page)
    if said:
        return _LOOSE_END.sub("", said["name"].rstrip("."))
    first = first_page.lstrip().split("\n", 1)[0].strip()
    if not first or len(first) > _LONGEST:
        return None
    return first if len(organisations().candidates(first)) == 1 else None
