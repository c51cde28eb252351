"""What bodies and laws that every state has are called in French and Spanish, for people to read.

Texts are not read with these. Documents name them, so no authority file has them each.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ontology.gazetteer import gazetteer
from ontology.packaged import rows

FILE = "state_body_names.csv"

_OF = " of "
_LONGEST, _MOST_STATES = 200, 4
_IN_BRACKETS = re.compile(r"(?P<name>[^()]+) \((?P<state>[^()]+)\)")
"""As laws have their state behind them: `Constitution (Nepal)`."""


def state_body_in(label: str, language: str) -> str | None:
    """Return what a body or law of a state is called in a language: `Gouvernement (Népal)`.

    Of a law whose own name is not known its state alone is translated. None where the label ends
    in no state, or names a body that is none of those every state has.

    Args:
        label: In English: `Government of Nepal`, `Constitution (Nepal)`.
        language: `fr` or `es`.
    """
    if len(label) > _LONGEST:
        return None
    bracketed = _IN_BRACKETS.fullmatch(label)
    if bracketed:
        state = _state_in(bracketed["state"], language)
        called = _bodies(language).get(bracketed["name"].casefold(), bracketed["name"])
        return f"{called} ({state})" if state else None
    for body, named in _parted(label):
        called = _bodies(language).get(body.casefold(), "")
        state = _state_in(named, language) if called else None
        if state:
            return f"{called} ({state})"
    return None


def _parted(label: str) -> Iterator[tuple[str, str]]:
    """Yield body and state, parted at one `of` after another from the end."""
    parts = label.split(_OF)
    for cut in range(len(parts) - 1, max(0, len(parts) - 1 - _MOST_STATES), -1):
        yield _OF.join(parts[:cut]), _OF.join(parts[cut:])


def _state_in(name: str, language: str) -> str | None:
    state = gazetteer().country_named(name.removeprefix("the "))
    if state is None:
        return None
    labels = gazetteer().labels(state.place_id)
    return next(
        (each.name for each in labels if each.language == language and each.preferred), None
    )


@cache
def _bodies(language: str) -> Mapping[str, str]:
    return {row["name"].casefold(): row[language] for row in rows(FILE) if row.get(language)}
