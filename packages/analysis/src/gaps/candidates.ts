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
  readonly most?: number;
  readonly maxSteps?: number;
}
export interface Candidate {
  readonly organisation: number;
  readonly crossBorderTies: number;
  /** The nearest organisation of the field in another row, or null when none is within reach. */
  readonly partner: number | null;
  /** Ties of the path in order; `via` is the node each step arrives at, the last one being the partner. */
  readonly steps: readonly { readonly link: number; readonly via: number }[];
}

/**
 * Up to five organisations of the cell with the fewest cross-border ties (then by name), each with the nearest
 * organisation of its field in another place: fewest steps (at most 4), then more sources along the path, then name.
 * Pure; cost: five breadth-first walks.
 */
export function candidates(input: CandidateInput): Candidate[] {
  const { nodes } = input;
  const linksOf: number[][] = nodes.map(() => []);
  input.links.forEach(({ a, b }, link) => {
    linksOf[a]?.push(link);
    if (a !== b) linksOf[b]?.push(link);
  });
  const ties = (index: number): number => nodes[index]?.crossBorderTies ?? 0;
  return [...input.cell]
    .sort((x, y) => ties(x) - ties(y) || byName(nodes, x, y))
    .slice(0, input.most ?? 5)
    .map((organisation) => ({
      organisation,
      crossBorderTies: ties(organisation),
      ...nearest(input, linksOf, organisation),
    }));
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
): Pick<Candidate, "partner" | "steps"> {
  const reached = new Map<number, Arrival>([[start, { from: start, link: -1, sources: 0 }]]);
  const here = nodes[start]?.place ?? null;
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
    const partners = frontier.filter((index) => {
      const node = nodes[index];
      return node?.worksOnField === true && node.place !== null && node.place !== here;
    });
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
