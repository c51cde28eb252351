"""Who does what, from the words between two names."""
