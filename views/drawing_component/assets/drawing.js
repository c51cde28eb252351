// Draws a matrix, bands, links of two sides, a map or years, and says what a person picked.
// Text from documents is only ever set as text.
const SVG = "http://www.w3.org/2000/svg";
const OUTLINES = {
  dot: "M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
  triangle: "M7 1 13.5 13H.5z",
  square: "M1.5 1.5h11v11h-11z",
  diamond: "M7 0 14 7 7 14 0 7z",
  hexagon: "M3.5 1h7L14 7l-3.5 6h-7L0 7z",
};
const mounted = new WeakMap(); // parentElement -> what was given last and the place of the keyboard

const element = (tag, attributes = {}, text = null) => {
  const made = document.createElement(tag);
  for (const [name, worth] of Object.entries(attributes)) made.setAttribute(name, worth);
  if (text != null) made.textContent = text;
  return made;
};

const shape = (tag, attributes = {}, text = null) => {
  const made = document.createElementNS(SVG, tag);
  for (const [name, worth] of Object.entries(attributes)) made.setAttribute(name, worth);
  if (text != null) made.textContent = text;
  return made;
};

const titled = (made, words) => {
  made.append(shape("title", {}, words));
  return made;
};

/** Return `text` cut to so many pixels, by the width that the font gives it. */
function fitted(text, width, font) {
  const pen = (fitted.pen ??= document.createElement("canvas").getContext("2d"));
  pen.font = font;
  if (pen.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 1 && pen.measureText(`${text.slice(0, end)}…`).width > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Return `text` in lines of so many pixels, two at most; what is longer loses its middle. */
function lined(text, width, font) {
  const fits = (line) => fitted(line, width, font) === line;
  const words = text.split(" ");
  for (let cut = words.length; cut > 0; cut -= 1) {
    const first = words.slice(0, cut).join(" ");
    if (!fits(first)) continue;
    const rest = words.slice(cut).join(" ");
    if (!rest) return [first];
    if (fits(rest)) return [first, rest];
    const ends = words.slice(cut).map((_, n) => `… ${words.slice(cut + n).join(" ")}`);
    return [first, ends.find(fits) ?? fitted(rest, width, font)];
  }
  return [fitted(text, width, font)];
}

/** Let arrow keys walk over what can be picked, and Enter, space or a click pick it. */
function pickable(state, made, id, steps) {
  const targets = state.targets;
  const place = targets.length;
  targets.push(made);
  made.dataset.id = id;
  made.setAttribute("tabindex", place === 0 ? "0" : "-1");
  made.addEventListener("click", () => state.pick(id));
  made.addEventListener("focus", () => {
    for (const each of targets) each.setAttribute("tabindex", each === made ? "0" : "-1");
    state.at = id;
  });
  made.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      state.pick(id);
      return;
    }
    const next = steps(event.key, place);
    if (next != null) {
      event.preventDefault();
      targets[next]?.focus();
    }
  });
}

const oneByOne = (state) => (key, place) =>
  ({ ArrowDown: place + 1, ArrowRight: place + 1, ArrowUp: place - 1, ArrowLeft: place - 1,
    Home: 0, End: state.targets.length - 1 })[key];

function drawMatrix(state, given) {
  const frame = element("div", { class: "scrolled" });
  const table = element("table", { role: "grid", "aria-label": given.about });
  const head = table.createTHead().insertRow();
  head.append(element("td", { class: "corner" }));
  for (const column of given.columns) {
    const cell = element("th", { scope: "col", title: column.title });
    cell.append(element("span", {}, column.label));
    head.append(cell);
  }
  const cells = new Map(given.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const places = new Map(); // "row column" -> place among the targets
  const body = table.createTBody();
  given.rows.forEach((row, r) => {
    const line = body.insertRow();
    const name = element("th", { scope: "row", title: row.title });
    name.append(element("span", {}, row.label));
    line.append(name);
    given.columns.forEach((column, c) => {
      const cell = cells.get(`${r} ${c}`);
      const box = line.insertCell();
      if (!cell) {
        box.className = "none";
        box.setAttribute("aria-label", given.words.nested);
        return;
      }
      places.set(`${r} ${c}`, state.targets.length);
      box.textContent = cell.text;
      box.title = cell.title;
      box.setAttribute("aria-label", cell.title);
      box.className = `cell shade${cell.shade}${cell.gap ? " gap" : ""}`;
      if (cell.id === given.chosen) box.setAttribute("aria-selected", "true");
      pickable(state, box, cell.id, (key) => {
        const [down, right] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1],
          ArrowLeft: [0, -1] }[key] ?? [0, 0];
        if (!down && !right) return null;
        let [y, x] = [r + down, c + right];
        while (y >= 0 && x >= 0 && y < given.rows.length && x < given.columns.length) {
          if (places.has(`${y} ${x}`)) return places.get(`${y} ${x}`);
          [y, x] = [y + down, x + right];
        }
        return null;
      });
    });
  });
  frame.append(table);
  return frame;
}

