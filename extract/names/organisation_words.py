"""The words by which a name says that it is an organisation, and those that say it is not."""

from extract.words import word_set

HEADS = word_set(
    """
    ministry department commission committee council agency office bureau secretariat institute
    institution university college school foundation association alliance coalition network
    federation confederation union organization organisation society centre center fund bank group
    collective corporation company authority court tribunal police army navy party movement league
    trust mission board service services directorate parliament assembly congress senate embassy
    church hospital observatory ombudsman consortium cooperative syndicate chamber academy
    taskforce crescent guild laboratory museum library brigade front forces forum cabinet
    government inspectorate registry administration command inc ltd llc plc corp club constabulary
    patrol legislature judiciary consulate programme caucus ombudsperson ministère comité conseil
    agence secrétariat institut université fondation réseau fédération confédération société fonds
    banque groupe collectif cour parti mouvement ligue assemblée parlement sénat ambassade
    observatoire syndicat haut-commissariat gouvernement direction ministerio comisión consejo
    agencia oficina secretaría instituto universidad fundación asociación alianza coalición red
    federación confederación unión organización sociedad centro fondo banco grupo colectivo
    colectiva corte policía partido movimiento misión asamblea parlamento senado embajada
    defensoría observatorio sindicato fiscalía mesa gobierno dirección viceministerio procuraduría
    unidad juzgado plataforma plateforme patrulla coordinadora corporación cooperativa
    commissariat casa superintendencia corps fleet squadron battalion regiment airlines airways
    railways herald tribune gazette orchestra records studios broadcasting faculty
    groupement antenne synergie barreau cellule maison foyer cercle pôle amicale
    patronato personería comisaría organismo brigada subsecretaría contraloría consejería
    subdelegación articulación hogar fuerza servicio fondasyon consulado consulat
    liga associação rede fundação federação conselho ministério comissão coligação movimento união
    organização secretaria agência coletivo comitê comitê centro grupo
    samiti sangathan sanstha parishad
    """
)
"""Heads of names of organisations, in lower case."""

WEAK_HEADS = word_set(
    """
    group front forces forum programme service services administration command club school party
    mission board red mesa direction dirección congress union society office church unidad casa
    patrulla center centre company cabinet authority government library college movement
    institution cellule maison foyer cercle pôle hogar brigada fuerza servicio organismo
    """
)
"""Heads that need another word of the name's own to be believed."""

GENERIC = word_set(
    """
    national regional local standing working executive joint general central federal
    international steering technical advisory special supreme high first second third
    security district county provincial state municipal public private civil human rights
    law legal main new old other several many all these those member members partner
    community government governmental non nongovernmental interministerial inter-ministerial
    political expert drafting select ad hoc permanent economic social primary secondary
    nacional internacional superior nationale régionale locale internationale générale
    centrale field country head branch parent drop-in day support service services resource
    training health care medical armed police military task force trade labour labor
    consumer criminal strong
    """
)
"""Words that tell a name no more than which sort of body it is."""

ROLES = word_set(
    """
    moderator ministre
    relator relatora rapporteure experta experto
    president vice-president vice minister prime deputy secretary secretary-general director
    chair chairman chairperson chairwoman chairs head chief member members representative
    representatives delegate delegates ambassador commissioner spokesperson spokesman
    spokeswoman officer officers rapporteur coordinator manager professor judge justice
    governor mayor senator king queen prince princess emperor pope bishop general colonel
    captain lieutenant sergeant major corporal private admiral commander specialist airman
    airmen sailor soldier soldiers capt col lt sgt gen maj cmdr cpl spc pfc adm senior petty
    mr mrs ms dr prof sir dame lord lady experts expert advisor adviser consultant
    consultants executive-director treasurer editor author authors attorney founder staff
    présidente président ministre directeur directrice secrétaire membre membres presidenta
    presidente ministra ministro directora secretario secretaria miembro miembros embajador
    embajadora comisionado comisionada
    """
)
"""Titles and roles: persons hold them, they are no organisations."""

FUNCTION_WORDS = word_set(
    """
    the a an my your this that these those in on at by and or but for from to of with as it its his
    notre nos nuestro nuestra nuestros nuestras
    her their our we they he she i you is are was were be been has have had will would shall
    should can could may might must not no if when while where which who whom whose what why
    how however moreover furthermore since during after before under over between among
    through about against into upon within without also thus therefore although because both
    each every some any most more many such other another one two three four five same here
    there then than so yet nor according including following regarding concerning per via
    see note welcomes notes le la les l un une des du de d et ou mais dans par pour sur avec
    sans sous entre aux au en ce cette ces son sa ses leur leurs qui que dont où est sont el
    los las del y o pero para con sin sobre su sus se es al lo una unos unas por desde hasta
    selon según
    """
)
"""Words that open a sentence in capitals without belonging to a name."""

