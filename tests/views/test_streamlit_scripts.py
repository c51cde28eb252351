"""Scripts that Streamlit loads later."""

from importlib.resources import files

from views.streamlit_scripts import CHART, TABLE, script_names


def test_streamlit_has_each_part_that_is_loaded_ahead() -> None:
    names = script_names(*TABLE, *CHART)
    folder = files("streamlit").joinpath("static", "static", "js")
    assert len(names) == len((*TABLE, *CHART))
    assert all(folder.joinpath(name).is_file() for name in names)


def test_a_part_that_streamlit_no_longer_has_is_left_out() -> None:
    assert script_names("NoSuchPart", *TABLE) == script_names(*TABLE)