function drawBands(state, given, width) {
  const font = `13px ${getComputedStyle(state.host).fontFamily}`;
  const names = Math.min(230, width * 0.33);
  const [left, right] = [names + 8, width - names - 8];
  const sides = [given.rows, given.columns];
  const totals = sides.map((side) => side.map(() => 0));
  for (const cell of given.cells) {
    totals[0][cell.row] += cell.size;
    totals[1][cell.column] += cell.size;
  }
  const lines = sides.map((side) => side.map((each) => lined(each.label, names - 4, font)));
  const highs = totals.map((side, s) => side.map((total, n) =>
    Math.max(lines[s][n].length * 15 + 9, total * given.scale + 8)));
  const height = Math.max(...highs.map((side) => side.reduce((sum, each) => sum + each, 0)));
  const drawn = shape("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "group",
    "aria-label": given.about });
  const middles = highs.map((side) => {
    const room = (height - side.reduce((sum, each) => sum + each, 0)) / side.length;
    let y = 0;
    return side.map((each) => (y += each + room) - (each + room) / 2);
  });
  const next = totals.map((side, s) => side.map((total, n) => middles[s][n] - (total * given.scale) / 2));
  const starts = new Map();
  const order = (key, other) => [...given.cells].sort((a, b) => a[key] - b[key] || a[other] - b[other]);
  for (const cell of order("row", "column")) {
    starts.set(cell, [next[0][cell.row]]);
    next[0][cell.row] += cell.size * given.scale;
  }
  for (const cell of order("column", "row")) {
    starts.get(cell).push(next[1][cell.column]);
    next[1][cell.column] += cell.size * given.scale;
  }
  for (const cell of order("row", "column")) {
    const thick = Math.max(1.5, cell.size * given.scale);
    const [a, b] = starts.get(cell);
    const bend = (left + right) / 2;
    const band = titled(shape("path", {
      d: `M${left} ${a}C${bend} ${a} ${bend} ${b} ${right} ${b}V${b + thick}C${bend} ${b + thick} ${bend} ${a + thick} ${left} ${a + thick}Z`,
      class: `band shade${cell.shade}${cell.id === given.chosen ? " chosen" : ""}`,
      role: "button", "aria-label": cell.title, "aria-pressed": String(cell.id === given.chosen),
    }), cell.title);
    pickable(state, band, cell.id, oneByOne(state));
    drawn.append(band);
  }
  sides.forEach((side, s) => side.forEach((each, n) => {
    const x = s === 0 ? left - 6 : right + 6;
    const words = shape("text", { "text-anchor": s === 0 ? "end" : "start" });
    lines[s][n].forEach((line, at) => words.append(
      shape("tspan", { x, y: middles[s][n] + 4.5 + (at - (lines[s][n].length - 1) / 2) * 15 }, line)));
    drawn.append(titled(words, each.title));
  }));
  return drawn;
}

/** Return where a line of a name stands: below the shape, or above where more lines lead down. */
const baseline = (node, n) =>
  node.above ? node.y - 13 - (node.lines.length - 1 - n) * 15 : node.y + 21 + n * 15;

/** Return what lies behind each line of a name, so that no link runs through its letters. */
const plated = (node) => node.lines.map((line, n) => {
  const width = Math.min(line.length * 7.4, measured(line)) + 4;
  return { x: node.x - width / 2, y: baseline(node, n) - 12, width, height: 15 };
});

function measured(text, font = "13px sans-serif") {
  const pen = (fitted.pen ??= document.createElement("canvas").getContext("2d"));
  pen.font = font;
  return pen.measureText(text).width;
}

