"""Knows names of persons that somebody told, without keeping the names.

A project's file `told.names` has marks of them, made with a key that is in it: nobody reads a name
there, but whoever has the file can try names on it, a million a second. It leaves its folder never.
"""

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from extract.model import Span
from extract.spans import FindSpans, merged
from graph.failures import RefusedError
from graph.iris import HASH_LENGTH, short_hash
from graph.safe_files import write_whole
from ontology.names import fold

FILE = "told.names"
"""Its name in a project's folder."""

_KEY_BYTES, _MARK_BYTES = 32, 16
_FEW = 60
"""Spellings of names up to which it is sooner to look for words of them first."""

_MOST_WORDS, _FEWEST_LETTERS = 10, 2

LONGEST_NAME = 100
"""Characters of a name that somebody tells."""

_BARE = str.maketrans(
    {"đ": "d", "ł": "l", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "\u0640": ""}
)
"""Letters that are written without their mark too, and have none that Unicode could take off.

The last one is a stroke that only makes an Arabic word longer.
"""

_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
"""Letters that are written as two where a keyboard has them not."""

_ONE_LETTER = re.compile(r"(?<=[ao])e|(?<=(?<![aeoq])u)e|(?<=a)a")
"""The second of two letters that may be one: `Mueller`."""

_TITLES = frozenset(
    ["dr", "dra", "mr", "mrs", "ms", "miss", "mme", "mlle", "mlles", "mm", "m", "sr", "sra", "srta",
     "prof", "profesor", "profesora", "professeur", "professor", "don", "dona", "me", "maitre",
     "rev", "hon", "sheikh", "imam"]
)  # fmt: skip
"""What stands before a name and is none of it."""

_BETWEEN = r"[\s_.,،;'’‘´`‐‑–/+|()\[\]*@-]{0,8}"
_GAP = re.compile(rf"(?!\.\s){_BETWEEN}")
"""What stands between the words of a name; a full stop with white space ends a sentence."""

_GAP_OF_INITIAL = re.compile(_BETWEEN)
_ENCODED = re.compile(r"%2[0-9A-Fa-f]")
"""A blank or another sign as addresses of pages have it."""

_LONGEST_INITIAL, _FEWEST_BEHIND_TITLE = 2, 2
"""Letters of what may be a word cut short, so that a full stop behind it ends none: `Md. Uno`."""

_APOSTROPHE = str.maketrans({"ʼ": "'"})
"""Unicode has it for a letter."""

_HEAD = (
    "# Marks of names of persons that are masked in this project. No name can be read here; whoever"
    "\n# has this file can try names on it. Do not send it along.\n"
)
_KEY = re.compile(rf"key ([0-9a-f]{{{2 * _KEY_BYTES}}})")
_LINE = re.compile(
    rf"(\*|[0-9a-f]{{{HASH_LENGTH}}})((?: (?:[1-9]|{_MOST_WORDS}):[0-9a-f]{{{2 * _MARK_BYTES}}})+)"
)


