// The map and the timeline; part of drawing.js, whose functions it uses.

const MOST_NAMES = 36; // on the map, of those that most documents name

const MOST_LED = 10; // names that stand away from their disc, where there is no room beside it

/** Return where a name may stand beside a disc: beside, above and below it, then aslant. */
const beside = (long, line, gap, slant) => [
  [gap, -line / 2], [-gap - long, -line / 2], [-long / 2, -gap - line], [-long / 2, gap],
  [slant, -slant - line], [slant, slant], [-slant - long, -slant - line], [-slant - long, slant],
];

/** Return where a name may stand farther from its place, the nearest first, as boxes. */
const farther = (place, long, line, unit) => [16, 28, 42].flatMap((away) =>
  Array.from({ length: 16 }, (_, n) => {
    const [x, y] = [Math.cos((n * Math.PI) / 8), Math.sin((n * Math.PI) / 8)];
    const middle = [place.x + x * (away * unit + long / 2), place.y + y * (away * unit + line / 2)];
    return [middle[0] - long / 2, middle[1] - line / 2, long, line];
  }));

/** Return the point of a box that is nearest to a place. */
const nearest = ({ x, y }, [left, top, wide, high]) =>
  [Math.min(Math.max(x, left), left + wide), Math.min(Math.max(y, top + 2), top + high - 2)];

const gapTo = (place, box) => Math.hypot(...nearest(place, box).map((at, n) => at - [place.x, place.y][n]));

/** Return points of the line from a place to the box of its name, as boxes without a size. */
const points = (place, box) => Array.from({ length: 41 }, (_, n) => {
  const [x, y] = nearest(place, box);
  return [place.x + ((x - place.x) * n) / 40, place.y + ((y - place.y) * n) / 40, 0, 0];
});

/** Tell of lines, each from one point to another, whether they cross a line. */
const crosses = ([a, b]) => ([c, d]) => {
  const side = ([p, q], at) => (q[0] - p[0]) * (at[1] - p[1]) - (q[1] - p[1]) * (at[0] - p[0]);
  return side([a, b], c) * side([a, b], d) < 0 && side([c, d], a) * side([c, d], b) < 0;
};

function drawMap(state, given, width) {
  const [wide, high] = given.box;
  const unit = wide / width; // of the map, for one pixel
  const drawn = shape("svg", { viewBox: `0 0 ${wide} ${high}`, width, height: high / unit, role: "group",
    "aria-label": given.about });
  drawn.append(shape("path", { d: given.land, class: "land" }));
  const radius = (place) => Math.max(2.5, place.size * Math.min(13, width / 50)) * unit;
  const font = `13px ${getComputedStyle(state.host).fontFamily}`;
  const discs = given.places.map((place) => { // what no other name may cover
    const r = radius(place) * 0.6;
    return [place.x - r, place.y - r, 2 * r, 2 * r, place.id];
  });
  const [taken, leads] = [[], []];
  const meets = ([x, y, w, h]) => ([a, b, c, d]) => x <= a + c && a <= x + w && y <= b + d && b <= y + h;
  const within = ([x, y, w, h]) => x >= 0 && y >= 0 && x + w <= wide && y + h <= high;
  const names = [];
  for (const place of given.places) {
    const r = radius(place);
    const disc = titled(shape("circle", { cx: place.x, cy: place.y, r, role: "button",
      class: `place${place.id === given.chosen ? " chosen" : ""}`, "aria-label": place.title,
      "aria-pressed": String(place.id === given.chosen) }), place.title);
    pickable(state, disc, place.id, oneByOne(state));
    drawn.prepend(disc); // the largest lie lowest, over the land
    if (names.length >= MOST_NAMES) continue;
    const [long, line, gap] = [(measured(place.label, font) + 4) * unit, 15 * unit, r + 2 * unit];
    const free = (box) => within(box) && !taken.some(meets(box))
      && !discs.some((other) => other[4] !== place.id && meets(box)(other));
    const box = beside(long, line, gap, 0.7 * r + unit).map(([x, y]) => [place.x + x, place.y + y, long, line]).find(free)
      ?? (names.length < MOST_LED ? farther(place, long, line, unit).find((each) =>
        free(each) && points(place, each).every((at) => !taken.some(meets(at)))
        && !leads.some(crosses([[place.x, place.y], nearest(place, each)]))) : undefined);
    if (box) {
      const led = gapTo(place, box) > r + 6 * unit;
      if (led) {
        taken.push(...points(place, box));
        const [x, y] = nearest(place, box);
        leads.push([[place.x, place.y], [x, y]]);
        drawn.append(shape("line", { x1: place.x, y1: place.y, x2: x, y2: y, class: "lead", "stroke-width": unit }));
      }
      taken.push(box);
      names.push(shape("text", { x: box[0] + long / 2, y: box[1] + 12 * unit, "text-anchor": "middle", class: "beside",
        style: `font-size:${13 * unit}px` }, place.label));
    }
  }
  drawn.prepend(drawn.querySelector(".land"));
  drawn.append(...names);
  return drawn;
}

function drawYears(state, given, width) {
  const [left, step] = [4, (width - 8) / given.years.length];
  const [high, gap, foot] = [84, 30, 22];
  const font = `13px ${getComputedStyle(state.host).fontFamily}`;
  const drawn = shape("svg", { viewBox: `0 0 ${width} ${given.rows.length * (high + gap) + foot}`, width,
    height: given.rows.length * (high + gap) + foot, role: "group", "aria-label": given.about });
  given.rows.forEach((row, r) => {
    const base = r * (high + gap) + gap + high - 6;
    const most = Math.max(1, ...given.years.map((year) => year.counts[r]));
    const lines = lined(row.label, width - 2 * left, font);
    lines.forEach((line, n) => drawn.append(
      shape("text", { x: left, y: base - high + 4 - (lines.length - 1 - n) * 15 }, line)));
    drawn.append(shape("line", { x1: left, x2: width - 4, y1: base, y2: base, class: "axis" }));
    given.years.forEach((year, n) => {
      const tall = year.counts[r] ? Math.max(3, (year.counts[r] / most) * (high - 24)) : 0;
      if (tall) drawn.append(shape("rect", { x: left + n * step + 0.5, y: base - tall, width: Math.max(1.5, step - 1.5),
        height: tall, fill: row.colour, class: year.id === given.chosen ? "bar chosen" : "bar" }));
      if (tall && step >= 6 + 8 * String(year.counts[r]).length) {
        drawn.append(shape("text", { x: left + (n + 0.5) * step, y: base - tall - 3, "text-anchor": "middle", class: "count" }, year.counts[r]));
      }
    });
  });
  const bottom = given.rows.length * (high + gap) + 14;
  let free = -Infinity;
  given.years.forEach((year, n) => {
    const x = left + (n + 0.5) * step;
    const told = n === 0 || n === given.years.length - 1 || year.label % (given.years.length <= 60 ? 5 : 10) === 0;
    if (x - 18 >= free && (told || given.years.length <= 24)) {
      drawn.append(shape("text", { x: Math.min(Math.max(x, 16), width - 16), y: bottom, "text-anchor": "middle" }, year.label));
      free = Math.max(x, 16) + 20;
    }
    if (!year.counts.some((count) => count)) return;
    const target = titled(shape("rect", { x: left + n * step, y: 4, width: Math.max(step, 3), height: bottom - 20,
      class: "reach", role: "button", "aria-label": year.title, "aria-pressed": String(year.id === given.chosen) }), year.title);
    pickable(state, target, year.id, oneByOne(state));
    drawn.append(target);
  });
  return drawn;
}
