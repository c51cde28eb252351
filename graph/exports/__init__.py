"""The graph as files for people and programs."""
