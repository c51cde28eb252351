"""How themes, places and actors are linked over the documents: counted, compared, explained."""
