"""Words of the calendar in English, French and Spanish, in lower case."""

from extract.words import word_set

_DAYS = """
monday tuesday wednesday thursday friday saturday sunday
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miércoles jueves viernes sábado domingo
"""
DAY_OF_WEEK = {day: number % 7 for number, day in enumerate(_DAYS.split())}
"""Each day's name to its number, Monday 0, as `datetime.date.weekday` counts."""

WEEKDAYS = frozenset(DAY_OF_WEEK)
MONTHS = word_set(
    """
    january february march april may june july august september october november december
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    """
)
ENGLISH_SHORT_MONTHS = word_set("jan feb mar apr may jun jul aug sep sept oct nov dec")
SHORT_MONTHS = ENGLISH_SHORT_MONTHS | word_set("janv févr avr juil déc")
"""Months cut short, without a full stop."""
