"""A page of Streamlit with a button and nothing of ours: what the machine and Streamlit cost."""

import streamlit as st

st.write("Nothing else")
if st.button("Press"):
    st.session_state["pressed"] = st.session_state.get("pressed", 0) + 1
st.write(f"Pressed {st.session_state.get('pressed', 0)} times")
