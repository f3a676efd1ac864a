import { en } from "./en.ts";
import type { MessageId, Words } from "./i18n.ts";

const VALUES = /\{(\w+)[,}]/g;

/** The sentence of an id, when there is one and every value that it needs is there. */
export function sentence(id: string, values: Readonly<Record<string, unknown>>, { t }: Words): string | null {
  const text = (en as Readonly<Record<string, string>>)[id];
  if (text === undefined) return null;
  const isWhole = [...text.matchAll(VALUES)].every(([, name]) => {
    const value = values[name ?? ""];
    return value !== undefined && value !== null && value !== "";
  });
  return isWhole ? t(id as MessageId, { ...values }) : null;
}
