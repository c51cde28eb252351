"""The SPARQL endpoint: the protocol, content negotiation, the description, pages of things."""
