"""What a project knows besides the package: its own authority file and thesaurus."""
