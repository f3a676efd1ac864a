/** What a text became. The same text and hints always become the same. */
export interface Normalised {
  readonly before: string;
  /** In the form of the package, such as an EDTF date or an ISO country code; null when it cannot be read. */
  readonly value: string | null;
  /** Name of the rule that read it, such as "circa" or "historic-state"; null when nothing had to be done or nothing could. */
  readonly rule: string | null;
  /** What it may mean when that is not certain: asked, never guessed; `value` is null then. */
  readonly candidates: readonly { readonly value: string; readonly label: string }[];
}
