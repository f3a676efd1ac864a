import type { CandidateReason } from "@maillage/model";
import type { UndirectedGraph } from "../graph/graph.ts";
import { commonNeighbours, scoresFrom, tieTest } from "../missingTies/missingTies.ts";

export interface CandidateInput {
  /** Everything a path may pass: organisations and events. Order them by a stable key. */
  readonly nodes: readonly {
    readonly name: string;
    /** An organisation that works on the field of the cell. */
    readonly worksOnField: boolean;
    /** Where it sits (region, or country within one region); null without a seat: then it is never a partner. */
    readonly place: string | null;
    readonly crossBorderTies: number;
  }[];
  /** Direct, PARTICIPATED_IN and ORGANISED ties; walked both ways. */
  readonly links: readonly { readonly a: number; readonly b: number; readonly sources: number }[];
  /** The organisations of the cell, as node indices. */
  readonly cell: readonly number[];
  /** Direct ties between organisations, over the same nodes: what common partners are sought in. */
  readonly direct: UndirectedGraph;
  readonly most?: number;
  readonly maxSteps?: number;
}

export interface Candidate {
  readonly organisation: number;
  readonly crossBorderTies: number;
  /** An organisation of the field in another row, or null when none is within reach. */
  readonly partner: number | null;
  readonly by: CandidateReason;
  /** Of the pair, above 0: the sum of 1/d over common partners, or of 1/sqrt(d_u d_v) over ways of three steps; null for the nearest. */
  readonly score: number | null;
  /** Partners that both have, the one with the fewest partners first, then by name: who could introduce them. */
  readonly introducers: readonly number[];
  /** Ties of the path in order; `via` is the node each step arrives at, the last one being the partner. */
  readonly steps: readonly { readonly link: number; readonly via: number }[];
}

interface Pair {
  readonly organisation: number;
  readonly partner: number;
  readonly score: number;
}

/**
 * Up to five pairs without a direct tie across the gap, an organisation of the cell with one of its field in another place: first those that common
 * partners make likely (resource allocation), then those with partners that are tied (three steps), by score, then by the fewest cross-border ties
 * of the two, then by name; each organisation of the cell once, each of these pairs once. Where they are fewer, those of the
 * cell that stand in none, with the fewest cross-border ties (then by name), each with the nearest of its field in another place. Each with a path to its partner:
 * fewest steps (at most 4), then more sources along the path, then name. Pure; cost: for each organisation of the cell the sum of its
 * neighbours' degrees, times a degree more where common partners do not give five pairs; sorting the pairs; five breadth-first walks.
 * Sources: Zhou, Lü & Zhang 2009; Kovács et al. 2019.
 */
export function candidates(input: CandidateInput): Candidate[] {
  const { nodes, direct, most = 5 } = input;
  const linksOf: number[][] = nodes.map(() => []);
  input.links.forEach(({ a, b }, link) => {
    linksOf[a]?.push(link);
    if (a !== b) linksOf[b]?.push(link);
  });
  const ties = (index: number): number => nodes[index]?.crossBorderTies ?? 0;
  const degree = (index: number) => (direct.offsets[index + 1] ?? 0) - (direct.offsets[index] ?? 0);
  const partnerOf = new Map<number, number>();
  const found: Candidate[] = [];
  for (const [by, predictor] of [
    ["common-partners", "resource-allocation"],
    ["three-steps", "three-steps"],
  ] as const) {
    if (found.length === most) break;
    const ranked = pairsAcross(input, predictor).sort(
      (x, y) =>
        y.score - x.score ||
        ties(x.organisation) + ties(x.partner) - ties(y.organisation) - ties(y.partner) ||
        byName(nodes, x.organisation, y.organisation) ||
        byName(nodes, x.partner, y.partner),
    );
    for (const { organisation, partner, score } of ranked) {
      if (found.length === most) break;
      if (partnerOf.has(organisation) || partnerOf.get(partner) === organisation) continue;
      partnerOf.set(organisation, partner);
      found.push({
        organisation,
        crossBorderTies: ties(organisation),
        by,
        score,
        introducers: commonNeighbours(direct, organisation, partner).sort(
          (x, y) => degree(x) - degree(y) || byName(nodes, x, y),
        ),
        ...nearest(input, linksOf, organisation, (index) => index === partner),
      });
    }
  }
  const named = new Set([...partnerOf].flat());
  const others = input.cell
    .filter((organisation) => !named.has(organisation))
    .sort((x, y) => ties(x) - ties(y) || byName(nodes, x, y))
    .slice(0, most - found.length)
    .map(
      (organisation): Candidate => ({
        organisation,
        crossBorderTies: ties(organisation),
        by: "nearest",
        score: null,
        introducers: [],
        ...nearest(input, linksOf, organisation, (index) => isAcross(nodes, organisation, index)),
      }),
    );
  return [...found, ...others];
}

