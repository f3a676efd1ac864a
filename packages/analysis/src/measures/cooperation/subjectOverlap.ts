import type { UndirectedGraph } from "../../graph/graph.ts";
import { quantile } from "../../quantile.ts";
import { seededRandom } from "../../seededRandom.ts";
import { HIGH_END, LOW_END } from "../bridging/labelPermutation.ts";
import { isIsolate } from "../isolates.ts";
import type { Measure, MeasureInput } from "../measure.ts";

/** From here on two have the same subjects: half of what either works on, or more. */
const ALIKE = 0.5;
/** Set of a node of which no word is known. */
const NONE = -1;

/** The different sets of words that nodes have, and the set of each node. Linear in words. */
function setsOf(groups: readonly (string | null)[] | null, nodes: number) {
  const texts = [...new Set((groups ?? []).filter((group) => group !== null))].sort();
  const at = new Map(texts.map((text, index) => [text, index]));
  return {
    sets: texts.map((text) => new Set(text.split(";"))),
    of: Int32Array.from({ length: nodes }, (_, node) => at.get(groups?.[node] ?? "") ?? NONE),
  };
}

const sharedBy = (one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] =>
  [...one].filter((word) => other.has(word));

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = sharedBy(one, other).length;
  return shared / (one.size + other.size - shared);
}

const contactsOf = ({ offsets, neighbours }: UndirectedGraph, of: Int32Array, node: number) =>
  neighbours
    .subarray(offsets[node] as number, offsets[node + 1] as number)
    .filter((other) => of[other] !== NONE);

/** What is asked of the subjects of a graph, once for all nodes. Cost: different sets squared. */
function subjectsOf({ graph, groups }: MeasureInput<UndirectedGraph>) {
  const { sets, of } = setsOf(groups, graph.nodes);
  const pool = Uint32Array.from(of.keys()).filter(
    (node) => of[node] !== NONE && contactsOf(graph, of, node).length > 0,
  );
  const sizes = new Float64Array(sets.length);
  for (const node of pool) sizes[of[node] as number]! += 1;
  const used = [...sets.keys()].filter((set) => (sizes[set] as number) > 0);
  const likeness = sets.map((one, a) =>
    (sizes[a] as number) === 0 ? null : Float64Array.from(sets, (other) => jaccard(one, other)),
  );
  const between = (a: number, b: number) => likeness[of[a] as number]?.[of[b] as number] ?? 0;
  return { sets, of, pool, sizes, used, likeness, between };
}

/**
 * How far those who are tied work on the same subjects. Of a tie the Jaccard index of the words of its ends, J; of a node its
 * mean over contacts, beside its mean over all others with a tie that counts (what shuffled subjects give, exact), and how many of
 * these others have J ≥ 1/2 without a tie to it; of all ties the mean, beside the mean over all pairs (exact) with the middle
 * nine tenths of `draws` shuffles from `seed`. A table holds, for each two words, who has both over who has either. A group is a set
 * of words with semicolons. Ties with an end without words are left out; null for isolates, nodes without words and nodes without such
 * a tie. Weights play no part. Deterministic. Cost: draws × ties, and different sets squared. Source: Jaccard 1901; label permutation as
 * for the E-I index.
 */
