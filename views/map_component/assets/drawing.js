// Draws tens of thousands of nodes on a canvas: the exact picture when the hand rests; while it
// moves, that picture is moved.

import { drawNames, placedNames, shorten } from "./names.js";

const MOST_LINKS = 12000; // drawn at once, strongest first
const COVERED = 0.05; // share of the picture that nodes cover at any zoom
export const READABLE = 2.4; // scale at which neighbours stand about 40 pixels apart
const REST_MS = 140;
const SHAPES = {
  dot: (c, x, y, r) => { c.moveTo(x + r, y); c.arc(x, y, r, 0, 2 * Math.PI); },
  triangle: (c, x, y, r) => polygon(c, x, y, r * 1.15, 3, -Math.PI / 2),
  square: (c, x, y, r) => c.rect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76),
  diamond: (c, x, y, r) => polygon(c, x, y, r * 1.2, 4, 0),
  hexagon: (c, x, y, r) => polygon(c, x, y, r * 1.1, 6, 0),
};

function polygon(c, x, y, r, corners, turn) {
  for (let i = 0; i < corners; i++) {
    const angle = turn + (i * 2 * Math.PI) / corners;
    c[i ? "lineTo" : "moveTo"](x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
  c.closePath();
}

export function themeOf(root) {
  const style = getComputedStyle(root);
  const read = (name, otherwise) => {
    const value = style.getPropertyValue(name).trim();
    return value && value !== "unset" ? value : otherwise;
  };
  return {
    text: read("--st-text-color", "#0b0f14"),
    background: read("--st-background-color", "#ffffff"),
    region: read("--st-secondary-background-color", "#f3f4f6"),
    font: read("--st-font", "sans-serif").replaceAll('"', ""),
  };
}

/** Take over what is given: typed arrays, the box around them, and a grid to find nodes by place. */
export function load(view) {
  const { nodes, links } = view.given;
  view.x = Float32Array.from(nodes.x);
  view.y = Float32Array.from(nodes.y);
  view.links = Uint32Array.from(links);
  view.weight = Float32Array.from(nodes.documents, (n) => Math.sqrt(n));
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let i = 0; i < view.x.length; i++) {
    box.left = Math.min(box.left, view.x[i]);
    box.right = Math.max(box.right, view.x[i]);
    box.top = Math.min(box.top, view.y[i]);
    box.bottom = Math.max(box.bottom, view.y[i]);
  }
  for (const region of view.given.regions) {
    box.left = Math.min(box.left, region.x - region.radius);
    box.right = Math.max(box.right, region.x + region.radius);
    box.top = Math.min(box.top, region.y - region.radius);
    box.bottom = Math.max(box.bottom, region.y + region.radius);
  }
  view.box = box;
  view.cell = Math.max(box.right - box.left, box.bottom - box.top, 1) / Math.max(8, Math.sqrt(view.x.length) / 2);
  view.columns = Math.ceil((box.right - box.left) / view.cell) + 1;
  view.grid = new Map();
  for (let i = 0; i < view.x.length; i++) {
    const at = cellOf(view, view.x[i], view.y[i]);
    if (!view.grid.has(at)) view.grid.set(at, []);
    view.grid.get(at).push(i);
  }
}

const cellOf = (view, x, y) =>
  Math.floor((y - view.box.top) / view.cell) * view.columns + Math.floor((x - view.box.left) / view.cell);

const shown = (view, i) => view.visible.has(view.given.nodes.kind[i]);
export const screenX = (view, i) => view.x[i] * view.scale + view.left;
export const screenY = (view, i) => view.y[i] * view.scale + view.top;
export const radius = (view, i) => Math.min(14, Math.max(1.2, view.weight[i] * view.size));

export function resize(view) {
  const box = view.canvas.getBoundingClientRect();
  view.ratio = Math.min(window.devicePixelRatio || 1, 2);
  view.width = box.width;
  view.height = box.height;
  for (const canvas of [view.canvas, view.picture]) {
    canvas.width = Math.max(1, Math.round(box.width * view.ratio));
    canvas.height = Math.max(1, Math.round(box.height * view.ratio));
  }
}

export function fit(view) {
  const { left, right, top, bottom } = view.box;
  const across = Math.max(right - left, 1);
  const down = Math.max(bottom - top, 1);
  view.scale = Math.min((view.width - 40) / across, (view.height - 40) / down, 6);
  view.left = view.width / 2 - (view.scale * (left + right)) / 2;
  view.top = view.height / 2 - (view.scale * (top + bottom)) / 2;
  view.whole = true;
  draw(view);
}

function inView(view) {
  const found = [];
  for (let i = 0; i < view.x.length; i++) {
    const x = screenX(view, i);
    const y = screenY(view, i);
    if (x >= 0 && x <= view.width && y >= 0 && y <= view.height && shown(view, i)) found.push(i);
  }
  return found;
}

/** Draw the exact picture: regions, the strongest links with both ends in view, nodes, names. */
export function draw(view) {
  const c = view.picture.getContext("2d");
  c.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  c.fillStyle = view.theme.background;
  c.fillRect(0, 0, view.width, view.height);
  const nodes = inView(view);
  let area = 0;
  for (const i of nodes) area += view.weight[i] ** 2;
  view.size = area ? Math.sqrt((view.width * view.height * COVERED) / (Math.PI * area)) : 1;
  drawRegions(view, c);
  drawLinks(view, c, nodes);
  view.names = placedNames(view, c, nodes);
  drawNames(view, c, view.names, true);
  drawNodes(view, c, nodes);
  drawNames(view, c, view.names, false);
  view.drawn = { scale: view.scale, left: view.left, top: view.top, whole: view.whole };
  show(view);
  view.rest();
}

function drawRegions(view, c) {
  c.fillStyle = view.theme.region;
  for (const region of view.given.regions) {
    c.beginPath();
    c.arc(region.x * view.scale + view.left, region.y * view.scale + view.top, region.radius * view.scale, 0, 2 * Math.PI);
    c.fill();
  }
}

function drawLinks(view, c, nodes) {
  const seen = new Uint8Array(view.x.length);
  for (const i of nodes) seen[i] = 1;
  const kept = [];
  for (let i = 0; i < view.links.length && kept.length < 2 * MOST_LINKS; i += 2) {
    if (seen[view.links[i]] && seen[view.links[i + 1]]) kept.push(view.links[i], view.links[i + 1]);
  }
  c.strokeStyle = `rgba(118, 126, 140, ${Math.min(0.5, Math.max(0.06, 1200 / (kept.length + 1)))})`;
  c.lineWidth = 0.8;
  c.beginPath();
  for (let i = 0; i < kept.length; i += 2) line(view, c, kept[i], kept[i + 1]);
  c.stroke();
}

function line(view, c, from, to) {
  c.moveTo(screenX(view, from), screenY(view, from));
  c.lineTo(screenX(view, to), screenY(view, to));
}

function drawNodes(view, c, nodes) {
  view.given.kinds.forEach((kind, number) => {
    c.fillStyle = kind.colour;
    c.beginPath();
    for (const i of nodes) {
      if (view.given.nodes.kind[i] === number) SHAPES[kind.shape](c, screenX(view, i), screenY(view, i), radius(view, i));
    }
    c.fill();
  });
}

/** Put the picture on the screen where it has been moved to, with what is marked on it. */
export function show(view) {
  const c = view.canvas.getContext("2d");
  const grown = view.scale / view.drawn.scale;
  c.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  c.fillStyle = view.theme.background;
  c.fillRect(0, 0, view.width, view.height);
  c.drawImage(
    view.picture,
    view.left - view.drawn.left * grown,
    view.top - view.drawn.top * grown,
    view.width * grown,
    view.height * grown,
  );
  if (view.chosen != null) mark(view, c, view.chosen, true);
  if (view.under != null && view.under !== view.chosen) mark(view, c, view.under, false);
}

/** Ring a node, write its name, and draw its links. */
function mark(view, c, node, ringed) {
  const x = screenX(view, node);
  const y = screenY(view, node);
  c.strokeStyle = view.theme.text;
  c.lineWidth = 1.2;
  c.beginPath();
  for (let i = 0; i < view.links.length; i += 2) {
    const [from, to] = [view.links[i], view.links[i + 1]];
    if ((from === node || to === node) && shown(view, from) && shown(view, to)) line(view, c, from, to);
  }
  c.stroke();
  const kind = view.given.kinds[view.given.nodes.kind[node]];
  const size = Math.max(radius(view, node), 5);
  c.fillStyle = kind.colour;
  c.beginPath();
  SHAPES[kind.shape](c, x, y, size);
  c.fill();
  c.lineWidth = ringed ? 3 : 2;
  c.beginPath();
  c.arc(x, y, size + (ringed ? 6 : 4), 0, 2 * Math.PI);
  c.stroke();
  const text = shorten(view.given.nodes.label[node], 60);
  c.font = `600 14px ${view.theme.font}`;
  c.textAlign = "center";
  c.textBaseline = "middle";
  c.lineJoin = "round";
  c.lineWidth = 5;
  c.strokeStyle = view.theme.background;
  c.fillStyle = view.theme.text;
  const wide = c.measureText(text).width / 2 + 4;
  const at = Math.min(Math.max(x, wide), view.width - wide);
  c.strokeText(text, at, y - size - 16);
  c.fillText(text, at, y - size - 16);
}

/** Return the node nearest to a point of the screen, at most `reach` pixels away. */
export function nearest(view, px, py, reach) {
  const x = (px - view.left) / view.scale;
  const y = (py - view.top) / view.scale;
  const around = Math.ceil(reach / view.scale / view.cell);
  let best = null;
  let least = (reach / view.scale) ** 2;
  const look = (i) => {
    const away = (view.x[i] - x) ** 2 + (view.y[i] - y) ** 2;
    if (away < least && shown(view, i)) [best, least] = [i, away];
  };
  if (around > 60) view.x.forEach((_, i) => look(i));
  else {
    for (let row = -around; row <= around; row++) {
      for (let column = -around; column <= around; column++) {
        (view.grid.get(cellOf(view, x + column * view.cell, y + row * view.cell)) ?? []).forEach(look);
      }
    }
  }
  return best;
}

export const told = (view, i) => {
  const { nodes, kinds, words } = view.given;
  return [nodes.label[i], kinds[nodes.kind[i]].label, `${words.documents}: ${nodes.documents[i]}`];
};

/** Draw again once the hand rests; until then move the picture. */
export function moved(view) {
  view.whole = false;
  if (!view.frame) {
    view.frame = requestAnimationFrame(() => { view.frame = 0; show(view); });
  }
  clearTimeout(view.waiting);
  view.waiting = setTimeout(() => draw(view), REST_MS);
}

export function zoom(view, factor, x = view.width / 2, y = view.height / 2) {
  const scale = Math.min(Math.max(view.scale * factor, view.fitted / 3), Math.max(view.fitted * 60, 6));
  view.left = x - ((x - view.left) * scale) / view.scale;
  view.top = y - ((y - view.top) * scale) / view.scale;
  view.scale = scale;
  moved(view);
}

export function centreOn(view, x, y, scale) {
  view.scale = scale;
  view.left = view.width / 2 - x * scale;
  view.top = view.height / 2 - y * scale;
  view.whole = false;
  draw(view);
}

export function measure(view) {
  const { left, right, top, bottom } = view.box;
  view.fitted = Math.min((view.width - 40) / Math.max(right - left, 1), (view.height - 40) / Math.max(bottom - top, 1), 6);
}
