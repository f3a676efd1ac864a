/** Which guests a picker offers for what is typed. */
import { fold } from "@maillage/model";

interface Named {
  /** As the screen shows it, folded. */
  readonly shown: string;
  /** In all its forms, folded. */
  readonly names: string;
}

/** How well a name answers: it is what is typed, begins with it, or holds it. */
const rank = ({ shown }: Named, wanted: string) => (shown === wanted ? 0 : shown.startsWith(wanted) ? 1 : 2);

/** The first `most` of those whose name holds what is typed, accents aside: the very name first, then those that begin with it. */
export function guestsByName<G extends Named>(
  guests: readonly G[],
  typed: string,
  most: number,
): readonly G[] {
  const wanted = fold(typed.trim());
  return guests
    .filter(({ names }) => names.includes(wanted))
    .sort((a, b) => rank(a, wanted) - rank(b, wanted) || (a.shown < b.shown ? -1 : 1))
    .slice(0, most);
}
