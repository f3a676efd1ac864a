/** Tokens of the theme as the canvas needs them. */
export interface Tokens {
  readonly [name: string]: string;
}
const NAMES = [
  "land",
  "sea",
  "ink",
  "ink2",
  "ink3",
  "coast",
  "tie",
  "sel",
  "africa",
  "asia",
  "europe",
  "latin-america",
  "north-america",
  "west-asia",
  "font",
];

export function readTokens(): Tokens {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/** `#rrggbb` with an opacity between 0 and 1. */
export function faded(hex: string | undefined, opacity: number): string {
  return `${hex ?? "#000000"}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, "0")}`;
}

/** A colour at an opacity as sigma's blending wants it: channels already multiplied by the opacity. */
export function premultiplied(hex: string | undefined, opacity: number): string {
  const channels = [1, 3, 5].map((at) =>
    Math.round(Number.parseInt((hex ?? "#000000").slice(at, at + 2), 16) * opacity),
  );
  return `rgba(${channels.join(", ")}, ${opacity})`;
}

const channelsOf = (hex: string | undefined): number[] =>
  [1, 3, 5].map((at) => Number.parseInt((hex ?? "#000000").slice(at, at + 2), 16));

/** From a fifth of the ink on land to all of it: the darker (or, in the dark, the lighter), the more. `share`: 0 to 1. */
export function inkAt(tokens: Tokens, share: number): string {
  const land = channelsOf(tokens.land);
  const mixed = channelsOf(tokens.ink).map((ink, at) => {
    const ground = land[at] ?? 0;
    return Math.round(ground + (ink - ground) * (0.2 + 0.8 * share));
  });
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Node radius in px: 1.9 + 1.3 × √ties. */
export function nodeRadius(ties: number): number {
  return 1.9 + 1.3 * Math.sqrt(ties);
}

/** Width of a selected tie, px. */
export function tieWidth(sources: number): number {
  return sources >= 3 ? 2.8 : sources === 2 ? 1.9 : 1.1;
}
