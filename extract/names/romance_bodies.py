"""Finds bodies by how French and Spanish name them: heads, small adjectives, what they are for.

`Assemblée nationale`, `Ligue ivoirienne des droits de l'homme`, `Fiscalía General de la Nación`:
most of their words are written small, or are also titles of persons, so that capitals do not tell.
"""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import FUNCTION_WORDS
from extract.names.town_behind import end_of_town
from extract.scanning import every_match
from ontology.gazetteer import Gazetteer

_STATE = r"(?P<state>(?:,?\s(?:du|de\sla|des|de\sl['’]|d['’]|de|del|de\slos)\s?)(?=[A-ZÀ-Þ]))?"
_FIXED = compiled(
    r"\b(?:[Aa]ssemblée\s(?:nationale(?:\sconstituante)?|législative)|[Cc]our\s(?:suprême"
    r"|constitutionnelle|de\scassation|des\scomptes|pénale\sspéciale)|[Cc]onseil\s(?:constitutionnel"
    r"|d['’]État|économique(?:,)?(?:\set)?\ssocial(?:\set\s(?:culturel|environnemental))?)"
    r"|[Tt]ribunal\sde\s(?:grande|première)\sinstance|Défenseure?\sdes\sdroits|Tribunal\sfédéral"
    r"|Médiat(?:eur|rice)\sde\sla\s(?:République|Répulique)|Protecteur\sdu\scitoyen"
    r"|Police\snationale|Gendarmerie\s(?:nationale|royale)|Présidence\sde\sla\sRépublique"
    r"|Congreso\s(?:de\sla\s(?:República|Unión)|de\slos\sDiputados|Nacional)"
    r"|Asamblea\s(?:Nacional(?:\sConstituyente)?|Legislativa)|Senado\sde\sla\s(?:República|Nación)"
    r"|Cámara\sde\s(?:Diputados|Senadores|Representantes)|Cortes\sGenerales"
    r"|(?:Fiscalía|Procuraduría|Contraloría|Auditoría|Defensoría|Inspección)\sGeneral(?:\sde\sla"
    r"\s(?:Nación|República)|\sde\sJusticia|\sdel\s(?:Estado|Trabajo)|\sde\sCuentas)?"
    r"|Ministerio\sPúblico(?:\sFiscal)?|Poder\s(?:Judicial|Legislativo|Ejecutivo)"
    r"|Corte\s(?:Suprema|Constitucional)(?:\sde\sJusticia)?|Tribunal\s(?:Constitucional|Supremo"
    r"(?:\s(?:Electoral|de\sJusticia))?)|Policía\s(?:Nacional(?:\sCivil)?|Federal|de\sInvestigación"
    r"(?:es)?)|Guardia\s(?:Nacional|Civil)|Presidencia\sde\sla\s(?:República|Nación)"
    r"|Defensor(?:ía)?\sdel\sPueblo|Registraduría\sNacional(?:\sdel\sEstado\sCivil)?"
    r"|Consejo\sde\sla\sJudicatura|Junta\sCentral\sElectoral|Personería\sMunicipal"
    r"|Comisaría\sde\s(?:Familia|la\sMujer(?:\sy\s(?:de\s)?la\sNiñez)?))(?![\w’'-])" + _STATE
)
"""What many states have and call alike."""

_OF_PEOPLE_BEHIND = compiled(r"\s([A-ZÀ-Þ][a-zà-ÿ]{3,16})(?![\w’'-])")
_PEOPLE_ENDS = ("iana", "ana", "ense", "eña", "uz", "uza")
"""How peoples end that have no state: `Guardia Nacional Bolivariana`, `Defensor ... Andaluz`."""

