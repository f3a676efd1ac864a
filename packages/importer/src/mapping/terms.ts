import { ALIASES, OWN_LISTS, type OwnSchema, TIE_SCHEMA, TIE_TYPES, VOCABULARIES } from "@maillage/model";
import { nameKey } from "../normalise/nameKey.ts";
import { NearNames } from "../normalise/nearNames.ts";
import type { ColumnSpec } from "../package/format.ts";
import { isAdded } from "../package/ownSchema.ts";

const ARABIC_ARTICLE = /^(?:و?ال|لل)(?=\p{L}{3})/u;

/** What spellings of one term have in common: folded, without small words, articles and the endings of plurals. */
function termKey(text: string): string {
  const stem = (word: string): string =>
    word.length <= 3 ? word : word.replace(ARABIC_ARTICLE, "").replace(/s$/, "").replace(/e$/, "");
  return nameKey(text).split(" ").map(stem).join(" ");
}

interface Vocabulary {
  /** Ids by the keys of ids, labels and aliases; a word that stands for two ids is in none. */
  readonly ids: ReadonlyMap<string, string>;
  readonly near: NearNames;
  /** What texts were read as before; columns repeat themselves. */
  readonly reads: Map<string, string | null>;
  readonly nears: Map<string, string[]>;
}
const MOST_READS = 5_000;

const known = new Map<string, Vocabulary>();

function vocabularyOf(holds: string): Vocabulary {
  const before = known.get(holds);
  if (before !== undefined) return before;
  const terms =
    holds === "tieTypes"
      ? TIE_TYPES.map((id) => ({ id, label: TIE_SCHEMA[id].label }))
      : (VOCABULARIES[holds] ?? []);
  const all = new Map<string, string | null>();
  for (const { id, label } of terms) {
    const words = [id, ...Object.values(label), ...(ALIASES[holds]?.[id] ?? [])];
    for (const word of new Set(words.map(termKey)))
      all.set(word, all.has(word) && all.get(word) !== id ? null : id);
  }
  const ids = new Map([...all].flatMap(([word, id]) => (id === null ? [] : [[word, id] as const])));
  const vocabulary: Vocabulary = { ids, near: new NearNames(ids.keys()), reads: new Map(), nears: new Map() };
  known.set(holds, vocabulary);
  return vocabulary;
}

/**
 * The id of a vocabulary's term, from its id, one of its labels or aliases in any of four languages, whatever its case, number or small
 * words; null for no term.
 */
export function termOf(spec: ColumnSpec, text: string, schema: OwnSchema = {}): string | null {
  if (spec.rule === null || spec.holds === null || spec.rule.values.length === 0) return null;
  if (spec.rule.accepts(text) || isAdded(schema, spec.holds, text)) return text;
  const { ids, reads } = vocabularyOf(spec.holds);
  const before = reads.get(text);
  const term = before === undefined ? (ids.get(termKey(text)) ?? null) : before;
  if (before === undefined && reads.size < MOST_READS) reads.set(text, term);
  if (term !== null && spec.rule.accepts(term)) return term;
  for (const list of OWN_LISTS)
    for (const [id, { label }] of list === spec.holds ? Object.entries(schema[list] ?? {}) : [])
      if (Object.values(label).some((each) => termKey(each) === termKey(text))) return id;
  return null;
}

const padded = (key: string): string => ` ${key} `;

/**
 * The one term in whose id, labels or aliases a text of four letters at least stands among other words, as "trade" does in
 * debt-trade-finance; null for none or several. For a person to look at: it is likely, not sure. Cost: linear in the vocabulary.
 */
export function termWith({ holds }: ColumnSpec, text: string): string | null {
  const part = padded(termKey(text));
  if (holds === null || part.length < 6) return null;
  const ids = new Set(
    [...vocabularyOf(holds).ids].flatMap(([word, id]) => (padded(word).includes(part) ? [id] : [])),
  );
  const [only, ...others] = ids;
  return only === undefined || others.length > 0 ? null : only;
}

/** Words that begin alike this far are of one root, as "solidarité" and "solidaire"; shorter ones are alike as they are. */
const ROOT = 6;

/**
 * The terms that a text may mean: those of a word that differs in one letter, else those that share a word or its root with it; in the
 * order of the vocabulary, none where it is like nothing. For a person to choose. Cost: linear in the vocabulary.
 */
export function termsNear({ holds, rule }: ColumnSpec, text: string): string[] {
  if (holds === null || rule === null) return [];
  const { ids, near, nears } = vocabularyOf(holds);
  const before = nears.get(text);
  if (before !== undefined) return before;
  const key = termKey(text);
  const mistyped = near.near(key).map((word) => ids.get(word));
  const roots = rootsOf(key);
  const alike = [...ids].flatMap(([word, id]) =>
    rootsOf(word).some((root) => roots.includes(root)) ? [id] : [],
  );
  const found = new Set(mistyped.length > 0 ? mistyped : alike);
  const terms = rule.values.filter((id) => found.has(id));
  if (nears.size < MOST_READS) nears.set(text, terms);
  return terms;
}

/** Words, as keys have them, that say nothing of what is meant. */
const JOINING = new Set("with,into,from,avec,dans,pour,para,sobr,entr,contr".split(","));
const rootsOf = (key: string): string[] =>
  key.split(" ").flatMap((word) => (word.length < 4 || JOINING.has(word) ? [] : [word.slice(0, ROOT)]));

/** What an unknown kind or type of tie is taken as; null where there is none. */
export function unknownTerm(file: string, spec: ColumnSpec): string | null {
  const term =
    file === "ties" && spec.name === "type" ? "RELATED_TO" : spec.name === "kind" ? "unknown" : null;
  return term !== null && spec.rule?.accepts(term) === true ? term : null;
}
