// Bends lines around the names and marks of others, as far as a bend can: a line belongs to its own two ends.
import { boxesOf } from "./words.js";

const BEND = 0.06;
const BENDS = [0, ...Array.from({ length: 10 }, (_, n) => [BEND * (n + 1), -BEND * (n + 1)]).flat()]; // to both sides
const APART = Array.from({ length: 8 }, (_, n) => 0.15 + BEND * n); // of two lines between one pair: each keeps to its side
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

const [XS, YS] = [new Float64Array(STEPS - 1), new Float64Array(STEPS - 1)];

/** Return how many boxes a line lies on; no more than one above `most`, for then it is not taken. */
function metBy(from, to, bend, boxes, most) {
  const via = viaOf(from, to, bend);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let n = 0; n < XS.length; n++) {
    const share = (n + 1) / STEPS; // as `pointOf`, which would make an object of each
    const rest = 1 - share;
    const x = rest * rest * from.x + 2 * share * rest * via.x + share * share * to.x;
    const y = rest * rest * from.y + 2 * share * rest * via.y + share * share * to.y;
    XS[n] = x;
    YS[n] = y;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  let met = 0;
  for (const box of boxes) {
    if (box.left > right || box.right < left || box.top > bottom || box.bottom < top) continue;
    for (let n = 0; n < XS.length; n++) {
      if (XS[n] <= box.left || XS[n] >= box.right || YS[n] <= box.top || YS[n] >= box.bottom) continue;
      met += 1;
      break;
    }
    if (met > most) break;
  }
  return met;
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
  const boxes = nodes.flatMap((node) => boxesOf(node, places[node.id], font).map((box) => (
    { left: box.left - AIR, right: box.right + AIR, top: box.top - AIR, bottom: box.bottom + AIR, of: node.id })));
  return new Map(edges.map((edge) => {
    const [from, to] = [places[edge.source], places[edge.target]];
    const bends = edge.curved ? APART : BENDS;
    if (!from || !to) return [edge.id, bends[0]];
    const others = near(from, to, boxes).filter(({ of }) => of !== edge.source && of !== edge.target);
    let best = { bend: bends[0], worth: Infinity };
    for (const bend of bends) {
      const price = PRICE * Math.abs(bend);
      if (best.worth <= price) break; // on none, and all others bend more
      const worth = metBy(from, to, bend, others, best.worth - price) + price;
      if (worth < best.worth) best = { bend, worth };
    }
    return [edge.id, best.bend];
  }));
}
