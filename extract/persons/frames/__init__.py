"""What a text says of somebody: patterns of sentences, fields and headings that tell a person."""
