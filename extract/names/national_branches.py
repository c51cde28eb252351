"""Finds a known body's branch in a state, which is a body of its own: `UNICEF Bangladesh`."""

import re
from collections.abc import Iterable, Iterator

from extract.model import Span
from extract.names.organisation_names import OrganisationName
from extract.words import word_set
from ontology.authority import AuthorityFile
from ontology.gazetteer import Gazetteer

_STATE = re.compile(
    r" (?P<state>[A-ZÀ-Þ](?:[\w-]|['’](?=\w\w)){2,20}"
    r"(?: (?:(?:and|et|y|de|du|del|of|the) |d['’]){0,2}"
    r"[A-ZÀ-Þ](?:[\w-]|['’](?=\w\w)){1,20}){0,3})"
)
_AFTER = re.compile(
    r"[-–/]|\s(?:[A-ZÀ-Þ]|(?:offices?|country|missions?|delegations?|projects?|programmes?"
    r"|programs?|reports?|borders?|regions?|relations|agreements?|deals?|summits?|teams?|talks"
    r"|operations?|strateg\w{1,3}|plans?|staff|representatives?|mandates?|data|partnership)\b)"
)
_WITH_BRANCHES = frozenset({"UN entity", "UN fund", "INGO", "NGO", "foundation"})
_WITHOUT = word_set("UN UNO UNSC UNGA UNHRC")
_WORD = re.compile(r"\S+")


def national_branches(
    text: str, known: Iterable[OrganisationName], bodies: AuthorityFile, places: Gazetteer
) -> Iterator[Span]:
    """Yield the known bodies that a state's name follows directly, with it.

    Args:
        text: Of the document.
        known: Names of the authority file in it.
        bodies: The authority file.
        places: Tells states.
    """
    for name in known:
        state = _STATE.match(text, name.span.end)
        surface = text[name.span.start : name.span.end]
        if state is None or surface in _WITHOUT or not _may_branch(surface, bodies):
            continue
        words = [word.end() for word in _WORD.finditer(state["state"])]
        for end in reversed(words):
            told = places.country_named(state["state"][:end])
            at = state.start("state") + end
            if told and not surface.endswith(told.label):
                if not _AFTER.match(text, at):
                    yield Span(name.span.start, at)
                break


def _may_branch(surface: str, bodies: AuthorityFile) -> bool:
    return any(body.type in _WITH_BRANCHES for body in bodies.candidates(surface)[:1])
