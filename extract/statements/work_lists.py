"""Reads lists of who does what where: `Lantern House: legal aid for migrants in Mombasa`."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Predicate, Span, Statement
from extract.statements.statement_tables import says_otherwise
from extract.statements.statement_templates import template

_FEWEST, _HEADS, _ABOVE, _SURE = 2, 2, 300, 0.86
_BEGINS = compiled(
    r"[ \t]{0,8}(?:[•·▪■*–—-][ \t]?|\(?[a-z0-9]{1,2}[.)][ \t])?"
    r"(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Ee]l) |[Ll]['’])?"
)
_DOES = compiled(
    r"(?:[ \t]?\([^()\n]{1,40}\))?(?:[ \u00a0]?:|[ \t][–—-])[ \t]+(?P<what>[^\n]{4,240})(?=\n|\Z)"
)
_ACTIVITY = compiled(
    r"(?:[\w’'-]{2,20} ){0,3}?(?:shelters?|aid|assistance|counsell?ing|support|services?|care"
    r"|trainings?|courses|workshops?|hotlines?|helplines?|safe houses?|refuges?|clinics?"
    r"|schools?|cent(?:re|er)s?|advocacy|campaigns?|awareness(?:[ -]raising)?|outreach|protection"
    r"|prevention|monitoring|documentation|research|reintegration|rehabilitation|repatriation"
    r"|litigation|rescue|desks?|mediation|representation|advice|education|literacy|therapy|empowerment|organi[sz]ing"
    r"|aide|appui|accompagnement|assistance|hébergement|foyers?|centres?|abris?|écoute|conseils?"
    r"|orientation|formations?|sensibilisation|plaidoyer|prévention|soins|insertion|réinsertion"
    r"|réintégration|guichets?|médiation|permanences?|maraudes?|soutien|éducation|alphabétisation|suivi"
    r"|acompañamiento|asesor(?:ía|amiento)|atención|apoyo|albergues?|refugios?|casas? de acogida"
    r"|ayuda|capacitación|capacitaciones|formación|sensibilización|incidencia|orientación"
    r"|asistencia|protección|prevención|líneas? de ayuda|educación|talleres|reintegración"
    r"|reinserción|mediación|ventanillas?|alojamiento|defensa|investigación)\b",
    re.IGNORECASE,
)
"""What a body does for its work, as the first words of a line tell it."""

_HAPPENED = compiled(
    r"[$€£]|\b(?:USD|EUR|GBP|solicit\w{2,5}|necesit\w{1,4}|requir\w{1,4}|demand\w{0,3}|besoins?"
    r"|cherch\w{1,3}|busca\w?|seek\w{0,3}|wants?|asks?|officers?|managers?|coordinators?|directors?|lawyers?|advis[eo]rs?"
    r"|consultants?|assistants?|agents?|trainers?|strikes?|floods?|convoys?|courts?|needs|requests?"
    r"|chargée?s?|responsables?|coordinat(?:eur|rice)s?|formateurs?|oficial(?:es)?"
    r"|coordinador\w{0,2}"
    r"|encargad[oa]s?|abogad[oa]s?|refused|denied|no|none|nobody|sans|sin|refusée?s?|negad[oa]s?"
    r"|rechazad[oa]s?"
    r"|clos(?:ed|ing|ure)|destroyed|attacked|raided|burnt|shut|looted|cancelled|postponed"
    r"|needed|requested|wanted|missing|lost|ferm(?:é|és|ée|ées|eture)|détruite?s?|attaquée?s?"
    r"|incendiée?s?|demandée?s?|cerrad[oa]s?|destruid[oa]s?|atacad[oa]s?|incendiad[oa]s?"
    r"|solicitad[oa]s?)\b",
    re.IGNORECASE,
)
"""What befell a house, who is sought or what it costs: no line on work tells that."""

_OTHERWISE = compiled(
    r"\b(?:wish\w{0,3}|incidents?|news|press|alerts?|incidentes|noticias|deseos|souhaits|actualités"
    r"|wait\w{0,3}|attente|espera|vacanc(?:y|ies)|jobs?|recruit\w{0,6}|hiring|needs?|gaps?|wanted|requests?|former|past"
    r"|closed|ended|future|upcoming|emplois?|recrutements?|besoins?|lacunes|ancien(?:ne)?s?"
    r"|futur\w{0,3}|à venir|fermé\w{0,3}|ofertas?|empleos?|vacantes?|necesidades|antigu[oa]s?"
    r"|próxim[oa]s?|cerrad[oa]s?|suspect\w{0,3}|arrests?|budgets?|costs?|expenditures?|proposals?"
    r"|recomm?[ea]nd\w{0,7}|next steps|action points|commitments?|demands?|engagements|demandes"
    r"|programm?e? (?:of|for) the|agenda|sessions?|speakers?|panel\w{0,4}|presentations?|schedule"
    r"|contacts?|staff|presupuestos?|costos?|dépenses|coûts?|propositions?|propuestas?|compromisos"
    r"|ordre du jour|programme (?:de|du)|intervenants|orden del día|programa (?:de|del)"
    r"|ponen\w{2,4}"
    r"|personnel|equipo)\b",
    re.IGNORECASE,
)
"""What the head of a list says that tells of no work that is done."""

_NAME = r"(?:<P\d+>|[A-ZÀ-Þ][\w’'-]{1,20}(?: [A-ZÀ-Þ][\w’'-]{1,20})?)"
_NEXT = r"(?:,? (?:and|et|y|e|&) (?:(?:in|à|en|au|aux) )?|, ?(?:(?:in|à|en|au|aux) )?| ?[/;] ?)"
_LISTED = rf"{_NAME}(?:{_NEXT}{_NAME}){{0,9}}"
_PLACES = compiled(
    r"(?:[^<>().;:]|<O\d+>){3,160}?(?:"
    r" (?:in|across|throughout|à|en|au|aux|dans)(?: the| la| le| l['’]| el| les| los)?"
    rf" (?P<there>{_LISTED})| ?\((?P<beside>{_LISTED})\)"
    r"|, (?P<behind><P\d+>(?:(?:, | and | et | y | & )<P\d+>){0,9}))[.;]?"
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that a body's name begins, and what stands behind it: where, who, what."""

    start: int
    body: Mention
    what: Span


