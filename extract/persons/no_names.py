"""Words that no person's name holds: of bodies, laws, places, offices, days and months."""

from extract.calendar_words import MONTHS, WEEKDAYS
from extract.names.organisation_words import (
    FUNCTION_WORDS,
    GENERIC,
    HEADS,
    INSTRUMENT_HEADS,
    NOT_ORGANISATIONS,
    ROLES,
)
from extract.names.place_words import NO_PLACES, PLACE_HEADS
from extract.words import word_set
from ontology.gazetteer import Gazetteer

ARTICLES = word_set("de la el los las del le les du des al")
"""Articles and the like that names hold as well, in lower case."""

OF_OTHER_NAMES = (
    HEADS | INSTRUMENT_HEADS | FUNCTION_WORDS | NOT_ORGANISATIONS | GENERIC | ROLES
    | PLACE_HEADS | NO_PLACES
)  # fmt: skip
"""What bodies, laws and places are called by, offices and words between, in lower case."""

NO_NAME_ENDINGS = (
    "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ism", "ists", "ción",
)  # fmt: skip
"""How words end that are hardly names: of what is done, and what things are like."""

WRITTEN_LARGE = word_set(
    """
    facebook whatsapp tiktok instagram twitter telegram youtube messenger skype zoom google internet
    web wifi excel word christmas easter noël pâques ramadan tabaski korité navidad semana santa
    islam coran corán biblia messe misa mass covid sida vih hiv ebola ébola kafala
    monsieur madame mesdames messieurs señor señora don doña maître abbé imam pasteur madam sir
    """
)
"""Networks, feasts, faiths, illnesses and how one speaks to somebody, in lower case."""

GATHERINGS = word_set(
    """
    congreso congrès foro taller seminario encuentro jornada jornadas simposio coloquio
    conferencia cumbre atelier séminaire colloque rencontre conférence desarrollo déroulement
    """
)
"""Gatherings in French and Spanish, and how one went, as minutes head it; in lower case."""

INSTITUTIONS = word_set(
    """
    relatoría cancillería alcaldía gobernación veeduría jefatura concejalía ayuntamiento albergue
    parroquia diócesis arquidiócesis obispado arzobispado pastoral diputación viceministerio
    regiduría notaría juzgado comisaría prefectura subprefectura intendencia gendarmería aduana
    consulado embajada municipio municipalidad mancomunidad cabildo patronato vicaría hogar refugio
    colegio liceo hospital clínica consultorio consejería subsecretaría personería delegada
    mairie préfecture sous-préfecture parquet greffe chancellerie médiateur médiatrice rectorat
    diocèse archidiocèse paroisse évêché archevêché guichet permanence antenne cellule foyer
    gendarmerie douane wilaya moughataa caïdat cercle consulat ambassade commissariat barreau
    hôpital lycée collège clinique dispensaire rapporteuse rapporteure gouvernorat intendance
    diocese archdiocese chancery registrar registry prefecture gendarmerie helpdesk hotline
    consulate embassy shelter rapporteurship bench
    viceministro viceministra consejera consejero delegado concejal concejala alcaldesa edil
    conseillère échevin échevine bourgmestre préfète mairesse
    """
)
"""What state, church and town keep, and who serves there, in lower case.

Behind an article they are nobody's name.
"""

CALENDAR = MONTHS | WEEKDAYS
NO_PERSON = (
    HEADS | INSTRUMENT_HEADS | FUNCTION_WORDS | NOT_ORGANISATIONS | GENERIC | CALENDAR | GATHERINGS
    | word_set(
        """protocol protocols plan round dialogue process compact summit day week year distr
        majesty highness excellency hajj ramadan eid rohingya roma romany sinti dalit countrywide
        empowerment comment comments discussion discussions debate opening closing other corr add
        rev map maps source sources state ok okay
        later earlier now today yesterday tomorrow meanwhile
        once finally soon afterwards eventually still again perhaps indeed instead often sometimes
        agenda organizer organiser organizers organisers traite trata país pays courriel
        elle elles participants participantes asistentes
        photo foto fotos objet copie asunto coram entrevistada entrevistado destinataire expéditeur
        image season level levels cyclone typhoon hurricane glacier
        arabs ottomans berbers kurds tamils hutus tutsis americans africans europeans asians latinos
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
        hundred thousand deux trois quatre cinq sept huit neuf dix onze douze quinze vingt trente
        quarante cinquante soixante dos tres cuatro cinco siete ocho nueve diez once doce quince
        veinte treinta cuarenta cincuenta sesenta cien
        extranjería considérant responsable responsables bénéficiaires beneficiarias beneficiarios
        organising organizing maid maids résumé resumen talibé talibés sommet
        dussehra dashain tihar diwali deepavali songkran thingyan
        war wars koran quran bible undersecretary plenipotentiary extraordinary counsellor attaché
        surveyor addendum affected powers accordingly initiative malnutrition manpower earth inf
        risorgimento corridor ii iii
        république república nation nación chambre cámara députés diputados magistrature judicatura
        allah god almighty dieu dios seigneur muslim muslims christian christians"""
    )
) - ARTICLES - {"y"}  # fmt: skip
"""What is no part of a name wherever it stands, but for particles."""

JOINERS = frozenset({"and", "of", "the", "for", "in", "against"})


def is_word_of_name(surface: str) -> bool:
    """Say whether a word may be part of a person's name: no office, month, head of a body."""
    return surface.casefold() not in NO_PERSON and surface.casefold() not in ROLES


def is_no_other(surface: str, places: Gazetteer) -> bool:
    """Say whether a word is neither a place, a people nor a word that no name holds."""
    is_place = bool(places.candidates(surface)) or places.demonym(surface) is not None
    return is_word_of_name(surface) and not is_place
