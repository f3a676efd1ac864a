import type { Drawing, GapAnswer } from "@maillage/model";
import { scaleLinear } from "d3-scale";
import { landOf } from "../sigma/land.ts";
import { CellGlyph } from "./CellGlyph.tsx";
import { placeKey } from "./GapMatrix.tsx";

/** The loaded network, small; decoration beside its question. */
export function NetworkSketch({ drawing }: { drawing: Drawing }) {
  const nodes = drawing.nodes.filter((node) => !node.folded);
  if (nodes.length === 0) return null;
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const span = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys), 1e-9);
  const middleX = (Math.min(...xs) + Math.max(...xs)) / 2;
  const middleY = (Math.min(...ys) + Math.max(...ys)) / 2;
  const x = scaleLinear([middleX - span / 2, middleX + span / 2], [30, 370]);
  const y = scaleLinear([middleY - span / 2, middleY + span / 2], [370, 30]);
  const at = new Map(nodes.map((node) => [node.id, node]));
  const ring = (points: readonly (readonly [number, number])[]) =>
    `M${points.map(([a, b]) => `${x(a).toFixed(1)},${y(b).toFixed(1)}`).join("L")}Z`;
  return (
    <svg className="thumb" viewBox="0 0 400 400" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect x="-400" y="-400" width="1200" height="1200" fill="var(--sea)" />
      {landOf(nodes)
        .levels.slice(0, 1)
        .map((rings) => (
          <path
            key="land"
            d={rings.map(ring).join("")}
            fill="var(--land)"
            stroke="var(--coast)"
            fillRule="evenodd"
          />
        ))}
      {drawing.edges.map((edge) => {
        const a = at.get(edge.source);
        const b = at.get(edge.target);
        return a && b ? (
          <line
            key={edge.id}
            x1={x(a.x)}
            y1={y(a.y)}
            x2={x(b.x)}
            y2={y(b.y)}
            stroke="var(--tie)"
            strokeWidth=".5"
            opacity=".3"
          />
        ) : null;
      })}
      {nodes.map((node) => (
        <circle
          key={node.id}
          cx={x(node.x)}
          cy={y(node.y)}
          r={1 + 0.7 * Math.sqrt(node.ties)}
          fill={node.seat ? `var(--${node.seat})` : "var(--land)"}
          stroke={node.seat ? "none" : "var(--ink)"}
        />
      ))}
    </svg>
  );
}

/** A corner of the loaded gap matrix. */
export function GapSketch({ answer }: { answer: GapAnswer }) {
  const byKey = new Map(answer.cells.map((cell) => [placeKey(cell), cell]));
  const busy = (cells: typeof answer.cells) => cells.reduce((sum, cell) => sum + cell.expected, 0);
  const rows = [...answer.rows]
    .sort(
      (a, b) =>
        busy(answer.cells.filter((cell) => cell.row === b.id)) -
        busy(answer.cells.filter((cell) => cell.row === a.id)),
    )
    .slice(0, 8);
  const columns = [...answer.columns]
    .sort(
      (a, b) =>
        busy(answer.cells.filter((cell) => cell.column === b.id)) -
        busy(answer.cells.filter((cell) => cell.column === a.id)),
    )
    .slice(0, 10);
  return (
    <svg className="thumb" viewBox="0 0 370 256" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {rows.map((row, r) =>
        columns.map((column, c) => {
          const cell = byKey.get(placeKey({ row: row.id, column: column.id }));
          return (
            <g key={`${row.id} ${column.id}`} transform={`translate(${c * 37} ${r * 32})`}>
              <rect width="37" height="32" fill="none" stroke="var(--rule2)" />
              {cell && <CellGlyph cell={cell} width={37} height={32} />}
            </g>
          );
        }),
      )}
    </svg>
  );
}

const SEATS = [
  "europe",
  "africa",
  "west-asia",
  "europe",
  "latin-america",
  "north-america",
  "asia",
  "asia",
  "africa",
  "west-asia",
  "latin-america",
  "europe",
];
/** A table with empty seats: what the third question will be about. */
export function EncounterSketch() {
  return (
    <svg className="thumb" viewBox="0 0 400 300" aria-hidden="true">
      <rect x="-400" y="-400" width="1200" height="1200" fill="var(--sea)" />
      <ellipse cx="200" cy="150" rx="120" ry="84" fill="var(--land)" stroke="var(--coast)" />
      {SEATS.map((seat, index) => {
        const angle = (index / SEATS.length) * 2 * Math.PI - Math.PI / 2;
        return (
          <circle
            key={`${seat} ${angle}`}
            cx={200 + 138 * Math.cos(angle)}
            cy={150 + 102 * Math.sin(angle)}
            r="11"
            fill="var(--land)"
            stroke={`var(--${seat})`}
            strokeWidth="4"
          />
        );
      })}
    </svg>
  );
}