_MISSION = compiled(
    r"\b(?:[Mm]ission\spermanente\s(?:du|des|de\sla|de\sl['’]|de|d['’])\s?[A-ZÀ-Þ][^,;:.()\n]{2,60}?"
    r"\sauprès\s(?:de\sl['’]|des\s)(?:Office\sdes\sNations\sUnies\sà\s(?:Genève|Vienne|Nairobi)"
    r"|Organisation\sdes\sNations\sUnies|Nations\sUnies|Union\seuropéenne|Union\safricaine)"
    r"|[Mm]isión\s[Pp]ermanente\s(?:del|de\sla|de\slos|de)\s[A-ZÀ-Þ][^,;:.()\n]{2,60}?"
    r"\sante\s(?:la\sOficina\sde\slas\sNaciones\sUnidas\sen\s(?:Ginebra|Viena|Nairobi)"
    r"|las\sNaciones\sUnidas|la\sUnión\sEuropea))(?!\w)"
)
_CROSS = compiled(
    r"\b(?P<cross>Croix-Rouge|Croissant-Rouge|Cruz\sRoja|Media\sLuna\sRoja)"
    r"(?![\w’'-]|\s(?:et|y)\s)(?:\s(?P<whose>[^\W\d_]{4,16})\b)?"
)
_ADJECTIVE = (
    r"(?:nationale?s?|national|générale?|supérieure?|consultati(?:f|ve)|interministériel(?:le)?"
    r"|indépendante?|régionale?|centrale?|spéciale?|permanente?|mixte|provinciale?|autonome|unitaire"
    r"|internationale?s?|internacional(?:es)?|mondiale?|mundial|préfectorale?|départementale?"
    r"|cantonale?|communale?|municipale?|syndicale?|judiciaire|citoyen(?:ne)?|intersyndicale?"
    r"|departamental|municipal|sindical|ciudadan[oa]|intermunicipal|plurinacional"
    r"|nacional(?:es)?|general|superior|consultiv[oa]|interinstitucional|intersectorial|regional"
    r"|central|especial|permanente|autónom[oa]|estatal|unitari[oa])"
)
_HEADS = (
    r"(?:Agence|Alliance|Association|Autorité|Brigade|Bureau|Cellule|Centrale|Centre|Coalition|Collectif"
    r"|Comité|Commission|Confédération|Conseil|Coordination|Direction|Fédération|Fondation|Fonds"
    r"|Groupe|Groupement|Inspection|Instance|Institut|Ligue|Mouvement|Observatoire|Office|Organisation|Plateforme"
    r"|Antenne|Cercle|Compagnie|Coopération|Délégation|Entraide|Initiative|Maison|Pôle|Section"
    r"|Synergie|Unité"
    r"|Réseau|Secrétariat|Société|Syndicat|Union|Parlement|Sénat|Police|Parlamento|Senado|Policía"
    r"|Agencia|Alianza|Asociación|Autoridad|Central|Centro|Coalición|Coalisión|Colectivo|Comisión|Comité"
    r"|Confederación|Consejo|Coordinadora|Dirección|Federación|Fondo|Foro|Fundación|Grupo"
    r"|Instituto|Inspección|Liga|Mesa|Movimiento|Observatorio|Oficina|Organización|Plataforma"
    r"|Red|Secretaría|Servicio|Sindicato|Sociedad|Superintendencia|Unidad|Unión"
    r"|Articulación|Brigada|Casa|Cooperación|Cooperativa|Coordinación|Delegación|Fuerza|Patronato)"
)
_LINK = (
    r"(?:(?:de\sla|du|des|de|aux|à\sla|(?:pour|contre|sur)\s(?:la|les?)|del|de\slos|de\slas"
    r"|(?:para|contra|por|sobre)\s(?:la|el|los|las))\s|(?:de\sl|d|à\sl|(?:pour|contre|sur)\sl)['’]\s?)"
)
_NOUN = (
    r"(?!(?!(?:foyer|atelier|métier|quartier|chantier|cancer|mujer|taller|poder|loisir|avenir)\b)"
    r"[a-zà-ÿ]{3,12}(?:er|ir)\b)(?!(?:a|ont|est|sont|fut|sera|dans|par|avec|qui|que|ce|cette|son|sa|ses|leur|fue|es|son|ha"
    r"|han|en|con|que|se|su|sus|esta|este|une?|plus|tous|toutes|uno|una|unos|ell[oae]s?"
    r"|laquelle|lequel|lesquels?|quien|cual|les|des|los|las|plusieurs|quelques|autres|certaine?s|moyens|ressources|personnel|varios|varias|otr[oa]s)\b)[^\W\d_][\w’'-]{2,24}"
)
_AND = r"(?:,\s|\s(?:et|y|e)\s)"
_OF_NOUN = rf"{_LINK}{_NOUN}"
_QUALITY = (
    r"(?:\s(?:étrangers|étrangères|humains?|humaines?|social(?:e|es)?|sociaux|publique?s?|civile?s?"
    r"|forcée?|migrants?|migrantes?|migratoires?|humanos|humanas|sociales|civil(?:es)?|públic[oa]s?"
    r"|exteriores|domésticas?|sexuelle?s?|infantil|laboral(?:es)?|rapides?|durables?|locale?s?|locaux"
    r"|rurale?s?|ruraux|urbaine?s?|nationale?s?|nationaux|internationale?s?|juridiques?|économiques?"
    r"|financi(?:er|ère)s?|régionale?s?|mondiale?s?|familiale?s?|sanitaires?|judiciaires?"
    r"|pénitentiaires?|professionnelle?s?|communautaires?|humanitaires?|regional(?:es)?"
    r"|familiar(?:es)?|humanitari[oa]s?|judicial(?:es)?|penitenciari[oa]s?|comunitari[oa]s?"
    r"|médicale?s?|(?:socio|géo)?politiques?|démocratiques?|scolaires?|domestiques?|transfrontali(?:er|ère)s?"
    r"|organisée?|illicites?|sostenibles?|locales|rurales|urban[oa]s?|jurídic[oa]s?|económic[oa]s?"
    r"|polític[oa]s?|organizad[oa]|transnacional(?:es)?|à\sl['’]étranger"
    r"|criminelles|pénales|intérieures|religieu(?:x|ses)|culturel(?:le)?s|penales|culturales"
    r"|féminine|numérique|alimentaire|agricole|environnementale?|supérieure?|primaire|secondaire"
    r"|technique|solidaires?|privée?s?|centrale|australe|orientale|occidentale|subsaharienne)(?!\w))"
)
_SEVERAL = (
    rf"\s(?:et|y|e)\s(?=[a-zà-ÿ’'-]{{4,24}}s(?!\w))(?!(?:[a-zà-ÿ]+mos|sommes|avons)\b){_NOUN}"
)
"""`des réfugiés et apatrides`: what is in the plural like the word before it."""

