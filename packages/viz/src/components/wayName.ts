import { METHODS } from "@maillage/model";
import type { Language } from "../strings/language.ts";
import { methodName, tieName } from "./labels.ts";

/** A method of cooperation in words, else the kind of ties that say none; as a heading begins. */
export function wayName(id: string, language: Language): string {
  const name = METHODS.some((method) => method.id === id) ? methodName(id, language) : tieName(id, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
