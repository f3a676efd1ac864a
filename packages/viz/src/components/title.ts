import type { MessageId } from "../strings/i18n.ts";

const TITLES: readonly (readonly [string, MessageId])[] = [
  ["/network", "nav.network"],
  ["/gaps", "nav.gaps"],
  ["/lineage", "lineage.title"],
  ["/durability", "last.title"],
  ["/periods", "time.title"],
  ["/compare", "compare.title"],
  ["/unseen", "record.title"],
  ["/sources", "nav.sources"],
  ["/entity/", "nav.entity"],
  ["/plans", "plan.title"],
  ["/duplicates", "dup.title"],
  ["/import", "imp.title"],
  ["/manage", "nav.owner"],
];

/** What the window is called: the word of the screen, never a name, since browsers keep titles in their history. */
export function titleOf(path: string, t: (id: MessageId) => string): string {
  const screen = TITLES.find(([start]) => path.startsWith(start))?.[1];
  return screen ? `${t(screen)} · Maillage` : "Maillage";
}
