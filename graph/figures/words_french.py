"""The fixed words of figures in French; predicates and kinds as in `ontology.ttl`."""

from graph.figures.figure_words import Words

FRENCH = Words(
    kinds={
        "organisation": ("organisation", "organisations"),
        "place": ("lieu", "lieux"),
        "theme": ("thème", "thèmes"),
        "event": ("événement", "événements"),
        "instrument": ("instrument juridique", "instruments juridiques"),
    },
    predicates={
        "organised": "a organisé",
        "tookPartIn": "a participé à",
        "heldIn": "a eu lieu à/en",
        "concerns": "concerne",
        "worksOn": "travaille sur",
        "worksIn": "intervient à/en",
        "basedIn": "a son siège à/en",
        "memberOf": "est membre de",
        "partnerOf": "est partenaire de",
        "funds": "finance",
        "callsOn": "interpelle",
        "criticises": "critique",
        "invokes": "invoque",
        "ratifies": "ratifie",
        "publishes": "publie",
    },
    language="fr",
    documents=("document", "documents"),
    links=("lien", "liens"),
    entities=("entité", "entités"),
    stated="un document l’affirme",
    unsure="affirmé, sûr à moins de 90 %",
    together="seulement nommés dans une phrase",
    read_network="Plus une marque est grande, plus de documents la nomment ; plus un trait est "
    "épais, plus le lien est fort. Numéros sur les traits : une ou deux sources pour chacun, "
    "ci-dessous.",
    read_bands="Une bande joint deux noms qu’une même phrase nomme ; sa largeur est le nombre de "
    "documents où se trouve une telle phrase. Un document à plusieurs bandes compte dans chacune. "
    "Pour un thème ou un lieu, ce qui est plus précis ou s’y trouve compte aussi.",
    read_matrix="L’aire d’un disque est le nombre de documents où une même phrase nomme les deux, "
    "écrit dans le disque ou à côté. Après un nom et en bout de ligne : "
    "documents qui le nomment. Pour un thème ou un lieu, ce qui est plus précis ou s’y trouve "
    "compte aussi.",
    read_timeline="Une barre va du premier au dernier jour d’un événement, ou est aussi large "
    "qu’il faut pour être vue ; une marque est un seul jour. Dates aussi précises que dans les "
    "documents.",
    read_linked="L’aire d’un disque est le nombre de documents qui lient le lieu à « {} » : une "
    "phrase nomme les deux, ou un document affirme un lien.",
    read_map="L’aire d’un disque est le nombre de documents qui nomment le lieu ou un lieu situé "
    "dans celui-ci.",
    lists="Les listes de plus de 20 noms sont laissées de côté ; les mêmes mots dans "
    "plusieurs documents comptent une fois.",
    no_borders="Terres seulement : la carte ne prend pas position sur les frontières.",
    left_out="Omis faute de place : {}.",
    not_drawn="Non dessinés : {}.",
    verbs_below="Tant de traits ne laissent pas la place d’écrire ce qui est affirmé : "
    "les sources le disent.",
    and_="et",
    and_before_i="et",
    sources="Sources",
    made_with="Fait avec Linkages {}",
    title_around="Ce qui est lié à « {} »",
    title_network="Les liens les plus forts",
    title_timeline="Quand les événements ont eu lieu",
    title_map="Lieux que les documents nomment",
    finding_pairs="{0} : dans une même phrase de {1} des {2}",
    finding_single="Aucune paire ne partage une phrase dans plus d’un des {0}",
    finding_gap="{0} : {1} au lieu des {2} attendus",
    finding_around="Ce qui est le plus fortement lié à « {0} » : {1}",
    finding_hub="Là où se rejoignent le plus des liens montrés : {}",
    finding_works="{0} – qui y travaille, selon les documents : {1}",
    finding_named="Organisations nommées avec « {0} » : {1}",
    more=("{} autre", "{} autres"),
    finding_timeline="L’année qui compte le plus d’événements est {0} : {1} des {2} montrés",
    finding_events="{0}, de {1} à {2}",
    finding_map="{0} : dans {1} des {2}",
    finding_linked="{0} et « {1} » : liés dans {2} des {3}",
    finding_corpus="{0} sont liées en {1} ; la plus grande : {2}",
    finding_change="{0} : {1}, de {2} sur {3} à {4} sur {5} documents",
    nothing_changed="Aucun de ces liens n’a changé plus que le hasard ne l’explique",
    within={
        "theme": "{} (avec les thèmes plus précis)",
        "place": "{} (avec les lieux qui s’y trouvent)",
    },
    in_documents="dans {}",
    naming=("dont {0} nomme « {1} »", "dont {0} nomment « {1} »"),
    figure_of={
        "network": "Figure d’un réseau.",
        "bands": "Figure de bandes entre deux colonnes.",
        "matrix": "Matrice de disques.",
        "timeline": "Frise chronologique.",
        "map": "Carte.",
        "change": "Figure de changements.",
        "corpus": "Carte de tout ce qui est lié.",
        "bars": "Barres.",
    },
    strongest="Les plus forts :",
    period=("{}–{}", "depuis {}", "jusqu’en {}"),
    languages={"en": "anglais", "fr": "français", "es": "espagnol"},
    or_="ou",
    narrowed={
        "publishers": "publiés par {}",
        "languages": "langue : {}",
        "documents": "dans {}",
        "title_words": "avec « {} » dans le titre",
        "themes": "près d’une mention de : {}",
        "places": "près d’une mention de : {}, ou d’un lieu qui s’y trouve",
        "kinds": "seulement : {}",
        "linked": "de ce qui est lié à « {} »",
        "minimum_documents": "au moins {} documents par lien",
        "region": "dans la région « {} »",
    },
    relations={
        "statements": "seulement ce que des documents affirment",
        "co-occurrence": "seulement ce que des phrases nomment ensemble",
    },
    least_sure="sûr à au moins {} %",
    undated="{} sans date",
    inexact="jour inconnu : toute la période possible",
    single_day="événement d’un seul jour",
    several_days="événement de plusieurs jours",
    unplaced="{} sans position connue",
    unnamed="pas la place de nommer {}",
    unnamed_places="Dessinés sans nom, faute de place : {}.",
    numbered="Numéros entre crochets : une source pour chacun, ci-dessous.",
    numbered_some="Numéros entre crochets : une source pour chacun, ci-dessous, là où la place "
    "suffit.",
    no_numbers="Pas de place pour les numéros des sources : demandez moins de lignes et de "
    "colonnes.",
    read_change="Un cercle est la part des premiers documents où une même phrase nomme les deux, "
    "un disque celle des suivants. Éditeurs : combien des documents suivants viennent d’éditeurs "
    "absents auparavant, déjà là, ou que rien n’indique.",
    changes={
        "new": "Nouveaux",
        "gone": "Disparus",
        "stronger": "Plus forts",
        "weaker": "Plus faibles",
        "steady": "Stables",
    },
    by_chance="peut-être un hasard",
    before="avant",
    after="après",
    share="part des documents",
    publishers=("nouveaux", "connus", "non dits"),
    publisher="documents suivants, par éditeur",
    says="{}\u00a0: {}",
    neither="{} d’aucun côté",
    other_documents="tous les autres documents",
    title_corpus="Tout ce qui est lié",
    read_corpus="Plus une marque est grande, plus de documents la nomment. Ce qui est fortement "
    "lié se trouve proche, en régions nommées d’après leurs deux membres les mieux liés ; les "
    "traits sont les liens les plus forts de chacun.",
    numbered_regions="Numéro après une région : une page qui nomme ensemble les deux membres dont "
    "elle porte le nom ou, à défaut, ceux de son lien le plus fort.",
    lettered_regions="Une lettre tient lieu d’une région nommée sur le côté.",
    some_of="{0} des {1}",
    regions=("région", "régions"),
    unlinked="{} sans aucun lien",
    title_bars="La réponse à une requête",
    read_bars="Une barre est aussi longue que son nombre.",
    counted_rows="lignes",
    bars=("barre", "barres"),
    rows=("ligne", "lignes"),
    query="Requête : « {} ».",
    gap="nommés dans bien moins de documents qu’attendu (disque : attendu, nombre : trouvé)",
)
