// Draws a network and says what a person did with it. Text from documents is only ever set as text.
import { DataSet, Network } from "./vis-network.min.js";

const mounted = new WeakMap(); // parentElement -> instance: survives reruns of the page
const remembered = new Map(); // view key -> positions and zoom: survives a change of page
const LONGEST_LABEL = 66;
const DOUBLE_CLICK_MS = 260;
const SVG = "http://www.w3.org/2000/svg";
const OUTLINES = {
  dot: "M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
  triangle: "M7 1 13.5 13H.5z",
  square: "M1.5 1.5h11v11h-11z",
  diamond: "M7 0 14 7 7 14 0 7z",
  hexagon: "M3.5 1h7L14 7l-3.5 6h-7L0 7z",
};

const element = (tag, name, text) => {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text != null) made.textContent = text;
  return made;
};

const shorten = (text, longest) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

function swatch(outline, colour) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 14 14");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", outline);
  path.setAttribute("fill", colour);
  svg.append(path);
  return svg;
}

function lineSwatch(dashed) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 26 14");
  svg.setAttribute("class", "wide");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", dashed ? "M1 7h24" : "M1 7h19M19 3l6 4-6 4z");
  path.setAttribute("stroke", "currentColor");
  path.setAttribute("stroke-width", "2");
  path.setAttribute("fill", dashed ? "none" : "currentColor");
  if (dashed) path.setAttribute("stroke-dasharray", "4 4");
  svg.append(path);
  return svg;
}

function themeOf(root) {
  const style = getComputedStyle(root);
  const read = (name, otherwise) => {
    const value = style.getPropertyValue(name).trim();
    return value && value !== "unset" ? value : otherwise;
  };
  return {
    text: read("--st-text-color", "#0b0f14"),
    background: read("--st-background-color", "#ffffff"),
    font: read("--st-font", "sans-serif").replaceAll('"', ""),
  };
}

function nodeOf(node, kinds, theme) {
  const kind = kinds[node.kind] ?? { colour: "#6b7280", shape: "dot" };
  return {
    id: node.id,
    label: shorten(node.label, LONGEST_LABEL),
    title: node.title, // vis-network sets strings as text, not HTML
    shape: kind.shape,
    size: node.size,
    color: {
      background: kind.colour,
      border: node.centre ? theme.text : kind.colour,
      highlight: { background: kind.colour, border: theme.text },
      hover: { background: kind.colour, border: theme.text },
    },
    borderWidth: node.centre ? 3 : 1,
    borderWidthSelected: 4,
    widthConstraint: { maximum: 205 },
    font: {
      color: theme.text, face: theme.font, size: node.centre ? 21 : 18, vadjust: 1,
      strokeWidth: 4, strokeColor: theme.background, multi: false,
    },
    ...(node.x == null ? {} : { x: node.x, y: node.y }),
  };
}

function edgeOf(edge, theme) {
  const quiet = "rgba(128, 134, 145, 0.55)";
  const said = "rgba(110, 116, 128, 0.95)";
  return {
    id: edge.id,
    from: edge.source,
    to: edge.target,
    label: edge.stated ? edge.label : undefined,
    title: edge.title,
    width: edge.width,
    dashes: edge.stated ? false : [5, 5],
    smooth: edge.curved ? { enabled: true, type: "curvedCW", roundness: 0.15 } : false,
    arrows: edge.stated ? { to: { enabled: true, scaleFactor: 0.55 } } : undefined,
    color: { color: edge.stated ? said : quiet, highlight: theme.text, hover: theme.text },
    font: {
      size: 14, color: theme.text, face: theme.font, strokeColor: theme.background,
      strokeWidth: 4, align: "middle", multi: false,
    },
  };
}

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
    [words.fit, words.fit_name], ["+", words.larger], ["−", words.smaller], [words.save, words.save_name],
  ];
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
  if (step) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.shiftKey && node != null) {
      const edges = view.network.getConnectedEdges(node);
      if (edges.length) focusOnEdge(view, nextOf(edges, view.current.edge, step));
    } else focusOn(view, nextOf(view.nodes.getIds(), node, step));
  } else if (event.key === "+" || event.key === "=") zoom(view, 1.3);
  else if (event.key === "-") zoom(view, 1 / 1.3);
  else if (event.key === "0") view.network.fit({ animation: false });
  else if (event.key === "Enter" && view.current.edge) view.tell("edge", view.current.edge);
  else if (event.key === "Enter" && node != null) view.tell(event.shiftKey ? "expand" : "node", node);
  else if (event.key === "Escape") { view.current = {}; view.network.unselectAll(); }
  else return;
  event.preventDefault();
}

const zoom = (view, factor) => view.network.moveTo({ scale: view.network.getScale() * factor });

function listen(view) {
  let waiting = null;
  view.network.on("click", ({ nodes, edges }) => {
    clearTimeout(waiting);
    view.current = { node: nodes[0], edge: nodes.length ? undefined : edges[0] };
    if (nodes.length) waiting = setTimeout(() => view.tell("node", nodes[0]), DOUBLE_CLICK_MS);
    else if (edges.length) view.tell("edge", edges[0]);
  });
  view.network.on("doubleClick", ({ nodes }) => {
    clearTimeout(waiting);
    if (nodes.length) view.tell("expand", nodes[0]);
  });
  const pointer = (shape) => () => { view.canvas.style.cursor = shape; };
  for (const name of ["hoverNode", "hoverEdge"]) view.network.on(name, pointer("pointer"));
  for (const name of ["blurNode", "blurEdge"]) view.network.on(name, pointer("default"));
  for (const name of ["dragEnd", "zoom"]) view.network.on(name, () => remember(view));
  view.canvas.addEventListener("keydown", (event) => onKey(view, event));
}