_AND_AIM = (
    r"\s(?:et|y|e)\s(?:l[ae]\s|les\s|l['’]|el\s)(?:défense|promotion|protection|réinsertion|prévention"
    r"|lutte|defensa|promoción|protección|prevención|lucha|intégration|assistance|éducation"
    rf"|formation|sensibilisation|recherche)(?!\w)(?=\s{_LINK})"
)
"""A second aim with its article: `pour la promotion et la défense des droits`."""

_LIKE_IT = (
    r"(?:(?<=s)\s(?!(?:dans|sans|sous|plus|mais|très|vers|dès|tras|entre|pas|tous|toutes|depuis)\b)"
    r"[a-zà-ÿ]{4,22}s(?!\w))"
)
"""`des femmes juristes`: behind what is in the plural, no verb ends so."""

_TAIL = (
    rf"(?:\s{_OF_NOUN}(?:{_QUALITY}|{_LIKE_IT})?(?:(?<=violence|iolences)\sfaites?\saux\s{_NOUN})?"
    rf"(?:{_AND_AIM}|{_AND}{_LINK}{_NOUN}{_QUALITY}?|(?<=s){_SEVERAL}{_LIKE_IT}?){{0,3}})"
)
_AFTER_PERSON = compiled(
    r"\b(?:université|universidad|hôpital|hospital|lycée|fondation|fundación|institut|instituto)"
    r"(?:\s(?:national|nacional|privée?|général|general|universitaire|régional|regional))?"
    r"\s[A-ZÀ-Þ][\w’'-]{1,20}(?:\s(?:(?:el|ibn|ben)\s)?[A-ZÀ-Þ][\w’'-]{1,20}){1,3}(?![\w’'-])"
)
"""A head in small letters, and after whom a body is called: `université Cheikh Uzqa Diop`."""

