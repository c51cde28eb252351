"""Finds bodies without a head by what stands near: `Terre d'Asile a publié`, `membre de Puentes`.

Such a name is taken only where its words are nobody's (`headless_names.py`), and where something
is said of it, or it stands beside a body: what it does alone is what a title may say too.
"""

import re
from collections.abc import Iterable, Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.headless_names import NAME, Made, how_made
from extract.names.organisation_words import FUNCTION_WORDS
from extract.persons.sentence_openers import SENTENCE_OPENERS
from extract.scanning import every_match
from extract.spans import TakenSpans
from ontology.gazetteer import Gazetteer

_SHORT = r"(?:\s\([A-Z][\w.-]{1,10}\))?"
_ASIDE = r"(?:,\s[a-zà-ÿ][^.;:()\n]{3,70},)?"
_DEED = compiled(
    r"\b(?:(?:n['’]|ne\s|no\s|se\s|s['’]|y\s|en\s|leur\s|lui\s|nous\s|les?\s|l[ao]s?\s|también\s)"
    r"{0,2}(?:accompagne|accueille|alerte|appelle|appuie|assure|coordonne|demande|dénonce|déplore"
    r"|dispose|distribue|emploie|engage|exhorte|exige|finance|forme|gère|héberge|informe|inquiète"
    r"|intervient|invite|loge|milite|mobilise|offre|organise|oppose|partage|plaide|prépare|propose"
    r"|publie|rappelle|reçoit|recommande|regrette|remercie|réclame|saisit|salue|soutient|travaille"
    r"|acompaña|advierte|afirma|alerta|anuncia|aporta|aportó|apoya|asesora|atendió|atiende|brinda"
    r"|colabora|convoca|convocó|coordina|denuncia|denunció|desarrolla|documentó|emplea|exigió"
    r"|expresa|financia|firmó|forma\sparte|gestiona|imparte|impulsa|incorporó|informó|insta"
    r"|interpone|lamenta|lanza|lanzó|lidera|ofrece|organiza|organizó|participa|pide|pidió|presentó"
    r"|promueve|publicó|rechaza|rechazó|recibe|recibió|reclama|reclamó|recomienda|recuerda|solicita"
    r"|solicitó|suma|sumó|trabaja|une|unió"
    r"|called\son|calls\son|advocates|campaigns|coordinates|employs|filed|hosted|hosts|joined"
    r"|opened|operates|organi[sz]e[sd]|provides|published|publishes|received|receives|runs|supports"
    r"|trains|urged|urges|welcomed|welcomes)\b"
    r"|(?:n['’])?(?:a|avait)\s(?:pas\s|également\s|aussi\s)?(?:accueilli|adhéré|annoncé|appelé"
    r"|demandé|dénoncé|documenté|formé|lancé|organisé|ouvert|participé|perdu|porté|publié|recueilli"
    r"|reçu|rejoint|remis|saisi|signé|versé)\b"
    r"|(?:ha|había)\s(?:abierto|acompañado|atendido|denunciado|exigido|firmado|formado|lanzado"
    r"|organizado|participado|pedido|presentado|publicado|recibido|solicitado)\b"
    r"|(?:est|es|is)\s(?:a\smember|based|membre|miembro|parte)\b)"
)
"""What bodies do, in the singular though `Mujeres Unidas` are many; persons do too."""

_BEING = compiled(
    r"\b(?:(?:est|es|is|was)\s(?:financée|financiada|funded|registered"
    r"|une?\s(?:association|organisation|ONG|collectif|réseau|coopérative)"
    r"|una?\s(?:asociación|organización|ONG|colectivo|red|cooperativa|entidad))\b"
    r"|(?:a\sété|fue|was|est|es)\s(?:créée?|fondée?|cread[oa]|fundad[oa]|founded|established)\b)"
)
"""What is said of bodies alone."""

