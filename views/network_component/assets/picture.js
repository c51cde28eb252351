// Saves what is drawn as a picture three times as fine, with a title and the legend.
import { Network } from "./vis-network.min.js";
import { drawGroups } from "./groups.js";
import { OUTLINES, element, shorten } from "./looks.js";

function drawPictureLegend(context, view, scale, width, y) {
  let x = 14 * scale;
  context.textBaseline = "middle";
  context.font = `${13 * scale}px ${view.theme.font}`;
  const drawn = new Set(view.given.nodes.map((node) => node.kind));
  for (const [name, kind] of Object.entries(view.given.kinds)) {
    if (!drawn.has(name)) continue;
    if (x + context.measureText(kind.label).width + 30 * scale > width) break;
    context.save();
    context.translate(x, y - 7 * scale);
    context.scale(scale, scale);
    context.fillStyle = kind.colour;
    context.fill(new Path2D(OUTLINES[kind.shape]));
    context.restore();
    context.fillStyle = view.theme.text;
    context.fillText(kind.label, x + 20 * scale, y);
    x += context.measureText(kind.label).width + 40 * scale;
  }
  const lines = [];
  if (view.given.edges.some((edge) => edge.stated)) lines.push([[], view.given.words.stated]);
  if (view.given.edges.some((edge) => !edge.stated)) lines.push([[5 * scale, 5 * scale], view.given.words.together]);
  for (const [dashes, words] of lines) {
    if (x + context.measureText(words).width + 40 * scale > width) break;
    context.strokeStyle = context.fillStyle = view.theme.text;
    context.lineWidth = 2 * scale;
    context.setLineDash(dashes);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + 24 * scale, y);
    context.stroke();
    context.fillText(words, x + 30 * scale, y);
    x += context.measureText(words).width + 50 * scale;
  }
}

export function savePicture(view) {
  const scale = 3;
  const box = view.canvas.getBoundingClientRect();
  const host = element("div");
  host.style.cssText = `position:fixed;left:-99999px;top:0;width:${box.width * scale}px;height:${box.height * scale}px`;
  document.body.append(host);
  const places = view.network.getPositions();
  const nodes = view.nodes.get().map((node) => ({ ...node, ...places[node.id] }));
  const network = new Network(host, { nodes, edges: view.edges.get() }, {
    physics: false, autoResize: false, interaction: { dragNodes: false },
  });
  network.moveTo({ position: view.network.getViewPosition(), scale: view.network.getScale() * scale });
  network.on("beforeDrawing", (context) => drawGroups(context, network, view.given.groups, view.theme));
  network.once("afterDrawing", () => {
    compose(view, host.querySelector("canvas"), box, scale);
    network.destroy();
    host.remove();
  });
  network.redraw();
}

function compose(view, drawn, box, scale) {
  const margin = 46 * scale;
  const page = element("canvas");
  page.width = box.width * scale;
  page.height = box.height * scale + 2 * margin;
  const context = page.getContext("2d");
  context.fillStyle = view.theme.background;
  context.fillRect(0, 0, page.width, page.height);
  context.drawImage(drawn, 0, 0, drawn.width, drawn.height, 0, margin, box.width * scale, box.height * scale);
  context.fillStyle = view.theme.text;
  context.textBaseline = "middle";
  context.font = `600 ${20 * scale}px ${view.theme.font}`;
  context.fillText(shorten(view.given.title, 90), 14 * scale, margin / 2, page.width - 28 * scale);
  drawPictureLegend(context, view, scale, page.width, page.height - margin / 2);
  page.toBlob((blob) => {
    const link = element("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${view.given.title.replace(/[^\p{L}\p{N}-]+/gu, "_").slice(0, 60) || "network"}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 5000);
  }, "image/png");
}