function remember(view) {
  if (!view.given) return;
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
  view.legend.replaceChildren(...entries);
}

/** Bring what is drawn in line with what is given; nodes already there keep their places. */
function reconcile(view, theme) {
  const { given } = view;
  const first = view.signature == null;
  const signature = given.revision + JSON.stringify(theme);
  if (view.signature === signature) return;
  view.signature = signature;
  const moved = view.viewKey !== given.view_key;
  view.viewKey = given.view_key;
  const memory = remembered.get(given.view_key);
  const places = moved ? (memory?.positions ?? {}) : view.network.getPositions();
  const wanted = new Set(given.nodes.map((node) => node.id));
  const wantedEdges = new Set(given.edges.map((edge) => edge.id));
  view.edges.remove(view.edges.getIds().filter((id) => !wantedEdges.has(id)));
  view.nodes.remove(view.nodes.getIds().filter((id) => !wanted.has(id)));
  view.nodes.update(given.nodes.map((node) => ({ ...nodeOf(node, given.kinds, theme), ...places[node.id] })));
  view.edges.update(given.edges.map((edge) => edgeOf(edge, theme)));
  if (first || moved) {
    if (memory) view.network.moveTo({ scale: memory.scale, position: memory.position });
    else view.network.fit({ animation: false, maxZoomLevel: 1.15 });
  }
  view.current = {};
  drawLegend(view);
}

export default function show(component) {
  const { data, parentElement, setTriggerValue } = component;
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
  } else if (!view.current.node) view.network.unselectAll();
  remember(view);
  return () => {
    remember(view);
    view.network.destroy();
    mounted.delete(parentElement);
  };
}

function drawPictureLegend(context, view, scale, width, y) {
  let x = 14 * scale;
  context.textBaseline = "middle";
  context.font = `${13 * scale}px ${view.theme.font}`;
  const drawn = new Set(view.given.nodes.map((node) => node.kind));
  for (const [name, kind] of Object.entries(view.given.kinds)) {
    if (!drawn.has(name)) continue;
    if (x + context.measureText(kind.label).width + 30 * scale > width) break;
    context.save();
    context.translate(x, y - 7 * scale);
    context.scale(scale, scale);
    context.fillStyle = kind.colour;
    context.fill(new Path2D(OUTLINES[kind.shape]));
    context.restore();
    context.fillStyle = view.theme.text;
    context.fillText(kind.label, x + 20 * scale, y);
    x += context.measureText(kind.label).width + 40 * scale;
  }
  const lines = [];
  if (view.given.edges.some((edge) => edge.stated)) lines.push([[], view.given.words.stated]);
  if (view.given.edges.some((edge) => !edge.stated)) lines.push([[5 * scale, 5 * scale], view.given.words.together]);
  for (const [dashes, words] of lines) {
    if (x + context.measureText(words).width + 40 * scale > width) break;
    context.strokeStyle = context.fillStyle = view.theme.text;
    context.lineWidth = 2 * scale;
    context.setLineDash(dashes);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + 24 * scale, y);
    context.stroke();
    context.fillText(words, x + 30 * scale, y);
    x += context.measureText(words).width + 50 * scale;
  }
}

function savePicture(view) {
  const scale = 3;
  const box = view.canvas.getBoundingClientRect();
  const host = element("div");
  host.style.cssText = `position:fixed;left:-99999px;top:0;width:${box.width * scale}px;height:${box.height * scale}px`;
  document.body.append(host);
  const places = view.network.getPositions();
  const nodes = view.nodes.get().map((node) => ({ ...node, ...places[node.id] }));
  const network = new Network(host, { nodes, edges: view.edges.get() }, {
    physics: false, autoResize: false, interaction: { dragNodes: false },
  });
  network.moveTo({ position: view.network.getViewPosition(), scale: view.network.getScale() * scale });
  network.once("afterDrawing", () => {
    compose(view, host.querySelector("canvas"), box, scale);
    network.destroy();
    host.remove();
  });
  network.redraw();
}

function compose(view, drawn, box, scale) {
  const margin = 46 * scale;
  const page = element("canvas");
  page.width = box.width * scale;
  page.height = box.height * scale + 2 * margin;
  const context = page.getContext("2d");
  context.fillStyle = view.theme.background;
  context.fillRect(0, 0, page.width, page.height);
  context.drawImage(drawn, 0, 0, drawn.width, drawn.height, 0, margin, box.width * scale, box.height * scale);
  context.fillStyle = view.theme.text;
  context.textBaseline = "middle";
  context.font = `600 ${20 * scale}px ${view.theme.font}`;
  context.fillText(shorten(view.given.title, 90), 14 * scale, margin / 2, page.width - 28 * scale);
  drawPictureLegend(context, view, scale, page.width, page.height - margin / 2);
  page.toBlob((blob) => {
    const link = element("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${view.given.title.replace(/[^\p{L}\p{N}-]+/gu, "_").slice(0, 60) || "network"}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 5000);
  }, "image/png");
}
