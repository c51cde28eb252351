// Draws a line around the nodes of each group, with the group's number.
const MARGIN = 14;

/** The corners of the smallest convex outline of points (Andrew's monotone chain). */
function outline(points) {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const turn = (o, a, b) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
  const half = (list) => {
    const kept = [];
    for (const point of list) {
      while (kept.length > 1 && turn(kept.at(-2), kept.at(-1), point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function cornersOf(network, id) {
  const box = network.getBoundingBox(id);
  if (!box) return [];
  const [left, right] = [box.left - MARGIN, box.right + MARGIN];
  const [top, bottom] = [box.top - MARGIN, box.bottom + MARGIN];
  return [[left, top], [right, top], [left, bottom], [right, bottom]].map(([x, y]) => ({ x, y }));
}

export function drawGroups(context, network, groups, theme) {
  context.save();
  context.lineJoin = "round";
  for (const { name, members } of groups) {
    const corners = outline(members.flatMap((id) => cornersOf(network, id)));
    if (corners.length < 3) continue;
    context.beginPath();
    corners.forEach(({ x, y }) => context.lineTo(x, y));
    context.closePath();
    context.fillStyle = "rgba(128, 134, 145, 0.10)";
    context.fill();
    context.setLineDash([2, 6]);
    context.lineWidth = 2;
    context.strokeStyle = "rgba(128, 134, 145, 0.9)";
    context.stroke();
    drawNumber(context, corners.reduce((best, each) => (each.y < best.y ? each : best)), name, theme);
  }
  context.restore();
}

function drawNumber(context, { x, y }, name, theme) {
  context.setLineDash([]);
  context.font = `600 20px ${theme.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.beginPath();
  context.arc(x, y, 17, 0, 2 * Math.PI);
  context.fillStyle = theme.background;
  context.fill();
  context.stroke();
  context.fillStyle = theme.text;
  context.fillText(name, x, y + 1);
}