_REGION = compiled(
    r"(?i:(?:ouest|est|nord|sud|centre|latino|pan|inter|trans|euro)-?(?:africaine?|américaine?"
    r"|asiatique|européenne?|méditerranéen(?:ne)?)|africaine?|européen(?:ne)?|asiatique"
    r"|sahélien(?:ne)?|maghrébine?|francophone|iberoamerican[ao]|latinoamerican[ao]|interamerican[ao]"
    r"|centroamerican[ao]|s[ud]+american[ao]|mesoamerican[ao]|african[ao]|europe[ao]|andin[ao])"
)
"""Whose a body of a region is, which may be written large in Spanish."""

_PART = (
    r"(?:\s(?:centrale|australe|orientale|occidentale|méridionale|septentrionale|subsaharienne)"
    r"(?!\w))?"
)
"""What part of a continent: `d’Asie centrale`."""

_SMALL = compiled(
    rf"\b{_HEADS}(?P<whose>\s[^\W\d_]{{4,18}}(?:-[a-zà-ÿ]{{5,14}})?)"
    rf"(?P<more>\s(?:y\sdel\sCaribe|et\s(?:des\sCaraïbes|caribéenne?)))?"
    rf"(?:\s{_ADJECTIVE}){{0,2}}(?P<tail>(?:{_TAIL}|\s{_LINK}[A-ZÀ-Þ][\w’'-]{{2,24}}"
    rf"{_PART}){{0,4}})"
)
_OF_PEOPLE = (
    r"(?:Association|Réseau|Collectif|Coalition|Fédération|Confédération|Ligue|Mouvement|Syndicat"
    r"|Union|Coordination|Plateforme|Observatoire|Fondation|Amicale|Coopérative|Alliance|Dynamique"
    r"|Antenne|Barreau|Cadre|Cercle|Chambre|Foyer|Groupement|Maison|Synergie|Troupe"
    r"|Asociación|Red|Colectivo|Colectiva|Coalición|Federación|Confederación|Liga|Movimiento"
    r"|Sindicato|Unión|Coordinadora|Plataforma|Observatorio|Fundación|Alianza|Cooperativa"
    r"|Articulación|Casa|Coordinación)"
)
_OF_OFFICE = (
    r"(?:Centre|Groupe|Organisation|Comité|Commission|Conseil|Office|Agence|Cellule|Brigade|Unité"
    r"|Bureau|Cadre|Direction|Maison|Point|Pôle|Antenne|Section|Direction\s(?:générale|régionale|nationale)"
    r"|Service|Institut|Centro|Grupo|Organización|Comisión|Consejo|Oficina|Agencia|Unidad"
    r"|Servicio|Instituto)"
)
_OF_STATE = (
    r"(?:(?:Office|Conseil|Cour)(?!\s(?:d['’]|de\s)(?:administration|appel|assises|surveillance"
    r"|discipline|direction|classe|famille|quartier)|\s(?:des\sministres|de\slecture))"
    r"(?=\s(?:du\s|des\s|de\sla\s|de\sl['’]|d['’]|de\s)[a-zà-ÿ]))"
)
"""What a state has, with its matter in small letters; a board or a court of a town is none."""