export const subjectOverlap: Measure<UndirectedGraph> = {
  id: "subject-overlap",
  family: "cooperation",
  projections: ["undirected"],
  weights: "ignored",
  needsGroups: true,
  groupsAs: "several",
  parameters: [
    { name: "draws", kind: "integer", minimum: 99, maximum: 9_999, default: 999 },
    { name: "seed", kind: "integer", minimum: 0, maximum: 2 ** 31 - 1, default: 1 },
  ],
  columns: [
    { id: "subject-overlap", unit: "share", of: "node" },
    { id: "overlap-expected", unit: "share", of: "node" },
    { id: "alike-apart", unit: "count", of: "node" },
    { id: "tie-overlap", unit: "share", of: "tie" },
  ],
  totals: ["all-subject-overlap", "all-overlap-expected"],
  cost: "repeated",
  compute(input, settings, progress) {
    const { graph } = input;
    const { sets, of, pool, sizes, used, likeness, between } = subjectsOf(input);
    const draws = Number(settings.draws);
    const seed = Number(settings.seed);
    const [overlap, expected, apart] = Array.from({ length: 3 }, () =>
      new Array<number | null>(graph.nodes).fill(null),
    ) as [(number | null)[], (number | null)[], (number | null)[]];
    /** Of each set: what its members share with all of the pool, themselves too, and with how many of it half or more. */
    const ofSet = sets.map((_, set) => {
      const row = likeness[set];
      if (!row) return { all: 0, alike: 0 };
      return used.reduce(
        ({ all, alike }, other) => ({
          all: all + (sizes[other] as number) * (row[other] as number),
          alike: alike + ((row[other] as number) >= ALIKE ? (sizes[other] as number) : 0),
        }),
        { all: 0, alike: 0 },
      );
    });
    for (const node of pool) {
      const contacts = contactsOf(graph, of, node);
      const shares = Array.from(contacts, (other) => between(node, other));
      const { all, alike } = ofSet[of[node] as number] as (typeof ofSet)[number];
      overlap[node] = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      expected[node] = (all - 1) / (pool.length - 1);
      apart[node] = alike - 1 - shares.filter((share) => share >= ALIKE).length;
    }

    const ties: (number | null)[] = [];
    const counted: [number, number][] = [];
    let isolates = 0;
    for (let node = 0; node < graph.nodes; node++) {
      if (isIsolate(graph, node)) isolates++;
      for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at++) {
        const other = graph.neighbours[at] as number;
        if (other < node) continue;
        const known = of[node] !== NONE && of[other] !== NONE;
        ties.push(known ? between(node, other) : null);
        if (known) counted.push([node, other]);
      }
    }
    const meanOf = (share: (a: number, b: number) => number) =>
      counted.reduce((sum, [a, b]) => sum + share(a, b), 0) / counted.length;
    const labels = of.slice();
    const random = seededRandom(seed);
    const drawn = new Float64Array(counted.length === 0 ? 0 : draws);
    for (let draw = 0; draw < drawn.length; draw++) {
      for (let at = pool.length - 1; at > 0; at--) {
        const [a, b] = [pool[at] as number, pool[random.below(at + 1)] as number];
        const label = labels[a] as number;
        labels[a] = labels[b] as number;
        labels[b] = label;
      }
      drawn[draw] = meanOf((a, b) => likeness[labels[a] as number]?.[labels[b] as number] ?? 0);
      progress?.(draw + 1, draws);
    }
    drawn.sort();
    const words = [...new Set(used.flatMap((set) => [...(sets[set] ?? [])]))].sort();
    const bodies = (has: (set: ReadonlySet<string>) => boolean) =>
      used.reduce((sum, set) => sum + (has(sets[set] as Set<string>) ? (sizes[set] as number) : 0), 0);
    const pairs = pool.length * (pool.length - 1);
    return {
      columns: [
        { id: "subject-overlap", values: overlap },
        { id: "overlap-expected", values: expected },
        { id: "alike-apart", values: apart },
        { id: "tie-overlap", values: ties },
      ],
      totals: [
        { id: "all-subject-overlap", value: counted.length === 0 ? null : meanOf(between) },
        {
          id: "all-overlap-expected",
          ...(counted.length === 0
            ? { value: null }
            : {
                value:
                  used.reduce((sum, set) => sum + (sizes[set] as number) * ((ofSet[set]?.all ?? 1) - 1), 0) /
                  pairs,
                low: quantile(drawn, LOW_END),
                high: quantile(drawn, HIGH_END),
              }),
        },
      ],
      matrices: [
        {
          id: "field-overlap",
          groups: words,
          values: words.map((one) =>
            words.map(
              (other) =>
                bodies((set) => set.has(one) && set.has(other)) /
                bodies((set) => set.has(one) || set.has(other)),
            ),
          ),
        },
      ],
      isolates,
      draws,
      seed,
    };
  },
  working(input, _settings, { columns }, node) {
    const value = columns[0]?.values[node] ?? null;
    const expected = columns[1]?.values[node] ?? null;
    if (value === null || expected === null) return [];
    const { sets, of, pool, between } = subjectsOf(input);
    const contacts = contactsOf(input.graph, of, node);
    const tied = new Set(contacts);
    const lines = (key: string, others: ArrayLike<number>) =>
      Array.from(others, (other) => ({ other, share: between(node, other) }))
        .filter(({ share }) => share > 0)
        .sort((a, b) => b.share - a.share || a.other - b.other)
        .slice(0, 5)
        .map(({ other, share }) => ({
          key,
          numbers: { share },
          nodes: [other],
          terms: sharedBy(sets[of[node] as number] as Set<string>, sets[of[other] as number] as Set<string>),
        }));
    const apart = pool.filter((other) => other !== node && !tied.has(other) && between(node, other) >= ALIKE);
    return [
      { key: "overlap-sum", numbers: { value, expected, contacts: contacts.length }, nodes: [] },
      ...lines("overlap-shared", contacts),
      ...lines("overlap-apart", apart),
    ];
  },
};
