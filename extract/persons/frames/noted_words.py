"""Given names that are words too, and short forms of names, as notes write them small."""

from extract.kept_patterns import compiled
from extract.persons.no_names import CALENDAR
from extract.words import word_set

WORDS_TOO = (
    CALENDAR
    | word_set(
        """
    theres pak hoover levis kafeel panini maggi lego lamin
    lang siya nini sila kasi yani dalal
    barb beryl buddy burns chandler collier dahlia derrick dirk eider emery frank garret glen hank
    harry hart hays hazel heather hector homer iris jack jasmine jasper jerry jimmy josh kiddy lance
    laurel lily madden manning margarita marten martin martins mike nacho newton nick paisley pansy
    patsy pinky randy reed rhea rick robin roger rogers rube ruby sally serge sonny stein sultana
    tommy valentine warren andon lotta amine dale bobby barney billy chester wade waldo colin grace
    adora allie alliés amine augustin béate blanche boubou brandi cari carié carie chérif chéri
    claire clémentine cassie cordula corda daphné désirée donna dora délia élis épiphanie estes
    gagé gages gaines gracié guillaume hale jasmin jaffer jersey jésus jean kali kiki kiri kondo
    laminé lamine licha linette lisette lois loran lotte lourdes louis lulu maïa mamie marc marée
    marguerite marié maries mariés marquez maxime médina mélia melba merle mette mollie moussa musa
    mutai narine octavie ollé orin oscar panée pardi pascal péter pété peter pierre pierré rani rené
    roque rosalie rosant sabine sabir savon sommer tâte talât terri timon tran tressa vanda vanna
    verne véronique violeta violette viola
    agata alana alba albano alma amador amara amaro ambar amor angélica antera antonina arta asma
    augusto azucena blas bruna cándida camelia caridad carola celeste celestina cesar cinta citra
    clara clementina cole codín consuela cordero cora cruz dante darla debi dejan deja dina domingo
    elisa emperatriz enea epifania escolástica esmeralda estela ester eva facundo falan faron
    florencia fueron gallego genia gordana hera hortensia huida inda inés inmaculada ines jara
    jazmín leja lela lena león lila lima linda lisa liza lora loreto luca lucero lucio
    macarena magdalena maja mara marca marco margarita marga marino maura maza medina melina melisa
    mila miranda miren moreno moya nacer narciso neja nieves ojas olan orla paloma pina pedro
    placido
    rafa ramón randa rayen reina reza rena rita rosa rosario sabas saba sabina sagrario salma
    samanta
    santiago santos sean serafín serena silvestre siena tania tecla teresa tera tibe tilda timo tina
    tino tito toma tomas tondo tova traían ursina valencia valentina valentino valeria vasco vega
    verla verónica vesta vidal violeta visal zara zafar arena haría hará será serán
    adama adorar alicía alizan ania bara barbara carmine catina chan charo claras colomba crina
    daría daria dario elida emma enes eran evangelia fabrice feden guido herve horacio
    hilaria imane iran juna jala lara laras laura lena leas lidie linas loda logan luana lucía magen
    malen mareo margo maron marosa mate mateo meja melita milana milas minara mira miran moe munda
    nadia nita paula paulo polad quinten rada rado reid reyes rosaria ross rute safia salman sila
    sola talia tama tamas tapio tera tirsa titó tobe tomas turan vala vanda verle vernia yara zada
    """
    )
) - word_set(
    "adama elisa emma inés ines imane laura lucía martin pedro peter safia salman ramón "
    "teresa valentina paula nadia mateo rita verónica véronique sabina eva ester tania oscar "
    "harry jack"
)
"""Given names that are words too, or their forms, or towns, in small letters."""

SHORT = word_set(
    "ali amy ana anh awa ayu ben bev eva eka ian jen jim ken kim liz meg nga noi ron roy sam tim "
    "zoe "
    "yaa yaw sri"
)
"""Given names of three letters that are hardly anything else."""

SHORT_FORMS = word_set(
    """
    rob pat mark bob sue bill gus ned ray drew dean gene faye dot bea art
    rosa carmen gloria karen nina tara mona vera victoria daisy catalina kai lee mel rohan riley
    ludo flo seb jo jon dan steph gaz beto lety vero caro nati meche charo toño chuy lalo kike lamin
    duc deb sal mel shaz kaz florin yen hang dung hung osas dee lou
    dec ty baz daz kev trev tel ste macca robbo shell nat nats cass jaz dev vik abs zed momo jojo
    zee chino dédé fifi morena negra flaca gorda chata güera beba nena nene nana
    tyrone tiffany corinne camilla alfonso ava luna abbas ester missy shelly
    """
)
"""Names that are common words too, or that no list of given names has."""

ACCENTED_END = compiled(r"(?:[éáóíú]|ía|ían|ás|án)$")
ACCENTED = word_set(
    "josé andré rené renée noé zoé aimée désirée maría sofía lucía rocío estefanía inés andrés "
    "nicolás tomás adrián julián sebastián damián fabián iván germán hernán joaquín salomé chloé "
    "agnès moïse"
)
"""Names that end as forms of verbs do: `debí`, `será` are none."""
