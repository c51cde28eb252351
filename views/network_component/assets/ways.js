// Bends lines around the names and marks of others, as far as a bend can: a line belongs to its own two ends.
import { boxesOf } from "./words.js";

const BENDS = [0, 0.12, -0.12, 0.24, -0.24, 0.38, -0.38]; // roundness, to the one side and the other
const APART = [0.15, 0.28, 0.42, 0.56]; // of two lines between one pair: each keeps to its side
const STEPS = 40;
const AIR = 2; // around a box, in the units of the drawing
const PRICE = 0.9; // of the widest bend: less than to lie on one box more

/** Return where vis-network has the control point of a line with a roundness, above 0 clockwise. */
export function viaOf(from, to, bend) {
  const turn = Math.abs(bend) * 0.5 + 0.5;
  const [dx, dy] = [to.x - from.x, from.y - to.y];
  const angle = Math.atan2(dy, dx) + (bend < 0 ? 1 - turn : turn) * Math.PI;
  const reach = turn * Math.hypot(dx, dy);
  return { x: from.x + reach * Math.sin(angle), y: from.y + reach * Math.cos(angle) };
}

/** Return the point of a line at a share of its way. */
export function pointOf(from, to, via, share) {
  const rest = 1 - share;
  const at = (axis) => rest * rest * from[axis] + 2 * share * rest * via[axis] + share * share * to[axis];
  return { x: at("x"), y: at("y") };
}

const inside = ({ x, y }, box) =>
  x > box.left - AIR && x < box.right + AIR && y > box.top - AIR && y < box.bottom + AIR;

/** Return how many boxes a line lies on. */
function metBy(from, to, bend, boxes) {
  const via = viaOf(from, to, bend);
  const points = Array.from({ length: STEPS - 1 }, (_, n) => pointOf(from, to, via, (n + 1) / STEPS));
  return boxes.filter((box) => points.some((point) => inside(point, box))).length;
}

/** Return the boxes that a line with any bend may reach: those within half its length of its middle, and a bit. */
function near(from, to, boxes) {
  const reach = Math.hypot(to.x - from.x, to.y - from.y) * 0.75;
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  return boxes.filter((box) =>
    box.left < x + reach && box.right > x - reach && box.top < y + reach && box.bottom > y - reach);
}

/** Return the bend of each line, by id: the least that lies on fewest names and marks of others. */
export function bendsOf(nodes, edges, places, font) {
  const boxes = nodes.flatMap((node) => boxesOf(node, places[node.id], font).map((box) => ({ ...box, of: node.id })));
  return new Map(edges.map((edge) => {
    const [from, to] = [places[edge.source], places[edge.target]];
    const bends = edge.curved ? APART : BENDS;
    if (!from || !to) return [edge.id, bends[0]];
    const others = near(from, to, boxes).filter(({ of }) => of !== edge.source && of !== edge.target);
    let best = { bend: bends[0], worth: Infinity };
    for (const bend of bends) {
      const worth = metBy(from, to, bend, others) + PRICE * Math.abs(bend);
      if (worth < best.worth) best = { bend, worth };
      if (best.worth <= PRICE * Math.abs(bend)) break; // on none, and all others bend more
    }
    return [edge.id, best.bend];
  }));
}
