// The map of a corpus under a person's hands. Text from documents is only ever drawn or set as text.
import {
  READABLE, centreOn, draw, fit, load, measure, moved, nearest, resize, screenX, screenY, show, themeOf, told, zoom,
} from "./drawing.js";

const mounted = new WeakMap(); // parentElement -> view: survives reruns of the page
const remembered = new Map(); // revision -> zoom and place: survives a change of page
const SVG = "http://www.w3.org/2000/svg";

const element = (tag, name) => {
  const made = document.createElement(tag);
  made.className = name;
  return made;
};

/** Tell what is in the middle of the screen, to the eye and to a screen reader. */
function announce(view) {
  view.under = nearest(view, view.width / 2, view.height / 2, Math.max(view.width, view.height));
  view.spoken.textContent = view.under == null ? "" : told(view, view.under).join(", ");
  moved(view);
}

function toRegion(view, step) {
  const { regions } = view.given;
  if (!regions.length) return;
  view.region = ((view.region ?? (step > 0 ? -1 : 0)) + step + regions.length) % regions.length;
  const region = regions[view.region];
  centreOn(view, region.x, region.y, (Math.min(view.width, view.height) / region.radius) * 0.45);
  view.spoken.textContent = region.name.join(", ");
}

function onKey(view, event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const way = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
  if (way) {
    view.left += way[0] * 60;
    view.top += way[1] * 60;
    announce(view);
  } else if (event.key === "+" || event.key === "=") { zoom(view, 1.3); announce(view); }
  else if (event.key === "-") { zoom(view, 1 / 1.3); announce(view); }
  else if (event.key === "0") fit(view);
  else if (event.key === "PageDown") toRegion(view, 1);
  else if (event.key === "PageUp") toRegion(view, -1);
  else if (event.key === "Enter" && view.under != null) view.choose(view.under);
  else if (event.key === "Escape") { view.under = null; show(view); }
  else return;
  event.preventDefault();
}

function point(view, x, y) {
  const found = nearest(view, x, y, 14);
  view.canvas.style.cursor = found == null ? "grab" : "pointer";
  if (found === view.under) return;
  view.under = found;
  view.tip.style.display = found == null ? "none" : "block";
  if (found != null) {
    view.tip.textContent = told(view, found).join("\n");
    view.tip.style.left = `${Math.max(0, Math.min(x + 14, view.width - 290))}px`;
    view.tip.style.top = `${view.canvas.offsetTop + y + 16}px`;
  }
  if (!view.frame) view.frame = requestAnimationFrame(() => { view.frame = 0; show(view); });
}

/** Follow one pointer that drags, or two that pinch; a pointer that does not move chooses. */
function listen(view) {
  const { canvas } = view;
  const down = new Map();
  let way = 0;
  let apart = 0;
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    down.set(event.pointerId, [event.offsetX, event.offsetY]);
    way = apart = 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    if (!before) { point(view, event.offsetX, event.offsetY); return; }
    const now = [event.offsetX, event.offsetY];
    down.set(event.pointerId, now);
    way += Math.hypot(now[0] - before[0], now[1] - before[1]);
    if (down.size === 2) {
      const [a, b] = [...down.values()];
      const distance = Math.hypot(a[0] - b[0], a[1] - b[1]);
      if (apart) zoom(view, distance / apart, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
      apart = distance;
      return;
    }
    view.left += now[0] - before[0];
    view.top += now[1] - before[1];
    moved(view);
  });
  const up = (event) => {
    down.delete(event.pointerId);
    apart = 0;
    if (event.type === "pointerup" && way < 5) {
      const found = nearest(view, event.offsetX, event.offsetY, 14);
      if (found != null) view.choose(found);
    }
  };
  canvas.addEventListener("pointerup", up);
  canvas.addEventListener("pointercancel", up);
  canvas.addEventListener("pointerleave", () => { view.tip.style.display = "none"; view.under = null; show(view); });
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(view, Math.exp(-event.deltaY * 0.0015), event.offsetX, event.offsetY);
  }, { passive: false });
  canvas.addEventListener("keydown", (event) => onKey(view, event));
}

