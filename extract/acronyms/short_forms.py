"""Says whether a string looks like an acronym."""

from extract.kept_patterns import compiled

_SHORT = compiled(r"[^\W_][\w.&/+-]{0,14}(?: [A-Z0-9][\w.&/+-]{0,9})?(?:['’]s)?")


def is_short_form(surface: str) -> bool:
    """Say whether a string looks like an acronym: short, mostly capitals, no number of a list."""
    capitals = sum(c.isupper() for c in surface)
    letters = sum(c.isalpha() for c in surface)
    return (
        bool(_SHORT.fullmatch(surface))
        and letters > 1
        and capitals > 0
        and (capitals > 1 or surface[0].isupper())
        and capitals * 3 >= letters
    )