class ToldNamesError(RefusedError):
    """A name cannot be masked, or the file of marks cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class ToldNames:
    """The names of a project.

    Attributes:
        path: The file with their marks.
        key: What marks are made with; empty where there are none.
        marks: For each name the documents that it is masked in (`*` for all), and its marks, each
            with the number of its words.
    """

    path: Path
    key: bytes = b""
    marks: tuple[tuple[str, frozenset[tuple[int, str]]], ...] = ()

    @classmethod
    def of(cls, folder: Path) -> "ToldNames":
        """Return those of a project's folder; none where nobody told any.

        Raises:
            ToldNamesError: The file is not as it was written.
        """
        path = folder / FILE
        try:
            lines = path.read_text("utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return cls(path)
        told = [(n, line) for n, line in enumerate(lines, 1) if line and line[0] != "#"]
        key = _KEY.fullmatch(told[0][1]) if told else None
        found = [(number, _LINE.fullmatch(line)) for number, line in told[1:]]
        strange = next((number for number, match in found if match is None), 0)
        if key is None or strange:
            where = f"line {strange}" if strange else "its first lines"
            raise ToldNamesError(
                f"{path}: {where} cannot be read; restore the file from a copy: without it names "
                "that somebody told would be shown",
                "told_names_unreadable",
                file=str(path),
            )
        marks = ((match[1], frozenset(_counted(match[2]))) for _, match in found if match)
        return cls(path, bytes.fromhex(key[1]), tuple(marks))

    @property
    def number(self) -> int:
        """How many names there are, wherever they are masked."""
        return len({marks for _, marks in self.marks})

    def with_names(self, names: Iterable[str], documents: Sequence[str] = ()) -> "ToldNames":
        """Return these with further names; write them before anything is masked.

        Args:
            names: As people write them.
            documents: Hashes of the documents they are masked in; all documents where there are
                none.

        Raises:
            ToldNamesError: One is no name.
        """
        key = self.key or secrets.token_bytes(_KEY_BYTES)
        scopes = [short_hash(each) for each in documents] or ["*"]
        marks = [_marks_of(name, key) for name in names]
        new = {(scope, each) for each in marks for scope in scopes}
        added = sorted(new - set(self.marks), key=lambda each: (each[0], sorted(each[1])))
        return ToldNames(self.path, key, (*self.marks, *added))

    def without(self, names: Iterable[str]) -> "ToldNames":
        """Return these without some names, wherever they are masked.

        Raises:
            ToldNamesError: One is no name.
        """
        taken = [(_marks_of(name, self.key), _mark_of(name, self.key)) for name in names]
        left = (m for m in self.marks if not any(own in m[1] <= all_ for all_, own in taken))
        return ToldNames(self.path, self.key, tuple(left))

    def carried(self, before: str, after: str) -> "ToldNames":
        """Return these with what is masked in one document masked in another, which replaces it."""
        old, new = short_hash(before), short_hash(after)
        of_old = ((new, marks) for scope, marks in self.marks if scope == old)
        more = [each for each in of_old if each not in self.marks]
        return ToldNames(self.path, self.key, (*self.marks, *more)) if more else self

    def write(self) -> None:
        """Write them; they are on the disk when this returns."""
        lines = (
            f"{scope} {' '.join(f'{words}:{mark}' for words, mark in sorted(marks))}\n"
            for scope, marks in self.marks
        )
        write_whole(self.path, f"{_HEAD}key {self.key.hex()}\n{''.join(lines)}".encode())

    def finders(self) -> Callable[[str], FindSpans | None]:
        """Return what gives `finder` for one document after the other, made once for most."""
        own, everywhere = {scope for scope, _ in self.marks}, self.finder("")

        def finder(document_id: str) -> FindSpans | None:
            document = short_hash(document_id)
            return self.finder(document) if document in own else everywhere

        return finder

    def finder(self, document_id: str) -> FindSpans | None:
        """Return what finds those that are masked in a document; None where there are none."""
        scopes = {"*", short_hash(document_id)}
        marks = frozenset(one for scope, marks in self.marks if scope in scopes for one in marks)
        if not marks:
            return None
        lengths = sorted({words for words, _ in marks}, reverse=True)
        return lambda text: tuple(_found(text, self.key, marks, lengths))


def key_of(word: str) -> str:
    """Return what a word of a name is known by: without case and marks."""
    return fold(word).translate(_BARE)


def finding(names: Iterable[str]) -> FindSpans:
    """Return what finds names, wherever they stand.

    Raises:
        ToldNamesError: One is no name.
    """
    return ToldNames(Path()).with_names(names).finder("") or (lambda _: ())


def looked_for(names: Iterable[str]) -> Callable[[str], bool]:
    """Return what says of a text, sooner than a search does, that it can have none of names."""
    spelt = [words for name in names for words in _every_spelling(_readable(name))]
    words = {max(map(key_of, each), key=len, default="") for each in spelt}
    if len(words) > _FEW:
        return lambda _: True

    def may_have(text: str) -> bool:
        bare = key_of(text)
        return any(word in bare for word in words)

    return may_have


def words_of(name: str) -> list[str]:
    """Return the words of a name, as they are looked for."""
    return [name[start:end] for start, end in _words(name)]


def _counted(told: str) -> Iterator[tuple[int, str]]:
    for each in told.split():
        words, _, mark = each.partition(":")
        yield int(words), mark


def _marks_of(name: str, key: bytes) -> frozenset[tuple[int, str]]:
    """Return the marks of a name: its words in all orders that begin anywhere, and in one word."""
    name = _readable(name)
    spelt = _spellings(name) if len(name) <= LONGEST_NAME else []
    letters = "".join(word for word in spelt[0] if not word[0].isdigit()) if spelt else ""
    if (
        len(letters) < _FEWEST_LETTERS
        or _is_mask(name.strip(), Span(1, max(2, len(name.strip()) - 1)))
        or not 1 <= len(spelt[0]) <= _MOST_WORDS
    ):
        raise ToldNamesError(
            f"{' '.join(name.split())[:60]!r} cannot be masked: a name has at least"
            f" {_FEWEST_LETTERS} letters, and at most {_MOST_WORDS} words and {LONGEST_NAME}"
            " characters; tell a longer one in parts",
            "no_name_of_person",
            letters=_FEWEST_LETTERS,
            words=_MOST_WORDS,
            characters=LONGEST_NAME,
        )
    marks = set[tuple[int, str]]()
    for words in _every_spelling(name):
        folded, case = list(map(key_of, words[:_MOST_WORDS])), _case_of(words)
        orders = {(*folded[n:], *folded[:n]) for n in range(len(folded))}
        marks |= {(len(folded), _mark(key, case, *order)) for order in orders}
        if len(folded) > 1:
            marks |= {(1, _mark(key, "", "".join(order))) for order in orders}
    return frozenset(marks)


def _mark_of(name: str, key: bytes) -> tuple[int, str]:
    """Return the mark of a name as it is told."""
    words = _spellings(_readable(name))[0]
    return len(words), _mark(key, _case_of(words), *map(key_of, words))


def _readable(name: str) -> str:
    """Return a name without signs that nobody sees."""
    return "".join(c for c in name if unicodedata.category(c) != "Cf")


def _every_spelling(name: str) -> list[list[str]]:
    """Return the words of a name as it is told, without its title, and in other letters."""
    spelt = _spellings(name)
    return [*spelt, *_without_title(spelt), *_otherwise(spelt)]


def _spellings(name: str) -> list[list[str]]:
    """Return the words of a name, cut as texts may cut them: `O'Brien` and `OBrien`, `McDonald`."""
    name, word = name.translate(_APOSTROPHE), _word()
    joined = ["".join(word.findall(part)) for part in re.split(r"[\s,;]+", name)]
    return [word.findall(name), words_of(name), [part for part in joined if part]]


def _without_title(spelt: Sequence[list[str]]) -> Iterator[list[str]]:
    """Yield the words behind `Dr` or the like, where two or more are left."""
    for words in spelt:
        if len(words) > _FEWEST_BEHIND_TITLE and key_of(words[0]) in _TITLES:
            yield words[1:]


def _otherwise(spelt: Sequence[list[str]]) -> Iterator[list[str]]:
    """Yield the words as who has not their letters writes them: `Mueller`, and `Müller` for it."""
    for words in spelt:
        for others in (
            [_as_written(word, word.lower().translate(_TWO_LETTERS)) for word in words],
            [_as_written(word, _ONE_LETTER.sub("", key_of(word))) for word in words],
        ):
            if list(map(key_of, others)) != list(map(key_of, words)):
                yield others


def _as_written(word: str, spelt: str) -> str:
    """Return a word's other spelling, with a capital where the word has one."""
    return spelt.capitalize() if word[:1].isupper() else spelt


