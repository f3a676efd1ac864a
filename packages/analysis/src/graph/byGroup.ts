/** 0, 1, 2 … up to `count`. Pure. */
export function numbersUpTo(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let at = 0; at < count; at++) numbers[at] = at;
  return numbers;
}

/** `kept[chosen[i]]` of each i. Pure; linear. */
export function picked(kept: Uint32Array, chosen: Uint32Array): Uint32Array {
  const found = new Uint32Array(chosen.length);
  for (let at = 0; at < found.length; at++) found[at] = kept[chosen[at] as number] as number;
  return found;
}

export interface Numbered {
  /** Of each node, below `count`. */
  readonly group: Uint32Array;
  readonly count: number;
}

/** Groups by number, 0 upwards in the order of their first node; as given they are below the number of nodes. Pure; linear. */
export function numbered(group: Uint32Array): Numbered {
  const numbers = new Uint32Array(group.length);
  const renamed = new Uint32Array(group.length);
  let count = 0;
  for (let node = 0; node < group.length; node++) {
    const own = group[node] as number;
    if (numbers[own] === 0) numbers[own] = ++count;
    renamed[node] = (numbers[own] as number) - 1;
  }
  return { group: renamed, count };
}

/** Nodes group by group, within a group as in `order`; those of group g stand at starts[g] up to starts[g + 1]. Pure; linear. */
export function byGroup(
  order: Uint32Array,
  { group, count }: Numbered,
): { readonly nodeAt: Uint32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (let node = 0; node < group.length; node++) {
    const after = (group[node] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let own = 0; own < count; own++)
    starts[own + 1] = (starts[own + 1] as number) + (starts[own] as number);
  const next = starts.slice();
  const nodeAt = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const node = order[at] as number;
    const own = group[node] as number;
    const place = next[own] as number;
    nodeAt[place] = node;
    next[own] = place + 1;
  }
  return { nodeAt, starts };
}
