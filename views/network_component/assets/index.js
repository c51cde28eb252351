// Draws a network and says what a person did with it. Text from documents is only ever set as text.
import { DataSet, Network } from "./vis-network.min.js";
import { drawGroups } from "./groups.js";
import { OUTLINES, edgeOf, element, groupSwatch, lineSwatch, nodeOf, pinSwatch, swatch, themeOf } from "./looks.js";
import { savePicture } from "./picture.js";
import { placesOf } from "./places.js";
import { bendsOf } from "./ways.js";
import { readable } from "./words.js";

const mounted = new WeakMap(); // parentElement -> instance: survives reruns of the page
const remembered = new Map(); // view key -> positions and zoom: survives a change of page
const DOUBLE_CLICK_MS = 300; // as vis-network tells a double click
const MOST_MOVED = 300; // more lines than these, with their arrows, take too long to draw while the view moves
const NARROW = 600; // pixels
const READABLE = 0.62; // scale at which names are 11 pixels high
const STRAIGHT_APART = 0.15; // bend of two links between one pair, where there are too many to bend them around names
const MOST_LABELS = 60; // of more links it is not tried which words have room: a pointer over a link tells them

function button(bar, act) {
  const made = element("button");
  made.type = "button";
  made.onclick = act;
  bar.append(made);
  return made;
}

/** Write the component's own words, in the language in which they are given. */
function speak(view) {
  const { words } = view.given;
  const written = [
    [words.undo, words.undo_name], [words.fit, words.fit_name], ["+", words.larger], ["−", words.smaller],
    [words.save, words.save_name],
  ];
  view.buttons[0].disabled = !view.given.can_undo;
  written.forEach(([text, name], i) => {
    const made = view.buttons[i];
    made.textContent = text;
    made.title = name;
    made.setAttribute("aria-label", name);
  });
  view.canvas.setAttribute("aria-label", `${view.given.title}: ${words.about}`);
}

function announce(view, id) {
  const node = view.given.nodes.find((one) => one.id === id);
  if (node) view.spoken.textContent = node.spoken;
}

function focusOn(view, id) {
  view.current = { node: id };
  view.network.selectNodes([id]);
  view.network.moveTo({ position: view.network.getPosition(id) });
  announce(view, id);
}

function focusOnEdge(view, id) {
  view.current = { ...view.current, edge: id };
  view.network.setSelection({ nodes: [], edges: [id] }, { highlightEdges: false });
  const edge = view.given.edges.find((one) => one.id === id);
  if (edge) view.spoken.textContent = edge.title.replaceAll("\n", ", ");
}

const nextOf = (list, now, step) =>
  list[(Math.max(list.indexOf(now), step > 0 ? -1 : 0) + step + list.length) % list.length];

function onKey(view, event) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const node = view.current.node ?? view.network.getSelectedNodes()[0] ?? view.given.centre[0];
  if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey)) view.tell("undo", "");
  else if (event.altKey || event.ctrlKey || event.metaKey) return;
  else if (step) {
    if (event.shiftKey && node != null) {
      const edges = view.network.getConnectedEdges(node);
      if (edges.length) focusOnEdge(view, nextOf(edges, view.current.edge, step));
    } else focusOn(view, nextOf(view.nodes.getIds(), node, step));
  } else if (event.key === "+" || event.key === "=") zoom(view, 1.3);
  else if (event.key === "-") zoom(view, 1 / 1.3);
  else if (event.key === "0") view.network.fit({ animation: false });
  else if (event.key === "Enter" && view.current.edge) view.tell("edge", view.current.edge);
  else if (event.key === "Enter" && node != null) view.tell(event.shiftKey ? "expand" : "node", node);
  else if (event.key.toLowerCase() === "p" && node != null) view.tell("pin", node);
  else if ((event.key === "Delete" || event.key === "Backspace") && node != null) view.tell("hide", node);
  else if (event.key === "Escape") { view.current = {}; view.network.unselectAll(); }
  else return;
  event.preventDefault();
}

const MANY_FEWER = 0.75; // share of the names before

const zoom = (view, factor) => view.network.moveTo({ scale: view.network.getScale() * factor });

