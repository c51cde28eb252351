"""Words by which bodies are called where neither English nor French nor Spanish is spoken.

A word that no language here knows may be a name; `Sauti`, `Mahila` and `Warmi` are none.
"""

from extract.words import word_set

LOCAL_BODY_WORDS = word_set(
    """
    jamii sheria kituo sauti yetu wetu pamoja umoja ujamaa harambee maendeleo wanawake watoto
    vijana chama shirika mtandao kwa tusaidiane tusonge uhuru mwanga ushirika twiga jikaze tunza
    okoa elimu afya nyumba inshuti urugo abagore ihorere umuryango abana ubumwe ubuntu inkingi
    icyizere duhozanye sakhi mahila seva sewa sahayog sahyog samaj samiti sangh sangha sangathan
    sanstha kendra ghar shakti stree bikas chetana jagriti jagran saathi sahara sahayatri maiti
    nepal lanka desh bangla mukti nyaya adhikar manab manav niketan ashram parishad panchayat
    kalyan udyog bahini gram sabha dharti awaaz awaz bayt beit dar nisaa nissa aswat sawt haqq hak
    huquq wahda insan jamiat jamiya jam'iya anjuman khidmat jamaat adl tadamon tadamoun yayasan
    persatuan pertubuhan lembaga serikat buruh rumah perempuan wanita keadilan suara bantuan hukum
    perkumpulan sahabat suaram tenaga bahay samahan kapatiran kababaihan bagong pag-asa nhom
    munnithi samakhom samaki samakum samatapheap khmer warmi warmikuna kallpa rikuna ayllu wasi
    ñan runa sumak kawsay llaqta mujeri wayna jatun ixim kuxlejal tzununija chirapaq fanm ayiti
    fondasyon òganizasyon rezo moun pou ansanm dunbe dunbè jigi benkan yiriwa muso musow jekafo
    leydi jokkere endam derneği derneg dernegi vakfı vakfi kadın sığınmacı qendra shoqata gruaja
    udruženje udruzenje centar žena zena mreža mreza asociația asociatia fundația fundatia centrul
    fundacja stowarzyszenie kobiet centrum verein stiftung hilfe werk diakonie frauen haus
    stichting huis vereniging associazione cooperativa casa donne onlus progetto associação
    mulheres rede nova hromadska tsentr zhinochyi fond
    """
)
"""Such words, in lower case; no frequent name of a person is among them."""
