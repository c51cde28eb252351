"""The map of the whole corpus in the browser: what is sent to it, and what a person chose on it."""
