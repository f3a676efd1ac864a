import { MAP_HEIGHT, MAP_WIDTH } from "@maillage/analysis";
import { DIRECT_TIE_TYPES, FIELDS } from "@maillage/model";
import { measure } from "./measure.ts";
import type { KnownEntity, Snapshot } from "./networkSnapshot.ts";

const LAYOUT_SEED = 1;
/** Where to draw: fields of action as islands, or near what one is tied to. */
export const DRAWING_LAYOUTS = ["islands", "force"] as const;
export type DrawingLayout = (typeof DRAWING_LAYOUTS)[number];

export interface Place {
  readonly x: number;
  readonly y: number;
}
export interface Places {
  readonly of: ReadonlyMap<string, Place>;
  readonly fields: readonly { readonly id: string; readonly x: number; readonly y: number }[];
}

/**
 * Positions of all organisations and events of the public snapshot from all its direct ties, whatever the scope.
 * Deterministic: nodes go in by the order of keys. At most two seconds on the shipped network, in a thread of its own.
 */
export async function placeEntities(snapshot: Snapshot, layout: DrawingLayout): Promise<Places> {
  const nodes = snapshot.entities.filter((entity) => entity.ref.type !== "Person");
  const at = new Map(nodes.map((entity, index) => [entity.ref.id, index]));
  const edges = snapshot.ties
    .filter((tie) => DIRECT_TIE_TYPES.includes(tie.type))
    .flatMap((tie): [number, number][] => {
      const a = at.get(tie.source.ref.id);
      const b = at.get(tie.target.ref.id);
      return a === undefined || b === undefined ? [] : [[a, b]];
    });
  const { positions, anchors } = await measure(layout === "force" ? "forceMap" : "layout", {
    nodes: nodes.map((entity) => ({ key: entity.key, fields: entity.ref.fields })),
    edges,
    fields: FIELDS.map((field) => field.id),
    seed: LAYOUT_SEED,
  });
  const of = new Map(
    nodes.map((entity, index) => [
      entity.ref.id,
      { x: positions[2 * index] ?? 0, y: positions[2 * index + 1] ?? 0 },
    ]),
  );
  return { of, fields: anchors };
}

/** The public layout knows a joined entity by that of its records which comes first among the public ones. */
const placed = (places: Places, { members }: KnownEntity): Place | undefined =>
  members.map(({ id }) => places.of.get(id)).find((place) => place !== undefined);

/** The place of an entity; one that is not public lies at the mean of its neighbours, else of its fields, else in the middle. */
export function placeOf(places: Places, snapshot: Snapshot, entity: KnownEntity): Place {
  const own = placed(places, entity);
  if (own) return own;
  const around = (snapshot.tiesOf.get(entity.ref.id) ?? []).flatMap((tie) => {
    const other = tie.source === entity ? tie.target : tie.source;
    return placed(places, other) ?? [];
  });
  const fields = places.fields.filter((field) => entity.ref.fields.includes(field.id));
  const near = around.length > 0 ? around : fields.length > 0 ? fields : places.fields;
  const mean = (axis: "x" | "y") => near.reduce((sum, place) => sum + place[axis], 0) / near.length;
  if (near.length === 0) return { x: MAP_WIDTH / 2, y: MAP_HEIGHT / 2 };
  return { x: mean("x"), y: mean("y") };
}
