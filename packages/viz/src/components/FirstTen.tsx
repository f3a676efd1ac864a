import { type ReactNode, useState } from "react";

const FIRST = 10;

/** The first ten of a list, and a button for the rest. */
export function FirstTen<T>({
  items,
  more,
  children,
}: {
  items: readonly T[];
  /** What the button says of the `n` that it would show. */
  more(n: number): string;
  children(shown: readonly T[]): ReactNode;
}) {
  const [whole, setWhole] = useState(false);
  const left = whole ? 0 : items.length - FIRST;
  return (
    <>
      {children(left > 0 ? items.slice(0, FIRST) : items)}
      {left > 0 && (
        <button type="button" className="more" onClick={() => setWhole(true)}>
          {more(left)}
        </button>
      )}
    </>
  );
}
