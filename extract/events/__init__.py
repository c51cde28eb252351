"""Consultations, conferences and sessions, with dates, places and organisers."""
