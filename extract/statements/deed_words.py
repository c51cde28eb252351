"""Holds the verbs that tell what a body does for its work, in their forms."""

_HELP = (
    "assist support help rescue train educate empower shelter accompany reintegrate rehabilitate"
    " serve treat mobilise mobilize unionise unionize feed vaccinate sensitise sensitize house"
    " repatriate resettle free liberate"
)
_SPEAK_FOR = "represent defend counsel advise protect equip register screen"
_GIVE = "provide offer deliver distribute supply"
_RUN = "operate manage implement coordinate deploy monitor document combat"
_BUILD = "conduct resume open install construct repair renovate"
_IRREGULAR = {
    "run": ("run", "runs", "ran", "running"),
    "give": ("give", "gives", "gave|given", "giving"),
    "build": ("build", "builds", "built", "building"),
    "set up": ("set up", "sets up", "set up", "setting up"),
    "carry out": ("carry out", "carries out", "carried out", "carrying out"),
    "fight": ("fight", "fights", "fights", "fighting"),
    "free": ("free", "frees", "freed", "freeing"),
    "teach": ("teach", "teaches", "taught", "teaching"),
    "equip": ("equip", "equips", "equipped", "equipping"),
    "counsel": ("counsel", "counsels", "counsell?ed", "counsell?ing"),
    "raise awareness": (
        "raise awareness", "raises awareness", "raised awareness", "raising awareness",
    ),
}  # fmt: skip
_NO_HELP = "(?!)"


