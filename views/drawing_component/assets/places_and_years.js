// The map and the timeline; part of drawing.js, whose functions it uses.

function drawMap(state, given, width) {
  const [wide, high] = given.box;
  const unit = wide / width; // of the map, for one pixel
  const drawn = shape("svg", { viewBox: `0 0 ${wide} ${high}`, width, height: high / unit, role: "group",
    "aria-label": given.about });
  drawn.append(shape("path", { d: given.land, class: "land" }));
  const taken = [];
  const free = ([x, y, w, h]) => taken.every(([a, b, c, d]) => x > a + c || a > x + w || y > b + d || b > y + h);
  const names = [];
  for (const place of given.places) {
    const radius = Math.max(2.5, place.size * Math.min(13, width / 50)) * unit;
    const disc = titled(shape("circle", { cx: place.x, cy: place.y, r: radius, role: "button",
      class: `place${place.id === given.chosen ? " chosen" : ""}`, "aria-label": place.title,
      "aria-pressed": String(place.id === given.chosen) }), place.title);
    pickable(state, disc, place.id, oneByOne(state));
    drawn.prepend(disc); // the largest lie lowest, over the land
    const box = [place.x + radius + 2 * unit, place.y - 8 * unit, (place.label.length * 7 + 4) * unit, 15 * unit];
    if (names.length < 24 && box[0] + box[2] < wide && free(box)) {
      taken.push(box);
      names.push(shape("text", { x: box[0], y: place.y + 4.5 * unit, class: "beside", style: `font-size:${13 * unit}px` }, place.label));
    }
  }
  drawn.prepend(drawn.querySelector(".land"));
  drawn.append(...names);
  return drawn;
}

function drawYears(state, given, width) {
  const [left, step] = [4, (width - 8) / given.years.length];
  const [high, gap, foot] = [84, 30, 22];
  const drawn = shape("svg", { viewBox: `0 0 ${width} ${given.rows.length * (high + gap) + foot}`, width,
    height: given.rows.length * (high + gap) + foot, role: "group", "aria-label": given.about });
  given.rows.forEach((row, r) => {
    const base = r * (high + gap) + gap + high - 6;
    const most = Math.max(1, ...given.years.map((year) => year.counts[r]));
    drawn.append(shape("text", { x: left, y: base - high + 4 }, row.label));
    drawn.append(shape("line", { x1: left, x2: width - 4, y1: base, y2: base, class: "axis" }));
    given.years.forEach((year, n) => {
      const tall = year.counts[r] ? Math.max(3, (year.counts[r] / most) * (high - 16)) : 0;
      if (tall) drawn.append(shape("rect", { x: left + n * step + 0.5, y: base - tall, width: Math.max(1.5, step - 1.5),
        height: tall, fill: row.colour, class: year.id === given.chosen ? "bar chosen" : "bar" }));
    });
  });
  const bottom = given.rows.length * (high + gap) + 14;
  let free = 0;
  given.years.forEach((year, n) => {
    const x = left + (n + 0.5) * step;
    if (x - 18 >= free && (year.label % 10 === 0 || given.years.length <= 24 || n === 0) && x < width - 14) {
      drawn.append(shape("text", { x: Math.max(x, 16), y: bottom, "text-anchor": "middle" }, year.label));
      free = x + 20;
    }
    if (!year.counts.some((count) => count)) return;
    const target = titled(shape("rect", { x: left + n * step, y: 4, width: Math.max(step, 3), height: bottom - 20,
      class: "reach", role: "button", "aria-label": year.title, "aria-pressed": String(year.id === given.chosen) }), year.title);
    pickable(state, target, year.id, oneByOne(state));
    drawn.append(target);
  });
  return drawn;
}
