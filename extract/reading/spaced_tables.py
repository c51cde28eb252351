"""Parts the cells of lists of persons that a file gives with one space between them.

Text copied from PDF files has them: `2 Uzqa Drusz Harbour Network Nepal`. Under heads of columns of
which one says that it holds names of persons, or under `List of participants`, a tab is put behind
the name; the other cells are left as they are, but for the heads.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, islice, pairwise

from extract.columns import NARROW
from extract.persons.roster_heads import NAME_HEAD, OF_SOMEBODY

_NUMBER_HEAD = r"(?:(?:No|N[o°º]|Nr|#|S\.?/?N|S(?:[rl]|er)\.? ?No|Núm|Item|N)\.?[ \t]{1,3})?"
_CELL = (
    r"(?:countr(?:y|ies)|pays|país(?:es)?|e-?mails?(?: address)?|courriels?"
    r"|correos?(?: electrónicos?)?|(?:tele)?phones?(?: numbers?)?|tel\.?|téléphones?|teléfonos?"
    r"|contacts?|contactos?|signatures?|firmas?|émargement|villages?|districts?|communes?|municipios?"
    r"|date of birth|titles?|status"
    r"|nationalit(?:y|é)|nacionalidad|sections?|agenc(?:y|ies)|entit(?:y|ies)|ong|ngo"
    r"|titres?|structures?|institución|institutions?|roles?|address|adresse|dirección|remarks"
    r"|observations?|observaciones|origine?|origen|lieu|lugar|provenance|procedencia)"
)
_MAY_HEAD = re.compile(
    rf"{_NUMBER_HEAD}(?P<name>[^\W\d_][^\t\n]{{2,40}}?)[ \t]"
    rf"(?P<rest>(?:{OF_SOMEBODY.pattern}|{_CELL})\b.{{0,80}})",
    re.IGNORECASE,
)
_HEADS = re.compile(rf"(?:{OF_SOMEBODY.pattern}|{_CELL})\b", re.IGNORECASE)
_OTHER_HEAD_WORDS = re.compile(r"(?:[-–/&,()]|and|et|y|of|de|du|la|or|o|ou|\s)*", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:list of (?:the )?(?:participants|attendees|speakers|delegates)|participants['’]? list"
    r"|attendance (?:list|sheet|register)|liste (?:des (?:participante?s|présente?s)|de présence)"
    r"|lista de (?:participantes|asistentes|asistencia|presentes))"
    r"|.{3,24}[ :.–—-]{1,3}(?:list of participants|liste des participants|lista de participantes)",
    re.IGNORECASE,
)
_ROW = re.compile(r"(?P<number>\d{1,3})[.)]?[ \t]+(?P<row>\S.*)")
_LONGEST_LINE = 200
_MOST_OTHER, _MOST_BETWEEN, _MOST_MISSING, _MOST_EMPTY, _FEWEST_ROWS = 2, 6, 3, 9, 3


def with_parted_cells(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return lines of pages with tabs behind names in lists of persons whose cells spaces part.

    A list goes on over a page break.
    """
    parted = [line for lines in pages for line in lines]
    _part(parted)
    ends = list(accumulate(map(len, pages), initial=0))
    return [parted[start:end] for start, end in pairwise(ends)]


def _part(parted: list[str]) -> None:
    index = 0
    while index < len(parted):
        heads = _heads(parted[index])
        if heads is not None:
            index = _part_rows(parted, index, heads)
        elif _is_title(parted[index]):
            index = _part_numbered(parted, index + 1)
        else:
            index += 1


def _heads(line: str) -> str | None:
    """Return a line of heads with tabs between them; None where it is none of a list of persons."""
    if _is_parted(line):
        return None
    match = _MAY_HEAD.fullmatch(line.strip())
    if match is None or not NAME_HEAD.fullmatch(match["name"].strip()):
        return None
    rest = match["rest"]
    heads = list(_HEADS.finditer(rest))
    outside = _HEADS.sub("", rest)
    if not heads or not _OTHER_HEAD_WORDS.fullmatch(outside):
        return None
    number = line.strip()[: match.start("name")].strip()
    cells = [match["name"].strip(), *_cut(rest, [head.start() for head in heads])]
    return "\t".join([number, *cells] if number else cells)


def _is_parted(line: str) -> bool:
    """Say whether a line has cells already, or is too long for a row."""
    return "\t" in line or "|" in line or NARROW in line or len(line) > _LONGEST_LINE


def _cut(text: str, starts: Sequence[int]) -> Iterator[str]:
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield text[start:end].strip()


def _is_title(line: str) -> bool:
    return len(line) < _LONGEST_LINE and _TITLE.fullmatch(line.strip(" .:\t")) is not None


def _part_rows(lines: list[str], head: int, heads: str) -> int:
    """Part the rows below a line of heads in place; return where they end."""
    found: dict[int, str] = {}
    others, before, is_numbered = 0, 0, _is_numbered(lines, head + 1)
    most = _MOST_BETWEEN if is_numbered else _MOST_OTHER
    for index in range(head + 1, len(lines)):
        line = lines[index].strip()
        if not line:
            continue
        row = _next_row(line, before) if is_numbered else None
        is_heading = _heads(line) is not None or _is_title(line)
        parted = None
        if row or not (is_numbered or is_heading or _is_parted(line)):
            parted = _parted_row(row) if row else _parted(line, fewest=2)
        others = 0 if parted else others + 1
        if is_heading or others > most:
            break
        if parted:
            found[index] = parted
            before = int(row["number"]) if row else 0
    return _put(lines, {head: heads, **found}) if found else head + 1


def _is_numbered(lines: Sequence[str], start: int) -> bool:
    """Say whether the first line that is not empty begins with a number."""
    first = next((line for line in islice(lines, start, start + _MOST_EMPTY) if line.strip()), "")
    return _ROW.match(first.strip()) is not None


def _next_row(line: str, before: int) -> re.Match[str] | None:
    """Return the row behind the one with a number."""
    row = None if _is_parted(line) else _ROW.fullmatch(line)
    return row if row and before < int(row["number"]) <= before + _MOST_MISSING else None


def _put(lines: list[str], parted: Mapping[int, str]) -> int:
    for index, line in parted.items():
        lines[index] = line
    return max(parted) + 1


def _part_numbered(lines: list[str], start: int) -> int:
    """Part the numbered rows below a heading in place, where half of them begin with a name."""
    rows: dict[int, str] = {}
    others, before, given = 0, 0, 0
    for index in range(start, len(lines)):
        line = lines[index].strip()
        row = _next_row(line, before)
        others = 0 if row else others + bool(line)
        if others > _MOST_BETWEEN:
            break
        parted = _parted_row(row) if row else None
        if row and parted:
            rows[index] = parted
            given += _begins_with_name(row["row"])
        before = int(row["number"]) if row else before
    are_persons = len(rows) >= _FEWEST_ROWS and 2 * given >= len(rows)
    return _put(lines, rows) if are_persons else start


def _parted_row(row: re.Match[str]) -> str | None:
    parted = _parted(row["row"])
    return f"{row['number']}\t{parted}" if parted else None


def _parted(row: str, *, fewest: int = 1) -> str | None:
    from extract.reading.name_cells import parted  # loads lists of names; few texts need them

    return parted(row, fewest=fewest)


def _begins_with_name(row: str) -> bool:
    from extract.reading.name_cells import begins_with_name

    return begins_with_name(row)