_BEFORE_DEED = compiled(rf"(?<![\w’'-])(?P<name>{NAME})(?:\s?[»”\"])?{_SHORT}{_ASIDE}\s$")
_SORT = compiled(
    r"\b(?:(?:[Aa]ntennes?|[Bb]énévoles|[Mm]embres|[Ss]iège|[Ii]ntegrantes|[Mm]iembros|[Ss]ede"
    r"|[Vv]oluntari[ao]s)\s(?:de\s|d['’])"
    r"|(?:[Mm]embers|[Vv]olunteers|[Ss]ecretariat)\sof\s"
    r"|(?:association|asociación|ONG|NGO|colectiv[oa]|collectif|réseau|red|entidad|cooperativa"
    r"|coopérative|charity|campaign\sgroup)\s"
    r"|(?:[Cc]réée?|[Ff]ondée?|[Cc]read[oa]|[Ff]undad[oa]|[Ff]ounded)\s(?:en|in)\s\d{4}"
    r"[^.;:\n]{0,30},\s)"
)
"""Behind what a body follows and nobody."""

_LEAD = compiled(
    r"\b(?:(?:[Cc]ommuniqué|[Cc]oordin(?:atrice|ateur|adora?)|[Dd]irect(?:rice|eur|ora?)"
    r"|[Ii]niciativa|[Ii]nitiative|[Ii]ntegrante|[Ll]ocaux|[Mm]embre|[Mm]emoria|[Mm]iembro"
    r"|[Mm]ilitantes?|[Pp]orte-parole|[Pp]ortavoz|[Pp]résidente?|[Pp]residenta?|[Ss]alariée?s?"
    r"|[Ss]oci[oa]s?|[Ss]outien|[Aa]ppui|[Aa]poyo|[Pp]articipation|[Pp]articipación)\s(?:de\s|d['’])"
    r"|(?:[Mm]ember|[Ss]taff|[Dd]irector|[Cc]hair|[Oo]ffices?)\sof\s"
    r"|(?:[Aa]ccueillie?s?|[Ff]inancée?s?|[Oo]rganisée?s?|[Pp]résentée?s?|[Rr]édigée?s?"
    r"|[Ss]outenue?s?)\spar\s"
    r"|(?:[Aa]tendid|[Cc]onvocad|[Ee]laborad|[Ff]inanciad|[Oo]rganizad|[Pp]resentad)[oa]s?\spor\s"
    r"|(?:[Ff]unded|[Oo]rgani[sz]ed|[Pp]repared|[Ss]ubmitted|[Hh]osted|[Ss]upported)\sby\s"
    r"|(?:[Aa]poya|[Aa]sesora|[Ff]inancia|[Ff]inancia\stambién|[Pp]ide|[Ss]e\sun(?:e|ió)|[Jj]unto)\sa\s"
    r"|(?:[Aa]dhéré|[Aa]dhésion|[Cc]onfiée?s?|[Dd]emande|[Ss]uccède|[Vv]ersé[^.;:\n]{0,30})\sà\s"
    r"|(?:[Cc]oordonne[^.;:\n]{0,30}|[Cc]onvention|[Pp]artenariat|[Tt]ravaille)\savec\s"
    r"|(?:[Cc]olabora|[Cc]onvenio|[Tt]rabaja)\scon\s"
    r"|(?:Asisten|Asistentes|Bienvenida|Colaboran?|Donor|Excusés|Firman|Grantee|Intervienen|Organise"
    r"|Organizan?|Partenaires|Participan|Partners|Present|Présente?s|Signataires|Speakers)\s?:\s"
    r"|(?:Nous|Nosotr[oa]s|We),\s)"
)
"""Behind what bodies stand, and persons too."""