def _forms(verb: str) -> tuple[str, str, str, str]:
    """Return the base of an English verb, and its forms with `it`, in the past and with `-ing`."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    third = f"{verb}es" if verb.endswith(("ch", "sh", "ss")) else f"{verb}s"
    return verb, third, f"{verb}ed", f"{verb}ing"


def _finite(verbs: str, *others: str, many: str = _NO_HELP) -> str:
    """Return the expression for verbs as they stand behind who does it: `has been helping`.

    Args:
        verbs: Those of one word, parted by spaces.
        others: Those of several.
        many: What several do, where the verb has no ending: `<O0> and <O1> assist`.
    """
    forms = zip(*map(_forms, (*verbs.split(), *others)), strict=True)
    base, third, past, doing = ("|".join(dict.fromkeys(form)) for form in forms)
    return (
        rf"(?:{third}|(?:(?:has|have) (?:[a-z]+ly )?)?(?:{past})|{many}"
        r"|(?:is|are|(?:has|have) been|continue[sd]?|began|started) (?:now |still |also )?"
        rf"(?:{doing})"
        rf"|(?:continue[sd]?|works?|worked|began|started|helps|was forced) to (?:{base}))"
    )


_MANY = (
    r"(?:assist|help|support|implement|operate|train|rehabilitate|treat|shelter|vaccinate|serve)"
)
_MANY_GIVE = r"(?:provide|deliver|distribute|resume|counsel|teach|advise|run|offer|open|give)"

DOES = _finite(f"{_HELP} {_RUN}", "teach", "fight", "raise awareness", many=_MANY)
"""What is done somewhere, whatever it is done to: `has assisted`, `continues to operate`."""

HANDLES = _finite(
    f"{_SPEAK_FOR} {_GIVE} {_BUILD}", "run", "give", "build", "set up", "carry out", many=_MANY_GIVE
)
"""What may be done with words and papers as well: `delivers`, `opened`, `represents`."""

REACHED = r"(?:has |have )?reach(?:es|ed)?(?= (?:[a-z]{2,10} ){0,3}\d)"
"""Whom, and not an agreement: `reached 8,052 people`."""

THINGS = (
    r"(?:women|girls|boys|children|men|people|persons|famil(?:y|ies)|households|communit(?:y|ies)"
    r"|workers|fishers|farmers|survivors|victims|refugees|migrants|returnees|IDPs|patients"
    r"|students|pupils|residents|beneficiaries|inmates|prisoners|detainees|seekers|youth"
    r"|officers|judges|inspectors|nurses|teachers|doctors|volunteers|staff|teams?"
    r"|aid|assistance|support|services?|care|counsell?ing|trainings?|shelters?|food|meals|kits"
    r"|suppl(?:y|ies)|medicines?|drugs|equipment|cloth(?:es|ing)|water|protection|education|relief"
    r"|class(?:es)?|courses|lessons|vaccines?|packages|packs|rations|blankets|mats|tents|latrines"
    r"|wells|toilets|items|subsidies|vouchers|cash|loans|scholarships|masks|tests|treatment"
    r"|cent(?:re|er)s?|clinics?|hospitals?|schools?|hotlines?|helplines?|refuges?|houses?|homes?"
    r"|hostels?|offices?|canteens?|kitchens?|farms?|workshops?|projects?|programmes?|programs?"
    r"|initiatives?|campaigns?|activities|operations?|assessments?|surveys?|visits|missions?"
    r"|flights|interventions?|groups|stations?|NFIs?|WASH|IPC|PPE|CRIs)"
)
"""What a body has or gives that works somewhere: people, aid, and houses for them."""

ACTS = _finite(f"{_HELP} {_SPEAK_FOR} {_GIVE} {_RUN}", "run", "teach", "fight", "raise awareness")
"""What is done for people or a cause, by one body."""

DEALS_WITH = _finite("tackle combat document monitor research investigate expose study", "fight")
"""What is done about a wrong: `has been documenting`."""

HELPS = _finite(f"{_HELP} {_SPEAK_FOR}", "teach")
"""What is done for people: `has been assisting`."""

PROVIDES = _finite("provide offer deliver distribute", many=_MANY_GIVE)
"""What is given that is a field of work itself: `provides legal aid`."""

GIVES = _finite(_GIVE, "run", "give", "open", "manage", "operate", many=_MANY_GIVE)
"""What is given to people: `has been providing`."""

HELPING = (
    "(?:" + "|".join(_forms(verb)[3] for verb in f"{_HELP} {_SPEAK_FOR} {_GIVE}".split()) + ")"
)
"""What a body is for: `an NGO sheltering survivors`."""

HELPED_BY = "(?:" + "|".join(_forms(verb)[2] for verb in f"{_HELP} {_SPEAK_FOR}".split()) + ")"
"""What people are by somebody: `are assisted by`."""

HELPED = (
    r"(?:(?:al? |aux? )?(?:over |more than |some |about |plus de |más de )?[\d,. ]{0,9}?(?:the "
    r"|les |des |las "
    r"|los |aux? |al? )?(?:former |ancien(?:ne)?s |ex-"
    r"|antigu[oa]s )?(?:(?:[A-Za-zà-ÿ-]{3,14} ){0,2}(?:victims|survivors|people|persons|women"
    r"|girls|children|workers|families|communities|victimes|femmes|filles|enfants|personnes"
    r"|familles|mujeres|niñas|niños|personas|familias|víctimas|sobrevivientes)(?: (?:and|et|y)"
    r" [a-zà-ÿ]{3,14})? (?:(?:[a-zà-ÿ]{4,12} )?(?=<T)|(?:of|from|affected by|at risk of|subjected"
    r" to|exposed to|living with"
    r"|who (?:have |had |are |were )?(?:experienced?|suffer(?:ed|ing)?(?: from)?|escap(?:ed?|ing)"
    r"(?: from)?|surviv(?:ed?|ing)|fled|faced?|facing|endured?|subjected to|at risk of)"
    r"|de|du|d['’])"
    r"(?: (?:the|la|le|les|los|las|any forms? of|all (?:forms|kinds|types) of"
    r"|toutes? les? formes? de"
    r"|todas las formas de|cualquier forma de))? ))?)"
)
"""Of what people suffer, before it: `500 survivors of <T1>`."""

ITSELF = (
    r"(?! (?:cent(?:re|er)s?|facilit|clinic|hospital|school|sector|ministr|authorit|committee|staff"
    r"|officials|camps?|police|officers|services|agenc|department|offices?|units?|law|bill"
    r"|policies|policy|process|reforms?)\w{0,5}\b)"
)
"""Not the first word of another thing: `supports the <T1> process`."""

AIDE = (
    r"(?:défend(?:ent)?|(?:aid|accompagn|assist|orient|conseill|épaul|défend|héberg|form|écout"
    r"|scolaris|protèg"
    r"|encadr|sensibilis"
    r"|aliment|rapatri|nourri|loge|soign)(?:e|ent)|soutien(?:t|nent)|accueill(?:e|ent)|vien(?:t"
    r"|nent) en aide|pren(?:d|nent) en"
    r" charge|combat(?:tent)?|représente(?:nt)?|appuie(?:nt)?|(?:a|ont) (?:aidé|accompagné"
    r"|assisté|formé|hébergé|soutenu|accueilli|pris en charge|orienté|sensibilisé|représenté"
    r"|scolarisé|appuyé|secouru|soigné|rapatrié|écouté))"
)
"""What is done for people, in French."""

AYUDA = (
    r"(?:(?:apoy|acompañ|ayud|capacit|asesor|rescat|aloj|form|alberg|orient|hosped|represent"
    r"|sensibiliz|escolariz)(?:a|an|ó|aron)"
    r"|(?:atiend|defiend|proteg|asist)(?:e|en)|(?:atend|defend|proteg|asist)(?:ió|ieron)"
    r"|repatri(?:a|an|ó|aron)|acog(?:e|en)|combat(?:e|en|ió)"
    r"|(?:ha|han) (?:apoyado|acompañado|atendido|ayudado|asistido|capacitado))"
)
"""What is done for people, in Spanish."""

SINCE = (
    r"(?: (?:depuis|desde(?: hace)?|since|for(?: more than| over)?|hace|(?:depuis )?plus de)"
    r" (?:[\w-]+ ){0,2}?(?:\d{4}|ans|années|años|years|décadas|decades|décennies))?"
)
"""For how long, behind the verb: `acompaña desde 2010`."""
