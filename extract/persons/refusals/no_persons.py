"""Says what is no person though a model or a list takes it for one: firms, annexes, plain words."""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.firm_words import FIRM_WORDS
from extract.persons.letters import CAPITALS, LETTERS
from extract.persons.listed_names import NAME_WORD, is_given_name, is_listed
from extract.persons.occupations import OCCUPATIONS
from extract.persons.sentence_openers import OPENING
from extract.persons.small_names import is_common
from extract.persons.word_names import GIVEN_WORDS, VIRTUES
from extract.scanning import every_match
from extract.words import word_set

_PARTS = word_set(
    """
    annex annexes annexe anexo anexos appendix appendice apéndice table tableau cuadro tabla figure
    figura box recuadro encadré chart gráfico graphique chapter chapitre capítulo section sección
    part partie parte schedule volume tome tomo module módulo schema grade stage title título titre
    """
)
"""Parts of documents, which a numeral counts, in lower case."""

_HEADS_ABROAD = word_set(
    """
    fundação fundacao stiftung stichting fondazione bundesamt bundesministerium bundesanstalt
    universidade università universität universiteit associação associazione verein vereniging
    yayasan fundacja zaklada comunità ministero ministério ministerium caritas cáritas diakonie
    """
)
"""First words of bodies in languages of which nothing else is known here, in lower case."""

OF_THE_FIELD = FIRM_WORDS | word_set(
    """
    kamaiya kamlari haliya devadasi badi trokosi kafala kafil kafeel sumangali loverboy loverboys
    restavek restavèk chhaupadi talibé almajiri maquila maquiladora enganche wahaya wahayu hukou
    sharia charia zina hudud purdah nikah hijab niqab burqa juju vodou voodoo vudú
    amharic tigrinya oromo somali swahili kiswahili luganda kinyarwanda kirundi lingala chichewa
    tshiluba kikongo sango ewé fongbe mooré dioula soninké soninkés sonrhaï songhaï hassaniya kanuri
    shona hausa yoruba igbo ibibio pidgin wolof bambara pulaar fulfulde peul peuls touareg touaregs
    tuareg tuaregs sérère diola haoussa twi luo kikuyu luhya tigrayan tigrayans tagalog cebuano
    ilocano bahasa javanese khmer burmese karenni kachin rakhine rohingya rohingyas uyghur uyghurs
    sinhala tamil tamils bengali bangla nepali hindi urdu punjabi gujarati marathi malayalam kannada
    pashto dari farsi arabic hazara hazaras kurmanji sorani romani yazidi yazidis
    quechua quichua kichwa aymara náhuatl nahuatl guaraní guarani creole kreyòl tetum mixteco
    zapoteco tzeltal tzotzil mapuche mapudungun emberá embera wayuu wayúu misak yanomami asháninka
    garífuna garifuna miskito lenca
    covid ebola brexit dashain tihar diwali ramadan eid ramadán noël navidad pâques carême tabaski
    hanukkah nowruz pentecost passover
    kindle kobo kobotoolbox nvivo spss maxqda
    """
)
"""Practices, languages, peoples, feasts, tools and firms of which reports of the field tell."""

_MANY = compiled(
    r"[^\W\d_]{2,30}(?:[eo]rs|ists|[^\W\d_]ants|iens|ians|folk)|(?:"
    r"stud|resid|par|adolesc|pati|ag|oppon|respond|dissid|cli|recipi|propon|presid|superintend"
    r")ents|(?:"
    r"employ|refug|return|detain|train|evacu|deport|trust|devot|interview|intern|nomin|escap|attend"
    r"|divorc|invit|appoint|mentor|committ"
    r")ees|(?:"
    r"gun|police|law|fisher|tribes|business|congress|service|spokes|clergy|camera|country|watch|"
    r"kins"
    r"|fire|militia|crafts|sales|middle|sea|work|chair|horse|hench|strong|air|towns|herds|mid|"
    r"nobl?e"
    r"|council|alder|assembly|bonds|clans|states|sports|door|boat|news|house|milk|post|ombuds"
    r")?(?:wo)?men|(?:council|alder|congress|police|business|spokes|chair|noble|fisher)?woman"
)
"""Endings of what people are; names of the Edo and others end with `men`, Arab ones with `ees`."""

_ANY_MANY = word_set(
    """
    advocates nuns priests rebels guards relatives officials pilgrims orphans companies chiefs
    youths elders donors delegates widows girls boys mothers fathers nationals
    """
)
"""Plurals of what people are, which open a sentence with a capital, in lower case."""

_BEFORE_MANY = compiled(
    r"(?:^|[.!?:;\n•|\t*–—-][\"”’»)]{0,2}\s{0,3}|[\"“‘«(]\s?|\d\)\s|"
    r"(?<![\w-])(?i:the|these|those|some|many|most|other|all|our|their|les?|des|los|las)\s)$"
)
"""How a sentence or line begins, and what leads to several; `and` leads to a surname too."""