_AIM = (
    r"(?:recherches?|lutte|défense|promotion|protection|soutien|appui|action|réflexion|études?"
    r"|information|accueil|formation|aide|assistance|écoute|solidarité|développement|documentation"
    r"|concertation|contact|coordination|prévention|répression|recherche|communication|surveillance"
    r"|investigación|lucha|defensa|promoción|protección|apoyo|acción|estudios|información|acogida"
    r"|formación|ayuda|asistencia|atención|solidaridad|desarrollo|documentación)"
)
_OF = rf"\s{_LINK}{_NOUN}(?:{_QUALITY}|{_LIKE_IT}){{0,2}}"
_ALSO = (
    rf"(?:{_AND_AIM}|{_AND}{_LINK}(?=[a-zà-ÿ]){_NOUN}(?:{_QUALITY}|{_LIKE_IT})?|(?<=s){_SEVERAL})"
)
_LARGE_HEAD = compiled(
    r"(?:\b(?:[Ll]e|[Ll]a|[Dd]u|[Aa]u|[Nn]otre|[Ll]eur|[Cc]ette|[Ee]l|[Dd]el|[Aa]l"
    r"|[Nn]uestr[ao])\s|\b[LlDd]['’]|(?<=[\w»”.]\s)\()(?P<name>"
    rf"(?:{_OF_PEOPLE}{_OF}|{_OF_STATE}{_OF}|{_OF_OFFICE}\s(?:de\sla\s|de\sl['’]|de\s|d['’]|para\sla\s)"
    rf"{_AIM}(?:{_AND}(?:{_LINK}|l[ae]\s|l['’]|el\s){_AIM})?{_QUALITY}?{_OF})(?:{_ALSO}|{_OF}){{0,4}})"
    + _STATE
)
"""A head with a capital within a sentence, and whose it is in small letters; the group `name`."""

_TOWNS_OWN = compiled(
    rf"(?<![\w'’-])(?P<name>(?:{_OF_PEOPLE}|{_OF_OFFICE}|Police)"
    rf"(?:\s(?!ville|commercial|hist|urban|urbain|administrati)[a-zà-ÿ-]{{4,18}}(?!\w)(?:{_OF}){{0,4}}|(?:{_OF}){{1,4}}))"
    r"(?=\s(?:de\sl['’]|du\s|des\s|d['’]|de\sla\s|del\s|de\s)[A-ZÀ-Þ])"
)
"""A head that may open a line, and whose it is; a town or state that has it has to follow."""

_WITH_LARGE_ARTICLE = compiled(
    r"\b(?:Asociación(?:\sVecinal|\sCivil)?|Fundación|Corporación|Colectiv[oa]|Cooperativa|Centro|Hogar|Albergue"
    r"|Association|Fondation|Collectif|Foyer|Coopérative|ONG)\s(?:(?:La|El|Los|Las|Le|Les)\s|L['’])"
    r"[A-ZÀ-Þ][\w’'-]{2,20}(?:\s(?:de\sla\s|de\s|del\s|y\s)?[A-ZÀ-Þ][\w’'-]{2,20}){0,2}(?![\w’'-])"
)
"""`Fundación La Uzqa`, `Association Le Drusz`: the article is part of the name."""

_OWNED = compiled(rf"[^\W\d_]+\s{_LINK}")
_LOOSE = compiled(
    rf"[^\W\d_]+\s{_LINK}(?:demain|fait|malfaiteurs|projets?|programmes?|gouvernement|gobierno|efforts|esfuerzos"
    r"|carreteras|consommation|tratantes|traficantes|trafiquants|passeurs|proxénètes|prostitu[ct]i[oó]n"
    r"|traite|trata|exploitation|explotación|apoyo|soutien|suivi|base|pays|droit|hecho|sin|sans|[ÉE]tats|Estados)\b"
)
"""What is no body's though its head is written large: `l'Union de fait`."""

_IS_ADJECTIVE = compiled(_ADJECTIVE)
_ADJECTIVAL = compiled(
    r"[a-zà-ÿ-]{3,16}(?:ives?|ifs?|ales?|iques?|aires?|elles?|ennes?|ois(?:es?)?|aises?|iles?|iv[oa]s?|al(?:es)?|ic[oa]s?|ari[oa]s?)"
)
_AIM_FIRST = compiled(rf"\s{_LINK}{_AIM}(?!\w)")
_ARTICLE = compiled(r"(?:\b(?:[Ll][ae]|[Dd]u|[Aa]u|[Ee]l|[Dd]el|[Aa]l)\s|\b[LlDd]['’])$")
_OF_A_TOWN = frozenset({"commercial", "historique", "histórico", "administratif", "social"})
"""What a part of a town is: `Centre commercial de Lomé`."""

