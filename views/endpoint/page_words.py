"""What the endpoint's pages say, in each language of the interface."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

DEFAULT = "en"


class PageWords(NamedTuple):
    """The words of the pages in one language; some hold HTML."""

    as_data: str
    in_dashboard: str
    points_here: str
    cut: str
    endpoint: str
    asks: str
    contents: str
    vocabulary: str
    limits: str
    prefixes: str


WORDS: Mapping[str, PageWords] = MappingProxyType(
    {
        "en": PageWords(
            "As data: ask this address with <code>Accept: text/turtle</code>.",
            "Show it in the dashboard",
            "What points here",
            "Not all of it is shown. A query gives all:",
            "SPARQL endpoint",
            "SPARQL 1.1 queries, by GET or POST; it only reads. The default graph is the union of "
            "all named graphs.",
            "What is in the graph (VoID)",
            "its vocabulary",
            "An answer has its limits of time and size, and triples are sent once all are there. "
            "The whole of a large graph is written by whoever runs this endpoint: "
            "<code>linkages export nquads FILE</code>.",
            "Prefixes that need not be declared",
        ),
        "fr": PageWords(
            "En données : demandez cette adresse avec <code>Accept: text/turtle</code>.",
            "Le montrer dans le tableau de bord",
            "Ce qui pointe ici",
            "Tout n'est pas montré. Une requête donne tout :",
            "Point d'accès SPARQL",
            "Requêtes SPARQL 1.1, par GET ou POST ; il ne fait que lire. Le graphe par défaut est "
            "l'union de tous les graphes nommés.",
            "Ce que contient le graphe (VoID)",
            "son vocabulaire",
            "Une réponse a ses limites de temps et de taille, et les triplets sont envoyés quand "
            "tous sont là. Un grand graphe entier est écrit par qui fait tourner ce point "
            "d'accès : <code>linkages export nquads FICHIER</code>.",
            "Préfixes qu'il n'est pas nécessaire de déclarer",
        ),
        "es": PageWords(
            "Como datos: pida esta dirección con <code>Accept: text/turtle</code>.",
            "Mostrarlo en el panel",
            "Lo que apunta aquí",
            "No se muestra todo. Una consulta lo da todo:",
            "Punto de acceso SPARQL",
            "Consultas SPARQL 1.1, por GET o POST; solo lee. El grafo por defecto es la unión de "
            "todos los grafos con nombre.",
            "Qué hay en el grafo (VoID)",
            "su vocabulario",
            "Una respuesta tiene sus límites de tiempo y tamaño, y las tripletas se envían cuando "
            "están todas. Un grafo grande entero lo escribe quien mantiene este punto de acceso: "
            "<code>linkages export nquads ARCHIVO</code>.",
            "Prefijos que no hace falta declarar",
        ),
    }
)