function build(root, height) {
  const view = { canvas: element("canvas", ""), picture: element("canvas", ""), chosen: null, under: null };
  view.bar = element("div", "bar");
  view.tip = element("div", "tip");
  view.legend = element("div", "legend");
  view.spoken = element("div", "spoken");
  view.spoken.setAttribute("aria-live", "polite");
  view.canvas.style.height = `${height}px`;
  view.canvas.tabIndex = 0;
  view.canvas.setAttribute("role", "application");
  const acts = [() => fit(view), () => zoom(view, 1.5), () => zoom(view, 1 / 1.5)];
  view.buttons = acts.map((act) => {
    const made = element("button", "");
    made.type = "button";
    made.onclick = act;
    view.bar.append(made);
    return made;
  });
  root.replaceChildren(view.bar, view.canvas, view.tip, view.legend, view.spoken);
  view.observer = new ResizeObserver(() => {
    if (!view.given || Math.abs(view.canvas.getBoundingClientRect().width - view.width) < 1) return;
    const { width, height, whole } = view;
    resize(view);
    measure(view);
    if (whole) return fit(view);
    view.left += (view.width - width) / 2; // what somebody chose to see stays in the middle
    view.top += (view.height - height) / 2;
    draw(view);
  });
  view.observer.observe(view.canvas);
  listen(view);
  return view;
}

function speak(view) {
  const { words, kinds } = view.given;
  [[words.fit, words.fit_name], ["+", words.larger], ["−", words.smaller]].forEach(([text, name], i) => {
    view.buttons[i].textContent = text;
    view.buttons[i].title = name;
    view.buttons[i].setAttribute("aria-label", name);
  });
  view.canvas.setAttribute("aria-label", words.about);
  const drawn = new Set(view.given.nodes.kind);
  view.legend.replaceChildren(...kinds.filter((_, i) => view.visible.has(i) && drawn.has(i)).map((kind) => {
    const made = document.createElement("span");
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 14 14");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", outline(kind.shape));
    path.setAttribute("fill", kind.colour);
    svg.append(path);
    made.append(svg, document.createTextNode(kind.label));
    return made;
  }));
}

const outline = (shape) => ({
  dot: "M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
  triangle: "M7 1 13.5 13H.5z",
  square: "M1.5 1.5h11v11h-11z",
  diamond: "M7 0 14 7 7 14 0 7z",
  hexagon: "M3.5 1h7L14 7l-3.5 6h-7L0 7z",
})[shape];

/** Ring what the page says is chosen; move there if it is not well in view. */
function follow(view, before) {
  const { focus } = view.given;
  if (focus == null || focus === before) return;
  const [x, y] = [screenX(view, focus), screenY(view, focus)];
  const seen = x > 60 && x < view.width - 60 && y > 60 && y < view.height - 60;
  if (!seen || !view.own) centreOn(view, view.x[focus], view.y[focus], Math.max(view.scale, READABLE));
  view.own = false;
  view.spoken.textContent = told(view, focus).join(", ");
}

export default function mount({ data: { packed }, parentElement, setTriggerValue }) {
  const data = JSON.parse(packed);
  const root = parentElement.querySelector(".map");
  let view = mounted.get(parentElement);
  if (!view) {
    view = build(root, data.height);
    mounted.set(parentElement, view);
    if (window.__linkagesTest) window.__linkagesTest.map = view; // only a test defines it
  }
  const first = view.given?.revision !== data.revision;
  const before = first ? null : view.chosen;
  view.given = data;
  view.chosen = data.focus;
  view.theme = themeOf(root);
  view.visible = new Set(data.visible);
  view.rest = () => {
    remembered.set(data.revision, view.drawn);
    if (remembered.size > 10) remembered.delete(remembered.keys().next().value);
  };
  view.choose = (node) => { view.own = true; setTriggerValue("chosen", { node }); };
  speak(view);
  if (first) {
    load(view);
    resize(view);
    measure(view);
    Object.assign(view, remembered.get(data.revision) ?? {});
    if (remembered.has(data.revision)) draw(view);
    else fit(view);
  } else draw(view);
  follow(view, before);
  show(view);
  return () => {
    view.observer.disconnect();
    clearTimeout(view.waiting);
    mounted.delete(parentElement);
  };
}
