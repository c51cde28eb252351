"""Annotations to a knowledge graph: IRIs, named graphs, the store, queries, exports, figures."""