def statements_of_work_lists(analysis: Analysis, named: Sequence[Mention]) -> Iterator[Statement]:
    """Yield where and on what the bodies of a list work, each with what it does on its line.

    A line alone says so of nobody: behind a name and a colon stands as often what was said of it.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
    """
    for block in _blocks(analysis.text, _lines(analysis.text, named)):
        if len(block) >= _FEWEST and not _is_of_others(analysis.text, block[0].start):
            for line in block:
                yield from _of_line(analysis, named, line)


def _lines(text: str, named: Sequence[Mention]) -> Iterator[_Line]:
    """Yield each line that tells what the body does with whose name it begins."""
    for mention in named:
        if mention.kind is not Kind.ORGANISATION:
            continue
        start = text.rfind("\n", 0, mention.span.start) + 1
        does = _DOES.match(text, mention.span.end)
        if does and _BEGINS.fullmatch(text, start, mention.span.start):
            what = Span(*does.span("what"))
            if _ACTIVITY.match(text, what.start, what.end):
                yield _Line(start, mention, what)


def _blocks(text: str, lines: Iterable[_Line]) -> Iterator[Sequence[_Line]]:
    """Yield the lines that stand right below each other."""
    block: list[_Line] = []
    for line in lines:
        if block and text[block[-1].what.end : line.start].strip():
            yield block
            block = []
        block.append(line)
    yield block


def _is_of_others(text: str, start: int) -> bool:
    """Say whether what stands above a list says that it tells of plans, of needs or of news."""
    above = text[max(0, start - _ABOVE) : start].rstrip().split("\n")
    head = " ".join([line for line in above if line.strip()][-_HEADS:])
    return bool(_OTHERWISE.search(head)) or bool(head and says_otherwise(head, Span(0, len(head))))


def _of_line(analysis: Analysis, named: Sequence[Mention], line: _Line) -> Iterator[Statement]:
    text = analysis.text
    if says_otherwise(text, line.what) or _HAPPENED.search(text, line.what.start, line.what.end):
        return
    low, high = (bisect_left(named, at, key=_start) for at in (line.what.start, line.what.end))
    inside = named[low:high]
    shape = template(
        text, line.what, [m for m in inside if m.kind in {Kind.ORGANISATION, Kind.PLACE}]
    )
    found = _PLACES.fullmatch(shape.line)
    where = (
        shape.named_in(str(found["there"] or found["beside"] or found["behind"])) if found else ()
    )
    told = [(Predicate.WORKS_IN, m) for m in where]
    told += [(Predicate.WORKS_ON, m) for m in inside if m.kind is Kind.THEME and not m.modifier]
    for predicate, mention in told:
        evidence = analysis.evidence_at(line.start, mention.span.start)
        yield Statement(line.body.entity_id, predicate, mention.entity_id, _SURE, evidence)


def _start(mention: Mention) -> int:
    return mention.span.start
