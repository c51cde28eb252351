"""Organisations and places: found, judged, and linked to entities."""
