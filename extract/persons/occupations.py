"""Words in small letters that stand before a person's name: what somebody does or is to another."""

import re

from extract.kept_patterns import compiled
from extract.persons.kin_words import KIN, KIN_ABROAD
from extract.words import word_set

OCCUPATIONS = word_set(
    """
    drummer guitarist bassist singer songwriter singer-songwriter rapper musician composer pianist
    violinist cellist saxophonist trumpeter vocalist frontman soprano tenor comedian actor actress
    filmmaker screenwriter novelist playwright poet poetess writer dramatist essayist journalist
    reporter blogger columnist photographer painter sculptor artist architect engineer scientist
    physicist chemist biologist geologist astronomer mathematician historian philosopher economist
    psychologist psychiatrist sociologist anthropologist archaeologist linguist theologian scholar
    lecturer schoolteacher physician surgeon nurse midwife dentist paediatrician pediatrician lawyer
    solicitor barrister prosecutor politician campaigner researcher farmer fisherman shepherd
    carpenter tailor mechanic plumber electrician businessman businesswoman entrepreneur
    industrialist banker housewife pensioner waitress waiter hairdresser seamstress footballer
    striker midfielder defender goalkeeper quarterback cricketer batsman bowler boxer wrestler
    sprinter swimmer golfer cyclist skier refugee migrant interviewee respondent villager inmate
    prisoner detainee widow widower orphan colleague classmate neighbour neighbor roommate flatmate
    housemate bandmate teammate co-founder cofounder co-author coauthor co-worker brother-in-law
    sister-in-law stepfather stepmother stepson stepdaughter cantautora cantante abogado abogada
    escritor escritora poeta pintora pintor campesino campesina enfermera maestra profesora vecina
    vecino avocate avocat écrivain écrivaine chanteur chanteuse infirmière institutrice
    """
)
BEFORE_NAMES = frozenset(
    re.split("[^a-zà-ÿœ]+", word)[-1] for word in (*OCCUPATIONS, *KIN, *KIN_ABROAD, "year-old")
)
"""The last letters of what the patterns below find."""

OCCUPATION_BEFORE = compiled(rf"\b(?:{'|'.join(sorted(OCCUPATIONS))}|\d{{1,2}}-year-old)[ \xa0\n]$")
"""What somebody does, right before the name: `drummer Uneborg`."""

KIN_BEFORE = compiled(
    r"(?:\b(?:[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir|[Yy]our|whose)|\w['’]s)[ \xa0\n]"
    r"(?:(?:older|younger|elder|eldest|youngest|big|little|best|late|old|dear|good|only|\w+-old)"
    rf"[ \xa0])?(?:{'|'.join(sorted(KIN))}),?[ \xa0\n]$"
    r"|\b(?:[Ss]us?|[Mm]is?|[Ss]on|[Ss]a|[Mm]on|[Mm]a|[Tt]on|[Tt]a|[Tt]us?|[Nn]otre|[Nn]uestr[ao]) "
    rf"(?:{'|'.join(sorted(KIN_ABROAD))}),?[ \xa0\n]$"
)
"""Whose relative, right before the name: `her sister Tallita`."""
