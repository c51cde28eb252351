"""Makes the component's files known to Streamlit. The only module that knows its registry.

See docs/decisions/0070-component-registration.md.
"""

import hashlib
from functools import lru_cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.components.v2.types import ComponentRenderer

ASSETS = Path(__file__).parent / "assets"
_SCRIPT, _STYLE = "index.js", "style.css"


@lru_cache(maxsize=1)
def component_name() -> str:
    """Return the component's name, which changes with its files.

    It is part of the address of the files, so that a browser never mixes an old script it kept
    with a new page.
    """
    digest = hashlib.sha256()
    for path in sorted(ASSETS.iterdir()):
        digest.update(path.read_bytes())
    return f"linkages.network_{digest.hexdigest()[:12]}"


def renderer() -> ComponentRenderer:
    """Return the function that puts the component on the page being run.

    The manager belongs to the running server, so this asks it each time.
    """
    name = component_name()
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(name) is None:
        distribution, component = name.split(".")
        manifest = ComponentManifest(
            name=distribution,
            version=component,
            components=[ComponentConfig(name=component, asset_dir=ASSETS.name)],
        )
        manager.register_from_manifest(manifest, ASSETS.parent)
    return st.components.v2.component(
        name, html='<div class="network"></div>', css=_STYLE, js=_SCRIPT
    )
