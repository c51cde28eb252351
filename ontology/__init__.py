"""The words: vocabulary, thesaurus, authority files, gazetteer, and the code that reads them."""