_FOLLOWS = compiled(rf"(?:(?:la|le|les|el|los|las|the)\s|l['’])?[«“\"]?\s?(?P<name>{NAME})")
_JOINT = r"(?:,?\s(?:et|y|e|and|&|junto\sa|ainsi\sque)\s|,\s|;\s)"
_ARTICLE = r"(?:(?:la|le|les|el|los|las|the|de|du)\s|[ld]['’])?"
_END = rf"(?:\s?[»”\"])?{_SHORT}"
_NEXT = compiled(rf"{_END}(?:{_JOINT}{_ARTICLE}|[;,]?\n[-–•*]?\s?)[«“\"]?\s?(?P<name>{NAME})")
_LAST = compiled(rf"(?<![\w’'-])(?P<name>{NAME}){_END}$")
_BETWEEN = compiled(rf"(?:{_JOINT}{_ARTICLE}[«“\"]?\s?|[;,]?\n(?:[-–•*]\s)?)$")
"""What stands between a name and a body that is listed behind it."""

_CUT = compiled(
    r"\s(?:et|y|and|con|avec|with|à|ante|auprès|en|in|at|on|par|por|pour|para)\s(?:(?:la|le|les|el|los|las|the)\s|l['’])?"
)
_OF_PLANS = compiled(
    r"\b(?:programme|programa|projet|proyecto|campagne|campaña|campaign|project|rapport|informe"
    r"|report|film|documental|libro|livre|revista|revue|titulad[oa]|intitulée?|entitled)"
    r"\s[«“\"]?\s?$"
)
_TITLE_BEFORE = (": ", "“", '"', "« ", "«")
"""What stands before a title, behind which its publisher follows."""

_PREPOSITION = compiled(
    r"\b(?:para|pour|for|de|des|del|of|con|avec|with|a|à|aux?|contra|contre|sobre|sur|por|par|by)\s$"
)
_IN_PAST = compiled(r"[a-z]{3,12}ed(?:\son)?")
_OF_ANY = frozenset({Made.BODY})
_OF_ONE = _OF_ANY | {Made.MANY}
_OF_BEING = _OF_ONE | {Made.LIKELY}
"""What may be told by what persons and many do too, by a verb of one, and by what bodies are."""

_REACH, _CHAIN, _LONGEST_JOINT = 150, 12, 20


def told_bodies(text: str, bodies: Iterable[Span], places: Gazetteer) -> Iterator[Span]:
    """Yield bodies without a head wherever the text names them, if it tells once that they are one.

    Args:
        text: Of the document.
        bodies: Others that were found in it.
        places: Tells states and regions.
    """
    told = _Told(text, TakenSpans.of(bodies), places)
    names = {*told.by_deed(), *told.by_lead(), *told.beside(bodies)}
    found = [span for name in sorted(names) for span in _everywhere(text, name)]
    more = sorted({*told.beside(found)} - names)
    yield from (*found, *(span for name in more for span in _everywhere(text, name)))


