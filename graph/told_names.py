"""Knows names of persons that somebody told, without keeping the names.

A project's file `told.names` has marks of them, made with a key that is in it: nobody reads a name
there, but whoever has the file can try names on it, a million a second. It leaves its folder never.
"""

import re
import secrets
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.spans import FindSpans
from graph.failures import RefusedError
from graph.iris import HASH_LENGTH, short_hash
from graph.safe_files import write_whole
from graph.told_finding import MARK_LENGTH, Looking, mark_of, mark_of_half
from graph.told_words import PlainText, key_of, word_pattern, words_in

FILE = "told.names"
"""Its name in a project's folder."""

_KEY_BYTES = 32
_FEW = 60
"""Spellings of names up to which it is sooner to look for words of them first."""

_MOST_WORDS, _FEWEST_LETTERS = 10, 2

LONGEST_NAME = 100
"""Characters of a name that somebody tells."""

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

_FEWEST_BEHIND_TITLE = 2

_HEAD = (
    "# Marks of names of persons that are masked in this project. No name can be read here; whoever"
    "\n# has this file can try names on it. Do not send it along.\n"
)
_KEY = re.compile(rf"key ([0-9a-f]{{{2 * _KEY_BYTES}}})")
_LINE = re.compile(
    rf"(\*|[0-9a-f]{{{HASH_LENGTH}}})((?: (?:[1-9]|{_MOST_WORDS}):[0-9a-f]{{{MARK_LENGTH}}})+)"
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
        bare = [(name, _marks_of(name, key)) for name in names]
        told = [(marks, marks | _halves_of(name, key)) for name, marks in bare]
        new = {(scope, marks) for _, marks in told for scope in scopes}
        without_halves = {(scope, marks) for marks, _ in told for scope in scopes} - new
        before = [each for each in self.marks if each not in without_halves]  # of version 0.31
        added = sorted(new - set(before), key=lambda each: (each[0], sorted(each[1])))
        return ToldNames(self.path, key, (*before, *added))

    def without(self, names: Iterable[str]) -> "ToldNames":
        """Return these without some names, wherever they are masked.

        Raises:
            ToldNamesError: One is no name.
        """
        names = list(names)
        own = [_mark_of(name, self.key) for name in names]
        whole = [_marks_of(name, self.key) | _halves_of(name, self.key) for name in names]
        taken = list(zip(own, whole, strict=True))
        left = (m for m in self.marks if not any(one in m[1] <= every for one, every in taken))
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
        return Looking.of(self.key, marks).spans


def finding(names: Iterable[str]) -> FindSpans:
    """Return what finds names, wherever they stand.

    Raises:
        ToldNamesError: One is no name.
    """
    return ToldNames(Path()).with_names(names).finder("") or (lambda _: ())


def looked_for(names: Iterable[str]) -> Callable[[str], bool]:
    """Return what says of a text, sooner than a search does, that it can have none of names."""
    from extract.persons.line_masking import MASK  # which few commands need

    spelt = [words for name in names for words in _every_spelling(_readable(name))]
    folded = [list(map(key_of, words)) for words in spelt]
    longest = {max(words, key=len, default="") for words in folded}
    halves = {word for words in folded for word in words if len(words) > 1}
    if len(longest) > _FEW:
        return lambda _: True

    def may_have(text: str) -> bool:
        bare = key_of(PlainText.of(text).text)
        return any(word in bare for word in longest) or (
            MASK in text and any(word in bare for word in halves)
        )

    return may_have


def words_of(name: str) -> list[str]:
    """Return the words of a name, as they are looked for."""
    return [name[start:end] for start, end in words_in(name)]


def _counted(told: str) -> Iterator[tuple[int, str]]:
    for each in told.split():
        words, _, mark = each.partition(":")
        yield int(words), mark


def _marks_of(name: str, key: bytes) -> frozenset[tuple[int, str]]:
    """Return the marks of a name: its words in all orders that begin anywhere, and in one word."""
    from extract.persons.line_masking import MASK  # which few commands need

    name = _readable(name)
    if MASK in name:
        raise ToldNamesError(
            f"{' '.join(name.split())[:60]!r} cannot be masked: {MASK} stands for what is masked;"
            " tell the whole name, or what is left of it alone",
            "mask_in_name_of_person",
        )
    spelt = _spellings(name) if len(name) <= LONGEST_NAME else []
    letters = "".join(word for word in spelt[0] if not word[0].isdigit()) if spelt else ""
    if len(letters) < _FEWEST_LETTERS or not 1 <= len(spelt[0]) <= _MOST_WORDS:
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
        marks |= {(len(folded), mark_of(key, case, *order)) for order in orders}
        if len(folded) > 1:
            marks |= {(1, mark_of(key, "", "".join(order))) for order in orders}
    return frozenset(marks)


def _halves_of(name: str, key: bytes) -> set[tuple[int, str]]:
    """Return the marks of the words of a name, beside a mask, but for titles and numbers."""
    several = (words for words in _every_spelling(_readable(name)) if len(words) > 1)
    told = {w for words in several for w in words if not w[0].isdigit()}
    return {
        mark_of_half(key, word, is_ordinary=_is_ordinary(word))
        for word in told
        if key_of(word) not in _TITLES
    }


def _mark_of(name: str, key: bytes) -> tuple[int, str]:
    """Return the mark of a name as it is told."""
    words = _spellings(_readable(name))[0]
    return len(words), mark_of(key, _case_of(words), *map(key_of, words))


def _readable(name: str) -> str:
    """Return a name without signs that nobody sees."""
    return "".join(c for c in name if unicodedata.category(c) != "Cf")


def _every_spelling(name: str) -> list[list[str]]:
    """Return the words of a name as it is told, without its title, and in other letters."""
    spelt = _spellings(name)
    return [*spelt, *_without_title(spelt), *_otherwise(spelt)]


def _spellings(name: str) -> list[list[str]]:
    """Return the words of a name, cut as texts may cut them: `O'Brien` and `OBrien`, `McDonald`."""
    name, word = PlainText.of(name).text, word_pattern()
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
    is_told = all(_is_ordinary(word) and word[0].isupper() for word in words)
    return "^" if is_told else ""


def _is_ordinary(word: str) -> bool:
    from ontology.known_words import is_known_word  # which few commands need

    return is_known_word(word.lower()) or is_known_word(key_of(word))
