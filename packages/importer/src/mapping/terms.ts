import { fold, OWN_LISTS, type OwnSchema, TIE_SCHEMA, TIE_TYPES, VOCABULARIES } from "@maillage/model";
import type { ColumnSpec } from "../package/format.ts";
import { isAdded } from "../package/ownSchema.ts";

const plain = (text: string): string => fold(text).replace(/[-_ ]+/g, " ");

type Labels = ReadonlyMap<string, string>;
const known = new Map<string, Labels>();

/** Ids of a vocabulary by their folded ids and labels in four languages; a label that stands for two ids is in none. */
function labelsOf(holds: string): Labels {
  const before = known.get(holds);
  if (before !== undefined) return before;
  const terms =
    holds === "tieTypes"
      ? TIE_TYPES.map((id) => ({ id, label: TIE_SCHEMA[id].label }))
      : (VOCABULARIES[holds] ?? []);
  const ids = new Map<string, string | null>();
  for (const { id, label } of terms) {
    for (const word of new Set([id, ...Object.values(label)].map(plain)))
      ids.set(word, ids.has(word) && ids.get(word) !== id ? null : id);
  }
  const labels = new Map([...ids].flatMap(([word, id]) => (id === null ? [] : [[word, id] as const])));
  known.set(holds, labels);
  return labels;
}

/** The id of a vocabulary's term, from its id or one of its labels in any case and any of four languages; null for no term. */
export function termOf(spec: ColumnSpec, text: string, schema: OwnSchema = {}): string | null {
  if (spec.rule === null || spec.holds === null || spec.rule.values.length === 0) return null;
  if (spec.rule.accepts(text) || isAdded(schema, spec.holds, text)) return text;
  const word = plain(text);
  const term = labelsOf(spec.holds).get(word);
  if (term !== undefined && spec.rule.accepts(term)) return term;
  for (const list of OWN_LISTS)
    for (const [id, { label }] of list === spec.holds ? Object.entries(schema[list] ?? {}) : [])
      if (Object.values(label).some((each) => plain(each) === word)) return id;
  return null;
}

const words = (text: string): string =>
  ` ${plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
const inWords = new Map<string, readonly (readonly [string, string])[]>();

/**
 * The one term in whose id or labels a text of four letters at least stands among other words, as "trade" does in debt-trade-finance;
 * null for none or several. For a person to look at: it is likely, not sure. Cost: linear in the vocabulary.
 */
export function termWith({ holds }: ColumnSpec, text: string): string | null {
  const part = words(text);
  if (holds === null || part.length < 6) return null;
  const labels = inWords.get(holds) ?? [...labelsOf(holds)].map(([label, id]) => [words(label), id] as const);
  inWords.set(holds, labels);
  const ids = new Set(labels.flatMap(([label, id]) => (label.includes(part) ? [id] : [])));
  const [only, ...others] = ids;
  return only === undefined || others.length > 0 ? null : only;
}

/** What an unknown kind or type of tie is taken as; null where there is none. */
export function unknownTerm(file: string, spec: ColumnSpec): string | null {
  const term =
    file === "ties" && spec.name === "type" ? "RELATED_TO" : spec.name === "kind" ? "unknown" : null;
  return term !== null && spec.rule?.accepts(term) === true ? term : null;
}
