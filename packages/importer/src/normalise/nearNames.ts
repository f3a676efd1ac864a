/** Names that differ in one letter: each is found by what is left when one letter is taken out. */
export class NearNames {
  readonly #byPiece = new Map<string, Set<string>>();

  /** Cost: the sum of the squares of the names' lengths. */
  constructor(names: Iterable<string>) {
    for (const name of names) {
      for (const piece of pieces(name)) {
        const found = this.#byPiece.get(piece);
        if (found === undefined) this.#byPiece.set(piece, new Set([name]));
        else found.add(name);
      }
    }
  }

  /** The names of at least five letters that one letter more, less or changed makes of the text, or two that lie apart by one; sorted. */
  near(text: string): string[] {
    if (text.length < 5 || text.length > 60) return [];
    const found = new Set<string>();
    for (const piece of pieces(text)) {
      for (const name of this.#byPiece.get(piece) ?? []) if (name.length >= 5) found.add(name);
    }
    return [...found].sort();
  }
}

function pieces(name: string): string[] {
  const found = [name];
  for (let at = 0; at < name.length; at += 1) found.push(name.slice(0, at) + name.slice(at + 1));
  return found;
}