_PLACE_IN_TAIL = compiled(rf"\s{_LINK}([A-ZÀ-Þ][\w’'-]{{2,24}})")
_MINISTRY = compiled(
    rf"\b[Mm]inistère\s(?:{_ADJECTIVE}\s|chargé\s|délégué\s)?(?P<of>{_LINK}[^\W\d_][\w’'-]{{2,24}}{_QUALITY}?"
    rf"(?:\s{_LINK}{_NOUN}{_QUALITY}?)?(?:{_AND}{_LINK}{_NOUN}{_QUALITY}?(?:\s{_LINK}{_NOUN}{_QUALITY}?)?){{0,5}})"
)
_NO_CHARGE = compiled(r"(?:tutelle|public|ligne)\b")
_LONGEST_STATE = 60
_NO_BORDERS = compiled(
    r"(?<![\w'’-])(?:(?P<who>[A-ZÀ-Þ][\w’'-]{2,20}(?:\s[A-ZÀ-Þ][\w’'-]{2,20}){0,2})\s"
    r"(?:[Ss]in\sFronteras|[Ss]ans\s[Ff]ronti[èe]res|[Ww]ithout\sBorders)"
    r"|(?<!programa )(?<!proyecto )(?<!campaña )(?<!revista )Sin\sFronteras)(?![\w'’-])"
)
"""`Mujeres Sin Fronteras`, `Juristes Sans Frontières`: who is said to know no borders."""

_CALLED = compiled(
    r"\b(?:ONG|OSC|(?i:collectif|association|plateforme|réseau|coalition|mouvement"
    r"|organización|colectiv[oa]|asociación|red|movimiento))\s[«“\"]?\s?"
    r"(?P<name>(?:[A-ZÀ-Þ][a-zà-ÿ]{2,10}ons|Agir|Ensemble|Stop|Halte|Non|Vivre|Sortir|Unis|Unies"
    r"|Salvemos|Juntas|Juntos|Unidas|Unidos|Alto|Vivas|Basta)(?!\s(?:a|ont|est|sont|ha|han|es|son)\b)"
    r"(?:[ ’'-][\w-]{1,16}){1,9}?)"
    r"(?=\s?[»”\"]|\s?[,.;:()\n]|\s(?:a|ont|est|sont|et\s(?:l[ae]s?|l['’])|qui|se|dans|ha|han|es|son"
    r"|que|y\s(?:el|l[ao]s?))\b"
    r"|\s(?:[a-zà-ÿ]{3,14}(?:ée?s?|ad[ao]s?|id[ao]s?)\s(?:par|por|à|en|dans)"
    r"|[a-zà-ÿ]{1,14}(?:ille|vient|mande|nonce|aja|cia|nde)(?=\s))|$)"
)
"""What is called by a verb or a cry behind the word for its sort: `l'ONG Sauvons nos enfants`."""


