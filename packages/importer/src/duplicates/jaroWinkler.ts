/** Share of the first letters' agreement that counts, and the number of letters looked at. */
const PREFIX_WEIGHT = 0.1;
const PREFIX_LENGTH = 4;
/** Winkler's boost holds from this Jaro similarity on. */
const BOOST_FROM = 0.7;

/**
 * Jaro-Winkler similarity of two texts, 0 to 1, by UTF-16 units; 0 when either is empty. Symmetric, deterministic.
 * Cost: |a| × |b| at worst, O(|a| + |b|) memory. Source: Winkler, String Comparator Metrics (1990).
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return a === "" ? 0 : 1;
  const jaro = jaroSimilarity(a, b);
  if (jaro <= BOOST_FROM) return jaro;
  let shared = 0;
  while (shared < PREFIX_LENGTH && shared < a.length && a[shared] === b[shared]) shared += 1;
  return jaro + shared * PREFIX_WEIGHT * (1 - jaro);
}

/** The largest Jaro-Winkler similarity that texts of these lengths can have unless they are equal; to pass over the rest. */
export function mostJaroWinkler(lengthA: number, lengthB: number): number {
  const jaro = 1 / 3 + (1 + Math.min(lengthA, lengthB) / Math.max(lengthA, lengthB)) / 3;
  return jaro + PREFIX_LENGTH * PREFIX_WEIGHT * (1 - jaro);
}

function jaroSimilarity(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const takenB = new Uint8Array(b.length);
  const matchedA: string[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j += 1) {
      if (takenB[j] === 1 || a[i] !== b[j]) continue;
      takenB[j] = 1;
      matchedA.push(a.charAt(i));
      break;
    }
  }
  const matches = matchedA.length;
  if (matches === 0) return 0;
  let at = 0;
  let swapped = 0;
  for (let j = 0; j < b.length; j += 1) {
    if (takenB[j] !== 1) continue;
    if (matchedA[at] !== b[j]) swapped += 1;
    at += 1;
  }
  return (matches / a.length + matches / b.length + (matches - swapped / 2) / matches) / 3;
}
