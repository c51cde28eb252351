"""Names of persons: found, so that they can be taken out before anything is stored.

What others ask stands here in the package; how persons are found is in its parts, which nobody
else knows. The way of a text:

1. `person_evidence.told_persons`: whom the text tells, whatever the model says.
   - Titles, bylines, ages, and given names with what follows (`person_patterns`, `given_names`).
   - `frames/`: what is said of somebody. `deeds` tries what only persons do at every run of
     capitals (`encounters`: how they are brought in; `pronouns`: whom the text calls he or she).
     `witnesses` gathers all other frames: ages, kin, labels, captions, quotes, the plainest
     sentences, initials, headings, months and words given as names.
   Organisations and places ask the same, so that nobody becomes a body or a town.
2. `persons.find_persons` adds what the model guesses, without towns and bodies
   (`bodies_and_towns`) and words (`refusals/no_persons`, `refusals/may_be_person`), authors
   before a year, and `lists/`: columns of a table, names with the surname first or in capitals,
   who stands in a list with persons.
3. `refusals/overruling` says which mentions of bodies and towns are persons after all; the others
   stay whole. Words of the lists of names are added where nothing speaks against them
   (`listed_names`).
4. `extent/` says how far each name reaches: titles, initials, nicknames, the words before.
5. `left/` adds what nothing else explains: in passages that tell of lives, and in French and
   Spanish; and who is called as a body or a place is that lists know (`known_names`), where only
   a person is told. `lists/companions` adds who is named in one breath with a person.
6. `extent/repeated_names` finds where else each name, or a part of it, stands.
7. `refusals/told_otherwise` and `refusals/lone_words` take out what the text tells to be a ship, a
   firm or a people, and words that nothing around them tells to be anybody's.
8. `masking` writes `[name]` for what is left in text and annotations, `line_masking` in titles and
   names of files, where `line_names` finds persons without any model.

Words by which persons are told stand here too: given names (`given_names`), names of lists
(`listed_names`), how surnames are made (`made_surnames`), who is kin to whom (`kin_words`), what
somebody is (`somebody_words`, `occupations`, `offices`), words given as names (`word_names`), what
no person's name holds (`no_names`), common words (`small_names`), what opens a sentence, places
(`known_places`), acronyms written as names are (`acronym_names`). A word that several frames need
stands in one of these.
"""