def romance_bodies(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield bodies named in French and Spanish, each once.

    Args:
        text: Of the document.
        places: Tells states and their adjectives.
    """
    yield from dict.fromkeys(_bodies(text, places))


def _bodies(text: str, places: Gazetteer) -> Iterator[Span]:
    yield from _of_many_states(text, places)
    for pattern in (_AFTER_PERSON, _MISSION, _WITH_LARGE_ARTICLE):
        for match in every_match(pattern, text):
            yield Span(*match.span())
    yield from _without_borders(text)
    yield from (Span(*match.span("name")) for match in every_match(_CALLED, text))
    for match in every_match(_MINISTRY, text):
        if not _NO_CHARGE.search(match["of"]):
            yield Span(*match.span())
    for match in every_match(_SMALL, text):
        if _is_one(text, match, places):
            yield Span(match.start(), match.start() + len(match.group().rstrip(" '’-")))
    yield from _with_large_heads(text, places)
    yield from _of_towns(text, places)


def _of_many_states(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield what many states have, with whose it is: `Police nationale`, `Cruz Roja Uzqana`."""
    for match in every_match(_FIXED, text):
        end = match.end() if match["state"] is None else match.start("state")
        people = _OF_PEOPLE_BEHIND.match(text, end)
        if people and (places.demonym(people[1]) or people[1].endswith(_PEOPLE_ENDS)):
            yield Span(match.start(), people.end())
        else:
            yield Span(match.start(), _with_state(text, match, end, places))
    for match in every_match(_CROSS, text):
        if match["whose"] and places.demonym(match["whose"]):
            yield Span(*match.span())
            continue
        end = match.end("cross")
        end_of_state = end_of_town(text, end, places.country_named)
        if end_of_state or _ARTICLE.search(text, max(0, match.start() - 4), match.start()):
            yield Span(match.start(), end_of_state or end)


def _is_one(text: str, match: re.Match[str], places: Gazetteer) -> bool:
    """Say whether what stands behind a head makes a body's name of it."""
    whose, tail = match["whose"].strip(), match["tail"]
    if whose in _OF_A_TOWN:
        return False
    is_of_people = whose[0].islower() and places.demonym(whose) is not None
    if is_of_people or _REGION.fullmatch(whose) or _is_of_place(whose, tail, places):
        return True
    if _is_with_article(text, match.start(), whose, tail):
        return True
    return bool(tail) and _IS_ADJECTIVE.fullmatch(whose) is not None


def _is_with_article(text: str, start: int, whose: str, tail: str) -> bool:
    """Say whether a head with an article has a quality and what it is for: `la Ligue x des y`."""
    before = _ARTICLE.search(text, max(0, start - 4), start)
    is_quality = _ADJECTIVAL.fullmatch(whose) is not None or _AIM_FIRST.match(tail) is not None
    return before is not None and is_quality and len(tail) > 1


def _is_of_place(whose: str, tail: str, places: Gazetteer) -> bool:
    """Say whether an adjective and a place behind it tell of a body: `associative de Mayotte`."""
    place = _PLACE_IN_TAIL.match(tail)
    is_adjective = _ADJECTIVAL.fullmatch(whose) is not None
    return is_adjective and place is not None and bool(places.candidates(place[1]))


def _of_towns(text: str, places: Gazetteer) -> Iterator[Span]:
    for match in every_match(_TOWNS_OWN, text):
        end = end_of_town(text, match.end(), places.candidates)
        if end is not None and not _LOOSE.match(match["name"]):
            yield Span(match.start(), end)


def _without_borders(text: str) -> Iterator[Span]:
    for match in every_match(_NO_BORDERS, text):
        start = match.start()
        for word in (match["who"] or "").split():
            if word.casefold() not in FUNCTION_WORDS:
                break
            start = text.index(word, start) + len(word) + 1  # `Según Uzqas Sin Fronteras`
        yield Span(start, match.end())


def _with_large_heads(text: str, places: Gazetteer) -> Iterator[Span]:
    for match in every_match(_LARGE_HEAD, text):
        name = match["name"]
        of_state = _OWNED.match(name)
        is_state = of_state is not None and places.country_named(name[of_state.end() :])
        if not _LOOSE.match(name) and not is_state:
            end = match.end("name")
            yield Span(match.start("name"), _with_state(text, match, end, places))


def _with_state(text: str, match: re.Match[str], end: int, places: Gazetteer) -> int:
    """Return where a name ends with the state it belongs to: `Asamblea Nacional del Ecuador`."""
    if match["state"] is None:
        return end
    at = match.end("state")
    words = list(
        re.finditer(
            r"[A-ZÀ-Þ][\w’'-]*(?:\s(?:de|du|des|del|et|y)(?=\s))?", text[at : at + _LONGEST_STATE]
        )
    )
    for word in reversed(words[:5]):
        if places.country_named(text[at : at + word.end()]):
            return at + word.end()
    return end