NOT_ORGANISATIONS = word_set(
    """
    hansard pdf doc html http https www url isbn issn email e-mail tel fax id no nos page pages
    annex annexes table figure box chapter section part paragraph article articles appendix
    contents introduction conclusion conclusions recommendation recommendations summary
    abstract background methodology references bibliography acknowledgements foreword
    preface glossary objective objectives outcome outcomes output activities goal goals sdg
    sdgs mdg mdgs target indicator state states parties party member members government
    governments country countries nation nations labour labor migration gender trafficking
    globalisation globalization security rights human women woman men children child youth
    girls boys migrants migrant workers worker victims victim survivors survivor persons
    nhri nhris unilateral inter-state
    refugees civil society ngo ngos cso csos ingo ingos ngo's igo igos idp idps ict icts hiv
    aids hiv/aids covid covid-19 tb sti stis lgbt lgbti lgbtq lgbtqi lgbtiq sogi gdp gnp gni
    wash srh nfi nfis plw plws awd ari aurti hrp wg cbt cmam bsfp tsfp iycf mhpss fgd fgds idsr rdt
    meb smeb mpca ffa lga lgas rcce ipc cva pdm cfw ffp msna aoo cccm
    gbv sgbv vaw fgm tip upr usd eur gbp us$ rsf ceo cfo pr q&a faq tv dna internet covid19
    islam christianity convention covenant
    protocol treaty charter constitution act law laws bill code declaration agreement
    resolution directive general special committee commission council court courts
    parliament senate house cabinet ministry department office bureau secretariat agency
    agencies university school college institute centre center foundation association
    alliance coalition network federation confederation union organization organisation
    organizations organisations fund bank group groups company authority authorities police
    army navy forces force military media press project projects programme programmes
    program programs plan strategy policy conference meeting workshop seminar session forum
    report reports working-group board assembly mission delegation embassy congress church
    movement league trust team defense defence health education justice finance agriculture
    interior administration state-party secretary-general high commissioner rapporteur
    mechanism unit division directorate crown city county province district village town
    bachelor master phd
    """
)
"""Single words that are no organisation by themselves, though capitals make them look like one."""

ADJECTIVAL_ROLES = word_set("major general private staff chief senior expert")
"""Roles that are also how a body's name begins: `Major League Baseball`, `Staff Union`."""

INSTRUMENT_HEADS = word_set(
    """
    convention covenant protocol treaty charter constitution act law bill code declaration
    agreement resolution directive pact decree regulation accord accords statute compact pacte
    protocole traité charte loi décret déclaration convenio convención pacto protocolo
    tratado carta ley decreto declaración acuerdo código
    """
)
"""Heads of names of legal instruments."""

PAPER_ENDS = word_set(
    "index indices survey surveys memorandum statement statements communiqué communiqués communique"
)
"""Last words of names of what is written, whatever else stands in the list."""

NO_BODY_ENDS = PAPER_ENDS | word_set(
    """
    goals goal plan plans strategies reviews awards agenda review register law laws summit
    conference consultation roundtable
    strategy award day study research dialogue initiative-report assessment week decade
    election elections era age war peace project projects rule rules round rounds deal deals talks
    games acts agreements evaluation opinion scheme debate virus poverty
    problem archipelago continent arrangement arrangements
    """
)
"""Last words of names that are of plans, reviews, meetings, days and lands."""

NO_BODY_OPENERS = word_set(
    """
    pdf declaration several heads excellencies excellency citizens nationals residents inhabitants
    operation operación opération cyclone hurricane typhoon tropical storm title battle
    siege treaty article chapter section resolution phase category type class route highway
    interstate project book act season episode every all
    """
)
"""First words of names that are of operations, storms, battles, roads and headings."""

LED_BY = (
    r"(?:Attorney[ -]General|Solicitor[ -]General|Auditor[ -]General|Public Prosecutor"
    r"|Prosecutor(?:[ -]General)?|Director of Public Prosecutions|Public Defender"
    r"|Ombuds(?:man|person)|Chief Prosecutor|Prime Minister|President|Vice[ -]President|Governor"
    r"|Registrar General|Labou?r Commissioner)"
)
"""Pattern of who leads a body of a state that is called `Office of the` so and so."""
