"""The network in the browser: what is sent to it, and what a person did with it."""
