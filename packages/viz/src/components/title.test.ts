import { expect, it } from "vitest";
import { en } from "../strings/en.ts";
import { titleOf } from "./title.ts";

it.each([
  ["/", "Maillage"],
  ["/network", "Network · Maillage"],
  ["/gaps", "Gaps · Maillage"],
  ["/periods", "Two periods side by side · Maillage"],
  ["/sources", "Sources · Maillage"],
  ["/sources/book", "Sources · Maillage"],
  ["/entity/vc", "Organisation, event or person · Maillage"],
  ["/duplicates", "Duplicates · Maillage"],
  ["/manage/secret", "Manage · Maillage"],
  ["/nowhere", "Maillage"],
])("the window on %s is called %s", (path, title) => {
  expect(titleOf(path, (id) => en[id])).toBe(title);
});
