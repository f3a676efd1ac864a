import type { DrawnNode } from "@maillage/model";
import { faded, nodeRadius } from "./looks.ts";
import type { Box, Project, Scene } from "./scene.ts";

/** So many of those with the most ties are written larger. */
const HUBS = 16;
/** A longer name gives way to its abbreviation, or is cut. */
const LONG = 30;

/**
 * Names that never cover one another nor what stands on the plate: the open one first, then those it is tied to, the
 * islands, and the rest by ties.
 */
export function drawNames(
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
          : 0) + scene.weight(node);
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
  const hubs = new Set([...scene.nodes].sort((a, b) => scene.weight(b) - scene.weight(a)).slice(0, HUBS));
  const placed = (node: DrawnNode) => {
    const at = project(node);
    const radius = nodeRadius(scene.weight(node)) + (node.id === scene.open ? 7 : 3);
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
