/** Neighbours of each node in one array: those of node v stand at offsets[v] up to offsets[v + 1], in rising order. */
export interface Rows {
  /** One more than there are nodes. */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Beside each neighbour, above 0; null where each tie counts 1. */
  readonly weights: Float64Array | null;
}

/** No loop, no parallel tie; each tie stands in the rows of both its ends. 8 bytes a tie and 4 a node, 16 more a tie with weights. */
export interface UndirectedGraph extends Rows {
  readonly kind: "undirected";
  readonly nodes: number;
  readonly ties: number;
}

/** What ties are told apart by in layers: the method of cooperation, or whether people are what links two organisations. */
export const LAYERINGS = ["by-method", "through-people"] as const;
export type Layering = (typeof LAYERINGS)[number];

/** Layers over the same nodes, each simple, in the order of their names; the graph itself holds each pair that is tied in any of them. */
export interface LayeredGraph extends UndirectedGraph {
  readonly layers: readonly { readonly name: string; readonly graph: UndirectedGraph }[];
}

/** No loop, no parallel arc; each arc stands in the rows of both its ends. */
export interface DirectedGraph {
  readonly kind: "directed";
  readonly nodes: number;
  readonly ties: number;
  readonly outgoing: Rows;
  readonly incoming: Rows;
}

/** Actors and the occasions at which they met (events, federations); a pair at most once. */
export interface TwoModeGraph {
  readonly kind: "two-mode";
  readonly actors: number;
  readonly occasions: number;
  readonly ties: number;
  readonly ofActor: Rows;
  readonly ofOccasion: Rows;
}

/** Ties as columns, one entry a tie; ends are node indices. Loops and repeats are allowed. */
export interface TieColumns {
  readonly nodes: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** null where each tie counts 1. */
  readonly weight: Float64Array | null;
  /** 1 for a tie of which the order of its two ends means nothing; none where it is left out. */
  readonly mutual?: Uint8Array;
}