_ONE_BEHIND = compiled(r"['’]s(?!\w)|,? \(?(?:aged? )?\d{1,2}(?!\w|[.,]\d)|, (?:a|an|une?|una) ")
"""What shows that one person is meant: `Anders, 19,`, `Anders (22)`, `Anders's aunt`."""

_OPENING = 12

NEVER_IN_NAMES = word_set(
    """
    mujeres niñas niños migrantes indígenas fronteras derechos jóvenes trabajadoras trabajadores
    personas víctimas comunidades pueblos obreras campesinas campesinos refugiados refugiadas
    desplazadas desplazados defensoras defensores sobrevivientes remesas domésticas domésticos
    humanos laborales sexuales escuela jornada semana encuentro popular
    enfants femmes filles migrants frontières droits jeunes travailleuses travailleurs personnes
    victimes communautés peuples réfugiés réfugiées déplacés déplacées survivantes domestiques
    humains sexuelles climat journée semaine rencontre école populaire
    """
)
"""Words of gatherings and bodies in French and Spanish that no person's name has, in lower case."""

_LABELS = word_set(
    """
    fig figs mme mlle chez evang ponente lecture migraciones migración aquí ahí allí interpreter
    supervisor superintendent interviewer facilitator caseworker interprète intérprete
    given prénom prénoms sender receiver answer affiant deponent atty chairlady enquirer payee hmp
    hhj
    origine référent référente âge suivi payout receipt halloween tobaski xmas thurs thu wed tues
    objet remitente destinatario oui lu rep
    """
)
"""Labels of captions and records, and what else a model takes for somebody, in lower case."""

_ADDRESSED = compiled(r"(?<!\w)(?:Mr|Mrs|Ms|Miss|Mx|Mme|Mlle|M|Dr|Me)\.? $")
_LONGEST_ADDRESS = 6
"""Before somebody whose firm a comma parts from the name: `Mr Wise, Wilson Solicitors`."""

_NUMERAL = compiled(r"[IVXLC]{1,6}|\d{1,4}|[A-Z]")
_FORM = (
    r"(?:GmbH|Gmbh|Ltd\.?|LTD|Limited|LLC|LLP|Inc\.?|Corp\.?|Corporation|PLC|Plc|plc|AG|KG|"
    r"S\.A\.(?:S\.|C\.| de C\.V\.)?|S\.L\.(?:U\.)?|SARL|SPRL|"
    r"EURL|S\.R\.L\.|SRL|SpA|S\.p\.A\.|B\.V\.|BV|N\.V\.|NV|Oyj?|AB|ApS|Pty|& Co\.?|"
    r"(?:(?:&|and) [A-Z]\w+ )?(?:Solicitors|Advocates|Attorneys|Chambers|Abogados|Avocats)|"
    r"(?:&|and) (?:Sons|Co\.|Company|Partners|Associates)|& Cie|et Cie|e Hijos|y Hijos|et Fils)"
)
_WITH_FORM = compiled(
    rf"(?<![\w'’-]){NAME_WORD.pattern}(?:,? (?:& |and )?{NAME_WORD.pattern}){{0,3}},? {_FORM}(?!\w)"
)
_FOUNDED = """
    Levi Strauss; Marks and Spencer; Louis Vuitton; Hugo Boss; Calvin Klein; John Deere;
    Ralph Lauren; Tommy Hilfiger; Johnson and Johnson; Procter and Gamble; Ernst and Young;
    Thomas Cook; Philip Morris; Goldman Sachs; Morgan Stanley; Merrill Lynch; John Lewis;
    Michael Kors; Christian Dior; Yves Rocher; Yves Saint Laurent; Tory Burch; Laura Ashley;
    Ted Baker; Eddie Bauer; Max Mara; Peter England; Kate Spade; Karl Lagerfeld; Estée
    Lauder; Elizabeth Arden; Mary Kay; Robert Bosch; Abercrombie and Fitch; Rolls Royce;
    Mercedes Benz; Nestlé; Ferrero; Kellogg; Heinz; McDonald's; Ben and Jerry's; Victoria's
    Secret; Hermès; Chanel; Gucci; Prada; Armani; Zara; Primark; Siemens; Michelin; Bolloré;
    Bouygues; Peugeot; Renault; Citroën; Carrefour; Auchan; Inditex; El Corte Inglés;
    Chiquita; Del Monte
"""
_FIRMS = compiled(
    r"(?<![\w'’-])(?:"
    + "|".join(
        re.escape(" ".join(name.split()))
        .replace(r"\ and\ ", r"\ (?:and|&)\ ")
        .replace(r"\ ", "[ -]")
        .replace("'", "['’]")
        for name in _FOUNDED.split(";")
    )
    + r")(?!\w)"
)
"""Firms named after whoever founded them."""