def _case_of(words: Sequence[str]) -> str:
    """Return what tells a name of ordinary words, as `Hope`, from these: their capitals."""
    from ontology.known_words import is_known_word  # which few commands need

    is_ordinary = all(is_known_word(w.lower()) or is_known_word(key_of(w)) for w in words)
    return "^" if is_ordinary and all(word[0].isupper() for word in words) else ""


def _found(
    text: str, key: bytes, marks: frozenset[tuple[int, str]], lengths: Sequence[int]
) -> list[Span]:
    text = _ENCODED.sub("___", text.translate(_APOSTROPHE))
    whole, parts = list(_runs(text)), list(_words(text))
    found = list(_found_among(text, whole, key, marks, lengths))
    if parts != whole:
        found = merged([*found, *_found_among(text, parts, key, marks, lengths)])
    return [span for span in found if not _is_mask(text, span)]


def _found_among(
    text: str,
    places: Sequence[tuple[int, int]],
    key: bytes,
    marks: frozenset[tuple[int, str]],
    lengths: Sequence[int],
) -> Iterator[Span]:
    folded = [key_of(text[a:b]) for a, b in places]
    near = [_are_near(text, a, b) for a, b in pairwise(places)]
    at = 0
    while at < len(places):
        taken = 1
        for length in lengths:
            last = at + length - 1
            if last < len(places) and all(near[at:last]):
                words = folded[at : last + 1]
                is_told = length > 1 and _is_joined(text, places[at : last + 1])
                is_told = is_told or all(text[a].isupper() for a, _ in places[at : last + 1])
                cases = ("", "^") if is_told else ("",)
                if any((length, _mark(key, case, *words)) in marks for case in cases):
                    yield Span(places[at][0], places[last][1])
                    taken = length
                    break
        at += taken


