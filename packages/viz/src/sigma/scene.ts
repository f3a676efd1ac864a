import type { DrawnEdge, DrawnNode } from "@maillage/model";
import type { Land } from "./land.ts";
import type { Tokens } from "./looks.ts";

export type Project = (point: { x: number; y: number }) => { x: number; y: number };
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface Scene {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly fields: readonly { x: number; y: number; label: string }[];
  readonly land: Land;
  readonly open: string | null;
  readonly hovered: string | null;
  readonly onlySeat: string | null;
  readonly neighbours: ReadonlySet<string>;
  readonly label: (node: DrawnNode) => string;
  /** Stands in where the whole name would be cut. */
  readonly short: (node: DrawnNode) => string;
  /** What a mark's size shows, as a number of ties. */
  readonly weight: (node: DrawnNode) => number;
  /** 0 to 1 where colour shows a value; null where it shows the seat. */
  readonly shade: (node: DrawnNode) => number | null;
  readonly tokens: Tokens;
  readonly arabic: boolean;
}
