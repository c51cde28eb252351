"""Finds bodies whose names fill a line in capitals: `MINISTÈRE DES AFFAIRES SOCIALES`.

Or the rest of one that begins with what the body held: `RÉUNION DU COMITÉ DE LUTTE`.

Letterheads and title pages have them. Elsewhere the small words of a name tell where it goes on and
ends; in capitals nothing does but the line.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.listed_names import is_given_name
from extract.persons.small_names import is_common
from extract.scanning import every_match
from extract.spans import TakenSpans
from extract.words import word_set

_HEAD = (
    r"(?:MINISTÈRE|MINISTERE|MINISTERIO|MINISTRY|SECRÉTARIAT|SECRETARIAT|SECRETARÍA|DIRECTION|"
    r"DIRECCIÓN|DIRECTORATE|DÉPARTEMENT|DEPARTAMENTO|DEPARTMENT|CELLULE|COMITÉ|COMITE|COMMITTEE|"
    r"COMMISSION(?! OF)|COMISIÓN|COMISION|CONSEIL|CONSEJO|COUNCIL|OFFICE|OFICINA|AGENCE|AGENCIA|"
    r"AGENCY|DEFENSORÍA|FISCALÍA|PROCURADURÍA|INSTITUT|INSTITUTO|INSTITUTE|OBSERVATOIRE|"
    r"OBSERVATORIO|RÉSEAU|RED|NETWORK|COALITION|COALICIÓN|PLATEFORME|PLATAFORMA|ASSOCIATION|"
    r"ASOCIACIÓN|FÉDÉRATION|FEDERACIÓN|FEDERATION|ORGANISATION|ORGANIZACIÓN|ORGANIZATION|ALLIANCE|"
    r"ALIANZA|LIGUE|LIGA|UNITÉ|UNIDAD|BRIGADE|FONDATION|FUNDACIÓN|FOUNDATION)"
)
_SORT = (
    r"(?: (?:NATIONALE?S?|NACIONAL|RÉGIONALE?|REGIONALE?|CENTRALE?|GÉNÉRALE?|GENERALE?|PERMANENTE?|"
    r"INTERMINISTÉRIEL(?:LE)?|INTERSECRETARIAL|INTERINSTITUCIONAL|INTERSECTORIAL|MULTISECTORIAL|"
    r"SUPÉRIEURE?|EJECUTIV[AO]|TÉCNIC[AO]|TECHNIQUE|INDEPENDIENTE|INDÉPENDANTE?|LOCALE?|MUNICIPALE?|DEPARTAMENTAL|DÉPARTEMENTALE?|PROVINCIALE?)){0,3}"
)
_LINK = (
    r" (?:(?:DE )?[DL]['’]|(?:OF|FOR|ON|AGAINST|DE|DU|DES|DEL|POUR|PARA|CONTRE|CONTRA|CHARGÉE?) "
    r"(?:L['’])?)"
)
_WORD = r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]{0,24}"
_LINE = compiled(
    r"^[ \t]*(?:(?:[A-ZÀ-Þ-]{2,14} ){0,3}"
    r"(?:RÉUNION|REUNION|REUNIÓN|ASSEMBLÉE|ASAMBLEA|SESSION|SESIÓN|MEETING)"
    r"(?: [A-ZÀ-Þ]{4,14}){0,2} (?:DU|DEL|DE LA|DE L['’]|OF THE) ?|(?:LA|LE|EL|THE) |L['’])?"
    r"(?P<name>(?:(?:NATIONAL|FEDERAL|REGIONAL|INTER-AGENCY|CENTRAL) ){0,2}"
    rf"{_HEAD}{_SORT}{_LINK}{_WORD}(?:,? {_WORD}){{0,13}})"
    r"(?: ?\([A-ZÀ-Þ-]{2,14}\))?[ \t]*$",
    re.MULTILINE,
)
_OTHER = word_set(
    """
    appelle appellent demande demandent exige exigent interpelle interpellent dénonce dénoncent
    annonce annoncent publie publient lance lancent condamne condamnent salue saluent doit doivent
    est sont pide piden exige exigen denuncia denuncian convoca convocan anuncia anuncian publica
    publican llama llaman debe deben es son rechaza rechazan calls demands urges publishes launches
    announces condemns must is are will has have shall should report rapport informe meeting réunion
    reunión workshop atelier taller minutes compte members membres miembros cae caen desarticula
    desarticulada desarticulado desmantelada desmantelado démantelé démantelée dismantled arrested
    """
)
"""What no name of a body holds: verbs of headlines, and papers and meetings of a body."""

_TO = word_set("a à á con avec with")
_NO_BODY = compiled(
    r"(?:RED|RÉSEAU|NETWORK|ASSOCIATION|ASOCIACIÓN|ORGANIZACIÓN|ORGANISATION|ORGANIZATION)"
    r"(?: [A-ZÀ-Þ]{4,16})?"
    r" (?:DE|OF|PARA|DU) (?:TRATA|TRATANTES|TRÁFICO|TRAFICO|TRAFICANTES|TRAITE|TRAFIQUANTS|TRAFIC|"
    r"TRAFFICKERS|SMUGGLERS|PASSEURS|MALFAITEURS|COYOTES|PROSTITU\w{3,6}|DELINQUIR|EXPLOTACIÓN)\b"
    r"|(?:DÉPARTEMENT|DEPARTAMENTO|DEPARTMENT) (?:DE |OF |D['’])(?:ORIG[EI]NE?|RESIDENCIA|"
    r"RÉSIDENCE|RESIDENCE|NACIMIENTO|NAISSANCE|BIRTH|DESTINO|DESTINATION)\b"
    r"|(?:UNITÉ|UNIDAD) DE (?:LA )?FAMIL|CONSEJO (?:DE|PARA) UNA?\b"
)
"""Gangs of headlines, labels of forms, the unity of the family and advice."""


def capital_lines(text: str, known: Iterable[Span]) -> Iterator[Span]:
    """Yield names that fill their lines, where no known body stands in one."""
    taken = TakenSpans.of(known)
    for match in every_match(_LINE, text):
        span = Span(*match.span("name"))
        words = re.findall(r"[^\W\d_]+", match["name"].casefold())
        if _NO_BODY.match(match["name"]):
            continue
        if _OTHER.isdisjoint(words) and not taken.touches(span) and not _is_for_somebody(words):
            yield span


def _is_for_somebody(words: Sequence[str]) -> bool:
    """Say whether a name goes on with somebody's: `COMITÉ DE SOUTIEN A ROSA UZQA`."""
    return any(
        link in _TO and is_given_name(given.title()) and not is_common(given)
        for link, given, _ in zip(words, words[1:], words[2:], strict=False)
    )