def _is_joined(text: str, places: Sequence[tuple[int, int]]) -> bool:
    """Say whether words stand as in an address or the name of a file: `grace-hope`."""
    return not any(c.isspace() for c in text[places[0][0] : places[-1][1]])


def _are_near(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    gap = _GAP_OF_INITIAL if first[1] - first[0] <= _LONGEST_INITIAL else _GAP
    return gap.fullmatch(text, first[1], second[0]) is not None


def _is_mask(text: str, span: Span) -> bool:
    from extract.persons.line_masking import MASK  # which few commands need

    return text[max(0, span.start - 1) : span.end + 1] == MASK


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where letters with their marks stand, and numbers."""
    yield from (match.span() for match in _word().finditer(text))


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Yield where words are; of `NgoziUno`, as files are named, there are two."""
    changes = _case_changes()
    for start, end in _runs(text):
        cuts = [m.start() for m in changes.finditer(text, start, end)]
        yield from pairwise([start, *cuts, end])


@cache
def _word() -> re.Pattern[str]:
    """Return what a word is: letters, each with what is written above, below or behind it."""
    codes = [c for c in range(0x300, 0x1E000) if unicodedata.category(chr(c)) in {"Mn", "Mc"}]
    ends = [c for c, after in pairwise([*codes, -1]) if after != c + 1]
    starts = [c for before, c in pairwise([-1, *codes]) if c != before + 1]
    signs = "".join(f"{chr(a)}-{chr(b)}" for a, b in zip(starts, ends, strict=True))
    return re.compile(rf"(?:[^\W\d_][{signs}]*)+|\d+")


@cache
def _case_changes() -> re.Pattern[str]:
    # Where nobody told a name, and that is in most projects, nothing is loaded for it.
    from extract.persons.letters import CAPITALS, SMALL

    return re.compile(rf"(?<=[{SMALL}])(?=[{CAPITALS}])|(?<=[{CAPITALS}])(?=[{CAPITALS}][{SMALL}])")


@lru_cache(1 << 16)
def _mark(key: bytes, case: str, *words: str) -> str:
    told = "\0".join((case, *words)).encode("utf-8", "replace")
    return hashlib.blake2b(told, digest_size=_MARK_BYTES, key=key).hexdigest()
