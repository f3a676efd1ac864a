import type { GapCell } from "@maillage/model";
import { useId } from "react";
import { glyphOf } from "./glyph.ts";

/** One cell's marks; decoration for the eye, its sentence stands in the cell's name. */
export function CellGlyph({
  cell,
  width = 34,
  height = 29,
  cap = 13,
  unit = 2.7,
}: {
  cell: GapCell;
  width?: number;
  height?: number;
  cap?: number;
  unit?: number;
}) {
  const id = useId();
  const glyph = glyphOf(cell, cap, unit);
  const x = width / 2;
  const y = height / 2;
  const hatch = glyph.hatched * width;
  const ringOutside = glyph.ring >= glyph.disc;
  const dark = glyph.red === "heavy" ? "var(--ink)" : "var(--obs)";
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {hatch > 0 && (
        <>
          <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="5" stroke="var(--fog)" strokeWidth="1.2" />
          </pattern>
          <rect x={width - hatch} y="0" width={hatch} height={height} fill={`url(#${id})`} />
        </>
      )}
      {glyph.mark === "dot" && <circle cx={x} cy={y} r={Math.max(1.7, glyph.disc)} fill="var(--fog)" />}
      {glyph.mark === "open" && <circle cx={x} cy={y} r="2.6" fill="var(--sheet)" stroke="var(--ink3)" />}
      {glyph.mark === "no-actor" && <circle cx={x} cy={y} r="1" fill="var(--ink3)" />}
      {glyph.mark === "absent" && (
        <text x={x} y={y + 4} textAnchor="middle" fontSize="13" fill="var(--ink)">
          ∅
        </text>
      )}
      {glyph.mark === "glyph" && (
        <>
          {glyph.red && (
            <circle
              cx={x}
              cy={y}
              r={glyph.ring}
              fill={glyph.red === "heavy" ? "var(--gapbg)" : "none"}
              stroke="var(--gap)"
              strokeWidth={glyph.red === "heavy" ? 2.6 : 1.4}
            />
          )}
          {!glyph.red && ringOutside && (
            <circle cx={x} cy={y} r={glyph.ring} fill="none" stroke="var(--ink)" />
          )}
          {glyph.disc > 0 && <circle cx={x} cy={y} r={glyph.disc} fill="var(--obs)" opacity=".45" />}
          {glyph.core > 0 && <circle cx={x} cy={y} r={glyph.core} fill={dark} />}
          {!glyph.red && !ringOutside && (
            <circle cx={x} cy={y} r={glyph.ring} fill="none" stroke="var(--sheet)" />
          )}
          {glyph.written !== null && (
            <text
              x={x}
              y={y + 3.8}
              textAnchor="middle"
              fontSize="11"
              fontWeight="600"
              paintOrder="stroke"
              strokeWidth="2.5"
              stroke={glyph.core > 8 ? dark : "var(--sheet)"}
              fill={glyph.core > 8 ? "var(--sheet)" : "var(--ink)"}
            >
              {glyph.written}
            </text>
          )}
        </>
      )}
    </svg>
  );
}
