"""Decisions taken on the pages: who decides, what is asked for, and what became of it."""
