"""Treaties, declarations, laws and resolutions, with the article cited."""
