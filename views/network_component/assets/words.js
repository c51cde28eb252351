// Chooses the links whose words have room: none on a name, a mark, the head of an arrow or other words. The rest tell theirs to a pointer.
import { LONGEST_LABEL, headOf, shorten } from "./looks.js";
import { pointOf, viaOf } from "./ways.js";

const LINE = 19; // of a name of 18 pixels, in the units of the drawing
const WIDEST = 205;
const HIGH = 7; // half of the words of a link

function widthOf(text, font) {
  const pen = (widthOf.pen ??= document.createElement("canvas").getContext("2d"));
  pen.font = font;
  return pen.measureText(text).width;
}

/** Return how wide and high a name is whose lines are broken as vis-network breaks them. */
function sizeOf(label, font) {
  const lines = [0];
  const space = widthOf(" ", font);
  for (const word of label.split(" ")) {
    const wide = widthOf(word, font);
    const last = lines.length - 1;
    if (lines[last] && lines[last] + space + wide > WIDEST) lines.push(wide);
    else lines[last] += (lines[last] ? space : 0) + wide;
  }
  return { wide: Math.max(...lines), high: lines.length * LINE };
}

/** Return what a node covers: its mark, and its name below. */
export function boxesOf(node, at, font) {
  const { wide, high } = sizeOf(shorten(node.label, LONGEST_LABEL), `${node.centre ? 21 : 18}px ${font}`);
  const half = wide / 2 + 3;
  return [
    { left: at.x - node.size, right: at.x + node.size, top: at.y - node.size, bottom: at.y + node.size },
    { left: at.x - half, right: at.x + half, top: at.y + node.size, bottom: at.y + node.size + high + 4 },
  ];
}

/** Return points along the words of a link, as close as they are high. */
function pointsOf(edge, from, to, bend, font) {
  const wide = widthOf(edge.label, `14px ${font}`);
  const long = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const [dx, dy] = [(to.x - from.x) / long, (to.y - from.y) / long];
  const { x, y } = pointOf(from, to, viaOf(from, to, bend), 0.5);
  const steps = Math.ceil(wide / HIGH) + 1;
  return Array.from({ length: steps }, (_, n) => {
    const along = wide * (n / (steps - 1) - 0.5);
    return { x: x + dx * along, y: y + dy * along };
  });
}

const inside = (point, box) =>
  point.x > box.left - HIGH && point.x < box.right + HIGH && point.y > box.top - HIGH && point.y < box.bottom + HIGH;

/** Say whether words reach the head of the arrow, which is drawn over them. */
const onHead = (points, edge, at, size) =>
  points.some((point) => Math.hypot(point.x - at.x, point.y - at.y) < size + headOf(edge) + HIGH / 2);

/** Return the ids of the links whose words can be read, given where each node lies and how each link is bent. */
export function readable(nodes, edges, places, bends, font) {
  const boxes = nodes.flatMap((node) => boxesOf(node, places[node.id], font));
  const sizes = new Map(nodes.map((node) => [node.id, node.size]));
  const kept = new Set();
  const taken = [];
  for (const edge of edges) {
    const [from, to] = [places[edge.source], places[edge.target]];
    if (!from || !to) continue;
    const points = pointsOf(edge, from, to, bends.get(edge.id), font);
    const meets = points.some((point) => boxes.some((box) => inside(point, box))
      || taken.some((other) => Math.hypot(other.x - point.x, other.y - point.y) < 2 * HIGH));
    if (meets || onHead(points, edge, to, sizes.get(edge.target))) continue;
    kept.add(edge.id);
    taken.push(...points);
  }
  return kept;
}
