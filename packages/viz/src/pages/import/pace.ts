/** Seconds before a pace says something. */
const ENOUGH = 2;

/** Things a second and whole seconds that remain, from what was done in some seconds; null while that tells too little. */
export function pace(
  seconds: number,
  done: number,
  left: number,
): { readonly perSecond: number; readonly secondsLeft: number } | null {
  if (seconds < ENOUGH || done <= 0 || left <= 0) return null;
  const perSecond = done / seconds;
  return { perSecond, secondsLeft: Math.ceil(left / perSecond) };
}
