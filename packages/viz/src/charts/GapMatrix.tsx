import type { GapAnswer, GapCell } from "@maillage/model";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useCellWords } from "../components/cellWords.ts";
import { seatOfRow } from "../components/labels.ts";
import { useWords } from "../strings/i18n.ts";
import { CellGlyph } from "./CellGlyph.tsx";

export interface CellPlace {
  readonly row: string;
  readonly column: string;
}
export const placeKey = (place: CellPlace): string => `${place.row} ${place.column}`;

/** Rows by fields, or rows by rows as an upper triangle. Arrow keys move, Home and End jump, Enter or Space opens; one cell is in the tab order. */
export function GapMatrix({
  answer,
  selected,
  onSelect,
}: {
  answer: GapAnswer;
  selected: CellPlace | null;
  onSelect(place: CellPlace): void;
}) {
  const words = useWords();
  const say = useCellWords();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<[number, number]>([0, 0]);
  const byKey = new Map(answer.cells.map((cell) => [placeKey(cell), cell]));
  const selectedRow = answer.rows.findIndex((row) => row.id === selected?.row);
  const selectedColumn = answer.columns.findIndex((column) => column.id === selected?.column);
  useEffect(() => {
    if (selectedRow < 0 || selectedColumn < 0) return;
    setAt([selectedRow, selectedColumn]);
    const cell = grid.current?.querySelector<HTMLElement>("[aria-selected=true]");
    const box = grid.current?.parentElement;
    if (cell && box) box.scrollTop = cell.offsetTop - box.clientHeight / 2;
  }, [selectedRow, selectedColumn]);

  const move = (event: KeyboardEvent, row: number, column: number, cell: GapCell) => {
    const forward = document.documentElement.dir === "rtl" ? -1 : 1;
    const steps: Record<string, [number, number]> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - forward],
      ArrowRight: [row, column + forward],
      Home: [row, 0],
      End: [row, answer.columns.length - 1],
    };
    const next = steps[event.key];
    if (next) {
      event.preventDefault();
      const r = Math.min(answer.rows.length - 1, Math.max(0, next[0]));
      const inRow = [...(grid.current?.querySelectorAll<HTMLElement>(`[data-row="${r}"]`) ?? [])];
      const columns = inRow.map((cell) => Number(cell.dataset.column));
      const wanted = Math.min(answer.columns.length - 1, Math.max(0, next[1]));
      const c = event.key === "Home" ? columns[0] : columns.find((one) => one === wanted);
      if (c === undefined) return;
      setAt([r, c]);
      inRow[columns.indexOf(c)]?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onSelect(cell);
    }
  };

  const label = words.t("gaps.matrix", { kind: say.kind });
  return (
    <div className={answer.rows.length > 30 ? "matrixScroll tall" : "matrixScroll"}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of cells is walked with the arrow keys, and stays a table for its headers */}
      <table className="matrix" role="grid" aria-label={label} ref={grid}>
        <thead>
          <tr>
            <td />
            {answer.columns.map((column) => (
              <th key={column.id} scope="col" className={column.id === selected?.column ? "sel" : undefined}>
                <span>{say.column(column.id)}</span>
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((row, r) => (
            <tr key={row.id} className={row.id === selected?.row ? "sel" : undefined}>
              <th scope="row">
                <i style={{ background: `var(--${seatOfRow(row.id) ?? "ink3"})` }} />
                {say.row(row.id)}
              </th>
              {answer.columns.map((column, c) => {
                const cell = byKey.get(placeKey({ row: row.id, column: column.id }));
                if (!cell) return <td key={column.id} className="none" />;
                const isSelected = row.id === selected?.row && column.id === selected.column;
                return (
                  <td
                    key={column.id}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of cells is walked with the arrow keys, and stays a table for its headers
                    role="gridcell"
                    data-row={r}
                    data-column={c}
                    data-status={cell.status}
                    tabIndex={at[0] === r && at[1] === c ? 0 : -1}
                    aria-selected={isSelected}
                    aria-label={say.short(cell)}
                    title={say.short(cell)}
                    className={column.id === selected?.column ? "sel" : undefined}
                    onClick={() => onSelect(cell)}
                    onKeyDown={(event) => move(event, r, c, cell)}
                  >
                    <CellGlyph cell={cell} />
                  </td>
                );
              })}
              <td className="total">
                {words.number(
                  answer.cells
                    .filter((cell) => cell.row === row.id || cell.column === row.id)
                    .reduce((sum, cell) => sum + cell.observed, 0),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
