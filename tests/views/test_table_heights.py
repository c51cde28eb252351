"""How high tables are, so that no name is cut."""

import json

from streamlit.testing.v1 import AppTest

from views.tables import heights


def test_rows_have_room_for_a_name_that_does_not_fit_on_a_line() -> None:
    rows = [("Harbour Circle", 3), ("Committee on the Elimination of Racial Discrimination", 1)]
    high = heights(rows, {0: 18})
    assert high.row > 64
    assert high.table == 38 + 2 * high.row


def test_rows_are_as_low_as_their_words_allow_and_a_table_is_never_higher_than_asked() -> None:
    assert heights([("Harbour Circle", 3)], {0: 18}) == (73, 35)
    assert heights([("Harbour Circle", 3)] * 90, {0: 18}, most=500).table == 500
    assert heights([("Committee on the Elimination of Racial Discrimination",)]).row == 35


def test_a_name_of_four_lines_has_room_for_the_fourth() -> None:
    three, four = (
        heights([(name,)], {0: 18}).row
        for name in (
            "Organización Internacional del Trabajo",
            "Consejo de Derechos Humanos de las Naciones Unidas",
        )
    )
    assert four - three >= 18
    assert heights([("word " * 90,)], {0: 18}).row == four


def test_text_without_a_space_is_as_high_as_its_letters_need() -> None:
    assert heights([("x" * 40,)], {0: 18}).row == heights([("x " * 20,)], {0: 18}).row


def test_no_column_beside_the_widest_one_has_words_that_are_cut() -> None:
    def page() -> None:
        from views.tables import show_table

        first = ("Harbour Circle", "", "short", "1")
        late = ("Delta", "validated across", "what most people know of that name, spans given", "2")
        rows = [first, late]
        show_table(("name", "note", "with", "n"), rows, about="All", stem="all", wide="name")

    drawn = AppTest.from_function(page).run().dataframe[0].proto
    widths = {name: told.get("width") for name, told in json.loads(drawn.columns).items()}
    assert widths["note"] > 16 * 7
    assert widths["name"] > widths["with"] > widths["note"] - 1
    assert "n" not in widths
    assert drawn.row_height >= 66
