"""Writes a sample document as a page of a web site, with navigation and footer around it."""

from html import escape

from example_source import NOTES, Block, ExampleSource

_NAVIGATION = {
    "en": ("Home", "What we do", "Publications", "News", "Contact"),
    "fr": ("Accueil", "Notre action", "Publications", "Actualités", "Contact"),
    "es": ("Inicio", "Qué hacemos", "Publicaciones", "Noticias", "Contacto"),
}

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="publisher" content="{publisher}">
<meta name="DC.publisher" content="{publisher}">
<meta property="og:site_name" content="{publisher}">
{published}</head>
<body>
<header>
<p>{publisher}</p>
<nav><ul>
{navigation}
</ul></nav>
</header>
<main>
<article>
<p class="kicker">{header}</p>
<h1>{title}</h1>
{body}
<p class="note"><em>{note}</em></p>
</article>
</main>
<footer>
<p>{footer}</p>
</footer>
</body>
</html>
"""


def html_bytes(source: ExampleSource) -> bytes:
    """Return the document as an HTML page, the same bytes each time."""
    page = _PAGE.format(
        language=source.language,
        title=escape(source.title),
        publisher=escape(source.publisher),
        published=_published(source.date),
        navigation="\n".join(_link(name) for name in _NAVIGATION[source.language]),
        header=escape(source.header),
        body="\n".join(_markup(block) for block in source.blocks),
        note=escape(NOTES[source.language]),
        footer=escape(source.footer),
    )
    return page.encode()


def _published(date: str) -> str:
    """Return the meta line for the date of publication."""
    return f'<meta property="article:published_time" content="{escape(date)}">\n'


def _link(name: str) -> str:
    """Return one entry of the navigation."""
    return f'<li><a href="#">{escape(name)}</a></li>'


def _markup(block: Block) -> str:
    """Return one block as HTML."""
    match block.shape:
        case "heading":
            return f"<h2>{escape(block.lines[0])}</h2>"
        case "paragraph":
            return f"<p>{escape(block.lines[0])}</p>"
        case "bullets":
            return (
                "<ul>\n" + "".join(f"<li>{escape(line)}</li>\n" for line in block.lines) + "</ul>"
            )
        case _:
            head, *rows = block.rows()
            return (
                "<table>\n"
                + _row(head, "th")
                + "".join(_row(row, "td") for row in rows)
                + "</table>"
            )


def _row(cells: list[str], tag: str) -> str:
    """Return one table row."""
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>\n"
