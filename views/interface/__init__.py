"""The frame around all pages: languages, messages, state in the address."""