/** Whether a node is an organisation of the field in another place. */
function isAcross(nodes: CandidateInput["nodes"], from: number, index: number): boolean {
  const node = nodes[index];
  return node?.worksOnField === true && node.place !== null && node.place !== (nodes[from]?.place ?? null);
}

function pairsAcross(
  { nodes, direct, cell }: CandidateInput,
  predictor: "resource-allocation" | "three-steps",
): Pair[] {
  const from = scoresFrom(direct, predictor);
  const tied = tieTest(direct);
  return cell.flatMap((organisation) =>
    from(organisation).flatMap(({ b, score }) =>
      isAcross(nodes, organisation, b) && !tied(organisation, b) ? [{ organisation, partner: b, score }] : [],
    ),
  );
}

interface Arrival {
  readonly from: number;
  readonly link: number;
  readonly sources: number;
}

function nearest(
  { nodes, links, maxSteps = 4 }: CandidateInput,
  linksOf: readonly number[][],
  start: number,
  isPartner: (index: number) => boolean,
): Pick<Candidate, "partner" | "steps"> {
  const reached = new Map<number, Arrival>([[start, { from: start, link: -1, sources: 0 }]]);
  let frontier = [start];
  for (let step = 1; step <= maxSteps && frontier.length > 0; step++) {
    const arrivals = new Map<number, Arrival>();
    for (const from of frontier) {
      const soFar = reached.get(from)?.sources ?? 0;
      for (const link of linksOf[from] ?? []) {
        const tie = links[link];
        if (tie === undefined) continue;
        const to = tie.a === from ? tie.b : tie.a;
        if (reached.has(to)) continue;
        const sources = soFar + tie.sources;
        const known = arrivals.get(to);
        const better =
          known === undefined ||
          sources > known.sources ||
          (sources === known.sources && byName(nodes, from, known.from) < 0);
        if (better) arrivals.set(to, { from, link, sources });
      }
    }
    for (const [node, arrival] of arrivals) reached.set(node, arrival);
    frontier = [...arrivals.keys()];
    const partners = frontier.filter(isPartner);
    const sourcesTo = (index: number): number => arrivals.get(index)?.sources ?? 0;
    const partner = partners.sort((x, y) => sourcesTo(y) - sourcesTo(x) || byName(nodes, x, y))[0];
    if (partner !== undefined) return { partner, steps: stepsTo(partner, start, reached) };
  }
  return { partner: null, steps: [] };
}

function stepsTo(partner: number, start: number, reached: ReadonlyMap<number, Arrival>): Candidate["steps"] {
  const steps: { link: number; via: number }[] = [];
  for (let at = partner; at !== start; ) {
    const arrival = reached.get(at);
    if (arrival === undefined) break;
    steps.unshift({ link: arrival.link, via: at });
    at = arrival.from;
  }
  return steps;
}

/** Code-unit order, the same in every locale; then the stable order of the nodes. */
function byName(nodes: CandidateInput["nodes"], x: number, y: number): number {
  const first = nodes[x]?.name ?? "";
  const second = nodes[y]?.name ?? "";
  return first < second ? -1 : first > second ? 1 : x - y;
}
