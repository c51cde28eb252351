"""Makes our own components known to Streamlit. The only module that knows its registry.

See docs/decisions/0070-component-registration.md.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.components.v2.types import ComponentRenderer

_SCRIPT, _STYLE = "index.js", "style.css"


@cache
def component_name(assets: Path) -> str:
    """Return the name of the component whose files are in a folder; it changes with them.

    It is part of the address of the files, so that a browser never mixes an old script it kept
    with a new page.
    """
    digest = hashlib.sha256()
    for path in sorted(assets.iterdir()):
        digest.update(path.read_bytes())
    return f"linkages.{assets.parent.name}_{digest.hexdigest()[:12]}"


def packed(data: Mapping[str, Any]) -> dict[str, str]:
    """Return what a component is given as one word, which its script unpacks.

    Streamlit looks at each list and mapping whether it is a table: for that it imports pandas, and
    goes through every number of a map.
    """
    return {"packed": json.dumps(data)}


def renderer(assets: Path, html: str) -> ComponentRenderer:
    """Return the function that puts a component on the page being run.

    The manager belongs to the running server, so this asks it each time.

    Args:
        assets: Folder with `index.js`, `style.css` and what they load.
        html: What the component begins with.
    """
    name = component_name(assets)
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(name) is None:
        distribution, component = name.split(".")
        manifest = ComponentManifest(
            name=distribution,
            version=component,
            components=[ComponentConfig(name=component, asset_dir=assets.name)],
        )
        manager.register_from_manifest(manifest, assets.parent)
    return st.components.v2.component(name, html=html, css=_STYLE, js=_SCRIPT)
