import { expect, it } from "vitest";
import { guestsByName } from "./guestsByName.ts";

const named = (id: string, shown: string, others = "") => ({ id, shown, names: `${shown} ${others}` });
const guests = [
  named("tn", "world march of women tunisia"),
  named("fr", "marche mondiale", "world march of women france"),
  named("w", "world march of women"),
  named("a", "abahlali"),
];
const ids = (typed: string, most = 9) => guestsByName(guests, typed, most).map(({ id }) => id);

it("offers the very name first, then names that begin with what is typed, then those that hold it", () => {
  expect(ids("World March of Women")).toEqual(["w", "tn", "fr"]);
  expect(ids("Wörld", 2)).toEqual(["w", "tn"]);
});

it("offers all by name where nothing is typed, and nobody where none fits", () => {
  expect(ids("")).toEqual(["a", "fr", "w", "tn"]);
  expect(ids("xyz")).toEqual([]);
});
