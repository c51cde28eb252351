"""Builds `ontology/given_names.txt` and `ontology/surnames.txt`, by which persons are told.

Run `uv run --with names==0.3.0 --with faker==40.63.0 --with simplemma==2.0.0 python
tools/build_person_names.py`; the same package versions give the same bytes. The names come from the
United States Census of 1990 (public domain, in the package `names`), from the lists of Faker (MIT)
for 60 countries and from the two files beside this one; `simplemma` only says which of them are
ordinary words. No list holds whole names, and none is of actual persons.
"""

import importlib
import pkgutil
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

import faker.providers.person
import names
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from extract.words import word_set
from ontology.gazetteer import gazetteer
from ontology.names import fold

ONTOLOGY = Path(__file__).parents[1] / "ontology"
SHORTEST = 3
FREQUENT = 2_000
"""Rank down to which a surname counts as one although it is a word in Spanish."""


def written_beside(file: str) -> frozenset[str]:
    """Return the words of a file beside this one, without its lines of comment."""
    lines = Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines()
    return word_set(" ".join(line for line in lines if not line.startswith("#")))


NAMES_MORE_THAN_WORDS = written_beside("names_more_than_words.txt")
"""In lower case: what a dictionary holds as a word, and what text writes as a name."""

WRITTEN_GIVEN = written_beside("given_names_written.txt")
WRITTEN_SURNAMES = written_beside("surnames_written.txt")
"""Names that neither package lists, folded."""


def latin_words(name: str) -> Iterator[str]:
    """Yield the folded words of a name in the Latin script, particles left out."""
    for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", name):
        is_latin = all("LATIN" in unicodedata.name(c, "") for c in word if c.isalpha())
        if is_latin and word[0].isupper() and len(word) >= SHORTEST:
            yield fold(word)


def of_faker(kind: str) -> Iterator[str]:
    """Yield the words of Faker's names: `kind` is `first_name` or `last_name`."""
    package = faker.providers.person
    for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__)):
        provider = importlib.import_module(f"{package.__name__}.{module}").Provider
        lists = (getattr(provider, a) for a in dir(provider) if a.startswith(kind))
        for listed in lists:
            if isinstance(listed, tuple | list | dict):
                for name in listed:
                    yield from latin_words(str(name))


def of_census(*files: str) -> list[str]:
    """Return the names of the census files, the most frequent first."""
    lines = (line for f in files for line in Path(names.full_path(f)).read_text().splitlines())
    return [fold(line.split()[0]) for line in lines]


def words_of(language: str) -> Iterable[str]:
    """Return the ordinary words of a language, in lower case."""
    words = DefaultDictionaryFactory().get_dictionary(language)
    return (fold(word) for word in words if word.islower())


def write_names(file: str, found: set[str], comment: str) -> None:
    """Write names, one a line, in order."""
    lines = [f"# {comment}", "# Built by tools/build_person_names.py; see NOTICE.", *sorted(found)]
    (ONTOLOGY / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{file}: {len(found)} names", file=sys.stderr)


def is_no_place(name: str) -> bool:
    """Say whether a name is neither a country's nor a people's."""
    found = gazetteer().candidates(name)
    is_state = bool(found) and found[0].kind in {"country", "region"}
    return not is_state and gazetteer().demonym(name) is None


def main() -> None:
    """Build both lists."""
    ranked = of_census("dist.all.last")
    frequent = set(ranked[:FREQUENT])
    ordinary = {*words_of("en"), *words_of("fr"), *({*words_of("es")} - frequent)}
    ordinary -= NAMES_MORE_THAN_WORDS
    given = {*of_census("dist.female.first", "dist.male.first"), *of_faker("first_name")}
    given |= WRITTEN_GIVEN
    surnames = {*ranked, *of_faker("last_name"), *WRITTEN_SURNAMES}
    for file, found, sort in (
        ("given_names.txt", given, "Given names"),
        ("surnames.txt", surnames, "Surnames"),
    ):
        kept = {n for n in found - ordinary if len(n) >= SHORTEST and is_no_place(n)}
        write_names(file, kept, f"{sort} that are no ordinary words, folded (ontology.names.fold).")


if __name__ == "__main__":
    main()
