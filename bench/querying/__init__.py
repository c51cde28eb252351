"""Owns how fast questions are answered: an invented graph, questions, systems, tables."""
