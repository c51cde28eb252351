"""The editor in the browser in which a person writes SPARQL."""
