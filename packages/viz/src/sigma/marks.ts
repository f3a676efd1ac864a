import { inkAt, nodeRadius } from "./looks.ts";
import type { Project, Scene } from "./scene.ts";

/** Shapes that Sigma's discs cannot show: diamonds, open outlines, no seat, ended, selection. */
export function drawMarks(context: CanvasRenderingContext2D, scene: Scene, project: Project): void {
  const { tokens } = scene;
  for (const node of scene.nodes) {
    const at = project(node);
    const radius = nodeRadius(scene.weight(node));
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
    const shade = scene.shade(node);
    const colour = shade === null ? (node.seat ? tokens[node.seat] : undefined) : inkAt(tokens, shade);
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
}
