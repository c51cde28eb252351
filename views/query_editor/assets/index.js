// A SPARQL editor with completion. Tells Python the query when a person asks for its answer.
import {
  Compartment, EditorState, EditorView, HighlightStyle, Prec, autocompletion, bracketMatching,
  closeBrackets, closeBracketsKeymap, completionKeymap, defaultKeymap, drawSelection, history,
  historyKeymap, indentOnInput, keymap, lineNumbers, sparql, syntaxHighlighting, tags,
} from "./codemirror.min.js";

const mounted = new WeakMap(); // parentElement -> instance: survives reruns of the page
const KEYWORDS = (
  "ASK BASE BIND BY CONSTRUCT COUNT DESCRIBE DISTINCT FILTER FROM GRAPH GROUP GROUP_CONCAT HAVING LIMIT "
  + "MINUS NAMED NOT EXISTS OFFSET OPTIONAL ORDER PREFIX REDUCED SELECT UNION VALUES WHERE ASC AVG "
  + "COALESCE CONCAT CONTAINS DATATYPE DESC IF LANG LCASE MAX MIN REGEX REPLACE SAMPLE STR STRLEN "
  + "STRSTARTS SUBSTR SUM UCASE YEAR"
).split(" ");

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--st-link-color)", fontWeight: "600" },
  { tag: tags.comment, fontStyle: "italic", opacity: "0.8" },
  { tag: [tags.string, tags.url], color: "var(--strings)" },
  { tag: [tags.variableName, tags.annotation], color: "var(--variables)" },
]);

function completions(instance) {
  return (context) => {
    const word = context.matchBefore(/[?$]?[\w:-]*/);
    if (!word || (word.from === word.to && !context.explicit)) return null;
    const text = context.state.doc.toString();
    const written = context.state.sliceDoc(word.from, word.to);
    const variables = [...new Set(text.match(/[?$]\w+/g) ?? [])].filter((each) => each !== written);
    return {
      from: word.from,
      validFor: /^[?$]?[\w:-]*$/,
      options: [
        ...variables.map((label) => ({ label, type: "variable" })),
        ...instance.data.terms.map(({ name, words, kind }) => ({ label: name, detail: words, type: kind })),
        ...KEYWORDS.map((label) => ({ label, type: "keyword", boost: -1 })),
      ],
    };
  };
}

/** Load what an answer is shown with once the browser has nothing else to do: the first chart takes a second. */
function loadAhead(scripts) {
  const streamlit = document.querySelector("script[type=module][src*='/static/js/']");
  const load = async () => {
    for (const name of scripts) await import(new URL(name, streamlit.src).href);
  };
  const begin = () => load().catch(() => {}); // whoever shows it loads it then
  if (streamlit) (window.requestIdleCallback ?? setTimeout)(begin);
}

function made(parentElement, data) {
  const root = parentElement.querySelector(".editor");
  const instance = { data, name: new Compartment() };
  const run = () => {
    instance.tell("run", { query: instance.view.state.doc.toString(), at: Date.now() });
    return true;
  };
  const start = EditorState.create({
    doc: data.query,
    extensions: [
      Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
      keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      lineNumbers(), history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets(),
      sparql(), syntaxHighlighting(colours),
      autocompletion({ override: [completions(instance)], icons: false }),
      EditorView.lineWrapping,
      instance.name.of([]),
      EditorState.changeFilter.of((change) => change.newDoc.length <= instance.data.longest),
    ],
  });
  instance.view = new EditorView({ state: start, parent: root, root: root.getRootNode() });
  instance.button = document.createElement("button");
  instance.button.type = "button";
  instance.button.addEventListener("click", run);
  root.append(instance.button);
  mounted.set(parentElement, instance);
  if (window.__linkagesTest) window.__linkagesTest.editor = instance.view;
  loadAhead(data.ahead);
  return instance;
}

export default function editor({ data: { packed }, parentElement, setTriggerValue }) {
  const data = JSON.parse(packed);
  const known = mounted.get(parentElement);
  const instance = known ?? made(parentElement, data);
  const { view } = instance;
  if (known && data.revision !== instance.data.revision) {
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: data.query } });
  }
  instance.data = data;
  instance.tell = setTriggerValue;
  const attributes = EditorView.contentAttributes.of({ "aria-label": data.words.name, spellcheck: "false", tabindex: "0" });
  view.dispatch({ effects: instance.name.reconfigure(attributes) });
  instance.button.textContent = data.words.run;
  return () => {
    view.destroy();
    mounted.delete(parentElement);
  };
}
