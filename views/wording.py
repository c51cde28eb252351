"""Words as people read them, and text made safe for Streamlit's Markdown."""

import re
from collections.abc import Iterable

from graph.asking.wording import without_plan
from graph.written_names import end_of
from graph.written_numbers import with_decimal
from views.interface.languages import current
from views.interface.messages import named, say
from views.interface.numbers import date, percent

_APART = (
    r"(?<=www)\.|:(?=//)|(?<=[\w.+-])@(?=[\w-])|:(?=(?:streamlit|material_\w+):)"
    r"|(?<!\S)(?:-(?=[->](?!\S))|<(?=[-=](?!\S))|[>~](?==(?!\S)))|(?<=(?<!\S)<)-(?=>(?!\S))"
)
"""What Streamlit looks for after it has taken the backslashes away: addresses, icons, arrows.

Of each a character without which neither what is before it nor what is after is one.
"""

_MARKDOWN = re.compile(
    rf"(?P<apart>{_APART})|[\\`*_{{}}\[\]()#+\-.!|~<>$:&^=\"'/@%]", re.IGNORECASE
)
_SPACE = re.compile("[^\\S\u00a0\u202f]+")
"""All but those at which no line is broken: `92 %`, `« traite »`."""
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that would turn round whatever follows a name on its line."""

_DATES = ("Start", "End", "Date as told")
"""Facts of events that are dates."""

_DEGREES = ("Latitude", "Longitude")
"""Facts of places that are numbers."""

_SORTS = ("Type", "Kind of place")
"""Facts whose worth the packaged files write in their own words."""


def sure(confidence: float) -> str:
    """Return how sure the program is: `90% sure`."""
    return say("shared.sure", percent=percent(confidence))


def plain(text: str) -> str:
    """Return `text` so that Streamlit's Markdown shows it letter for letter, on one line."""
    return _MARKDOWN.sub(_escaped, _SPACE.sub(" ", _TURNING.sub("", text)).strip())


def _escaped(found: re.Match[str]) -> str:
    """Return a character behind a backslash, or in a piece of text of its own (no colour)."""
    return f":color[\\{found[0]}]" if found["apart"] else f"\\{found[0]}"


def relation(predicates: tuple[str, ...]) -> str:
    """Return predicates in words, plans as such, or that two are only named together."""
    return ", ".join(map(_predicate, predicates)) if predicates else say("relations.together")


def _predicate(name: str) -> str:
    name, is_planned = without_plan(name)
    words = named("relations.predicates", name)
    return f"{words} ({named('relations.modalities', 'planned')})" if is_planned else words


_MOST_OF_IT = 0.6


def shortened(text: str, longest: int) -> str:
    """Return `text` with at most `longest` characters, an ellipsis for its end.

    It is cut between words, unless most of it is one word.
    """
    if len(text) <= longest:
        return text
    begun = text[: longest - 1]
    words = text[:longest].rpartition(" ")[0]
    return f"{(words if len(words) > _MOST_OF_IT * longest else begun).rstrip(' ,;:–-')}…"


def name_shortened(name: str, longest: int) -> str:
    """Return a name with at most `longest` characters, without the words of its middle.

    Names that begin alike (`Committee on the Elimination of ...`) are told apart by their ends.
    """
    if len(name) <= longest:
        return name
    end = end_of(name.split(), longest)
    if not end:
        return shortened(name, longest)
    room = longest - len(end) - 1
    begun = name[:room].rpartition(" ")[0] if not name[room].isspace() else name[:room]
    return f"{(begun or name[:room]).rstrip()}…{end}"


def fact_told(name: str, worth: str) -> str:
    """Return what is known of an entity as the language writes it: dates, sorts and numbers."""
    if name in _DATES:
        return date(worth)
    if name in _DEGREES:
        return with_decimal(worth, current())
    return named("explore.sorts", worth) if name in _SORTS else worth


def sentence_case(text: str) -> str:
    """Return `text` with its first letter as a capital, and the others as they are."""
    return text[:1].upper() + text[1:]


def language(code: str) -> str:
    """Return the name of a language the project reads, else its code."""
    return named("shared.languages", code)


def unread(counts: Iterable[tuple[str, int]]) -> str:
    """Return a line on documents that no language model read: code and number of documents.

    It is Markdown: a name of a part to install stands in it as such.
    """
    told = [(code, number) for code, number in counts]
    documents = ", ".join(
        say("shared.in_language", n=number, language=plain(language(code))) for code, number in told
    )
    line = say("shared.unread", documents=documents)
    return line + (say("shared.unread_french") if any(code == "fr" for code, _ in told) else "")


def in_a_row(told: Iterable[str]) -> str:
    """Return things in one line that may have commas themselves."""
    return say("shared.apart").join(told)
