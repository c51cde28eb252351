"""Graphs kept in a SPARQL 1.1 server instead of the project folder."""
