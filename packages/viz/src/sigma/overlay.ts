import type { DrawnEdge, DrawnNode } from "@maillage/model";
import { dashOf } from "../components/ends.tsx";
import type { Land } from "./land.ts";
import { faded, nodeRadius, type Tokens, tieWidth } from "./looks.ts";

export type Project = (point: { x: number; y: number }) => { x: number; y: number };
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface Scene {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly fields: readonly { x: number; y: number; label: string }[];
  readonly land: Land;
  readonly open: string | null;
  readonly hovered: string | null;
  readonly onlySeat: string | null;
  readonly neighbours: ReadonlySet<string>;
  readonly label: (node: DrawnNode) => string;
  /** Stands in where the whole name would be cut. */
  readonly short: (node: DrawnNode) => string;
  readonly tokens: Tokens;
  readonly arabic: boolean;
}

/** Land, coast and the selected ties, drawn under the organisations. */
export function drawUnder(context: CanvasRenderingContext2D, scene: Scene, project: Project): void {
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
    if (end === "target") drawArrow(context, a, b, nodeRadius(target.ties));
    else if (end === "source") drawArrow(context, b, a, nodeRadius(source.ties));
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

/** So many of those with the most ties are written larger. */
const HUBS = 16;
/** A longer name gives way to its abbreviation, or is cut. */
const LONG = 30;

/** Shapes Sigma's discs cannot show (diamonds, open outlines, selection) and labels that never cover one another. */
export function drawOver(
  context: CanvasRenderingContext2D,
  scene: Scene,
  project: Project,
  size: { width: number; height: number },
  covered: readonly Box[],
): void {
  const { tokens } = scene;
  const taken: Box[] = [...covered];
  const gap = 4;
  const free = (box: Box) =>
    box.x > 2 &&
    box.y > 2 &&
    box.x + box.w < size.width - 2 &&
    box.y + box.h < size.height - 2 &&
    taken.every(
      (other) =>
        box.x > other.x + other.w + gap ||
        other.x > box.x + box.w + gap ||
        box.y > other.y + other.h + 2 ||
        other.y > box.y + box.h + 2,
    );

  for (const node of scene.nodes) {
    const at = project(node);
    const radius = nodeRadius(node.ties);
    const dim =
      (scene.open && node.id !== scene.open && !scene.neighbours.has(node.id)) ||
      (scene.onlySeat && node.seat !== scene.onlySeat);
    const chosen = node.id === scene.open || node.id === scene.hovered || scene.neighbours.has(node.id);
    context.globalAlpha = dim ? (scene.onlySeat ? 0.15 : 0.5) : chosen ? 1 : 0.78;
    if (node.id === scene.open || node.id === scene.hovered) {
      context.beginPath();
      context.arc(at.x, at.y, radius + 5, 0, 2 * Math.PI);
      context.fillStyle = tokens.sel ?? "";
      context.fill();
      context.lineWidth = 1.6;
      context.strokeStyle = tokens.ink ?? "";
      context.stroke();
    }
    const colour = node.seat ? tokens[node.seat] : undefined;
    context.beginPath();
    if (node.type === "Event") {
      const r = radius * 1.2;
      context.moveTo(at.x, at.y - r);
      context.lineTo(at.x + r, at.y);
      context.lineTo(at.x, at.y + r);
      context.lineTo(at.x - r, at.y);
      context.closePath();
    } else context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    context.fillStyle = node.ended ? (tokens.land ?? "") : (colour ?? tokens.land ?? "");
    if (colour && !node.ended) context.fill();
    else {
      const alpha = context.globalAlpha;
      context.globalAlpha = 1;
      context.fill();
      context.globalAlpha = alpha;
    }
    if (!colour || node.ended) {
      context.setLineDash(node.ended ? [2, 2] : []);
      context.lineWidth = 1.3;
      context.strokeStyle = colour ?? tokens.ink ?? "";
      context.stroke();
      context.setLineDash([]);
      if (!colour && node.type === "Organisation" && radius > 5) {
        context.beginPath();
        context.arc(at.x, at.y, 1.4, 0, 2 * Math.PI);
        context.fillStyle = tokens.ink ?? "";
        context.fill();
      }
    }
    context.globalAlpha = 1;
  }

  const onPlate = (at: { x: number; y: number }) =>
    at.x > 0 && at.y > 0 && at.x < size.width && at.y < size.height;
  const write = (text: string, x: number, y: number, colour: string, align: CanvasTextAlign) => {
    context.direction = /[\u0590-\u08ff]/.test(text) ? "rtl" : "ltr";
    context.textAlign = align;
    context.textBaseline = "middle";
    context.lineWidth = 3;
    context.lineJoin = "round";
    context.strokeStyle = faded(tokens.land, 0.9);
    context.strokeText(text, x, y);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  };
  const rank = (node: DrawnNode) =>
    (node.id === scene.open
      ? 3e6
      : node.id === scene.hovered
        ? 2e6
        : scene.neighbours.has(node.id)
          ? 1e6
          : 0) + node.ties;
  const queue = [...scene.nodes].sort((a, b) => rank(b) - rank(a) || a.name.localeCompare(b.name, "en"));
  const island = () => {
    context.font = `${scene.arabic ? "600" : "500"} 11.5px ${tokens.font}`;
    context.letterSpacing = scene.arabic ? "0px" : "2.3px";
    for (const field of scene.fields.filter(({ x, y }) => onPlate(project({ x, y })))) {
      const at = project(field);
      const text = scene.arabic ? field.label : field.label.toLocaleUpperCase();
      const w = context.measureText(text).width;
      for (const shift of [0, -14, 14, 28, 42]) {
        const box = { x: at.x - w / 2, y: at.y + shift - 7, w, h: 14 };
        if (!free(box)) continue;
        taken.push(box);
        write(text, at.x, at.y + shift, tokens.ink3 ?? "", "center");
        break;
      }
    }
    context.letterSpacing = "0px";
  };
  let count = 0;
  const limit = Math.max(14, (size.width * size.height) / 9000);
  const hubs = new Set([...scene.nodes].sort((a, b) => b.ties - a.ties).slice(0, HUBS));
  const placed = (node: DrawnNode) => {
    const at = project(node);
    const radius = nodeRadius(node.ties) + (node.id === scene.open ? 7 : 3);
    const near = node.id === scene.open || node.id === scene.hovered;
    const full = scene.label(node);
    const short = full.length > LONG && !near ? scene.short(node) : full;
    const text = short.length > LONG && !near ? `${short.slice(0, LONG - 2)}…` : short;
    const hub = hubs.has(node) || node.id === scene.open;
    context.font = `${node.type === "Event" && !scene.arabic ? "italic " : ""}${node.id === scene.open ? 650 : hub ? 560 : 420} ${hub ? 12.5 : 11.2}px ${tokens.font}`;
    const w = context.measureText(text).width;
    const h = 13;
    const boxes: [number, number, CanvasTextAlign][] = [
      [at.x + radius, at.y, "left"],
      [at.x - radius, at.y, "right"],
      [at.x, at.y - radius - 7, "center"],
      [at.x, at.y + radius + 7, "center"],
    ];
    for (const [x, y, align] of boxes) {
      const box = { x: align === "left" ? x : align === "right" ? x - w : x - w / 2, y: y - h / 2, w, h };
      if (!free(box)) continue;
      taken.push(box);
      write(
        text,
        x,
        y,
        node.id === scene.open || scene.neighbours.has(node.id) || hub
          ? (tokens.ink ?? "")
          : (tokens.ink2 ?? ""),
        align,
      );
      return true;
    }
    return false;
  };
  const first = queue.filter((node) => rank(node) >= 1e6);
  for (const node of first.slice(0, 24)) if (placed(node)) count += 1;
  island();
  for (const node of queue.slice(first.length)) {
    if (count >= limit) break;
    if (placed(node)) count += 1;
  }
}
