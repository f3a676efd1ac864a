import {
  type FileName,
  labelOf,
  type Mapping,
  parseEdtf,
  type ReadAs,
  SAID_BY_EMPTY,
  TIE_SCHEMA,
  type TieType,
  VOCABULARIES,
} from "@maillage/model";
import type { ColumnSpec } from "../package/format.ts";
import { isAdded } from "../package/ownSchema.ts";
import { several } from "../readers/graph/several.ts";
import type { Taken } from "./cells.ts";
import type { CompiledCell, CompiledRule, CompiledTable } from "./compile.ts";
import {
  columnHints,
  READINGS,
  type ReadingHints,
  type TextRead,
  taggedName,
  usualReading,
} from "./reading.ts";
import type { Survey } from "./survey.ts";
import { termOf, termsNear, unknownTerm } from "./terms.ts";
import type { Place, Told } from "./told.ts";

/** Different texts of a column whose reading is remembered. */
const MOST_READS = 5_000;

/** So many near kinds or types of tie are named. */
const MOST_NEAR = 3;
const englishLabel = ({ holds }: ColumnSpec, id: string): string =>
  holds === "tieTypes"
    ? TIE_SCHEMA[id as TieType].label.en
    : labelOf(VOCABULARIES[holds ?? ""] ?? [], id, "en");

type Unlikely = "dates-in-future" | "dates-early";
const YEAR_1000 = parseEdtf("1000-01-01")?.earliest ?? 0;

/** What the cells of one row say besides their own columns. */
export interface Besides {
  country: string | undefined;
  territory: string | null;
  readonly others: string[];
}
/** Reads the texts of cells: by normalisers, by the labels of vocabularies, and tells what it changed or could not read. */
export class CellReader {
  readonly #mapping: Mapping;
  readonly #survey: Survey;
  readonly #told: Told;
  readonly #columns = new Map<
    string,
    { readonly hints: ReadingHints; readonly reads: Map<string, TextRead> }
  >();

  readonly #today: number;
  readonly #unlikely = new Map<string, Unlikely | null>();

  /** `today` is the day of the import, ISO. */
  constructor(mapping: Mapping, survey: Survey, told: Told, today: string) {
    this.#today = parseEdtf(today)?.latest ?? Number.POSITIVE_INFINITY;
    this.#mapping = mapping;
    this.#survey = survey;
    this.#told = told;
  }

