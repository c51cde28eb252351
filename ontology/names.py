"""How a name becomes a key, and a key an entity id; the one place that decides it."""

import hashlib
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
_NOT_WORD = re.compile(r"[^\w&+]+")
_LONGEST_SLUG = 80
_WITHIN_WORDS = re.compile(
    "[\u200c\u200d\u061c\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u180e\U000110bd\U000110cd]"
)
"""What Arabic, Indic and Mongolian script and emoji have within words, though it is no letter."""

_ONE_SPELLING = {
    "&": "and",
    "center": "centre",
    "centers": "centres",
    "defense": "defence",
    "labor": "labour",
    "organization": "organisation",
    "organizations": "organisations",
    "program": "programme",
    "programs": "programmes",
}
_OTHER_SPELLING = {
    word: other
    for pair in _ONE_SPELLING.items()
    for word, other in (pair, pair[::-1])
    if word.isalpha() and other.isalpha()
}
_EITHER = re.compile(rf"\b(?:{'|'.join(_OTHER_SPELLING)})\b", re.IGNORECASE)
_SPELT_TWICE = re.compile(rf"(?<!\w)(?:{'|'.join(_ONE_SPELLING)})(?!\w)")


_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


def is_one_line(words: str) -> bool:
    """Say whether words stand on one line, with nothing that cannot be read or turns them round."""
    return _WITHIN_WORDS.sub("", words).isprintable()


def fold(text: str) -> str:
    """Return `text` without case, accents, apostrophe variants and runs of white space."""
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES).casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


@lru_cache(maxsize=1 << 16)
def name_key(surface: str) -> str:
    """Return the key under which spellings of one name meet.

    Case, accents, punctuation, a leading `the` and a trailing possessive do not count. Other
    articles do: `UN Women`, `El Salvador`, `An Giang` begin with what is an article elsewhere.
    `The Ministry of Women's Affairs` and `Ministry of Women’s affairs` share a key.
    """
    folded = fold(surface).removeprefix("the ").removesuffix("'s")
    return " ".join(_NOT_WORD.sub(" ", folded).split())


def one_spelling(key: str) -> str:
    """Return the key of a name in British spelling, with `and` for `&` and `oe` for `œ`."""
    plain = key if key.isascii() else key.translate(_LIGATURES)
    return _SPELT_TWICE.sub(lambda word: _ONE_SPELLING[word.group()], plain)


def other_spelling(name: str) -> str:
    """Return a name with each word that is spelt in two ways in the other: `Labor Centre`."""
    return _EITHER.sub(_respelt, name)


def _respelt(word: re.Match[str]) -> str:
    other = _OTHER_SPELLING[word.group().casefold()]
    return other.title() if word.group()[0].isupper() else other


def slug(key: str) -> str:
    """Return `key` as the last part of an IRI: at most 80 characters, hashed beyond that."""
    dashed = key.replace(" ", "-")
    if len(dashed) > _LONGEST_SLUG:
        digest = hashlib.sha256(key.encode()).hexdigest()[:10]
        dashed = f"{dashed[: _LONGEST_SLUG - 11].rstrip('-')}-{digest}"
    return quote(dashed, safe="-_~.")


_OF_DOCUMENT = 12
"""Characters of a document's id that keep its `Committee` apart from that of others."""


def minted_id(kind: str, surface: str) -> str:
    """Return the id of an entity no authority file knows: `organisation/name/harbour-circle`.

    American and British spellings, `&` and `and` are one name: `Labor Center` is `Labour Centre`.
    """
    return f"{kind}/name/{slug(one_spelling(name_key(surface))) or 'unnamed'}"


def is_minted(entity_id: str, kind: str) -> bool:
    """Say whether an id of a kind is one that `minted_id` makes, and no authority file's."""
    return entity_id.startswith(f"{kind}/name/")


def id_in_one_text(kind: str, surface: str, document_id: str) -> str:
    """Return the id of what one document alone calls so: nobody can tell its namesakes apart."""
    return minted_id(kind, f"{surface} {document_id[:_OF_DOCUMENT]}")
