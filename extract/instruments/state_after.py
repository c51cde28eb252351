"""Reads whose a law is where `of` and the name of a state stand right behind it."""

from extract.kept_patterns import compiled
from ontology.gazetteer import Place, gazetteer

_STATE_AFTER = compiled(
    r"(?:\s\((?:19|20)\d\d\))?\s(?:of|de|du|del)\s(?:the\s|la\s|las\s|los\s)?(?P<name>[A-ZÀ-Þ][\w'’-]{1,24}"
    r"(?:\s(?:of\s(?:the\s)?|and\s|de\s|du\s)?[A-ZÀ-Þ][\w'’-]{1,24}){0,4})"
)


def state_named_after(text: str, end: int) -> tuple[int, Place] | None:
    """Return the state that `of ...` tells right after a law, and where its name ends."""
    named = _STATE_AFTER.match(text, end)
    words = named["name"].split(" ") if named else []
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        state = gazetteer().country_named(name)
        if named and state:
            return named.start("name") + len(name), state
    return None