  /** The texts of one cell of the package, from what the rule took of the row. */
  read(
    table: CompiledTable,
    rule: CompiledRule,
    { spec, rule: plain }: CompiledCell,
    taken: readonly Taken[],
    said: Besides,
    line: number,
  ): readonly string[] {
    const unknown = unknownTerm(rule.becomes, spec);
    if (taken.length === 0) {
      const [column = null] = plain.from;
      const instead = spec.required ? (plain.otherwise ?? unknown) : null;
      if (instead === null || instead === "") return [];
      this.#told.unknown(
        { file: table.file, table: table.name, column, row: line },
        rule.becomes,
        instead,
        "",
      );
      return [plain.prefix + instead];
    }
    const as = plain.read ?? usualReading(spec);
    return taken.flatMap((one) => {
      const place = { file: table.file, table: table.name, column: one.column, row: line };
      let { text } = one;
      if (one.otherwise && text === unknown)
        text = this.#term(place, rule.becomes, spec, unknown, one.before ?? "", plain.leavesUnread);
      else if (as !== null)
        text = this.#normalise(place, as, `${rule.becomes}.${spec.name}`, text, said, plain.leavesUnread);
      else if (one.before === one.text)
        text = this.#term(place, rule.becomes, spec, unknown, text, plain.leavesUnread);
      if (as === "date" && spec.holds === "date") this.#tellUnlikely(place, rule.becomes, spec, text);
      if (spec.name === "country") said.country = text;
      if (text !== "" && spec.holds === "names") text = taggedName(text);
      // Without a date, one of the times of a tie keeps its place among them.
      if (text === "") return as === "date" && rule.becomes === "ties" ? [""] : [];
      return [plain.prefix + text];
    });
  }

  /** A text as the normaliser of its kind reads it; empty where it cannot. */
  #normalise(
    place: Place,
    as: ReadAs,
    to: string,
    text: string,
    said: Besides,
    leavesUnread: boolean,
  ): string {
    const read = this.#readOnce(place, as, text, said.country);
    if (read.value === null && leavesUnread) {
      this.#told.leftEmpty(place, text);
      return "";
    }
    if (read.value === null) this.#told.unread(place, as, read);
    else if (read.value !== text) this.#told.normalised(place, to, read);
    said.territory = read.territory ?? said.territory;
    said.others.push(...(read.others ?? []));
    return read.value ?? "";
  }

  /** A text of a vocabulary by its label or alias; for kinds and types of tie also what is unknown. */
  #term(
    place: Place,
    becomes: FileName,
    spec: ColumnSpec,
    unknown: string | null,
    text: string,
    leavesUnread: boolean,
  ): string {
    const added = this.#mapping.adds ?? {};
    if (spec.rule === null || spec.rule.accepts(text) || isAdded(added, spec.holds, text)) return text;
    const value = termOf(spec, text, added);
    if (value !== null) {
      this.#told.normalised(place, `${becomes}.${spec.name}`, {
        before: text,
        value,
        rule: "label",
        candidates: [],
      });
      return value;
    }
    const candidates = termsNear(spec, text).map((id) => ({ value: id, label: englishLabel(spec, id) }));
    if (unknown !== null) {
      this.#told.unknown(place, becomes, unknown, text, candidates.slice(0, MOST_NEAR));
      return unknown;
    }
    if (spec.required || SAID_BY_EMPTY.has(spec.holds ?? "") || spec.rule.values.length === 0) return text;
    if (leavesUnread) this.#told.leftEmpty(place, text);
    else this.#told.unread(place, "", { before: text, value: null, rule: null, candidates }, spec.rule);
    return "";
  }

  /** Tells of dates after the day of the import, where they are no plans, and of those before the year 1000. */
  #tellUnlikely(place: Place, becomes: FileName, spec: ColumnSpec, text: string): void {
    let unlikely = this.#unlikely.get(text);
    if (unlikely === undefined) {
      const { earliest = null, latest = null } = parseEdtf(text) ?? {};
      unlikely =
        earliest !== null && earliest > this.#today
          ? "dates-in-future"
          : latest !== null && latest < YEAR_1000
            ? "dates-early"
            : null;
      if (this.#unlikely.size < MOST_READS) this.#unlikely.set(text, unlikely);
    }
    if (
      unlikely === null ||
      (unlikely === "dates-in-future" && (becomes === "events" || spec.name === "end"))
    )
      return;
    const what = unlikely === "dates-in-future" ? "after the day of this import" : "before the year 1000";
    this.#told.note(
      unlikely,
      place,
      {},
      (n) =>
        `"${place.column ?? spec.name}" of ${place.table}: ${several(n, "date lies", "dates lie")} ${what}, first in row ${place.row}; look whether ${n === 1 ? "it is" : "they are"} right`,
    );
  }

  /** A text of a column as it was read before, or is read now; columns repeat themselves. */
  #readOnce({ table, column }: Place, as: ReadAs, text: string, country: string | undefined): TextRead {
    const near = as === "place" ? (country ?? "") : "";
    const key = [table, column, as, near].join("\u0000");
    let reading = this.#columns.get(key);
    if (reading === undefined) {
      const texts = column === null ? [] : (this.#survey.tables.get(table)?.columns.get(column)?.texts ?? []);
      const dates = [this.#mapping.dates ?? []].flat();
      const order = dates.find((word) => word !== "iso");
      const hints = {
        ...columnHints(as, texts),
        ...(dates.includes("iso") ? { pairs: "month" as const } : {}),
        ...(order === undefined ? {} : { order }),
        ...(near === "" ? {} : { country: near }),
      };
      reading = { hints, reads: new Map() };
      this.#columns.set(key, reading);
    }
    const known = reading.reads.get(text);
    if (known !== undefined) return known;
    const read = READINGS[as](text, reading.hints);
    if (reading.reads.size < MOST_READS) reading.reads.set(text, read);
    return read;
  }
}
