import type { PlanDuplicates, PlanSide } from "@maillage/importer";
import type { DuplicateSide } from "@maillage/model";
import type { Paired } from "../duplicates.ts";
import { refOf } from "../networkSnapshot.ts";

/**
 * What a record of files that are not loaded yet is read as, by its key: what the files hold as it is there, all else as it is in the
 * network. Cost: constant.
 */
export function pairedOver(
  { sides, tied }: PlanDuplicates,
  inNetwork: (key: string) => Paired | undefined,
): (key: string) => Paired | undefined {
  return (key) => {
    const stored = inNetwork(key);
    const side = sides.get(key);
    const told = side === undefined ? stored?.told : () => sideOf(side, stored !== undefined);
    return (
      told && {
        keys: stored?.keys ?? [key],
        told,
        isTiedTo: (others) =>
          stored?.isTiedTo(others) === true || others.some((other) => tied.get(key)?.has(other) === true),
      }
    );
  };
}

const sideOf = ({ entity, ties, years, sources }: PlanSide, stored: boolean): DuplicateSide => ({
  ...refOf(entity, ties),
  key: entity.key,
  stored,
  city: entity.city,
  years: [...years],
  sources,
});
