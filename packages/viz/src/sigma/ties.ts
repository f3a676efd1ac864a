import type { DrawnEdge } from "@maillage/model";
import { dashOf } from "../components/ends.tsx";
import { faded, nodeRadius, type Tokens, tieWidth } from "./looks.ts";
import type { Project, Scene } from "./scene.ts";

/** Land, coast and the selected ties, drawn under the organisations. */
export function drawLandAndTies(context: CanvasRenderingContext2D, scene: Scene, project: Project): void {
  const { tokens } = scene;
  const trace = (rings: readonly (readonly (readonly [number, number])[])[]) => {
    context.beginPath();
    for (const ring of rings) {
      ring.forEach(([x, y], index) => {
        const at = project({ x, y });
        if (index === 0) context.moveTo(at.x, at.y);
        else context.lineTo(at.x, at.y);
      });
      context.closePath();
    }
  };
  scene.land.levels.forEach((rings, index) => {
    trace(rings);
    if (index === 0) {
      context.fillStyle = tokens.land ?? "";
      context.fill("evenodd");
    }
    context.strokeStyle = faded(tokens.coast, index === 0 ? 0.9 : 0.4);
    context.lineWidth = 0.75;
    context.stroke();
  });
  if (!scene.open) return;
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  for (const edge of scene.edges) {
    if (edge.source !== scene.open && edge.target !== scene.open) continue;
    const source = byId.get(edge.source);
    const target = byId.get(edge.target);
    if (!source || !target) continue;
    const a = project(source);
    const b = project(target);
    drawTie(context, edge, a, b, tokens);
    const end = ARROW_AT[edge.type];
    if (end === "target") drawArrow(context, a, b, nodeRadius(scene.weight(target)));
    else if (end === "source") drawArrow(context, b, a, nodeRadius(scene.weight(source)));
  }
}

/** Support points to who is supported, lineage to the younger. */
const ARROW_AT: Readonly<Record<string, "source" | "target">> = {
  SUPPORTS: "target",
  MERGED_INTO: "target",
  SUCCEEDED: "source",
  SPLIT_FROM: "source",
  GREW_OUT_OF: "source",
};

/** An open head before the mark at `tip`, in the stroke of the tie just drawn. */
function drawArrow(
  context: CanvasRenderingContext2D,
  tail: { x: number; y: number },
  tip: { x: number; y: number },
  radius: number,
): void {
  const angle = Math.atan2(tip.y - tail.y, tip.x - tail.x);
  const x = tip.x - Math.cos(angle) * (radius + 4);
  const y = tip.y - Math.sin(angle) * (radius + 4);
  context.lineWidth = 1.4;
  context.beginPath();
  for (const side of [-0.45, 0.45]) {
    context.moveTo(x, y);
    context.lineTo(x - 9 * Math.cos(angle + side), y - 9 * Math.sin(angle + side));
  }
  context.stroke();
}

/** Known until its last source: the line fades in its middle. */
function fadingInTheMiddle(
  context: CanvasRenderingContext2D,
  a: { x: number; y: number },
  b: { x: number; y: number },
  colour: string | undefined,
  opacity: number,
): CanvasGradient {
  const gradient = context.createLinearGradient(a.x, a.y, b.x, b.y);
  for (const [at, share] of [
    [0, 1],
    [0.3, 1],
    [0.5, 0.15],
    [0.7, 1],
    [1, 1],
  ] as const)
    gradient.addColorStop(at, faded(colour, opacity * share));
  return gradient;
}

function drawTie(
  context: CanvasRenderingContext2D,
  edge: DrawnEdge,
  a: { x: number; y: number },
  b: { x: number; y: number },
  tokens: Tokens,
): void {
  const strand = (offset: number, dash: number[], width: number) => {
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const dx = (-(b.y - a.y) / length) * offset;
    const dy = ((b.x - a.x) / length) * offset;
    context.setLineDash(dash);
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(a.x + dx, a.y + dy);
    context.lineTo(b.x + dx, b.y + dy);
    context.stroke();
  };
  const dash = dashOf(edge.type);
  const opacity = edge.certain ? 1 : 0.42;
  context.strokeStyle = edge.untilLastSource
    ? fadingInTheMiddle(context, a, b, tokens.ink, opacity)
    : faded(tokens.ink, opacity);
  context.lineCap = dash.length > 0 ? "round" : "butt";
  if (edge.disagree) {
    strand(2, dash, 1.1);
    strand(-2, [4, 3], 1.1);
  } else strand(0, dash, tieWidth(edge.sources));
  context.setLineDash([]);
  context.lineCap = "butt";
  const mark = edge.absences > 0 ? "∅" : edge.disagree ? "≠" : null;
  if (mark) {
    const x = (a.x + b.x) / 2;
    const y = (a.y + b.y) / 2;
    context.fillStyle = tokens.land ?? "";
    context.beginPath();
    context.arc(x, y, 7, 0, 2 * Math.PI);
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = tokens.ink ?? "";
    if (mark === "≠") context.stroke();
    context.fillStyle = tokens.ink ?? "";
    context.font = `11px ${tokens.font}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(mark, x, y);
  }
}
