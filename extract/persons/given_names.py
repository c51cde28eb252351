"""Given names of persons, by which a name is told from a body's; those of places are left out."""

from extract.words import word_set

GIVEN_NAMES = word_set(
    """
    aaron abdou abdul abdullah abdullahi abena abigail adam adama adel adele adrian adriana
    adwoa agnes agnieszka ahmad ahmed aicha aisha aissatou akosua alain alan alassane albert
    alberto alejandra alejandro aleksandar alessandro alex alexander alexandra alexandre alfred
    alfredo ali alice alicia aliou alison alma amadou amal amanda amara amelia amin amina
    aminata amir amit amy ana anastasia anders andrea andreas andrei andrew andré andrés angela
    angelina angus anil anita anjali ann anna annabel anne annie anthony antoine anton antonio
    anwar archana ariel armando arnaud arthur arturo arun ashley astrid augusto aung aurélie awa
    ayesha babacar barbara barry beatrice beatriz ben benedict benjamin bernadette bernard
    bertha betty bianca bob boris brandon brenda brian bridget bruce bruno bryan camila camille
    carl carla carlo carlos carmen carol carolina caroline catherine cecilia chantal charles
    charlotte cheikh chloé chris christina christine christophe christopher claire clara claude
    claudia claudio colin connor corinne craig cristina cynthia daniel daniela danielle dave
    david deborah deepa denis dennis derek dewi diana diane diego dieter dimitri dmitri
    dominique donald doris dorothy douglas dragan duncan dušan edgar edith edmund eduardo edward
    edwin eileen elaine eleanor elena elisabeth eliza elizabeth ellen emily emma emmanuel
    enrique eric erica erik ernest ernesto esteban esther ethan eugene eva evelyn fabio fatima
    fatimah fatou fatoumata felipe felix fernanda fernando fiona francesca francesco frank franz
    françois françoise fred frederick friedrich frédéric gabriel gabriela gary gaurav geneviève
    geoffrey georg george georges gerald gerardo gerhard gertrude gilbert gilles giovanni giulia
    giuseppe gloria gordon graham greg gregory greta guillaume guillermo gunter gustavo gérard
    hamid hannah hans harold harriet harry hassan heather hector heidi heinrich helen helena
    helga henri henrik henry herbert hernán hilary howard hugh hugo hussein ian ibrahim ibrahima
    ignacio igor ingrid irene irina irma isaac isabel isabella isabelle ismail ivan ivana jack
    jacob jacqueline jacques jaime jakob james jamie jan jane janet janina jared jasmine jason
    javier jean jeanne jeff jeffrey jelena jennifer jenny jeremy jerome jerry jesse jessica
    jesús jill jim jimmy joan joanna joao joaquín joe joel johan johann johanna johannes john
    johnny jonas jonathan jorge jose josef joseph josephine joshua josé joyce juan juana judith
    judy julia julian juliana julie julien julio julius justin jürgen kamal kamala kareem karim
    karin karina karl katarina kate katharina katherine kathleen kathy keith kelly ken kenneth
    kevin khadija khaled khalid kim kofi krishna kristina kumar kwame kwesi kyle lakshmi lars
    laura laurence laurent lawrence leah leila lena leonard leonardo leslie leticia lewis liam
    lidia lila lillian linda lisa lluís lorena lorenzo louis louise lucas lucie lucy lucía luigi
    luis luisa luke lydia madeleine magdalena maggie mahmoud maja malcolm malik mamadou manfred
    manoj manuel manuela marc marcel marcela marcelo marcia marco marcos marcus margaret
    margarita maria mariam mariama mariana marie marija mariko mario marion marjorie marko
    marlene marta martha martin martina mary maría mateo matteo matthew matthias maureen maurice
    mauricio maxime megan mehmet melanie melissa michael michał michel michelle michèle miguel
    mike mikhail milan milena milica miloš miriam mirjana mohamed mohammad mohammed moussa
    muhammad murray mustafa nabil nadia nancy naomi natalia natalie natasha nathan neil nelson
    nicholas nick nicolas nicole nils nina nisha noah nora norman oleg olga oliver olivia
    olivier omar oscar otto pablo pamela paola pascal patricia patrick paul paula pauline paulo
    pawel pedro penelope perry peter philip philippe phillip pierre piotr prakash priya rachel
    radha rafael rahul raj rajesh ralph ramesh ramón randy raquel rashid raul ravi raymond raúl
    rebecca regina reinhard renate rené ricardo richard rita robert roberta roberto robin
    rodrigo roger roland rolf ronald ronnie rosa rosalie rosemary ross roxanne roy ruben rudolf
    rupert russell ruth ryan sabina sabrina salma sam samantha samira samuel sandra sanjay sara
    sarah saïd scott sean sebastian seema sergei sergio seydou shannon sharon sheila shirley
    sigrid simon simone sonia sophia sophie stacy stanley stefan stefano stephanie stephen steve
    steven stuart sunil sunita susan susanna susanne suzanne sven sylvia sylvie tamara tanya
    tatiana ted teresa terry theo theodore theresa thierry thom thomas thérèse tim timothy tina
    tobias todd tom tommy tomás tondo tony tracy ulrich umar ursula usha valentina valeria valérie
    vanessa vera veronica vicente vicky victor vijay vikram vincent vivian vladimir walter wanda
    wayne wendy werner wilhelm william winston wolfgang xavier yasmin yasmine yolanda youssef
    yusuf yves yvonne zainab zoran zoë alima
    humera
    """
)
"""In lower case. Written for this program; no list of names of actual persons."""

GIVEN_STATES = word_set("georgia jordan chad india kenya israel jersey cuba ireland dominica mali")
"""Names of states, in lower case, that are given to children."""
