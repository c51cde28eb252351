"""The commands, each a function; what it does is done by the layers below."""
