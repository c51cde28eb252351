"""Persons told by a list or table: columns of names, surnames first, who stands beside whom."""
