// Gives each name a place on which no other lies: names already there keep theirs, others give way.
import { boxesOf } from "./words.js";

const ROUNDS = 80;
const APART = 4; // between two names, in the units of the drawing

/** Return what a node covers, mark and name together, as seen from its place. */
function reach(node, font) {
  const boxes = boxesOf(node, { x: 0, y: 0 }, font);
  return {
    left: Math.min(...boxes.map((box) => box.left)), right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)), bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** Return how far one must go so that two no longer meet, the shorter way; null where they do not. */
function between(one, other) {
  const right = one.at.x + one.right - other.at.x - other.left + APART;
  const left = other.at.x + other.right - one.at.x - one.left + APART;
  const down = one.at.y + one.bottom - other.at.y - other.top + APART;
  const up = other.at.y + other.bottom - one.at.y - one.top + APART;
  if (Math.min(right, left, down, up) <= 0) return null;
  const [across, along] = [right < left ? right : -left, down < up ? down : -up];
  return Math.abs(across) < Math.abs(along) ? { x: across, y: 0 } : { x: 0, y: along };
}

/** Move `other` away, and `one` the other way, by the shares that each may. */
function part(one, other, way) {
  const share = one.kept === other.kept ? 0.5 : Number(one.kept); // of the way that `other` goes
  other.at = { x: other.at.x + way.x * share, y: other.at.y + way.y * share };
  one.at = { x: one.at.x - way.x * (1 - share), y: one.at.y - way.y * (1 - share) };
}

/**
 * Return where each node lies, by id, and whether all are laid out anew: where those that came find
 * no room among those that were there.
 */
export function placesOf(nodes, before, font) {
  const given = () => Object.fromEntries(nodes.map(({ id, x, y }) => [id, { x, y }]));
  if (nodes.some(({ x }) => x == null)) return { places: before, anew: false };
  if (!nodes.some(({ id }) => before[id])) return { places: given(), anew: false };
  const boxes = nodes.map((node) => ({
    id: node.id, kept: Boolean(before[node.id]), at: before[node.id] ?? { x: node.x, y: node.y }, ...reach(node, font),
  }));
  for (let round = 0; round < ROUNDS; round++) {
    let met = false;
    boxes.forEach((one, i) => {
      for (let j = i + 1; j < boxes.length; j++) {
        const way = between(one, boxes[j]);
        if (!way) continue;
        met = true;
        part(one, boxes[j], way);
      }
    });
    if (!met) return { places: Object.fromEntries(boxes.map(({ id, at }) => [id, at])), anew: false };
  }
  return { places: given(), anew: true };
}
