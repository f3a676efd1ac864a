/**
 * A JSON object in pieces, one line for each item of its lists, so that no text of the whole is made: first the members of `head`,
 * then the lists.
 */
export function* jsonPieces(
  head: Readonly<Record<string, unknown>>,
  lists: Readonly<Record<string, Iterable<unknown>>>,
): Generator<string> {
  yield "{\n";
  let comma = "";
  for (const [name, value] of Object.entries(head)) {
    yield `${comma}${JSON.stringify(name)}: ${JSON.stringify(value)}`;
    comma = ",\n";
  }
  for (const [name, items] of Object.entries(lists)) {
    yield `${comma}${JSON.stringify(name)}: [`;
    comma = "\n";
    for (const item of items) {
      yield `${comma}${JSON.stringify(item)}`;
      comma = ",\n";
    }
    yield "]";
    comma = ",\n";
  }
  yield "\n}\n";
}