function listen(view) {
  let before = { node: null, at: -Infinity };
  view.network.on("click", ({ nodes: [node], edges: [edge] }) => {
    const again = node != null && node === before.node && performance.now() - before.at < DOUBLE_CLICK_MS;
    before = { node, at: performance.now() };
    view.current = { node, edge: node == null ? edge : undefined };
    if (again) return; // the second of a double click
    if (node != null) view.tell("node", node);
    else if (edge != null) view.tell("edge", edge);
  });
  view.network.on("doubleClick", ({ nodes }) => {
    if (nodes.length) view.tell("expand", nodes[0]);
  });
  const pointer = (shape) => () => { view.canvas.style.cursor = shape; };
  for (const name of ["hoverNode", "hoverEdge"]) view.network.on(name, pointer("pointer"));
  for (const name of ["blurNode", "blurEdge"]) view.network.on(name, pointer("default"));
  for (const name of ["dragEnd", "zoom"]) view.network.on(name, () => remember(view));
  view.network.on("dragEnd", ({ nodes }) => { if (nodes.length) writeLinks(view, view.theme); });
  view.network.on("beforeDrawing", (context) => {
    if (view.given) drawGroups(context, view.network, view.given.groups, view.theme);
  });
  view.canvas.addEventListener("keydown", (event) => onKey(view, event));
}

function remember(view) {
  if (!view.given || !view.canvas.clientWidth) return; // without a size it is nowhere
  remembered.set(view.given.view_key, {
    positions: view.network.getPositions(),
    scale: view.network.getScale(),
    position: view.network.getViewPosition(),
  });
  if (remembered.size > 30) remembered.delete(remembered.keys().next().value);
}

function build(root, height) {
  const view = { nodes: new DataSet(), edges: new DataSet(), current: {} };
  view.bar = element("div", "bar");
  view.canvas = element("div", "canvas");
  view.legend = element("div", "legend");
  view.spoken = element("div", "spoken");
  view.spoken.setAttribute("aria-live", "polite");
  view.canvas.style.height = `${height}px`;
  view.canvas.tabIndex = 0;
  view.canvas.setAttribute("role", "application");
  const acts = [
    () => view.tell("undo", ""),
    () => view.network.fit({ animation: false }),
    () => zoom(view, 1.3),
    () => zoom(view, 1 / 1.3),
    () => savePicture(view),
  ];
  view.buttons = acts.map((act) => button(view.bar, act));
  root.replaceChildren(view.bar, view.canvas, view.legend, view.spoken);
  view.network = new Network(view.canvas, { nodes: view.nodes, edges: view.edges }, {
    autoResize: true,
    physics: { enabled: false, solver: "forceAtlas2Based", stabilization: false },
    edges: { hoverWidth: 1, selectionWidth: 2 },
    nodes: { scaling: { label: { enabled: false } } },
    interaction: { hover: true, multiselect: false, tooltipDelay: 150, keyboard: false },
    layout: { improvedLayout: false, randomSeed: 1 },
  });
  listen(view);
  return view;
}

function entry(drawing, text) {
  const made = element("span");
  made.append(drawing, document.createTextNode(text));
  return made;
}

function drawLegend(view) {
  const { given } = view;
  const drawn = new Set(given.nodes.map((node) => node.kind));
  const kinds = Object.entries(given.kinds).filter(([name]) => drawn.has(name));
  const entries = kinds.map(([, kind]) => entry(swatch(OUTLINES[kind.shape], kind.colour), kind.label));
  if (given.edges.some((edge) => edge.stated)) entries.push(entry(lineSwatch(false), given.words.stated));
  if (given.edges.some((edge) => !edge.stated)) entries.push(entry(lineSwatch(true), given.words.together));
  if (given.nodes.some((node) => node.pinned)) entries.push(entry(pinSwatch(), given.words.pinned));
  if (given.groups.length) entries.push(entry(groupSwatch(), given.words.group));
  view.legend.replaceChildren(...entries);
}

/** Return the node with most links, the first of several. */
function busiest(view) {
  const links = (id) => view.network.getConnectedEdges(id).length;
  return view.nodes.getIds().reduce((most, id) => (links(id) > links(most) ? id : most));
}

/** Frame what is drawn; on a narrow screen as much of it around the middle as can be read: `fit` shows all. */
function fitAll(view) {
  view.network.fit({ animation: false, maxZoomLevel: 1.15 });
  view.framed = view.network.getScale();
  const { clientWidth: width } = view.canvas;
  if (width >= NARROW || view.network.getScale() >= READABLE) return;
  const { x } = view.network.getPosition(view.given.centre.find((id) => view.nodes.get(id)) ?? busiest(view));
  const { y } = view.network.getViewPosition();
  view.network.moveTo({ scale: READABLE, position: { x, y } });
  view.framed = READABLE;
}

