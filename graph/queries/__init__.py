"""Queries from people, in a process that can be killed."""
