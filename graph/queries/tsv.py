"""Reads SPARQL 1.1 results in TSV: one row a line, terms as in Turtle."""

import re

_LITERAL = re.compile(rb'"((?:[^"\\]|\\.)*+)"(?:@[\w-]+|\^\^<[^>]*>)?\Z', re.DOTALL)
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_PLAIN = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}


def columns_of(line: bytes) -> tuple[str, ...]:
    """Return the variable names of a header line, without question marks."""
    text = line.decode().rstrip("\r\n")
    return tuple(name.removeprefix("?") for name in text.split("\t")) if text else ()


def row_of(line: bytes, columns: int) -> tuple[str | None, ...]:
    """Return the values of a row: IRIs without brackets, literals without type, None if unbound."""
    cells = line.rstrip(b"\r\n").split(b"\t")
    values = [_value(cell) for cell in cells[:columns]]
    return (*values, *[None] * (columns - len(values)))


def _value(cell: bytes) -> str | None:
    if not cell:
        return None
    if cell[:1] == b"<" and cell[-1:] == b">":
        return cell[1:-1].decode()
    literal = _LITERAL.match(cell)
    text = (literal[1] if literal else cell).decode()
    return _ESCAPE.sub(_unescaped, text) if literal and "\\" in text else text


def _unescaped(escape: re.Match[str]) -> str:
    code = escape[1]
    if code[0] in "uU" and len(code) > 1:
        return chr(int(code[1:], 16))
    return _PLAIN.get(code, code)