/** Say whether the middle and most names are seen: of other names, fewer or elsewhere, few may be. */
function inSight(view) {
  const { clientWidth: width, clientHeight: height } = view.canvas;
  const seen = (id) => {
    const { x, y } = view.network.canvasToDOM(view.network.getPosition(id));
    return x >= 0 && y >= 0 && x <= width && y <= height;
  };
  const ids = view.nodes.getIds();
  return view.given.centre.every((id) => !view.nodes.get(id) || seen(id)) && ids.filter(seen).length * 2 >= ids.length;
}

/** Frame what is drawn once the canvas has a size: put anew on a page that moved, it has none at first. */
function whenSeen(view, frame) {
  if (view.canvas.clientWidth && view.canvas.clientHeight) return void frame();
  const watching = new ResizeObserver(() => {
    if (!view.canvas.clientWidth || !view.canvas.clientHeight) return;
    watching.disconnect();
    view.network.redraw();
    frame();
    remember(view);
  });
  watching.observe(view.canvas);
}

/** Draw the links, bent around names where that helps, with words where these meet no name. */
function writeLinks(view, theme) {
  const { nodes, edges } = view.given;
  const places = view.network.getPositions();
  const bends = edges.length <= MOST_MOVED
    ? bendsOf(nodes, edges, places, theme.font)
    : new Map(edges.map((edge) => [edge.id, edge.curved ? STRAIGHT_APART : 0]));
  const stated = edges.filter((edge) => edge.stated);
  const told = stated.length <= MOST_LABELS ? readable(nodes, stated, places, bends, theme.font) : new Set();
  view.edges.update(edges.map((edge) => edgeOf(edge, theme, bends.get(edge.id), told.has(edge.id))));
}

/** Bring what is drawn in line with what is given; nodes already there keep their places where others find room. */
function reconcile(view, theme) {
  const { given } = view;
  const first = view.signature == null;
  const signature = given.revision + JSON.stringify(theme);
  if (view.signature === signature) return;
  view.signature = signature;
  const moved = view.viewKey !== given.view_key;
  view.viewKey = given.view_key;
  const memory = remembered.get(given.view_key);
  const before = moved ? (memory?.positions ?? {}) : view.network.getPositions();
  const { places, anew } = placesOf(given.nodes, before, theme.font);
  const wanted = new Set(given.nodes.map((node) => node.id));
  // Of names that were taken away again, the room is given to those that stay, unless a hand set the size.
  const fewer = wanted.size < view.nodes.length * MANY_FEWER && view.network.getScale() === view.framed;
  const wantedEdges = new Set(given.edges.map((edge) => edge.id));
  const many = given.edges.length > MOST_MOVED;
  if (many !== view.many) view.network.setOptions({ interaction: { hideEdgesOnDrag: many, hideEdgesOnZoom: many } });
  view.many = many;
  view.edges.remove(view.edges.getIds().filter((id) => !wantedEdges.has(id)));
  view.nodes.remove(view.nodes.getIds().filter((id) => !wanted.has(id)));
  view.nodes.update(given.nodes.map((node) => ({ ...nodeOf(node, given.kinds, theme), ...places[node.id] })));
  writeLinks(view, theme);
  if (first || moved) whenSeen(view, () => {
    if (memory) view.network.moveTo({ scale: memory.scale, position: memory.position });
    if (!memory || anew || !inSight(view)) fitAll(view);
  });
  else if (anew || fewer || !inSight(view)) fitAll(view);
  view.current = {};
  drawLegend(view);
}

export default function show(component) {
  const { parentElement, setTriggerValue } = component;
  const data = JSON.parse(component.data.packed);
  const root = parentElement.querySelector(".network");
  const theme = themeOf(root);
  let view = mounted.get(parentElement);
  if (!view) {
    view = build(root, data.height);
    mounted.set(parentElement, view);
    if (window.__linkagesTest) window.__linkagesTest.view = view; // only a test defines it
  }
  view.given = data;
  view.theme = theme;
  view.tell = (act, id) => setTriggerValue("act", { act, id });
  speak(view);
  reconcile(view, theme);
  if (data.chosen && view.edges.get(data.chosen)) {
    view.network.setSelection({ nodes: [], edges: [data.chosen] }, { highlightEdges: false });
  } else if (data.chosen && view.nodes.get(data.chosen)) {
    view.network.selectNodes([data.chosen]);
    view.current = { node: data.chosen };
  } else if (!view.current.node) view.network.unselectAll();
  remember(view);
  return () => {
    remember(view);
    view.network.destroy();
    mounted.delete(parentElement);
  };
}
