import { MAP_HEIGHT, MAP_WIDTH } from "@maillage/analysis";
import type { Tokens } from "./looks.ts";
import type { Project } from "./scene.ts";

const LETTERS = "ABCDEFGH";
const COLUMNS = LETTERS.length;
const ROWS = 5;
/** Width of the band between the two lines of the plate's frame, px. */
export const BAND = 15;

/** The grid square of a place on the map, "C2"; right to left the letters count from the right. */
export function gridSquare({ x, y }: { x: number; y: number }, rightToLeft: boolean): string {
  const within = (share: number, count: number) =>
    Math.min(count - 1, Math.max(0, Math.floor(share * count)));
  const column = within(x / MAP_WIDTH, COLUMNS);
  const row = within(1 - y / MAP_HEIGHT, ROWS);
  return `${LETTERS[rightToLeft ? COLUMNS - 1 - column : column]}${row + 1}`;
}

/** Ticks and names of the squares along the four edges; they follow the map as it is moved. */
export function drawFrame(
  context: CanvasRenderingContext2D,
  project: Project,
  inner: { width: number; height: number },
  tokens: Tokens,
  rightToLeft: boolean,
): void {
  context.strokeStyle = tokens.coast ?? "";
  context.fillStyle = tokens.ink3 ?? "";
  context.lineWidth = 0.75;
  context.font = `10.5px ${tokens.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const mark = (along: "x" | "y", from: number, to: number, name: string) => {
    const limit = along === "x" ? inner.width : inner.height;
    const far = BAND * 1.5 + (along === "x" ? inner.height : inner.width);
    for (const edge of [from, to]) {
      if (edge <= 0 || edge >= limit) continue;
      context.beginPath();
      for (const near of [0, far - BAND / 2]) {
        const at = BAND + edge;
        if (along === "x") {
          context.moveTo(at, near);
          context.lineTo(at, near + BAND);
        } else {
          context.moveTo(near, at);
          context.lineTo(near + BAND, at);
        }
      }
      context.stroke();
    }
    const a = Math.max(0, from);
    const b = Math.min(limit, to);
    if (b - a < 14) return;
    const at = BAND + (a + b) / 2;
    for (const across of [BAND / 2, far])
      context.fillText(name, along === "x" ? at : across, along === "x" ? across : at);
  };
  for (let column = 0; column < COLUMNS; column++) {
    const at = (index: number) => project({ x: (index * MAP_WIDTH) / COLUMNS, y: 0 }).x;
    mark("x", at(column), at(column + 1), LETTERS[rightToLeft ? COLUMNS - 1 - column : column] ?? "");
  }
  for (let row = 0; row < ROWS; row++) {
    const at = (index: number) => project({ x: 0, y: MAP_HEIGHT - (index * MAP_HEIGHT) / ROWS }).y;
    mark("y", at(row), at(row + 1), String(row + 1));
  }
}