_PLACE_BEHIND = compiled(
    r"[ \n](?:(?:refugee|displacement|IDP|transit) )?(?:camps?|district|province|village|river|"
    r"county|island|border|subdistrict|township|municipality)(?!\w)"
)
_NEXT = compiled(rf"[ \n]([{CAPITALS}][^\W\d_]+)(?!\w)")
_ELIDED = compiled(rf"L['’](?=[{CAPITALS}])")
_ABSTRACT = compiled(
    r"(?:[st]ion|ment|ness|ity|isms?|[^\W\d_]{3}i[sz]e|ably|ously|ingly|ently|ately|ively|edly)s?$"
)
_FRAMEWORK = compiled(
    r"(?:[IVXA-D]{1,5}\.\s)?Marco(?:s(?=[^\n]{0,16}s(?!\w)))?"
    r" (?:normativo|lega|jurídico|conceptua|teórico|lógico"
    r"|instituciona|constituciona|genera|naciona|internaciona|estratégico|regulatorio|referencia|"
    r"metodológico"
    r"|analítico|presupuestario|político|ético)(?:l|les|s)?(?!\w)"
)
"""A heading of Spanish reports, and no man called so."""

_DIGIT = compiled(r"\d")


def firm_names(text: str) -> Iterator[Span]:
    """Yield firms that are called as persons are: `Levi Strauss`, `Uneborg & Sons`, `Uno GmbH`."""
    for pattern in (_FIRMS, _WITH_FORM):
        for match in every_match(pattern, text):
            if not _ADDRESSED.search(text, max(0, match.start() - _LONGEST_ADDRESS), match.start()):
                yield Span(*match.span())


def is_no_person(text: str, span: Span) -> bool:
    """Say whether a name is a part of a document, a place or a foreign body."""
    surface = text[span.start : span.end]
    words = LETTERS.findall(surface)
    if "@" in surface or not words:
        return False
    first, *further = surface.split()
    if _DIGIT.search(surface) or first.casefold() in _HEADS_ABROAD:
        return True
    if further and first in {"Operation", "Opération", "Operación"}:
        return True
    if is_of_field(surface) or _are_people(text, span):
        return True
    if first.casefold() in _PARTS and all(_NUMERAL.fullmatch(word) for word in further):
        return True
    is_place = _PLACE_BEHIND.match(text, span.end) is not None
    return is_place and (bool(further) or not is_listed(first))


def is_of_field(surface: str) -> bool:
    """Say whether a word, with its article or not, is a practice, tongue, people, feast or firm."""
    word = _ARTICLE.sub("", surface)
    folded = word.casefold()
    return folded in _GODS or (folded in OF_THE_FIELD and not is_given_name(word))


_GODS = frozenset({"allah", "god", "dieu", "dios"})
_ARTICLE = compiled(r"^(?:[Tt]he|[Ll][aeo]s?|[Ee]l|[Dd]es) (?=\w+$)")


def _are_people(text: str, span: Span) -> bool:
    """Say whether an article makes a people of a word in the plural: `les Touaregs`."""
    word = text[span.start : span.end]
    is_plural = word.endswith("s") and " " not in word and not is_listed(word)
    return is_plural and text.endswith(("Les ", "les ", "Los ", "los "), 0, span.start)


_OF_SOMETHING = compiled(r" of (?!the |an? |our |his |her |their |my |this |that )[a-z]")
"""What somebody is hardly followed by: `Chains of supply`, but `Uneborg of the village`."""


def is_label(surface: str) -> bool:
    """Say whether one word is a title or a label, and nobody's name by itself."""
    folded = surface.casefold().rstrip(".")
    if " " in surface or is_given_name(surface) or folded in GIVEN_WORDS:
        return False
    return folded in _LABELS


def is_framework(text: str, span: Span) -> bool:
    """Say whether a given name is the Spanish word for a framework: `Marco normativo`."""
    return _FRAMEWORK.match(text, span.start) is not None


def is_plain_word(text: str, span: Span) -> bool:
    """Say whether one word is a common one: opening a sentence, or within a longer name."""
    word = text[span.start : span.end]
    folded = word.casefold()
    if " " in word:
        return False
    if _ELIDED.match(word):
        return True
    if is_listed(word) or folded in VIRTUES:
        return False
    goes_on = _NEXT.match(text, span.end) is not None
    opens = OPENING.search(text, max(0, span.start - 4), span.start) is not None
    if opens and _OF_SOMETHING.match(text, span.end):
        return True
    return (opens or goes_on) and _is_word(folded)


def _is_word(folded: str) -> bool:
    return (
        is_common(folded)
        or is_common(folded.removesuffix("s"))
        or folded in OCCUPATIONS
        or _ABSTRACT.search(folded) is not None
    )


def is_many(text: str, span: Span) -> bool:
    """Say whether a word tells what many people are: `Teachers asked`, `Residents recalled`.

    It opens a sentence or has an article, unless a people's, and has no age: `Anders, 19`.
    """
    surface = text[span.start : span.end]
    word = surface.casefold()
    is_plural = word in _ANY_MANY or _MANY.fullmatch(word) is not None
    if not is_plural or not surface.istitle() or is_listed(surface):
        return False
    is_people = word.endswith(("ians", "iens"))
    is_placed = is_people or _BEFORE_MANY.search(text, max(0, span.start - _OPENING), span.start)
    return bool(is_placed) and not _ONE_BEHIND.match(text, span.end)
