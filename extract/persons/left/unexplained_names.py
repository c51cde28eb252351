"""Finds names in French and Spanish that nothing else explains: `a entendu Uzqo Druszov, père de`.

No recogniser reads these languages in a plain installation. A word with a capital within a sentence
that is no common one, no place, people or body, and stands behind no article, is mostly a person's
name there: all bodies begin with a word for their sort.
"""

from collections.abc import Iterator, Sequence

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.names.ordinary_words import ordinary_words
from extract.persons.acronym_names import is_known_body
from extract.persons.kin_words import RELATIVES_ES, RELATIVES_FR, any_of
from extract.persons.known_places import MEANT, is_gone_to, is_known_place
from extract.persons.left.towns_of_states import TownsOfStates
from extract.persons.letters import CAPITALS, ONE_WORD, SMALL
from extract.persons.listed_names import NAME_HEADS, NAME_WORD, is_listed
from extract.persons.no_names import NO_PERSON, WRITTEN_LARGE
from extract.persons.places_spoken_of import is_meant, is_spoken_of
from extract.persons.sentence_openers import opens_sentence
from extract.persons.small_names import is_common
from extract.scanning import every_match
from extract.spans import TakenSpans, merged
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_TELL_NOTHING = frozenset({"PERSON", "MISC"})
_LANGUAGES = frozenset({"fr", "es"})
_WORD = NAME_WORD.pattern
_RUN = compiled(
    rf"(?<![\w'’@&./-]){_WORD}(?: (?:(?:de|del|da|dos|bin|ben|ag|el|al) )?{_WORD}){{0,3}}"
    r"(?![\w@&/-])"
)
_WITHIN = compiled(rf"[{SMALL}][,;]? $|[{SMALL}]\n$")
_ARTICLE = compiled(
    r"(?:(?:^|[ \n(])(?:[Ll][aeo]s?|[Ee]l|[Dd]u|[Dd]es|[Dd]el|[Aa]ux?|[Aa]l|[Uu]n[ea]?|[Cc]e|"
    r"[Cc]ette|[Ee]st[ea]|[Nn]otre|[Nn]uestr[ao])|[lLdD]['’])[ \n]?$"
)
_WAY = compiled(
    r"\b(?:en|à|de|desde|depuis|vers|hacia|dans|sur|sous|sobre|par|por|hasta|jusqu['’]à|ville|"
    r"ciudad|quartier|barrio|village|pueblo|comme|como) $"
)
_CAPITAL_BESIDE = compiled(rf"[{CAPITALS}][\w'’-]*[ -]$")
_AMONG = compiled(r",? (?:et|y|ou|o) $|, $")
_AMONG_AFTER = compiled(r",? (?:et|y|ou|o) |, ")
_ORDINARY_END = compiled(
    r"(?:s|tion|sion|ment|ción|dad|mente|ité|eur|euse|ique|ism[eo]|ence|ance|encia|ancia|"
    r"[aé]e|aire|ario|ivo|iva|oso|osa|eux|rice|ées|ados|adas|aux)$"
)
_LIFE = compiled(
    rf"\b(?:[Ss]a|[Ss]on|[Mm]a|[Mm]on|[Ss]u|[Mm]i) (?:{any_of(RELATIVES_FR | RELATIVES_ES)}|"
    r"bébé|bebé|employeur|employeuse|patronne?|passeport|téléphone|empleador|empleadora|patrona?|"
    r"pasaporte|"
    r"teléfono)\b"
    r"|\b(?:enceinte|embarazada|violée|violada|vendue|vendida|battue|golpeada|séquestrée|"
    r"secuestrada|encerrada|trafiquant|tratante|passeur|coyote|[Rr]escapée|[Ss]urvivante|"
    r"[Ss]obreviviente|[Ff]oyer|[Aa]lbergue)\b"
    r"|\b(?:[Jj]e|[Yy]o|[Mm]e|[Mm]oi) [a-zà-ÿ]"
)
"""A life that is told: somebody's mother, passport, employer; what was done to her."""

