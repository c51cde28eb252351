"""Finds the title of a document: in its properties if its first page bears them out, else there."""

import re
from collections.abc import Sequence

from ontology.names import fold

_TOOL_TITLE = re.compile(
    r"^(?:microsoft (?:word|powerpoint)|untitled|sans titre|sin titulo|document ?\d*$|"
    r"united nations$|nations unies$|naciones unidas$|title$|titre$|titulo$|slide 1$|none$|print$)"
    r"|\.(?:docx?|pdf|rtf|odt|indd|qxd|pub|wpd|html?|txt)$"
)
_FURNITURE = re.compile(
    r"^(?:united nations|nations unies|naciones unidas|general assembly|assemblee generale|"
    r"asamblea general|human rights council|conseil des droits de l'homme|"
    r"consejo de derechos humanos|security council|economic and social council|distr\b|original\b|"
    r"agenda item|point \d|working group on the universal periodic review$|"
    r"groupe de travail sur l'examen periodique universel$|universal periodic review$|"
    r"(?:[a-z]+[ -]?){1,3}session$|contents$|sommaire$|indice$|table of contents$|page\b|pdf\b|"
    r"https?:|www\.|tel\b|fax\b|e-?mail\b|(?:for|para(?: su)?|pour)? ?(?:immediate "
    r"(?:release|distribution)|publicacion inmediata|(?:publication|diffusion) immediate)\W*$|"
    r"press release$|communique de presse$|terms of reference$|termes de reference$|"
    r"terminos de referencia$|(?:concept note|note conceptuelle|nota conceptual|ficha de proyecto|"
    r"fiche (?:de )?projet|project (?:fiche|sheet))$|"
    r"comunicado de prensa$|working paper\b.{0,10}$|\(?c\)? \d)"
)
_YEAR = r"(?:19|20)\d\d"
_DATED = re.compile(rf"\b{_YEAR}\b")
_YEARS = re.compile(rf"\b{_YEAR}(?:\s?[-–/]\s?(?:{_YEAR}|\d\d))?\b")
_REPORT_OF_YEAR = re.compile(
    r"^(?:[\w.-]{2,20} )?(?:annual (?:report|review)|activity report|strategic plan|newsletter"
    r"|(?:e-)?bulletin"
    r"|rapport (?:annuel|d['’]activites?)|plan (?:strategique|estrategico)|boletin|memoria"
    r"|informe (?:anual|de actividades))\b"
)
_GOES_ON = re.compile(
    r"\b(?:of|the|an?|and|on|for|to|in|with|by|at|from|de|du|des|la|le|les|et|sur|pour|en|aux?|"
    r"y|del|los|las|el|sobre|para|universal periodic|examen (?:periodique|periodico))$"
)
"""How a line ends that is no whole title."""

_FIELD = re.compile(r"^(?:[Pp]roject [Tt]itle|[Tt]itre du projet|[Tt]ítulo(?: del proyecto)?) ?: ")
_LETTERS = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\w{4,40}")
_LOOKED_AT = 25
_MENU = 2
"""Bars that part the entries of a menu: `Who we are | What we do | News`."""

_SHORTEST, _LONGEST = 6, 200
_MOST_LINES = 2


def title(properties_title: str | None, first_page: str) -> str | None:
    """Return the title; None where neither the properties nor the first lines tell one."""
    told = " ".join((properties_title or "").split())[:300]
    if told and _is_borne_out(told, first_page):
        return told
    lines = _lines_before_text(first_page)
    headings = [line for line in lines if _is_heading(line)]
    best = next((line for line in headings if len(line.split()) > 2), None)
    chosen = best or (headings[0] if headings and headings[0] == lines[0] else None)
    if chosen:
        chosen = _whole(lines[lines.index(chosen) :])
    return _FIELD.sub("", chosen.strip("*•# \t")).rstrip(".") if chosen else None


def _whole(lines: Sequence[str]) -> str:
    """Return the first line, with those on which it goes on."""
    told, *following = lines
    for line in following[:_MOST_LINES]:
        if not _GOES_ON.search(fold(told)) or _FURNITURE.search(fold(line)):
            break
        told = f"{told} {line}"
    return told


def _lines_before_text(first_page: str) -> list[str]:
    """Return the lines above the first one that reads like running text."""
    lines = [line.strip() for line in first_page.split("\n") if line.strip()][:_LOOKED_AT]
    text = (i for i, line in enumerate(lines) if _is_text(line))
    return lines[: next(text, len(lines))]


def _is_text(line: str) -> bool:
    sentence = len(line) > 60 and line.endswith((".", "?", "!", ".”", '."'))
    return len(line) > _LONGEST or sentence or "\t" in line


def _is_borne_out(told: str, first_page: str) -> bool:
    """Say whether three in four of the title's longer words stand on the first page."""
    folded = fold(told)
    if _TOOL_TITLE.search(folded) or "_" in told:
        return False
    words = _WORD.findall(folded)
    page = set(_WORD.findall(fold(first_page[:6000])))
    return bool(words) and sum(word in page for word in words) * 4 >= len(words) * 3


def _is_heading(line: str) -> bool:
    folded = fold(line[:400])
    letters = len(_LETTERS.findall(line[:400]))
    bare = _YEARS.sub("", line[:400])
    return (
        _SHORTEST <= len(line) <= _LONGEST
        and (letters + bare.count(" ")) * 10 >= len(bare) * 9
        and line[0] not in "•-–—*(|,;"
        and not line[0].islower()
        and not line.endswith((";", ",", ":", ".", "\t"))
        and "\t" not in line
        and line.count(" | ") < _MENU
        and not _FURNITURE.match(folded)
        and not (_DATED.search(line) and letters < 30 and not _REPORT_OF_YEAR.search(folded))
    )
