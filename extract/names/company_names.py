"""Finds firms by the form of company behind their names: `Ltd`, `S.A. de C.V.`, `GmbH`, `& Co.`."""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import FUNCTION_WORDS, ROLES
from extract.scanning import every_match
from ontology.gazetteer import Gazetteer

_FORM = compiled(
    r"(?<=[\w’.,] )(?P<form>"
    r"A\.\s?C\.|I\.\s?A\.\s?P\.|A\.\s?B\.\s?P\.|e\.\s?V\.|[Aa]sbl|ASBL|VZW|vzw|(?<!, )(?:"
    r"S\.\s?A\.(?:\s?de\s?C\.\s?V\.|\s?S\.|\s?R\.\s?L\.)?|SA(?:\sde\sCV|S|RL)?"
    r"|S\.\s?L\.(?:\s?[UL]\.)?|SPRL|EURL|S\.?p\.?A\.?|S\.\s?R\.\s?L\.|S\.?à\.?\s?r\.?l\.?|SARL|SRL"
    r"|GmbH(?:\s&\sCo\.?\sKG)?|AG|KGaA"
    r"|N\.?V\.|B\.?V\.?|NV"
    r"|A/S|ASA|Oyj?|AB|Ltda?\.?|Limited|Limitada|LLC|L\.L\.C\.|LLP|PLC|plc|Inc\.?|Corp\."
    r"|Incorporated|(?:Pte|Pty|Pvt|Co)\.?,?\s(?:Ltd\.?|Limited)|Sdn\.?\sBhd\.?|Bhd\.?"
    r"|& (?:Co|Cie|Cía)\.?|W\.?L\.?L\.?|Tbk\.?|JSC|PJSC))(?![\w’'-])"
)
_WORD = r"[A-ZÀ-Þ\d](?:[\w’'&-]|\.(?=\w)){0,24}"
_NAME = compiled(
    rf"(?<![\w’'.&/-])(?!\d+\s){_WORD}(?:\s(?:(?:and|et|y|&|de|du|of|del|las?|los|a\s(?=la))\s){{0,2}}{_WORD}){{0,5}},?\s$"
)
_FIRST = compiled(r"(?:(?P<word>[\w’'-]+)\s)")
_KNOWN_FIRMS = """
    Tesco; Sainsbury's; Asda; Morrisons; Waitrose; Lidl; Aldi; Walmart; Costco; Carrefour; Auchan;
    Kroger; Publix; Wendy's; McDonald's; Starbucks; Nestlé; Cargill; Barry Callebaut; Mondelez;
    Danone; Unilever; Ferrero; Chiquita; Fyffes; Driscoll's; Sime Darby; Wilmar; Top Glove;
    Fonterra; H&M; Primark; Inditex; Marks & Spencer; Marks and Spencer; Benetton; Levi Strauss;
    Adidas; Nike; Asics; Reebok; Decathlon; Lululemon; Victoria's Secret; Hugo Boss; Calvin Klein;
    Tommy Hilfiger; Samsung; Foxconn; Huawei; Hewlett-Packard; Microsoft; Google; Facebook;
    Airbnb; Deliveroo; Glovo; Toyota; Volkswagen; Daimler; Hyundai; Siemens; Bechtel; Halliburton;
    Glencore; Rio Tinto; Rolls-Royce; Lockheed Martin; Airbus; Boeing; Vodafone; Vodacom;
    Safaricom; Western Union; MoneyGram; ArcelorMittal; TotalEnergies; ExxonMobil; Bolloré;
    Bouygues; Peugeot; Renault; Michelin; Mercadona; Telefónica; Cencosud; Bimbo; Odebrecht;
    Petrobras; Kingfisher plc
"""
_KNOWN = compiled(
    r"(?<![\w'’&.-])(?:"
    + "|".join(
        re.escape(" ".join(firm.split())).replace("'", "['’]") for firm in _KNOWN_FIRMS.split(";")
    )
    + r")(?![\w&-]|\.\w| [A-ZÀ-Þ][a-z])"
)
"""Firms that reports on work name often, and that are taken for persons or towns."""

_OPENERS = (
    (FUNCTION_WORDS - {"sin", "sans"})
    | (ROLES - {"major", "general", "private"})
    | {"company", "firm"}
)
_OF = compiled(
    r"\b(?i:director|manager|officer|president|chairman|chair|founder|owner|head|subsidiary|directeur"
    r"|directrice|gérant|filiale|gerente|presidente|filial|dueño)\s(?:of|de|du|del)\s(?:the\s|la\s)?"
)
_UNSURE = frozenset({"SA", "AB", "AG", "NV", "BV", "Oy", "Limited"})
"""Forms that are also other words: of a state, of a name, of blood groups."""

_REACH = 120
_SHORTEST = 2


def company_names(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield firms with their form of company.

    Args:
        text: Of the document.
        places: Tells towns and states, behind which `SA` and the like mean something else.
    """
    for firm in every_match(_KNOWN, text):
        yield Span(*firm.span())
    reached = 0
    for form in every_match(_FORM, text):
        found = _NAME.search(text, max(reached, form.start() - _REACH), form.start())
        if found is None:
            continue
        start = _without_opening(text, found.start(), form.start())
        name = text[start : form.start()].strip(" ,")
        if len(name) < _SHORTEST or name.isdigit():
            continue
        is_unsure = form["form"] in _UNSURE
        if is_unsure and (name.isupper() or not name[0].isalpha() or places.candidates(name)):
            continue
        reached = form.end()
        yield Span(start, form.end())


def _without_opening(text: str, start: int, end: int) -> int:
    """Return where a firm's name begins behind `The` and `Managing Director of`."""
    for role in _OF.finditer(text, start, end):
        start = role.end()
    while (first := _FIRST.match(text, start, end)) and first["word"].casefold() in _OPENERS:
        start = first.end()
    return start