_LOOSE = compiled(r"(?:(?<!\w)(?:de|d['’]|à|a|et|y|du|des)|,)[ \n]?$")
_GOES_ON = compiled(rf"[ \xa0](?:[{SMALL}\d]|:)|:[ \xa0]")
_LABELS = word_set(
    """
    titre título objectif objectifs objetivo objetivos cadre responsable responsables suivi nota
    fuente fuentes durante donante donantes período periodo resultado resultados jour jours
    considérant étaient departamento empieza empiezan comienza comienzan termina bailleur bailleurs
    porteur zone lieu lugar fecha date heure hora thème tema asunto objet contexte contexto méthode
    método budget presupuesto monto montant durée duración partenaire partenaires socio socios
    aliado aliados bénéficiaires beneficiarias beneficiarios cible meta metas indicateur indicador
    activité actividad coût costo contacto adresse dirección teléfono correo courriel site sitio
    siège sede statut type tipo nombre nom número numéro référence referencia langue idioma
    province provincia village pueblo quartier barrio programme programa horaire horario acta
    présents presentes absents ausentes excusée excusé président secrétaire rapporteur modérateur
    animateur texte texto photo foto crédit crédito éditeur editor pendant después antes lors
    marco base porte étape étapes etapa etapas départ arrivée salida llegada
    """
)
"""Words of forms and headings, some of them surnames too, in lower case."""

_CLOSED = word_set(
    """
    depuis dès jusque après avant pendant selon malgré parmi entre vers chez hors outre sauf voici
    voilà lorsque puisque quoique afin ainsi alors aussi toutefois cependant néanmoins ensuite enfin
    déjà encore toujours jamais souvent ici là ailleurs quand comment pourquoi combien où dont
    ont sont est avons avez étions était étaient fut furent sera seront serait seraient soit soient
    avait avaient aura auront aurait auraient fait font faisait peut peuvent doit doivent
    résumé sommaire annexe annexes remerciements coram recherché recherchée
    desde hasta tras durante según mediante bajo contra hacia aunque porque pues
    mientras cuando donde como cuánto cuántos cuántas además también tampoco entonces
    luego después antes ahora aún todavía siempre nunca aquí allí allá ahí
    hemos había habían hubo habrá habrán habría hay son es era eran fue fueron será serán
    sería serían está están estaba estaban estuvo estuvieron puede pueden podrá deben debe deberá
    tiene tienen tuvo tuvieron hace hacen hizo hicieron
    resumen índice anexo anexos agradecimientos
    """
)
"""Words of closed classes and forms of `to be`, `to have`; what heads parts of papers."""

_DONE = compiled(r"[a-zà-ÿ]{2,16}(?:ée?s?|ad[ao]s?|id[ao]s?)")
_BY = compiled(r" (?:en|par|por|à|le|el) ")
"""`Créé en 2009`, `Fundada por mujeres`."""

_LONGEST_BEFORE, _NEAR, _CLOSE, _SHORTEST = 20, 1_500, 300, 3
_NO_NAMES = NO_PERSON | NAME_HEADS | WRITTEN_LARGE | word_set(
    """
    quién qué cuál costo coste prix linkages
    peul wolof bambara sérère diola haoussa touareg quechua aymara guaraní mapuche garífuna maya
    departamento département responsable casos extranjería familia étaient jour día journée
    """
)  # fmt: skip


