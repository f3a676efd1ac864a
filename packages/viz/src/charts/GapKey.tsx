import type { GapCell } from "@maillage/model";
import { useWords } from "../strings/i18n.ts";
import { CellGlyph } from "./CellGlyph.tsx";

const base: GapCell = {
  row: "",
  column: "",
  observed: 0,
  expected: 4,
  ratio: { mean: 1, low: 0, high: 1 },
  shortfall: 0,
  p: { exact: 1, permuted: null, used: 1 },
  q: null,
  below: false,
  status: "no-tie",
  coverage: null,
  actors: 0,
  weak: 0,
};
const KEY = [
  ["legend.expected", {}],
  ["legend.well", { observed: 3, expected: 0, status: "linked" }],
  ["legend.weak", { observed: 3, expected: 0, weak: 3, status: "linked" }],
  ["legend.fewer", { observed: 0.6, expected: 6, below: true, status: "fewer-than-expected" }],
  ["legend.lower", { observed: 0.6, expected: 6, below: true, status: "linked" }],
  ["legend.little", { observed: 0, status: "too-little-data" }],
  ["legend.looked", { status: "looked-none-found" }],
  ["legend.absent", { status: "absence-asserted" }],
  ["legend.noActor", { status: "no-actor-known" }],
  ["legend.nobody", { status: "nobody-looked" }],
] as const satisfies readonly (readonly [string, Partial<GapCell>])[];

const OF_COVERAGE = new Set(["legend.looked", "legend.noActor", "legend.nobody"]);

/** What the marks of the matrix mean; those of coverage only where coverage is shown. */
export function GapKey({ coverage }: { coverage: boolean }) {
  const { t } = useWords();
  return (
    <ul className="key">
      {KEY.filter(([label]) => coverage || !OF_COVERAGE.has(label)).map(([label, part]) => (
        <li key={label}>
          <CellGlyph cell={{ ...base, ...part }} width={20} height={18} cap={8} />
          {t(label)}
        </li>
      ))}
    </ul>
  );
}
