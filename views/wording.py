"""Words and numbers as people read them, and text made safe for Streamlit's Markdown."""

import re

from extract.model import Modality, Predicate

RELATIONS: dict[str, str] = {
    Predicate.ORGANISED: "organised",
    Predicate.TOOK_PART_IN: "took part in",
    Predicate.HELD_IN: "held in",
    Predicate.CONCERNS: "concerns",
    Predicate.WORKS_ON: "works on",
    Predicate.WORKS_IN: "works in",
    Predicate.BASED_IN: "based in",
    Predicate.MEMBER_OF: "member of",
    Predicate.PARTNER_OF: "partner of",
    Predicate.FUNDS: "funds",
    Predicate.CALLS_ON: "calls on",
    Predicate.CRITICISES: "criticises",
    Predicate.INVOKES: "invokes",
    Predicate.RATIFIES: "ratified",
    Predicate.PUBLISHES: "published",
}
"""What a statement says, in words that stand between subject and object."""

TOGETHER = "named together"
"""What two entities that only share passages are."""

LANGUAGES = {"en": "English", "fr": "French", "es": "Spanish"}

MODALITIES: dict[str, str] = {
    Modality.ASSERTED: "",
    Modality.NEGATED: "says it is not so",
    Modality.REPORTED: "reports what another says",
}

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:&^=\"'/@%])")
_SPACE = re.compile(r"\s+")


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: `1 document`, `1,204 documents`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def sure(confidence: float) -> str:
    """Return how sure the program is: `90% sure`."""
    return f"{confidence:.0%} sure"


def plain(text: str) -> str:
    """Return `text` so that Streamlit's Markdown shows it letter for letter, on one line."""
    return _MARKDOWN.sub(r"\\\1", _SPACE.sub(" ", text).strip())


def relation(predicates: tuple[str, ...]) -> str:
    """Return predicates in words, or that the two are only named together."""
    words = [RELATIONS.get(name, name) for name in predicates]
    return ", ".join(words) if words else TOGETHER


def shortened(text: str, longest: int) -> str:
    """Return `text` with at most `longest` characters, its end replaced by an ellipsis."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def language(code: str) -> str:
    """Return the English name of a language the project reads, else its code."""
    return LANGUAGES.get(code, code)
