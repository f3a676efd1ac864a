/** Contacts as columns, one entry a contact; ends are node indices, and what is passed on goes either way. */
export interface ContactColumns {
  readonly nodes: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** First day on which a contact can pass something on; -Infinity where it was always there. */
  readonly start: Float64Array;
  /** Last day by which its giver must have it; Infinity where it stays. Before `start` where only who has it earlier can rely on it. */
  readonly end: Float64Array;
  /** 1 where its giver must have it a day before: a contact known to the day. */
  readonly strict: Uint8Array;
}

/** What left one node as early as possible has reached. */
export interface Arrivals {
  /** Earliest day by node; -Infinity at the start and where no day bounds it, Infinity where nothing arrives. */
  readonly day: Float64Array;
  /** The contact by which it came; -1 at the start and where nothing arrives. */
  readonly by: Int32Array;
}

/** Contacts of each node, in rising order. */
function contactsOf({ nodes, source, target }: ContactColumns) {
  const offsets = new Uint32Array(nodes + 1);
  for (const node of source) offsets[node + 1]! += 1;
  for (const node of target) offsets[node + 1]! += 1;
  for (let node = 0; node < nodes; node++) offsets[node + 1]! += offsets[node] as number;
  const next = offsets.slice();
  const contacts = new Uint32Array(2 * source.length);
  source.forEach((node, contact) => {
    contacts[next[node]!++] = contact;
    contacts[next[target[contact] as number]!++] = contact;
  });
  return { offsets, contacts };
}

/** Nodes by day, then by index: a binary heap that may hold a node more than once. */
class Waiting {
  private readonly heap: { readonly day: number; readonly node: number }[] = [];

  private before(a: number, b: number): boolean {
    const [x, y] = [this.heap[a], this.heap[b]];
    if (!x || !y) return false;
    return x.day < y.day || (x.day === y.day && x.node < y.node);
  }
  private swap(a: number, b: number): void {
    const { heap } = this;
    [heap[a], heap[b]] = [heap[b] as (typeof heap)[0], heap[a] as (typeof heap)[0]];
  }
  push(day: number, node: number): void {
    let at = this.heap.push({ day, node }) - 1;
    for (let up = (at - 1) >> 1; at > 0 && this.before(at, up); up = (at - 1) >> 1) {
      this.swap(at, up);
      at = up;
    }
  }
  pop(): { readonly day: number; readonly node: number } | undefined {
    const { heap } = this;
    this.swap(0, Math.max(0, heap.length - 1));
    const first = heap.length === 0 ? undefined : heap.pop();
    for (let at = 0; ; ) {
      let least = at;
      for (const down of [2 * at + 1, 2 * at + 2]) if (this.before(down, least)) least = down;
      if (least === at) return first;
      this.swap(at, least);
      at = least;
    }
  }
}

/**
 * When what one node has from the beginning can first be at each other, passed from contact to contact in the order of time.
 * Who has it on day d can pass it on through a contact whose `end` is not before d (before d + 1 where it is strict); it
 * arrives at once, or on the contact's `start` when that is later. To have a thing earlier never makes it arrive later, so
 * that the earliest day at each node is exact. Of contacts that bring it on the same day, the one from the node that had it
 * first counts, then the lower index. Pure. Cost: O(contacts log contacts); memory linear.
 * Source: Wu et al. 2014 (PVLDB 7:721), for contacts that last, by Dijkstra's order.
 */
export function earliestArrivals(columns: ContactColumns, from: number): Arrivals {
  const { nodes, source, target, start, end, strict } = columns;
  const { offsets, contacts } = contactsOf(columns);
  const day = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const by = new Int32Array(nodes).fill(-1);
  const settled = new Uint8Array(nodes);
  const reached = new Uint8Array(nodes);
  const waiting = new Waiting();
  day[from] = Number.NEGATIVE_INFINITY;
  reached[from] = 1;
  waiting.push(Number.NEGATIVE_INFINITY, from);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next;
    if (settled[node] === 1) continue;
    settled[node] = 1;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const contact = contacts[at] as number;
      const other = source[contact] === node ? (target[contact] as number) : (source[contact] as number);
      const ready = next.day + (strict[contact] as number);
      if (settled[other] === 1 || ready > (end[contact] as number)) continue;
      const arrival = Math.max(ready, start[contact] as number);
      if (arrival === Number.POSITIVE_INFINITY || (reached[other] === 1 && arrival >= (day[other] as number)))
        continue;
      reached[other] = 1;
      day[other] = arrival;
      by[other] = contact;
      waiting.push(arrival, other);
    }
  }
  return { day, by };
}

/** The contacts of a way that arrives as early as possible, from its start on; null where nothing arrives. Pure; linear. */
export function wayTo(
  { source, target }: Pick<ContactColumns, "source" | "target">,
  { by }: Arrivals,
  from: number,
  to: number,
): number[] | null {
  const way: number[] = [];
  for (let node = to; node !== from; ) {
    const contact = by[node] as number;
    if (contact === -1) return null;
    way.push(contact);
    node = source[contact] === node ? (target[contact] as number) : (source[contact] as number);
  }
  return way.reverse();
}
