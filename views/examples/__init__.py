"""Example queries for the Query page, one a file; the first line is the question in words."""
