"""Web pages to text."""

import time

import pytest

from extract.reading.html_text import read_html


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>One <b>bold</b>\nword &amp; <a href='x'>link</a></p>", "One bold word & link"),
        ("<ul><li>one<li>two</ul>", "one\n\ntwo"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\n\nc"),
        ("a<br>b", "a\nb"),
        ("<nav>no</nav>yes<footer>no</footer><script>no</script><aside>no</aside>", "yes"),
        ("<main>yes</main><!-- no", "yes"),
    ],
)
def test_a_page_gives_what_its_reader_sees(page: str, text: str) -> None:
    lines = (line.strip() for line in read_html(page.encode()).pages[0].split("\n"))
    assert "\n".join(lines).strip().replace("\n\n\n\n", "\n\n") == text


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "utf-8", "no-such-code"])
def test_a_page_is_decoded_as_it_declares(declared: str) -> None:
    encoding = "utf-8" if declared == "no-such-code" else declared
    page = f'<html><head><meta charset="{declared}"></head><p>été</p></html>'
    assert "été" in read_html(page.encode(encoding)).pages[0]


@pytest.mark.parametrize("unit", ["<", "<!--", "<a ", "&", "<nav>", "<?", "</t", "<!"])
def test_a_hostile_page_costs_no_more_than_its_length(unit: str) -> None:
    started = time.process_time()
    read_html(b"<html>" + unit.encode() * 50_000)
    assert time.process_time() - started < 10


def test_cells_keep_their_column_whatever_is_empty_or_reaches_over_others() -> None:
    page = (
        "<table><tr><td colspan=3>Members<tr><td>State<td>Name<td>Body</tr>"
        "<tr><td rowspan=2>Nepal</td><td>Uzqa</td><td rowspan='2'>Reef Net</td></tr>"
        "<tr><td>Talla</td></tr><tr><td></td><td>Drusz</td><td>Reef Net</td></tr>"
        "<tr><td colspan=2>Yebra</td><td>Reef Net</td></tr></table>"
    )
    rows = [row for row in read_html(page.encode()).pages[0].split("\n") if row]
    assert [row.rstrip() for row in rows] == [
        "Members", "State\tName\tBody", "Nepal\tUzqa\tReef Net", "\tTalla",
        "\tDrusz\tReef Net", "Yebra\t\tReef Net",
    ]  # fmt: skip


def test_absurd_numbers_of_columns_cost_little() -> None:
    cell = "<td colspan=99999999 rowspan=0>a</td><td colspan=-1 rowspan=x>b</td>"
    text = read_html(f"<table>{'<tr>' + cell * 20}</table>".encode()).pages[0]
    assert len(text) < 2_000


def test_cells_that_hold_paragraphs_lists_or_line_breaks_stay_in_their_row() -> None:
    rows = (
        "<tr><td><p>Talla Uneborg</p></td><td><ul><li>Reef<li>Union</ul></td><td>Nepal</td></tr>"
        "<tr><td>Uzqa<br>Drusz<td>Harbour<br>Net<td>Mali"
    )
    told = read_html(f"<p>Before<table>{rows}</table><p>After".encode()).pages[0]
    assert [line.strip() for line in told.split("\n") if line.strip()] == [
        "Before", "Talla Uneborg\tReef Union\tNepal", "Uzqa Drusz\tHarbour Net\tMali", "After",
    ]  # fmt: skip


def test_paragraphs_stay_apart_where_a_table_lays_out_the_page() -> None:
    long = "The network met. " * 30
    page = f"<table><tr><td><h1>Head</h1><p>{long}</p><p>End.</p></td><td>Menu</td></tr></table>"
    inner = "<table><tr><td><p>One.</p><table><tr><td>a<td>b</table><p>Two.</p></table>"
    for html, lines in (
        (page, ["Head", long.strip(), "End.", "Menu"]),
        (inner, ["One.", "a\tb", "Two."]),
    ):
        told = read_html(html.encode()).pages[0]
        assert [line.strip() for line in told.split("\n") if line.strip()] == lines
