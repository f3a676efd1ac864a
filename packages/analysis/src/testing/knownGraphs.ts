import type { TieColumns } from "../graph/graph.ts";

/** Node names in the order of their first mention, and ties between them. */
export interface KnownGraph {
  readonly names: readonly string[];
  readonly ties: TieColumns;
}

function graphOf(
  pairs: readonly (readonly [string, string])[],
  isolates: readonly string[] = [],
): KnownGraph {
  const names = [...new Set([...pairs.flat(), ...isolates])];
  const at = new Map(names.map((name, index) => [name, index]));
  return {
    names,
    ties: {
      nodes: names.length,
      source: Uint32Array.from(pairs, ([a]) => at.get(a) as number),
      target: Uint32Array.from(pairs, ([, b]) => at.get(b) as number),
      weight: null,
    },
  };
}

/** Marriages among Florentine families, 15 with one and the isolate Pucci (Padgett & Ansell 1993). */
export const florentine = graphOf(
  (
    [
      ["Acciaiuoli", "Medici"],
      ["Castellani", "Peruzzi Strozzi Barbadori"],
      ["Medici", "Barbadori Ridolfi Tornabuoni Albizzi Salviati"],
      ["Salviati", "Pazzi"],
      ["Peruzzi", "Strozzi Bischeri"],
      ["Strozzi", "Ridolfi Bischeri"],
      ["Ridolfi", "Tornabuoni"],
      ["Tornabuoni", "Guadagni"],
      ["Albizzi", "Ginori Guadagni"],
      ["Bischeri", "Guadagni"],
      ["Guadagni", "Lamberteschi"],
    ] as const
  ).flatMap(([a, others]) => others.split(" ").map((b) => [a, b] as const)),
  ["Pucci"],
);

const BUSINESS = [
  ["Barbadori", "Castellani Ginori Medici Peruzzi"],
  ["Bischeri", "Guadagni Lamberteschi Peruzzi"],
  ["Castellani", "Lamberteschi Peruzzi"],
  ["Ginori", "Medici"],
  ["Guadagni", "Lamberteschi"],
  ["Lamberteschi", "Peruzzi"],
  ["Medici", "Pazzi Salviati Tornabuoni"],
] as const;
const familyAt = (name: string) => florentine.names.indexOf(name);
/** Business among the same families, 15 ties, numbered as `florentine` is (Breiger & Pattison 1986). */
export const florentineBusiness: TieColumns = {
  nodes: florentine.names.length,
  source: Uint32Array.from(
    BUSINESS.flatMap(([family, others]) => others.split(" ").map(() => familyAt(family))),
  ),
  target: Uint32Array.from(BUSINESS.flatMap(([, others]) => others.split(" ").map(familyAt))),
  weight: null,
};

const KARATE = [
  "1 2 3 4 5 6 7 8 10 11 12 13 17 19 21 31",
  "2 3 7 13 17 19 21 30",
  "3 7 8 9 13 27 28 32",
  "7 12 13",
  "6 10",
  "6 10 16",
  "16",
  "",
  "30 32 33",
  "33",
  "",
  "",
  "",
  "33",
  "32 33",
  "32 33",
  "",
  "",
  "32 33",
  "33",
  "32 33",
  "",
  "32 33",
  "25 27 29 32 33",
  "25 27 31",
  "31",
  "29 33",
  "33",
  "31 33",
  "32 33",
  "32 33",
  "32 33",
  "33",
];
/** Zachary's karate club, 34 nodes named "0" to "33" and 78 ties (Zachary 1977). */
export const karate: KnownGraph = {
  names: Array.from({ length: 34 }, (_, node) => String(node)),
  ties: {
    nodes: 34,
    source: Uint32Array.from(
      KARATE.flatMap((others, a) => (others === "" ? [] : others.split(" ").map(() => a))),
    ),
    target: Uint32Array.from(
      KARATE.flatMap((others) => (others === "" ? [] : others.split(" ").map(Number))),
    ),
    weight: null,
  },
};
/** Nodes of the karate club that went with its officer, as in the oracle of modularity 0.358235. */
export const KARATE_OFFICER: readonly number[] = [
  9, 14, 15, 18, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33,
];

/** Krackhardt's kite, 10 nodes and 18 ties. */
export const kite = graphOf(
  (
    [
      ["Andre", "Beverly Carol Diane Fernando"],
      ["Beverly", "Diane Ed Garth"],
      ["Carol", "Diane Fernando"],
      ["Diane", "Ed Fernando Garth"],
      ["Ed", "Garth"],
      ["Fernando", "Garth Heather"],
      ["Garth", "Heather"],
      ["Heather", "Ike"],
      ["Ike", "Jane"],
    ] as const
  ).flatMap(([a, others]) => others.split(" ").map((b) => [a, b] as const)),
);

const MONKS = [
  ["John Bosco", "Turks", "Gregory, Basil, Bonaventure, Victor, Winfrid, Hugh"],
  ["Gregory", "Turks", "John Bosco, Mark, Winfrid, Hugh, Boniface"],
  ["Basil", "Outcasts", "John Bosco, Gregory, Amand, Elias, Simplicius"],
  ["Peter", "Loyal", "Bonaventure, Berthold, Romuald, Louis"],
  ["Bonaventure", "Loyal", "John Bosco, Peter, Ambrose, Louis, Amand"],
  ["Berthold", "Loyal", "John Bosco, Peter, Bonaventure, Ambrose"],
  ["Mark", "Turks", "John Bosco, Gregory, Victor, Winfrid, Albert"],
  ["Victor", "Loyal", "John Bosco, Gregory, Peter, Berthold, Ambrose, Romuald"],
  ["Ambrose", "Loyal", "Bonaventure, Victor, Winfrid, Albert"],
  ["Romuald", "Loyal", "Peter, Bonaventure, Victor, Ambrose, Amand, Hugh"],
  ["Louis", "Loyal", "Peter, Bonaventure, Victor, Hugh, Albert"],
  ["Winfrid", "Turks", "John Bosco, Gregory, Mark, Hugh"],
  ["Amand", "Outcasts", "Bonaventure, Mark, Simplicius"],
  ["Hugh", "Turks", "John Bosco, Gregory, Louis, Winfrid, Boniface"],
  ["Boniface", "Turks", "John Bosco, Gregory, Bonaventure, Mark, Winfrid, Hugh"],
  ["Albert", "Turks", "John Bosco, Gregory, Mark, Winfrid, Boniface"],
  ["Elias", "Outcasts", "Gregory, Basil, Amand, Simplicius"],
  ["Simplicius", "Outcasts", "John Bosco, Gregory, Basil, Mark, Amand, Elias"],
] as const;
const monkAt = new Map<string, number>(MONKS.map(([name], index) => [name, index]));
/** Whom each of 18 monks liked, 88 arcs over three waves, and the group of each (Sampson 1969). */
export const sampson: KnownGraph & { readonly groups: readonly string[] } = {
  names: MONKS.map(([name]) => name),
  groups: MONKS.map(([, group]) => group),
  ties: {
    nodes: MONKS.length,
    source: Uint32Array.from(MONKS.flatMap(([, , liked], monk) => liked.split(", ").map(() => monk))),
    target: Uint32Array.from(
      MONKS.flatMap(([, , liked]) => liked.split(", ").map((name) => monkAt.get(name) as number)),
    ),
    weight: null,
  },
};
