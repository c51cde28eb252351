"""Words as people read them, and text made safe for Streamlit's Markdown."""

import re
from collections.abc import Iterable

from views.interface.messages import named, say
from views.interface.numbers import percent

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:&^=\"'/@%])")
_SPACE = re.compile(r"\s+")


def sure(confidence: float) -> str:
    """Return how sure the program is: `90% sure`."""
    return say("shared.sure", percent=percent(confidence))


def plain(text: str) -> str:
    """Return `text` so that Streamlit's Markdown shows it letter for letter, on one line."""
    return _MARKDOWN.sub(r"\\\1", _SPACE.sub(" ", text).strip())


def relation(predicates: tuple[str, ...]) -> str:
    """Return predicates in words, or that the two are only named together."""
    words = [named("relations.predicates", name) for name in predicates]
    return ", ".join(words) if words else say("relations.together")


def shortened(text: str, longest: int) -> str:
    """Return `text` with at most `longest` characters, its end replaced by an ellipsis."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def sentence_case(text: str) -> str:
    """Return `text` with its first letter as a capital, and the others as they are."""
    return text[:1].upper() + text[1:]


def language(code: str) -> str:
    """Return the name of a language the project reads, else its code."""
    return named("shared.languages", code)


def unread(counts: Iterable[tuple[str, int]]) -> str:
    """Return a line on documents that no language model read: code and number of documents."""
    told = [(code, number) for code, number in counts]
    documents = ", ".join(
        say("shared.in_language", n=number, language=language(code)) for code, number in told
    )
    line = say("shared.unread", documents=documents)
    return line + (say("shared.unread_french") if any(code == "fr" for code, _ in told) else "")
