// Finds places for names on the map of a corpus and writes them: regions from far, nodes from near.
import { READABLE, radius, screenX, screenY } from "./drawing.js";

const MOST_NAMES = 140; // of nodes, tried at once
const NAMED_BELOW = 3000; // nodes in view
const WIDE_REGION = 60; // pixels of its radius, from which a region is called after two names
const LONGEST_NAME = 44;
const LINE = 24; // letters of a line of a region's name
const CROWDED = 30; // letters of a region's name on one line, where two lines would lie over many marks
const [TURNS, RINGS] = [32, [1, 0.6, 1.25, 0.8, 1.12, 0.4]]; // where the name of a region is tried around its disc
const MOST_MET = 2; // marks that lie under the letters of a node's name
const MOST_COVERED = 0.15; // share of a region's name that marks may lie under; more, and it cannot be read

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

/** Return a name on one line, or on two where it is long. */
export function lined(name) {
  const short = shorten(name, 2 * LINE);
  if (short.length <= LINE) return [short];
  const words = short.split(" ");
  let [best, least] = [[short], short.length];
  for (let cut = 1; cut < words.length; cut++) {
    const lines = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
    const longest = Math.max(lines[0].length, lines[1].length);
    if (longest < least) [best, least] = [lines, longest];
  }
  return best;
}

/** Yield where the name of a region may stand: in its disc, above and below it, at its sides, then all around it. */
function* placesOf(region, wide, high) {
  const { x, y, reach } = region;
  for (const share of [0, -0.5, 0.5, -0.75, 0.75]) yield [x, y + share * reach];
  for (const side of [-1, 1]) yield [x, y + side * (reach + high)];
  for (const side of [-1, 1]) {
    for (const share of [0, -0.5, 0.5]) yield [x + side * reach * 0.5, y + share * reach];
    for (const share of [0, -0.6, 0.6]) yield [x + side * (reach + wide), y + share * reach];
  }
  for (const ring of RINGS) {
    for (let turn = 0; turn < TURNS; turn++) {
      const angle = (2 * Math.PI * (turn + 0.5)) / TURNS;
      yield [x + Math.cos(angle) * (ring * reach + wide), y + Math.sin(angle) * (ring * reach + high)];
    }
  }
}

/** Return names that overlap no other and lie where they meet fewest marks. */
export function placedNames(view, c, nodes) {
  const [boxes, names] = [[], []];
  const marks = nodes.map((i) => ({ i, x: screenX(view, i), y: screenY(view, i), r: radius(view, i) }));
  const meets = (box, x, y, wide, high) => Math.abs(x - box.x) < box.wide + wide && Math.abs(y - box.y) < box.high + high;
  const put = (lines, places, { size, weight, own, most, fits }) => {
    c.font = `${weight} ${size}px ${view.theme.font}`;
    const wide = Math.max(...lines.map((text) => c.measureText(text).width)) / 2 + 4;
    const high = size * 0.7 * lines.length;
    let best = null;
    for (const [px, py] of places(wide, high)) {
      const x = Math.min(Math.max(px, wide), view.width - wide);
      const y = Math.min(Math.max(py, high), view.height - high);
      const box = { x, y, wide, high, met: 0, covered: 0 };
      if (boxes.some((each) => meets(each, x, y, wide, high)) || (fits && !fits(x, y))) continue;
      const fewer = best ? best.met - 1 : most;
      for (const mark of marks) {
        if (mark.i === own || !meets(box, mark.x, mark.y, mark.r, mark.r)) continue;
        box.met += 1;
        box.covered += (Math.PI * mark.r ** 2) / (4 * wide * high);
        if (box.met > fewer) break;
      }
      if (box.met <= fewer) best = box;
      if (best?.met === 0) break;
    }
    if (!best || best.covered > MOST_COVERED) return false;
    boxes.push(best);
    lines.forEach((text, n) => {
      names.push({ text, size, weight, x: best.x, y: best.y + (n - (lines.length - 1) / 2) * size * 1.4, own, met: best.met, covered: best.covered });
    });
    return true;
  };
  const near = view.scale > view.fitted * 2.2 || view.scale >= READABLE;
  const discs = near ? [] : view.given.regions.map((region) => ({
    x: region.x * view.scale + view.left, y: region.y * view.scale + view.top,
    reach: region.radius * view.scale, name: region.name,
  }));
  for (const disc of discs) {
    if (disc.x < 0 || disc.x > view.width || disc.y < 0 || disc.y > view.height) continue;
    const away = (each, x, y) => Math.hypot(each.x - x, each.y - y) - each.reach;
    const fits = (x, y) => discs.every((each) => each === disc || away(disc, x, y) <= away(each, x, y));
    const style = { size: 13, weight: 600, fits };
    const first = lined(disc.name[0]);
    const both = disc.reach > WIDE_REGION ? disc.name.flatMap(lined) : first;
    const places = (wide, high) => placesOf(disc, wide, high);
    if (both.length > first.length && put(both, places, { ...style, most: MOST_MET })) continue;
    if (first.length > 1 && put(first, places, { ...style, most: MOST_MET })) continue;
    put([shorten(disc.name[0], CROWDED)], places, { ...style, most: Infinity });
  }
  if (nodes.length > NAMED_BELOW || (!near && view.given.regions.length > 1)) return names;
  nodes.sort((a, b) => view.weight[b] - view.weight[a] || a - b);
  for (const i of nodes.slice(0, MOST_NAMES)) {
    if (i === view.chosen) continue; // written where it is marked
    const [x, y, r] = [screenX(view, i), screenY(view, i), radius(view, i)];
    put([shorten(view.given.nodes.label[i], LONGEST_NAME)], (wide, high) => [
      [x, y - r - high], [x, y + r + high], [x + r + wide, y], [x - r - wide, y],
    ], { size: 12, weight: 400, own: i, most: MOST_MET });
  }
  return names;
}

/** Write names: first what keeps links off their letters, which hides no mark, and over all marks the letters. */
export function drawNames(view, c, names, behind) {
  c.textAlign = "center";
  c.textBaseline = "middle";
  c.lineJoin = "round";
  c.lineWidth = 4;
  c.strokeStyle = view.theme.background;
  c.fillStyle = view.theme.text;
  for (const { text, size, weight, x, y } of names) {
    c.font = `${weight} ${size}px ${view.theme.font}`;
    if (behind) c.strokeText(text, x, y);
    else c.fillText(text, x, y);
  }
}
