declare module "jstat" {
  /** The part of jstat that is used here; the package ships no types. */
  interface JStat {
    readonly chisquare: { cdf(value: number, degrees: number): number };
    gammaln(value: number): number;
    readonly gamma: { inv(probability: number, shape: number, scale: number): number };
  }
  const jstat: JStat;
  export default jstat;
}
