"""Owns a project's settings, the file `linkages.toml`. A bad value is an error, never ignored."""

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from textwrap import fill

from extract.measured import masking_words, measured
from graph.failures import GraphError
from graph.servers.written_address import check_address
from graph.store import StoreError
from ontology.addresses import ADDRESS, WANTED

FORMAT = 2
"""Version of the project folder's layout and graph that this program reads and writes."""

_FIRST_SETTINGS = """\
# Settings of this project. Change a value and run the command again.
format = {format}

# What the project is called in figures and exports.
title = ""

# Under which terms the graph may be used: the address of a licence, such as
# "https://creativecommons.org/licenses/by/4.0/". Empty: nothing is said.
licence = ""

# An installed spaCy pipeline.
model = "en_core_web_md"

# Names of persons that may be stored and shown, such as office-holders and authors.
# Every other name of a person is masked. Applies to documents added from now on.
{masking}
allowed_names = []

# Whether exports and figures may quote sentences.
quotations = true

# Who corrects the graph, where --who or LINKAGES_WHO does not say: a name, initials or a role.
# It is told in the graph and in exports.
who = ""

# The project's own authority file (CSV) and thesaurus (SKOS in Turtle), in this folder. What is
# decided on names and themes goes into them, and documents are read with them from then on.
authority = "authority.csv"
thesaurus = "thesaurus.ttl"

# The SPARQL server that keeps the graph, such as "http://localhost:7878"; see docs/servers.md.
# Empty: the graph is in this folder. To move it from one to the other: linkages move
store = {store}

# Where that server takes updates, if it is not found by itself.
store_update = ""
"""
_LARGEST = 1_000_000
_STORE = re.compile(r"^[ \t]*store[ \t]*=.*$", re.MULTILINE)


def first_settings(store: str = "") -> str:
    """Return the settings file of a new project, whose graph is in a server if one is named."""
    masking = fill(masking_words(measured()), 90, initial_indent="# ", subsequent_indent="# ")
    return _FIRST_SETTINGS.format(format=FORMAT, masking=masking, store=_quoted(store))


def with_store(written: str, store: str) -> str:
    """Return the text of a settings file with another store; the rest stays as it is."""
    line = f"store = {_quoted(store)}"
    changed, times = _STORE.subn(lambda _: line, written, count=1)
    return changed if times else f"{written.rstrip()}\n\n{line}\n"


def _quoted(address: str) -> str:
    return json.dumps(address)  # an address has nothing that TOML writes otherwise


class SettingsError(GraphError):
    """The settings file cannot be read; the message names file, key and what was expected."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project can choose.

    Attributes:
        title: What the project is called; may be empty.
        licence: The IRI of the licence of the graph; may be empty.
        model: Name of an installed spaCy pipeline.
        allowed_names: Names of persons that are not masked.
        quotations: Whether exports and figures may quote sentences.
        who: Who decides, where nobody else is named; may be empty.
        authority: Name of the project's own authority file in its folder.
        thesaurus: Name of its own thesaurus there.
        store: Address of the SPARQL server that keeps the graph; empty where the folder does.
        store_update: Where that server takes updates; empty where that is found by itself.
    """

    title: str = ""
    licence: str = ""
    model: str = "en_core_web_md"
    allowed_names: frozenset[str] = frozenset()
    quotations: bool = True
    who: str = ""
    authority: str = "authority.csv"
    thesaurus: str = "thesaurus.ttl"
    store: str = ""
    store_update: str = ""


def read_settings(path: Path) -> Settings:
    """Return the settings in a file.

    Raises:
        SettingsError: It is not TOML, has a key that is not known, a value of the wrong kind,
            or was made by a version of this program that writes another graph.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise SettingsError(f"{path}: is too large for a settings file; restore it from a copy")
        values = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(f"{path}: is not TOML ({error}); correct it") from error
    for key, value in values.items():
        _check(path, key, value)
    values.pop("format", None)
    return Settings(**values | {"allowed_names": frozenset(values.get("allowed_names", ()))})


def _is_line(value: object) -> bool:
    return isinstance(value, str) and value.isprintable()


def _is_licence(value: object) -> bool:
    return isinstance(value, str) and (not value or ADDRESS.fullmatch(value) is not None)


def _is_server(value: object) -> bool:
    if not isinstance(value, str) or not value:
        return value == ""
    try:
        check_address(value)
    except StoreError:
        return False
    return True


def _is_name(value: object) -> bool:
    return _is_line(value) and bool(str(value).strip())


def _is_file_name(value: object, ending: str) -> bool:
    return (
        isinstance(value, str) and re.fullmatch(rf"[\w][\w .-]{{0,99}}{ending}", value) is not None
    )


def _is_list_of_names(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_name, value))


def _is_yes_or_no(value: object) -> bool:
    return isinstance(value, bool)


def _is_format(value: object) -> bool:
    return type(value) is int and value >= 1


_EXPECTED: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "format": (_is_format, "a whole number"),
    "title": (_is_line, "a line of text"),
    "licence": (_is_licence, f"the address of a licence, {WANTED}"),
    "model": (_is_name, "the name of a spaCy pipeline"),
    "allowed_names": (_is_list_of_names, "a list of names"),
    "quotations": (_is_yes_or_no, "true or false"),
    "who": (_is_line, "a line of text"),
    "authority": (
        partial(_is_file_name, ending=r"\.csv"),
        "the name of a file in this folder that ends in .csv",
    ),
    "thesaurus": (
        partial(_is_file_name, ending=r"\.ttl"),
        "the name of a file in this folder that ends in .ttl",
    ),
    "store": (_is_server, "the address of a server without password or '?', or empty"),
    "store_update": (_is_server, "the address of a server without password or '?', or empty"),
}


def _check(path: Path, key: str, value: object) -> None:
    if key not in _EXPECTED:
        known = ", ".join(_EXPECTED)
        raise SettingsError(f"{path}: {key!r} is no setting; the settings are {known}")
    fits, expected = _EXPECTED[key]
    if not fits(value):
        secret = fits is _is_server  # an address that does not fit may hold a password
        got = "another" if secret else repr(str(value)[:80])
        raise SettingsError(f"{path}: {key} must be {expected}; got {got}")
    if key == "format" and isinstance(value, int) and value > FORMAT:
        raise SettingsError(
            f"{path}: was made by a newer version of linkages (format {value}, this one reads"
            f" {FORMAT}); update linkages"
        )
    if key == "format" and isinstance(value, int) and value < FORMAT:
        raise SettingsError(
            f"{path}: was made by an earlier version of linkages (format {value}, this one reads"
            f" {FORMAT}); move the folder away and add its documents again: linkages add FILES"
        )
