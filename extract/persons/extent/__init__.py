"""How far a name of a person reaches, and where else it stands."""
