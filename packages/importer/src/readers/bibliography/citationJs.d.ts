/** The part of @citation-js/core that is used here; the package has no types of its own. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      /** One step: parses input of a named form. */
      data(input: unknown, type: string): unknown;
      /** Turns input of a named form into another one, step by step; fetches only what is of a form for addresses. */
      chain(input: unknown, options: { forceType: string; generateGraph: false }): unknown;
    };
  };
}
declare module "@citation-js/plugin-bibtex";
