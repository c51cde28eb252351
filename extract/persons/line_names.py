"""Finds names of persons in titles and file names that no model reads: `letter ngozi uno.txt`."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest

from extract.kept_patterns import compiled
from extract.names.place_words import PLACE_HEADS
from extract.persons.frames.handles import in_addresses
from extract.persons.kin_words import KIN
from extract.persons.line_masking import split_words
from extract.persons.listed_names import NAMED_AFTER, is_given_name, is_listed
from extract.persons.no_names import NO_NAME_ENDINGS, is_word_of_name
from extract.persons.occupations import OCCUPATIONS
from extract.persons.small_names import is_common, is_ordinary
from extract.persons.word_names import VIRTUES
from extract.words import word_set
from ontology.authority import instruments, organisations
from ontology.gazetteer import Gazetteer

_ENDING = compiled(
    r"\.(?:txt|pdf|docx?|odt|html?|xlsx?|rtf|md|csv|eml|msg|json|epub|pptx?|jpe?g|png|tiff?|gif|"
    r"xml|ods|odp|mbox|zip|tar|gz|pages|key|numbers|mp3|mp4|wav|m4a)$",
    re.I,
)
_WORD = compiled(r"(?:[^\W\d_][\u0300-\u036f]*)+")
_BETWEEN = compiled(r"[\s.]{1,3}")
_LONGEST_LINE = 500
_LARGE = 100_000
_SHORTEST, _LONGEST_ACRONYM = 3, 5
_SHORTEST_SURNAME = 4
_MOST_WORDS, _LONGEST_BODY = 40, 12
_PARTICLES = word_set("dos da do de del la van von der bin al el di")
_BEARS_WITNESS = word_set(
    """
    statement statements affidavit story testimony testimonial interview interviews notes passport
    case witness survivor victim complaint declaration diary letter transcript profile intake
    referral cv resume photo id visa medical déclaration témoignage entretien récit plainte
    passeport lettre declaración declaracion testimonio entrevista relato denuncia pasaporte carta
    temoignage recit
    """
)
"""Words of file names beside which the person is named of whom the file tells."""

_MAY_BEAR_WITNESS = word_set(
    """
    fiche ficha dossier expediente historia histoire caso cas audition consentement consentimiento
    autorisation autorización autorizacion certificat certificado acta acte attestation
    """
)
"""The same, of which most files tell of no person: a word beside them has no end of words."""

_OF_DOCUMENTS = word_set(
    """
    final draft scan scanned copy version signed unsigned original revised edited translated
    translation english french spanish page part file doc document report summary annex template
    form guide guidelines schedule list law study studies review notes short long full new old
    sample example table data results audio video recording field group focus key informant public
    private press media brief briefing news update meeting minutes workshop training human rights
    trafficking migration migrant migrants labour labor forced debt bondage domestic work worker
    workers women woman girl girls boy boys men children child sex slavery exploitation shelter
    return border police court rescue success journey life home back anonymous redacted masked
    consent confidential protected one two three first second third fourth last and the for from
    with about how why what who expert joint opening closing oral written against before after
    accueil ingreso acogida salida sortie suivi seguimiento pays país pais technique ficha fiche
    dossier expediente historia caso cas audition acta acte inscription inscripción inscripcion
    registro enquête enquete encuesta evaluación evaluation lectura lecture projet proyecto
    plaidoyer incidencia naissance nacimiento mariage matrimonio trabajo travail presse prensa
    pédagogique pedagógica familia famille jurídico juridique legal violencia violences violence
    finale final definitiva definitivo version versión borrador copia brouillon trata traite
    informe rapport sur por para con una des les una sin sans mujer mujeres femme femmes
    """
)
"""Words of file names that are no names."""

_OF_FILES = _BEARS_WITNESS | _OF_DOCUMENTS
_NO_NAMES = _OF_FILES | OCCUPATIONS | KIN
_CALLED_AFTER = NAMED_AFTER | word_set(
    """
    institute institut instituto foundation fondation fundación fundacion trust fund centre center
    centro university université universidad college school hospital library house network rules
    law act convention protocol principles society association
    """
)
"""What bodies and laws that are called after persons are, behind the name."""

_ENDINGS = (*NO_NAME_ENDINGS, "ing", "ology", "cion", "ers", "ed")
_LONGEST_CODE = 3
_LETTERS = compiled(r"[^\W\d_]+")
_FEMININE = (("ska", "ski"), ("cka", "cki"), ("ova", "ov"), ("eva", "ev"), ("ina", "in"))
"""Ends of Slavic surnames, of which lists often have one only."""


def readable_line(line: str) -> str:
    """Return a title or file name as a reader would say it, without its ending."""
    bare = _ENDING.sub("", line[:_LONGEST_LINE].strip())
    return bare if "@" in bare else split_words(bare).strip()


def may_hold_name(line: str) -> bool:
    """Say whether a line has a word with a capital that is no code, as `GRC` and `EN` are."""
    return any(
        len(word) > _LONGEST_CODE or not word.isupper() or is_listed(word)
        for word in _LETTERS.findall(line)
        if any(map(str.isupper, word))
    )


def named_in_line(line: str, places: Gazetteer) -> Iterator[str]:
    """Yield addresses, listed given names with a listed surname, and a given name all alone.

    Args:
        line: As `readable_line` returns it.
        places: Tells towns from names.
    """
    yield from (line[span.start : span.end] for span in in_addresses(line))
    words = list(_WORD.finditer(line))
    for first, second in pairwise(words):
        given, surname = first.group(), second.group()
        if not _BETWEEN.fullmatch(line, first.end(), second.start()):
            continue
        pair = (given, surname) if is_given_name(given) else (surname, given)
        if _is_pair(*pair, places):
            yield f"{given} {surname}".title()
    for one, particle, last in zip(words, words[1:], words[2:], strict=False):
        is_joined = particle.group() in _PARTICLES and is_given_name(one.group())
        if is_joined and _is_surname(last.group()):
            yield line[one.start() : last.end()].replace(".", " ").title()
    if len(words) == 1 and _is_alone(words[0].group(), places):
        yield words[0].group().title()


def told_by_file_name(line: str, places: Gazetteer, known: frozenset[str]) -> Iterator[str]:
    """Yield words beside `statement`, `story`, `passport` or the like that nothing explains.

    Args:
        line: As `readable_line` returns it.
        places: Tells places and peoples.
        known: Words that the document writes small, and those of the names it mentions.
    """
    words = [word.group() for word in _WORD.finditer(line)]
    folded = {word.casefold() for word in words}
    are_told = not folded.isdisjoint(_BEARS_WITNESS)
    if not are_told and folded.isdisjoint(_MAY_BEAR_WITNESS):
        return
    for word in words:
        is_word = not are_told and is_ordinary(word.casefold())
        if len(word) >= _SHORTEST and not is_word and not _is_explained(word, places, known):
            yield word.title()


def beside_names(
    line: str, names: Iterable[str], places: Gazetteer, known: frozenset[str]
) -> Iterator[str]:
    """Yield listed names that stand right beside one of these: `Van` in `Pham Van Duc`.

    Args:
        line: Of a file name, as `readable_line` returns it.
        names: Who is named in it.
        places: Tells places and peoples.
        known: Words that the document writes small, and those of the names it mentions.
    """
    named = {word.casefold() for name in names for word in _WORD.findall(name)}
    words = list(_WORD.finditer(line))
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        between = word.group()
        is_between = all(side.group().casefold() in named for side in (before, after))
        if is_between and (between.casefold() in _PARTICLES or is_listed(between.title())):
            yield between.title()
    for row in (words, words[::-1]):
        is_beside = False
        for word in row:
            folded = word.group().casefold()
            if folded not in named and is_beside:
                is_beside = _may_go_on(word.group(), places, known)
                if is_beside:
                    yield word.group().title()
            else:
                is_beside = folded in named


def given_with_unknown(line: str, places: Gazetteer, known: frozenset[str]) -> Iterator[str]:
    """Yield a given name and the word behind it that nothing explains: `Joy Uzqenka`.

    Args:
        line: Of a file name, as `readable_line` returns it.
        places: Tells places and peoples.
        known: Words that the document writes small, and those of the names it mentions.
    """
    words = list(_WORD.finditer(line))
    for first, second, third in zip_longest(words, words[1:], words[2:]):
        if second is None:
            return
        given, surname = first.group(), second.group()
        is_given = is_given_name(given) or given.casefold() in VIRTUES
        is_body = third is not None and third.group().casefold() in _CALLED_AFTER
        is_given = is_given and given.casefold() not in _OF_FILES
        if not is_given or is_body or not _BETWEEN.fullmatch(line, first.end(), second.start()):
            continue
        is_pair_known = places.candidates(f"{given} {surname}".title())
        if is_pair_known or not _is_no_other(given, places) or len(surname) < _SHORTEST_SURNAME:
            continue
        if not (_is_explained(surname, places, known) or is_common(surname.casefold())):
            yield f"{given} {surname}".title()


def names_of_file(line: str, places: Gazetteer, *, is_headline: bool = False) -> set[str]:
    """Return the names of persons that a file's name bears, where no text says more of them.

    Args:
        line: As `readable_line` returns it.
        places: Tells places and peoples.
        is_headline: Whether it is so long that `statement` in it tells of nobody.
    """
    nothing: frozenset[str] = frozenset()
    found = {
        *named_in_line(line, places),
        *(() if is_headline else told_by_file_name(line, places, nothing)),
        *given_with_unknown(line, places, nothing),
    }
    kept = set(without_parts_of_bodies(found, line))
    return kept | set(beside_names(line, kept, places, nothing))


def without_parts_of_bodies(names: Iterable[str], line: str) -> Iterator[str]:
    """Yield the names that are more than words of a known body's or treaty's in the line."""
    named = list(names)
    bodies = [frozenset(words) for words in _known_in(line)] if named else []
    for name in named:
        words = frozenset(word.casefold() for word in _WORD.findall(name))
        if not words or not any(words <= body for body in bodies):
            yield name


def _known_in(line: str) -> Iterator[list[str]]:
    """Yield the words of known names of two words or more: `Friedrich-Ebert-Stiftung`."""
    words = _WORD.findall(line)[:_MOST_WORDS]
    for first in range(len(words)):
        for last in range(first + 2, min(len(words), first + _LONGEST_BODY) + 1):
            surface = " ".join(words[first:last])
            if organisations().candidates(surface) or instruments().candidates(surface):
                yield [word.casefold() for word in words[first:last]]


def _may_go_on(word: str, places: Gazetteer, known: frozenset[str]) -> bool:
    """Say whether a word beside a name is one more of it, or a particle of names."""
    folded, title = word.casefold(), word.title()
    if folded in known or folded in _NO_NAMES or len(word) < 2:
        return False
    if organisations().candidates(title) or places.demonym(title) is not None:
        return False
    found = places.candidates(title)
    is_state = bool(found) and (found[0].is_state_or_part or found[0].capital)
    return is_listed(title) and not is_state


def _is_explained(word: str, places: Gazetteer, known: frozenset[str]) -> bool:
    folded, title = word.casefold(), word.title()
    if is_given_name(word) and folded not in known:
        return _is_place_first(title, places)
    if folded in known or folded in _NO_NAMES:
        return True
    if not is_word_of_name(word) or folded in PLACE_HEADS or folded.endswith(_ENDINGS):
        return True
    if word.isupper() and len(word) <= _LONGEST_ACRONYM:
        return True
    is_place = bool(places.candidates(title)) or places.demonym(title) is not None
    return is_place or bool(
        organisations().candidates(title) or organisations().candidates(word.upper())
    )


def _is_place_first(title: str, places: Gazetteer) -> bool:
    """Say whether a given name is first a state's, a capital's or a large town's name."""
    return not _is_no_other(title, places)


def _is_pair(given: str, surname: str, places: Gazetteer) -> bool:
    if not is_given_name(given) or not _is_surname(surname):
        return False
    if organisations().candidates(f"{given} {surname}"):
        return False
    return all(_is_no_other(word, places) for word in (given, surname))


def _is_surname(word: str) -> bool:
    return is_listed(word) or any(
        word.endswith(end) and is_listed(word.removesuffix(end) + other) for end, other in _FEMININE
    )


def _is_alone(word: str, places: Gazetteer) -> bool:
    return is_given_name(word) and _is_no_other(word, places)


def _is_no_other(word: str, places: Gazetteer) -> bool:
    title = word.title()
    found = places.candidates(title)
    is_place = bool(found) and (
        found[0].is_state or found[0].capital or found[0].population >= _LARGE
    )
    is_other = is_place or places.demonym(title) is not None
    return is_word_of_name(word) and not is_other and not organisations().candidates(title)
