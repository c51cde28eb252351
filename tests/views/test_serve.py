"""The command that serves the dashboard."""

from pathlib import Path

from views.serve import command


def test_the_dashboard_listens_on_this_machine_and_reports_to_nobody() -> None:
    flags = command(Path("dashboard.py"), 8600, open_browser=False)
    assert "--server.address=127.0.0.1" in flags
    assert "--server.port=8600" in flags
    assert "--browser.gatherUsageStats=false" in flags
    assert "--client.showErrorDetails=none" in flags


def test_a_browser_opens_only_when_asked_for() -> None:
    assert "--server.headless=true" in command(Path("d.py"), 1, open_browser=False)
    assert "--server.headless=false" in command(Path("d.py"), 1, open_browser=True)


def test_every_option_is_one_that_streamlit_knows() -> None:
    from streamlit import config

    flags = command(Path("d.py"), 1, open_browser=False)
    names = {flag[2:].split("=", 1)[0] for flag in flags if flag.startswith("--")}
    assert names <= set(config.get_config_options())
