// How nodes, edges and the entries of the legend look. Text from documents is only ever set as text.
export const LONGEST_LABEL = 66;
const SVG = "http://www.w3.org/2000/svg";
export const OUTLINES = {
  dot: "M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
  triangle: "M7 1 13.5 13H.5z",
  square: "M1.5 1.5h11v11h-11z",
  diamond: "M7 0 14 7 7 14 0 7z",
  hexagon: "M3.5 1h7L14 7l-3.5 6h-7L0 7z",
};

export const element = (tag, name, text) => {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text != null) made.textContent = text;
  return made;
};

/** Return a name of at most so many letters, cut in its middle: what begins alike ends differently. */
export function shorten(name, longest) {
  if (name.length <= longest) return name;
  let end = "";
  for (const word of name.split(" ").reverse()) {
    if (word.length + end.length + 1 > longest * 0.48) break;
    end = ` ${word}${end}`;
  }
  const front = name.slice(0, longest - end.length - 2).trimEnd();
  const whole = front.replace(/ \S*$/, "");
  return end ? `${whole} …\u00a0${end.trim()}` : `${front}…`;
}

export function swatch(outline, colour) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 14 14");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", outline);
  path.setAttribute("fill", colour);
  svg.append(path);
  return svg;
}

export function lineSwatch(dashed) {
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

function shapeSwatch(outline, width) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${width} 14`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", outline);
  path.setAttribute("stroke", "currentColor");
  path.setAttribute("stroke-width", "2");
  path.setAttribute("stroke-dasharray", "2 3");
  path.setAttribute("fill", "none");
  svg.append(path);
  return svg;
}

export const pinSwatch = () => shapeSwatch(OUTLINES.dot, 14);

export function groupSwatch() {
  const svg = shapeSwatch("M4 1h18l3 6-3 6H4L1 7z", 26);
  svg.setAttribute("class", "wide");
  return svg;
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
    font: read("--st-font", "sans-serif").replaceAll('"', ""),
  };
}

export function nodeOf(node, kinds, theme) {
  const kind = kinds[node.kind] ?? { colour: "#6b7280", shape: "dot" };
  return {
    id: node.id,
    label: shorten(node.label, LONGEST_LABEL),
    title: node.title, // vis-network sets strings as text, not HTML
    shape: kind.shape,
    size: node.size,
    color: {
      background: kind.colour,
      border: node.centre || node.pinned ? theme.text : kind.colour,
      highlight: { background: kind.colour, border: theme.text },
      hover: { background: kind.colour, border: theme.text },
    },
    borderWidth: node.centre || node.pinned ? 3 : 1,
    shapeProperties: { borderDashes: node.pinned ? [3, 3] : false },
    borderWidthSelected: 4,
    widthConstraint: { maximum: 205 },
    font: {
      color: theme.text, face: theme.font, size: node.centre ? 21 : 18, vadjust: 1,
      strokeWidth: 4, strokeColor: theme.background, multi: false,
    },
    ...(node.x == null ? {} : { x: node.x, y: node.y }),
  };
}

const HEAD = 0.55; // how much smaller than vis-network's own the heads of arrows are

/** Return how long the head of an arrow is: as vis-network reckons it. */
export const headOf = (edge) => 15 * HEAD + 3 * edge.width;

export function edgeOf(edge, theme, bend, labelled) {
  const quiet = "rgba(128, 134, 145, 0.55)";
  const said = "rgba(110, 116, 128, 0.95)";
  return {
    id: edge.id,
    from: edge.source,
    to: edge.target,
    label: edge.stated && labelled ? edge.label : "",
    title: edge.title,
    width: edge.width,
    dashes: edge.stated ? false : [5, 5],
    smooth: bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } : false,
    arrows: edge.stated ? { to: { enabled: true, scaleFactor: HEAD } } : undefined,
    color: { color: edge.stated ? said : quiet, highlight: theme.text, hover: theme.text },
    font: {
      size: 14, color: theme.text, face: theme.font, strokeColor: theme.background,
      strokeWidth: 4, align: "middle", multi: false,
    },
  };
}