/** Return where the sign of a link stands: near its middle, on no name. */
function signed(a, b, plates) {
  const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
  const places = shares.map((share) => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share + 5 }));
  const free = ({ x, y }) => !plates.some((each) =>
    x > each.x - 7 && x < each.x + each.width + 7 && y > each.y - 2 && y < each.y + each.height + 12);
  return places.find(free) ?? places[0];
}

function drawLinks(state, given, width) {
  const wide = Math.max(width - 4, given.box[2] * 0.85); // below that names cannot be read
  const drawn = shape("svg", { viewBox: given.box.join(" "), width: wide, role: "group",
    height: (wide * given.box[3]) / given.box[2], "aria-label": given.about });
  const plates = given.nodes.flatMap(plated);
  for (const edge of given.edges) {
    const group = titled(shape("g", { class: `edge ${edge.verdict}${edge.chance ? " chance" : ""}${edge.id === given.chosen ? " chosen" : ""}`,
      role: "button", "aria-label": edge.title, "aria-pressed": String(edge.id === given.chosen) }), edge.title);
    const [a, b] = [given.nodes[edge.first], given.nodes[edge.second]];
    const ends = { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
    group.append(shape("line", { ...ends, class: "reach" }), shape("line", { ...ends, class: "line" }));
    group.append(shape("text", { ...signed(a, b, plates), class: "sign" }, edge.sign));
    pickable(state, group, edge.id, oneByOne(state));
    drawn.append(group);
  }
  for (const { x, y, width, height } of plates) drawn.append(shape("rect", { x, y, width, height, class: "plate" }));
  for (const node of given.nodes) {
    const mark = shape("g", { transform: `translate(${node.x - 7} ${node.y - 7})` });
    mark.append(shape("path", { d: OUTLINES[node.shape] ?? OUTLINES.dot, fill: node.colour }));
    drawn.append(titled(mark, node.title));
    node.lines.forEach((line, n) => drawn.append(
      shape("text", { x: node.x, y: baseline(node, n), class: "name" }, line)));
  }
  const frame = element("div", { class: "wide" });
  frame.append(drawn);
  return frame;
}

function legend(entries) {
  const drawn = element("div", { class: "legend" });
  for (const entry of entries) {
    const one = element("span");
    if (entry.verdict) {
      const line = shape("svg", { viewBox: "0 0 34 14", "aria-hidden": "true", class: `edge ${entry.verdict}` });
      line.append(shape("line", { x1: 1, y1: 7, x2: 33, y2: 7, class: "line" }));
      line.append(shape("text", { x: 17, y: 12, class: "sign" }, entry.sign));
      one.append(line);
    } else {
      one.append(element("i", { class: entry.look, "aria-hidden": "true" }));
    }
    one.append(element("span", {}, entry.words));
    drawn.append(one);
  }
  return drawn;
}

const DRAWINGS = { matrix: drawMatrix, bands: drawBands, links: drawLinks, map: drawMap, years: drawYears };

function draw(state) {
  const given = state.given;
  const focused = state.host.contains(state.host.getRootNode().activeElement) ? state.at : null;
  const scrolled = state.host.querySelector(".scrolled");
  const [x, y] = scrolled ? [scrolled.scrollLeft, scrolled.scrollTop] : [0, 0];
  state.targets = [];
  state.width = Math.max(280, Math.floor(state.host.clientWidth));
  state.host.replaceChildren(DRAWINGS[given.view](state, given, state.width), legend(given.legend));
  state.host.querySelector(".scrolled")?.scrollTo(x, y);
  if (focused) state.targets.find((each) => each.dataset.id === focused)?.focus();
}

export default function show({ data: { packed }, parentElement, setTriggerValue }) {
  const data = JSON.parse(packed);
  const host = parentElement.querySelector(".drawing");
  let state = mounted.get(parentElement);
  if (!state || state.host !== host) {
    state = { host, at: null, targets: [], width: 0, revision: null };
    mounted.set(parentElement, state);
    state.watching = new ResizeObserver(() => {
      const width = Math.max(280, Math.floor(host.clientWidth));
      if (state.given && Math.abs(width - state.width) > 2) draw(state);
    });
    state.watching.observe(host);
  }
  state.pick = (id) => setTriggerValue("picked", id);
  if (state.revision !== data.revision) {
    state.given = data;
    state.revision = data.revision;
    draw(state);
  }
  return () => {
    state.watching.disconnect();
    mounted.delete(parentElement);
  };
}
