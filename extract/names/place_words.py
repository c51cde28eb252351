"""The words by which a name says that it is a place, and names that are none."""

from extract.calendar_words import MONTHS, WEEKDAYS
from extract.words import word_set

PLACE_HEADS = word_set(
    """
    river rivers lake lakes sea ocean gulf bay strait channel canal creek falls pond reservoir dam
    barrage island islands peninsula mountain mountains mount hill hills valley desert forest plain
    plains delta coast beach cape parish park square street road avenue boulevard highway bridge
    tunnel airport airfield airbase station mosque cathedral temple palace mansion castle estate
    plaza mall stadium arena cemetery border corridor mine quarter neighbourhood neighborhood
    suburb village town county municipality playfield dock harbour harbor port township twp
    parkway turnpike
    """
)
"""Last words of names of places, in lower case."""

FOREIGN_OPENERS = word_set(
    """
    riviere rivière pulau tanjung gunung wadi jebel jabal qasr oued nahr khirbet bukit kampung
    sungai
    """
)
"""What rivers, hills, castles and islands are called first in Arabic, French and Malay."""

PLACE_OPENERS = FOREIGN_OPENERS | word_set(
    """
    san santa santo são sant saint sainte st ste port fort mount lake cape villa gulf bay river
    isla rio río puerto camp kreis hamlet
    """
)
"""First words of names of places, in lower case."""

COMPASS = word_set(
    """
    north south east west northern southern eastern western central upper lower greater
    north-east north-west south-east south-west northeast northwest southeast southwest
    nord sud est ouest norte sur este oeste centro occidente oriente
    """
)
"""Words that stand before a place without belonging to its name, in lower case."""

LANGUAGES = word_set(
    """
    wolof khmer quechua aymara mandinka pulaar hausa yoruba igbo swahili kiswahili nahuatl guarani
    guaraní tagalog bahasa urdu hindi bengali tamil telugu sinhala tigrinya amharic oromo lingala
    twi fula fulani kurdish pashto dari farsi mam kiche k'iche' q'eqchi' zapotec mixtec tzotzil
    lao hmong karen shan tetum romani yazidi catalan wayuu garifuna islam christianity
    english arabic bangla rohingya rohingyas tuareg bedouin dinka nuer hutu tutsi sinti dalit
    hazara pashtun baloch
    zulu xhosa maasai berber amazigh druze alawite sunni shia shiite jewish muslim christian
    hindu buddhist ismaili ismailis baha'i baha’i taliban hezbollah hamas houthi houthis
    """
)
"""Languages and peoples that a model takes for places, persons and bodies, in lower case."""

NO_PLACES = (
    LANGUAGES
    | {"croix-rouge", "la croix-rouge"}
    | word_set(
        "states state union party arab village balkan background introduction annex summary "
        "contents overview "
        "house capitol district county metro historic materia état etat estado soviet "
        "countries governments headquarters tuition kingdom republic mosque parliament "
        "commonwealth majles "
        "pier gate terminal "
        "romany corredor corredores hora horas heure heures bienvenida bienvenidas país pais "
        "les latina latinas latino latinos latinx ahli ittihad "
        "allah god muslims christians koran quran bible hajj umrah "
        "signataires signatories firmantes participants participantes organisations integrantes"
    )
    | frozenset(["county road", "interstate highway", "fire station", "city hall", "town hall"])
    | frozenset(["l'union", "l’union"])
)
"""Words that name no place by themselves, in lower case."""

NO_TOWNS = NO_PLACES | word_set(
    "malay malays mayan mayans incas aztec aztecs slavic turkic bantu nilotic caribs taino moorish "
    "hellenic celtic norse arabs stalin lenin población poblacion"
)
"""These, and peoples and rulers with a town's name; some of them are persons' names too."""

PAPERS = word_set(
    "bulletin news times post journal chronicle examiner advocate enquirer inquirer sentinel "
    "gazette tribune herald observer daily telegraph"
)
"""Last words of names of newspapers, in lower case."""

WITHOUT_PLACES = (
    MONTHS
    | WEEKDAYS
    | word_set(
        """
    district province governorate county state
    region city town village river camp block zone sector phase section school hospital centre
    center committee council ministry islamic federal capital same other another each every its
    their this that these those our new old highway route interstate exit meanwhile whereas
    different
    """
    )
)
"""Words that no name of an unknown place holds, in lower case."""

PEOPLES = frozenset({"Roma"})
"""Peoples with the name of a town in Spanish and Italian, and of none in other languages."""