def unexplained_names(
    analysis: Analysis, mentions: Sequence[Mention], persons: Sequence[Span], places: Gazetteer
) -> Iterator[Span]:
    """Yield words with a capital within a sentence that nothing but a person explains.

    Args:
        analysis: The text and its languages; a word that a model guesses is left to other rules.
        mentions: What is found in it, themes too.
        persons: Who is found in it; far from any, and from a life that is told, nothing is told.
        places: Tells places and peoples.
    """
    if _LANGUAGES.isdisjoint(analysis.languages):
        return
    text = analysis.text
    told = _told_of(text, persons)
    if told is None:
        return
    small = ordinary_words(text)
    villages = frozenset(m.span for m in mentions if _is_village(text, m, places))
    settled = TakenSpans.of(m.span for m in mentions if m.span not in villages)
    towns = TownsOfStates.of(text, mentions, places)
    starts = {m.span.start for m in mentions}
    ends = {m.span.end for m in mentions}
    for match in every_match(_RUN, text):
        span = Span(*match.span())
        if analysis.language_at(span.start) not in _LANGUAGES or not told.touches(span):
            continue
        guesses = () if span in villages else analysis.guesses_in(span)
        if settled.touches(span) or any(g.label not in _TELL_NOTHING for g in guesses):
            continue
        if is_gone_to(match[0].split()[0], text) or _opens_line(text, span):
            continue
        if _is_way_to_town(text, span) and towns.holds(span):
            continue
        if _may_stand(text, span) and not _is_explained(match[0], small, places):
            before = _AMONG.search(text, max(0, span.start - 6), span.start)
            after = _AMONG_AFTER.match(text, span.end)
            if not (before and before.start() in ends) and not (after and after.end() in starts):
                yield span


def _is_way_to_town(text: str, span: Span) -> bool:
    """Say whether `de`, `et` or a comma stands before it, where towns stand as well as persons."""
    return _LOOSE.search(text, max(0, span.start - 6), span.start) is not None


def _opens_line(text: str, span: Span) -> bool:
    """Say whether a word of forms and headings begins a line that goes on: `Titre :`, `Créé en`.

    Any other word there may be a name: lists have one a line.
    """
    if not text.startswith("\n", span.start - 1) or not _GOES_ON.match(text, span.end):
        return False
    word = text[span.start : span.end].casefold()
    is_done = _DONE.fullmatch(word) is not None and _BY.match(text, span.end) is not None
    return word in _LABELS or is_done


def _is_village(text: str, mention: Mention, places: Gazetteer) -> bool:
    """Say whether it is one word that only a village is called: anybody may be called so too."""
    if mention.kind is not Kind.PLACE or mention.modifier:
        return False
    word = text[mention.span.start : mention.span.end]
    found = places.candidates(word)
    is_small = not found or not is_meant(found[0], word, MEANT)
    return is_small and ONE_WORD.fullmatch(word) is not None


def _told_of(text: str, persons: Sequence[Span]) -> TakenSpans | None:
    """Return where the text is near a person, or a life that it tells; None for nowhere."""
    near = [Span(max(0, s.start - _NEAR), s.end + _NEAR) for s in persons]
    lives = (Span(*match.span()) for match in every_match(_LIFE, text))
    near += [Span(max(0, s.start - _CLOSE), s.end + _CLOSE) for s in lives]
    return TakenSpans.of(merged(near)) if near else None


def _may_stand(text: str, span: Span) -> bool:
    """Say whether a name stands within a sentence, behind no article, and alone on no way."""
    before = text[max(0, span.start - _LONGEST_BEFORE) : span.start]
    if not _WITHIN.search(before) or _ARTICLE.search(before) or _CAPITAL_BESIDE.search(before):
        return False
    return " " in text[span.start : span.end] or _WAY.search(before) is None


def _is_explained(surface: str, small: frozenset[str], places: Gazetteer) -> bool:
    words = [word for word in ONE_WORD.findall(surface) if word[0].isupper()]
    if len(surface) < _SHORTEST or opens_sentence(words[0]):
        return True
    if is_known_body(surface) or is_known_place(surface, places):
        return True
    return any(_is_explained_word(word, small, places) for word in words)


def _is_explained_word(word: str, small: frozenset[str], places: Gazetteer) -> bool:
    folded = word.casefold()
    if folded in small or folded in _NO_NAMES or folded in _CLOSED or is_common(folded):
        return True
    if places.demonym(word) or is_known_body(word):
        return True
    found = places.candidates(word)
    is_state = bool(found) and (found[0].is_state_or_part or is_spoken_of(found[0], word))
    if is_state or (found and found[0].population >= MEANT and not is_listed(word)):
        return True
    return _ORDINARY_END.search(folded) is not None and not is_listed(word)