class _Told:
    """A text, and the bodies that were found in it."""

    def __init__(self, text: str, taken: TakenSpans, places: Gazetteer) -> None:
        self._text, self._taken, self._places = text, taken, places
        self._known: dict[str, Made] = {}

    def by_deed(self) -> Iterator[str]:
        """Yield the names before what bodies do, and what only bodies are."""
        for pattern in (_DEED, _BEING):
            for deed in every_match(pattern, self._text):
                start = deed.start()
                if self._text[start - 1 : start] == " " and self._may_end(start - 1):
                    made = _OF_BEING if pattern is _BEING else _OF_ONE
                    if _IN_PAST.fullmatch(deed.group()):
                        made = _OF_ANY  # said of one and of many
                    yield from self._before(_BEFORE_DEED, start, made)

    def _may_end(self, end: int) -> bool:
        """Say whether a name, its short form or an aside may end here."""
        if self._text[end - 1] in ',)»”"':
            return True
        word = max(self._text.rfind(sign, max(0, end - 30), end) for sign in " '’\n")
        return self._text[word + 1].isupper()

    def by_lead(self) -> Iterator[str]:
        """Yield the names behind what tells that a body follows, and those listed with them."""
        for pattern in (_LEAD, _SORT):
            for lead in every_match(pattern, self._text):
                found = _FOLLOWS.match(self._text, lead.end(), lead.end() + _REACH)
                made = _OF_BEING if pattern is _SORT else _OF_ANY
                start, end = found.span("name") if found else (0, 0)
                for name in self._first_part(start, end, made):
                    yield name
                    yield from self._behind(start + len(name))

    def beside(self, bodies: Iterable[Span]) -> Iterator[str]:
        """Yield the names that stand next to a body in a list."""
        for body in bodies:
            yield from self._behind(body.end)
            between = _BETWEEN.search(self._text, max(0, body.start - _LONGEST_JOINT), body.start)
            if between and self._may_end(between.start()):
                yield from filter(self._is_no_title, self._before(_LAST, between.start()))

    def _is_no_title(self, name: str) -> bool:
        """Say whether a name is written as no title is, behind which a publisher follows."""
        start = self._text.find(name)
        is_title = self._text.endswith(_TITLE_BEFORE, 0, start)
        return not is_title or (" of " not in name and self._text[start - 1] == " ")

    def _behind(self, end: int) -> Iterator[str]:
        for _ in range(_CHAIN):
            found = _NEXT.match(self._text, end, end + _REACH)
            names = list(self._first_part(*found.span("name"))) if found else []
            if found is None or not names:
                return
            yield names[0]
            end = found.start("name") + len(names[0])

    def _before(
        self, pattern: re.Pattern[str], end: int, made: frozenset[Made] = _OF_ANY
    ) -> Iterator[str]:
        found = pattern.search(self._text, max(0, end - _REACH), end)
        if found and not (Made.MANY in made and self._is_governed(found.start("name"))):
            yield from self._last_part(*found.span("name"), made)

    def _is_governed(self, start: int) -> bool:
        """Say whether a preposition before a name tells that another does what follows."""
        return _PREPOSITION.search(self._text, max(0, start - _LONGEST_JOINT), start) is not None

    def _last_part(self, start: int, end: int, made: frozenset[Made]) -> Iterator[str]:
        """Yield the longest end of a stretch that is a name: without `Hier`, `CEAR y`."""
        starts = [start, *(m.end() for m in _CUT.finditer(self._text, start, end))]
        starts += [
            start + len(word) + 1
            for word in [self._text[start:end].split(" ")[0]]
            if word.casefold() in FUNCTION_WORDS | SENTENCE_OPENERS
        ]
        for each in sorted(starts):
            if self._is_name(each, end, made):
                yield self._text[each:end]
                return

    def _first_part(self, start: int, end: int, made: frozenset[Made] = _OF_ANY) -> Iterator[str]:
        """Yield the longest beginning of a stretch that is a name: without `et Mains Ouvertes`."""
        for each in [
            end,
            *sorted((m.start() for m in _CUT.finditer(self._text, start, end)), reverse=True),
        ]:
            if self._is_name(start, each, made):
                yield self._text[start:each]
                return

    def _is_name(self, start: int, end: int, made: frozenset[Made]) -> bool:
        if start >= end or self._taken.touches(Span(start, end)):
            return False
        if _OF_PLANS.search(self._text, max(0, start - 30), start):
            return False
        name = self._text[start:end]
        if name not in self._known:
            self._known[name] = how_made(name, self._places)
        return self._known[name] in made


def _everywhere(text: str, name: str) -> Iterator[Span]:
    """Yield each place where a name stands, also where all of it is in capitals."""
    for written in {name, name.upper()}:
        start = text.find(written)
        while start >= 0:
            end = start + len(written)
            before, behind = text[max(0, start - 1) : start], text[end : end + 1]
            if not _is_in_word(before) and not _is_in_word(behind):
                yield Span(start, end)
            start = text.find(written, end)


def _is_in_word(sign: str) -> bool:
    return sign.isalnum() or sign in {"-", "_"}
