import type { DraftTable, Mapping, RowRule } from "@maillage/model";
import { describe, expect, it } from "vitest";
import {
  answering,
  answerOf,
  askedOf,
  askedRules,
  becoming,
  hasThings,
  keepingContact,
  leavesUnread,
  leavingEmpty,
  leavingOut,
  leavingUnread,
  makingEnds,
  makingOneEnd,
  meaning,
  oneValue,
  ownKind,
  ownRules,
  questionsOf,
  ruleOf,
  ruleOfEnds,
  shownOf,
  turned,
  usesOf,
  valueBecomes,
  valuesOf,
} from "./mappingEdits.ts";

const table = (name: string, columns: string[], contact: string[] = []): DraftTable => ({
  name,
  kind: "rows",
  rows: 3,
  columns: columns.map((column) => ({
    name: column,
    filled: 3,
    samples: [],
    contact: contact.includes(column) ? "e-mail" : null,
  })),
  preview: [],
});
const mappingOf = (tables: Mapping["tables"]): Mapping => ({ maillage: "mapping/1", name: "x", tables });

const groups = table("groups", ["Name", "Country", "Umbrella", "Email", "Fee"], ["Email"]);
const organisation: RowRule = {
  becomes: "organisations",
  columns: {
    id: { from: "Name", read: "alias" },
    name: "Name",
    country: { from: "Country", values: { England: "GB" }, empty: ["?"] },
  },
};
const membership: RowRule = {
  becomes: "ties",
  unless: { Umbrella: "" },
  columns: { from: { from: "Name", read: "alias" }, type: { value: "MEMBER_OF" }, to: "Umbrella" },
};
const members = mappingOf({ groups: { rows: [organisation, membership], ignore: ["Fee"], keep: ["Note"] } });

const pairs = table("pairs", ["A", "B", "Kind"]);
const ends = (column: string): RowRule => ({
  becomes: "organisations",
  columns: { id: column, name: column, kind: { value: "union" } },
});
const open = (column: string): RowRule => ({
  becomes: "organisations",
  columns: { id: column, name: column, kind: { value: "unknown" } },
});
const tie: RowRule = { becomes: "ties", columns: { from: "A", type: { value: "SUPPORTS" }, to: "B" } };
const edges = mappingOf({ pairs: { rows: [ends("A"), ends("B"), tie], ignore: ["Kind"] } });

describe("what a column means", () => {
  it("is told once, without what only follows from it", () => {
    const rule = ruleOf(members, groups);
    expect(usesOf(rule, "Name")).toEqual([{ rule: 0, field: "name" }]);
    expect(usesOf(rule, "Umbrella")).toEqual([{ rule: 1, field: "to" }]);
    expect(usesOf(rule, "Fee")).toEqual([]);
    expect(usesOf(ruleOf(edges, pairs), "A")).toEqual([{ rule: 2, field: "from" }]);
  });
  it("goes to another column with how it is read, and leaves the one before out", () => {
    const next = meaning(members, groups, "Fee", null, { rule: 0, field: "country" });
    const rule = ruleOf(next, groups);
    expect(rule.rows[0]?.columns.country).toBe("Fee");
    expect(rule.ignore).toEqual(["Country"]);
    expect(rule.rows[1]).toEqual(membership);
    expect(rule.keep).toEqual(["Note"]);
  });
  it("takes the id along with the name, read as before", () => {
    const next = meaning(members, groups, "Fee", null, { rule: 0, field: "name" });
    expect(ruleOf(next, groups).rows[0]?.columns).toMatchObject({
      id: { from: "Fee", read: "alias" },
      name: "Fee",
    });
  });
  it("is left out by name, never a contact column", () => {
    const next = meaning(members, groups, "Country", { rule: 0, field: "country" }, null);
    expect(ruleOf(next, groups).rows[0]?.columns).not.toHaveProperty("country");
    expect(ruleOf(next, groups).ignore).toEqual(["Country", "Fee"]);
  });
  it("keeps the other columns of a cell that has several", () => {
    const several = mappingOf({
      groups: { rows: [{ becomes: "organisations", columns: { name: { from: ["Fee", "Name"] } } }] },
    });
    const next = meaning(several, groups, "Fee", { rule: 0, field: "name" }, null);
    expect(ruleOf(next, groups).rows[0]?.columns.name).toEqual({ from: "Name" });
  });
  it("takes unknown kinds as unknown", () => {
    const next = meaning(members, groups, "Fee", null, { rule: 0, field: "kind" });
    expect(ruleOf(next, groups).rows[0]?.columns.kind).toEqual({ from: "Fee", otherwise: "unknown" });
  });
});

describe("ties", () => {
  it("turn round and back", () => {
    const once = turned(edges, pairs, 2);
    expect(ruleOf(once, pairs).rows[2]?.columns).toMatchObject({ from: "B", to: "A" });
    expect(turned(once, pairs, 2)).toEqual(edges);
  });
  it("list only themselves where the other rules are of their ends", () => {
    expect(ownRules(ruleOf(edges, pairs)).map(({ at }) => at)).toEqual([2]);
    expect(ruleOfEnds(ruleOf(edges, pairs))).toEqual(ends("A"));
    expect(ownRules(ruleOf(members, groups))).toHaveLength(2);
    expect(ruleOfEnds(ruleOf(members, groups))).toBeNull();
  });
  it("make organisations of their ends, or no longer, and of another end when it changes", () => {
    const none = makingEnds(edges, pairs, false);
    expect(ruleOf(none, pairs).rows).toEqual([tie]);
    const made = makingEnds(none, pairs, true);
    expect(ruleOf(made, pairs).rows).toEqual([open("A"), open("B"), tie]);
    expect(oneValue(oneValue(made, pairs, 0, "kind", "union"), pairs, 1, "kind", "union")).toEqual(edges);
    const other = meaning(edges, pairs, "Kind", null, { rule: 2, field: "to" });
    expect(ruleOf(other, pairs).rows).toEqual([
      ends("A"),
      ends("Kind"),
      { ...tie, columns: { ...tie.columns, to: "Kind" } },
    ]);
    expect(ruleOf(other, pairs).ignore).toEqual(["B"]);
  });
});

describe("an end that no row is of", () => {
  const apart = mappingOf({ pairs: { rows: [tie], ignore: ["Kind"] }, ...members.tables });
  it("becomes an organisation by its name, and the columns mean what they meant", () => {
    const once = makingOneEnd(apart, pairs, "B", "Zeta");
    const twice = makingOneEnd(makingOneEnd(once, pairs, "B", "Eta"), pairs, "B", "Zeta");
    const made = { ...ends("B"), when: { B: ["Zeta", "Eta"] } };
    expect(ruleOf(twice, pairs).rows).toEqual([
      tie,
      { ...made, columns: { ...made.columns, kind: { value: "unknown" } } },
    ]);
    expect(usesOf(ruleOf(twice, pairs), "B")).toEqual([{ rule: 0, field: "to" }]);
    expect(ruleOfEnds(ruleOf(twice, pairs))).toBeNull();
    expect(becoming(twice, pairs, 1, null)).toEqual(apart);
  });
  it("is not what tells whether there are things for ties to end at", () => {
    expect(hasThings(apart)).toBe(true);
    expect(hasThings(makingOneEnd(mappingOf({ pairs: { rows: [tie] } }), pairs, "B", "Zeta"))).toBe(false);
    expect(hasThings(edges)).toBe(false);
  });
});

describe("what rows become", () => {
  it("is nothing when it is taken away, with every column left out", () => {
    const rule = ruleOf(becoming(edges, pairs, 2, null), pairs);
    expect(rule).toEqual({ rows: [], ignore: ["A", "B", "Kind"] });
  });
  it("keeps what both kinds of thing have", () => {
    const [events] = ruleOf(becoming(members, groups, 0, "events"), groups).rows;
    expect(events).toEqual({
      becomes: "events",
      columns: {
        id: { from: "Name", read: "alias" },
        name: "Name",
        country: organisation.columns.country,
        kind: { value: "unknown" },
      },
    });
  });
  it("gives ties their ends, and the ends their organisations where there are no others", () => {
    const alone = mappingOf({ pairs: { rows: [], ignore: ["A", "B", "Kind"] } });
    const rule = ruleOf(becoming(alone, pairs, 0, "ties"), pairs);
    expect(rule.rows.map(({ becomes }) => becomes)).toEqual(["organisations", "organisations", "ties"]);
    expect(rule.rows[2]?.columns).toEqual({ from: "A", to: "B", type: { value: "RELATED_TO" } });
    expect(rule.ignore).toEqual(["Kind"]);
    const beside = becoming({ ...alone, tables: { ...alone.tables, ...members.tables } }, pairs, 0, "ties");
    expect(ruleOf(beside, pairs).rows).toHaveLength(1);
    const things = ruleOf(becoming(edges, pairs, 2, "organisations"), pairs);
    expect(things.rows).toEqual([
      { becomes: "organisations", columns: { id: "A", name: "A", kind: { value: "unknown" } } },
    ]);
  });
  it("gives a source the column that is called like a title, and never an end of a tie", () => {
    const source = (...columns: string[]) => {
      const named = table("pairs", columns);
      const from = { ...tie, columns: { ...tie.columns, from: columns[0] ?? "", to: columns[1] ?? "" } };
      const own = mappingOf({ pairs: { rows: [from], ignore: columns.slice(2) } });
      return ruleOf(becoming(own, named, 1, "sources"), named).rows.at(-1)?.columns;
    };
    expect(source("From", "To", "Since", "Source_title")).toEqual({
      id: "Source_title",
      title: "Source_title",
    });
    expect(source("De", "À", "Titre de la source")?.title).toBe("Titre de la source");
    expect(source("Source", "Target", "Referencia")?.title).toBe("Referencia");
    expect(source("Source", "Target", "Weight")).toEqual({});
  });
});

describe("what things of unknown kind are", () => {
  const everybody = { level: { value: "public" } };
  const matrix = table("matrix", ["name", "Alpha", "Beta", "Gamma"]);
  const lone: RowRule = {
    becomes: "organisations",
    each: ["Gamma"],
    columns: { id: { column: true }, name: { column: true }, kind: { value: "unknown" } },
  };
  const cells: RowRule = {
    becomes: "ties",
    each: ["Alpha", "Beta", "Gamma"],
    columns: { from: "name", type: { value: "RELATED_TO" }, to: { column: true } },
  };
  const square = mappingOf({ matrix: { rows: [open("name"), lone, cells] } });
  const listed = mappingOf({ pairs: { rows: [open("A"), open("B"), tie], ignore: ["Kind"] } });
  const nothing = new Set<string>();
  const organisations = new Set(["organisations"]);
  const answer = (mapping: Mapping, of: DraftTable, unknown = nothing) => {
    const rule = ruleOf(mapping, of);
    return answerOf(rule, askedRules(rule, unknown), unknown);
  };

  it("is asked of bare names and of rows without a kind, never where the file says it", () => {
    expect(askedRules(ruleOf(square, matrix), nothing)).toEqual([0, 1]);
    expect(askedRules(ruleOf(listed, pairs), nothing)).toEqual([0, 1]);
    expect(askedRules(ruleOf(members, groups), nothing)).toEqual([0]);
    expect([answer(square, matrix), answer(listed, pairs), answer(edges, pairs)]).toEqual([
      "unknown",
      "unknown",
      "organisations",
    ]);
    const sorted = mappingOf({
      groups: {
        rows: [
          {
            ...organisation,
            columns: { ...organisation.columns, kind: { from: "Fee", otherwise: "unknown" } },
          },
        ],
      },
    });
    expect(askedRules(ruleOf(sorted, groups), nothing)).toEqual([]);
    expect(askedRules(ruleOf(sorted, groups), organisations)).toEqual([0]);
    expect(answer(sorted, groups, organisations)).toBe("unknown");
  });

  it("makes people of the ends of ties, which the form goes on to take for ends", () => {
    const people = answering(listed, pairs, [0, 1], "people");
    expect(ruleOf(people, pairs).rows).toEqual([
      { becomes: "people", columns: { id: "A", name: "A" } },
      { becomes: "people", columns: { id: "B", name: "B" } },
      tie,
    ]);
    expect(answer(people, pairs)).toBe("people");
    expect(ownRules(ruleOf(people, pairs)).map(({ at }) => at)).toEqual([2]);
    const other = meaning(people, pairs, "Kind", null, { rule: 2, field: "to" });
    expect(ruleOf(other, pairs).rows[1]).toEqual({
      becomes: "people",
      columns: { id: "Kind", name: "Kind" },
    });
    expect(answering(people, pairs, [0, 1], "unknown")).toEqual(listed);
  });

  it("makes organisations that everybody sees, of a matrix with its turns, and takes it back", () => {
    const said = answering(square, matrix, [0, 1], "organisations");
    expect(ruleOf(said, matrix).rows).toEqual([
      { ...open("name"), columns: { ...open("name").columns, ...everybody } },
      { ...lone, columns: { ...lone.columns, ...everybody } },
      cells,
    ]);
    expect(answer(said, matrix)).toBe("organisations");
    expect(answering(said, matrix, [0, 1], "unknown")).toEqual(square);
    const events = answering(said, matrix, [0, 1], "events");
    expect(ruleOf(events, matrix).rows.map(({ becomes }) => becomes)).toEqual(["events", "events", "ties"]);
    expect(answer(events, matrix)).toBe("events");
    expect(answer(answering(said, matrix, [1], "people"), matrix)).toBeNull();
  });

  it("keeps a kind that was said, and of another kind of thing only the column that says it", () => {
    const said = answering(edges, pairs, [0, 1], "organisations");
    expect(ruleOf(said, pairs).rows[0]?.columns).toEqual({ ...ends("A").columns, ...everybody });
    expect(ruleOf(answering(edges, pairs, [0, 1], "events"), pairs).rows[0]?.columns.kind).toEqual({
      value: "unknown",
    });
    const kind = { from: "Fee", values: { guild: "union" }, otherwise: "unknown" };
    const sorted = mappingOf({
      groups: {
        rows: [{ ...organisation, columns: { ...organisation.columns, kind } }],
        ignore: ["Umbrella"],
      },
    });
    const kindAs = (said: "organisations" | "events") =>
      ruleOf(answering(sorted, groups, [0], said), groups).rows[0]?.columns.kind;
    expect(kindAs("organisations")).toEqual(kind);
    expect(kindAs("events")).toEqual({ from: "Fee", otherwise: "unknown" });
    const people = answering(sorted, groups, [0], "people");
    expect(ruleOf(people, groups)).toEqual({
      rows: [{ becomes: "people", columns: { id: { from: "Name", read: "alias" }, name: "Name" } }],
      ignore: ["Country", "Umbrella", "Fee"],
    });
  });

  it("holds for a name that gets no row before and after", () => {
    const once = makingOneEnd(mappingOf({ pairs: { rows: [tie], ignore: ["Kind"] } }), pairs, "B", "Zeta");
    const people = answering(once, pairs, [1], "people");
    const twice = makingOneEnd(people, pairs, "B", "Eta");
    expect(ruleOf(twice, pairs).rows[1]).toEqual({
      becomes: "people",
      when: { B: ["Zeta", "Eta"] },
      columns: { id: "B", name: "B" },
    });
  });

  const filled = (name: string, columns: string[], ...rows: string[][]): DraftTable => ({
    ...table(name, columns),
    preview: rows.map((cells, at) => ({ row: at + 1, cells })),
  });
  const stated = { from: "Tipo", values: { organización: "public" }, otherwise: "" };
  const people: RowRule = {
    becomes: "people",
    when: { Tipo: ["persona"] },
    columns: { id: "Nombre", name: "Nombre" },
  };
  const others: RowRule = {
    becomes: "organisations",
    unless: { Tipo: ["persona"] },
    columns: {
      id: "Nombre",
      name: "Nombre",
      kind: { from: "Tipo", otherwise: "unknown" },
      level: stated,
    },
  };
  const mixed = mappingOf({ list: { rows: [people, others] } });
  const list = filled(
    "list",
    ["Nombre", "Tipo"],
    ["Aurora", "organización"],
    ["Xoxo", "persona"],
    ["Tierra", "sindicato"],
    ["Rara", "idea"],
  );

  it("is never asked of rows whose kind of thing a word of the file says, and no answer reaches them", () => {
    const rule = ruleOf(mixed, list);
    expect(askedRules(rule, nothing)).toEqual([]);
    const places = askedRules(rule, organisations);
    expect(places).toEqual([1]);
    const isKnown = (_: string, text: string) => text === "sindicato";
    expect(shownOf(rule, list, places, isKnown)).toEqual({ names: ["Rara"], saysSome: true });
    expect(askedOf(rule, places)).toBe("rows");
    const said = answering(mixed, list, places, "organisations");
    expect(ruleOf(said, list).rows).toEqual([
      people,
      { ...others, columns: { ...others.columns, ...everybody } },
    ]);
    expect(answering(mixed, list, places, "unknown")).toEqual(mixed);
    const event: RowRule = { ...others, becomes: "events", when: { Tipo: "foro" } };
    expect(askedRules({ rows: [people, event] }, new Set(["events", "organisations"]))).toEqual([]);
    expect(askedRules({ rows: [{ ...people, ...everybody, when: { Tipo: "persona" } }] }, nothing)).toEqual(
      [],
    );
  });

  it("is not asked where the mapping says by a column, or otherwise than public, who may see them", () => {
    for (const level of ["Level", { value: "restricted" }, { from: "Level", values: { no: "restricted" } }]) {
      const one: RowRule = { ...open("A"), columns: { ...open("A").columns, level } };
      const byKind: RowRule = { ...others, columns: { ...others.columns, level } };
      expect(askedRules({ rows: [one, byKind] }, organisations)).toEqual([]);
    }
  });

  it("is asked of the rows and of the columns of a matrix apart, and an answer changes only its own", () => {
    const rowsOf: RowRule = { becomes: "people", columns: { id: "Persona", name: "Persona" } };
    const meetings: RowRule = {
      becomes: "events",
      each: ["Reunión mayo", "Reunión junio", "Foro"],
      columns: { id: { column: true }, name: { column: true }, kind: { value: "unknown" } },
    };
    const took: RowRule = {
      ...cells,
      each: meetings.each ?? [],
      columns: { ...cells.columns, from: "Persona" },
    };
    const twoMode = mappingOf({ m: { rows: [rowsOf, meetings, took] } });
    const marks = filled(
      "m",
      ["Persona", ...(meetings.each ?? [])],
      ["Xoxo", "x", "", ""],
      ["Zeta", "", "x", "x"],
    );
    const rule = ruleOf(twoMode, marks);
    const questions = questionsOf(rule, marks, askedRules(rule, nothing));
    expect(questions).toEqual([[0], [1]]);
    expect(questions.map((places) => askedOf(rule, places))).toEqual(["rows", "columns"]);
    expect(questions.map((places) => shownOf(rule, marks, places, () => true).names)).toEqual([
      ["Xoxo", "Zeta"],
      ["Reunión mayo", "Reunión junio"],
    ]);
    expect(questions.map((places) => answerOf(rule, places, nothing))).toEqual(["people", "unknown"]);
    const said = ruleOf(answering(twoMode, marks, [1], "events"), marks);
    expect(said.rows).toEqual([
      rowsOf,
      { ...meetings, columns: { ...meetings.columns, ...everybody } },
      took,
    ]);
  });

  it("is asked of both ends of ties at once only where a name stands at both, and each keeps its answer", () => {
    const rule = ruleOf(listed, pairs);
    const both = filled("pairs", ["A", "B", "Kind"], ["Xoxo", "Zeta", ""], ["Zeta", "Rara", ""]);
    const apart = filled("pairs", ["A", "B", "Kind"], ["Xoxo", "Aurora", ""], ["Zeta", "Tierra", ""]);
    expect(questionsOf(rule, both, [0, 1])).toEqual([[0, 1]]);
    expect(askedOf(rule, [0, 1])).toBeNull();
    expect(questionsOf(rule, apart, [0, 1])).toEqual([[0], [1]]);
    expect(askedOf(rule, [1])).toBe("names");
    const members = answering(answering(listed, apart, [0], "people"), apart, [1], "organisations");
    const noted = meaning(members, apart, "Kind", null, { rule: 2, field: "note" });
    expect(ruleOf(noted, apart).rows.slice(0, 2)).toEqual(ruleOf(members, apart).rows.slice(0, 2));
    const otherEnd = meaning(members, apart, "Kind", null, { rule: 2, field: "from" });
    expect(
      ruleOf(otherEnd, apart)
        .rows.slice(0, 2)
        .map(({ becomes, columns: { id } }) => [becomes, id]),
    ).toEqual([
      ["people", "Kind"],
      ["organisations", "B"],
    ]);
  });
});

describe("values and rows", () => {
  it("become what is said, keep how their cell is read, and come back", () => {
    const use = { rule: 0, field: "country" };
    const said = valueBecomes(members, groups, use, "Frnce", "FR");
    expect(ruleOf(said, groups).rows[0]?.columns.country).toEqual({
      from: "Country",
      empty: ["?"],
      values: { England: "GB", Frnce: "FR" },
    });
    expect(valueBecomes(said, groups, use, "Frnce", null)).toEqual(members);
    expect(valuesOf(organisation, "name")).toEqual({});
  });
  it("keep the text of a tie as its role where they become the general type", () => {
    const typed: RowRule = {
      becomes: "ties",
      columns: {
        from: "A",
        to: "B",
        type: { from: "Kind", otherwise: "RELATED_TO" },
        role: { from: "Kind", values: { "works with": "", supports: "" } },
      },
    };
    const ties = mappingOf({ pairs: { rows: [typed] } });
    const said = valueBecomes(ties, pairs, { rule: 0, field: "type" }, "works with", "RELATED_TO");
    expect(ruleOf(said, pairs).rows[0]?.columns).toMatchObject({
      type: { values: { "works with": "RELATED_TO" } },
      role: { from: "Kind", values: { supports: "" } },
    });
    const other = valueBecomes(ties, pairs, { rule: 0, field: "type" }, "works with", "SUPPORTS");
    expect(ruleOf(other, pairs).rows[0]?.columns.role).toEqual(typed.columns.role);
  });
  it("have one text for all, or none", () => {
    const kind = oneValue(members, groups, 0, "kind", "union");
    expect(ruleOf(kind, groups).rows[0]?.columns.kind).toEqual({ value: "union" });
    expect(oneValue(kind, groups, 0, "kind", null)).toEqual(members);
  });
  it("are left out by their places, and taken again", () => {
    const out = leavingOut(members, groups, [9, 3, 9], true);
    expect(ruleOf(out, groups).leaveOut).toEqual([3, 9]);
    expect(leavingOut(out, groups, [3, 9], false)).toEqual(members);
  });
});

describe("what is left empty", () => {
  const country = { rule: 0, field: "country" };

  it("is every text of a column that cannot be read, until they are asked about again", () => {
    const left = leavingUnread(members, groups, country, true);
    expect(ruleOf(left, groups).rows[0]?.columns.country).toEqual({
      from: "Country",
      values: { England: "GB" },
      empty: ["?"],
      unread: "empty",
    });
    const row = ruleOf(left, groups).rows[0];
    expect([row && leavesUnread(row, "country"), row && leavesUnread(row, "name")]).toEqual([true, false]);
    expect(leavingUnread(left, groups, country, false)).toEqual(members);
    const bare = leavingUnread(members, groups, { rule: 1, field: "to" }, true);
    expect(ruleOf(bare, groups).rows[1]?.columns.to).toEqual({ from: "Umbrella", unread: "empty" });
  });

  it("is a cell by the place of its row", () => {
    const left = leavingEmpty(members, groups, "Country", [7, 3, 7], true);
    expect(ruleOf(left, groups).leaveEmpty).toEqual({ Country: [3, 7] });
    const more = leavingEmpty(left, groups, "Fee", [3], true);
    expect(ruleOf(more, groups).leaveEmpty).toEqual({ Country: [3, 7], Fee: [3] });
    expect(ruleOf(leavingEmpty(more, groups, "Fee", [3], false), groups).leaveEmpty).toEqual({
      Country: [3, 7],
    });
    expect(leavingEmpty(left, groups, "Country", [3, 7], false)).toEqual(members);
  });
});

describe("a kind of one's own", () => {
  const use = { rule: 0, field: "kind" };
  const guilds = mappingOf({
    groups: { rows: [{ becomes: "organisations", columns: { id: "Name", name: "Name", kind: "Fee" } }] },
  });

  it("is added under an id of its name, and the text becomes it; the same text again is the same kind", () => {
    const one = ownKind(guilds, groups, use, "organisationKinds", "Guilde d’été", "fr");
    expect(one.adds).toEqual({ organisationKinds: { "x-guilde-d-ete": { label: { fr: "Guilde d’été" } } } });
    expect(ruleOf(one, groups).rows[0]?.columns.kind).toEqual({
      from: "Fee",
      values: { "Guilde d’été": "x-guilde-d-ete" },
    });
    expect(ownKind(one, groups, use, "organisationKinds", "Guilde d’été", "fr")).toEqual(one);
    const other = ownKind(one, groups, use, "organisationKinds", "Guilde d'été!", "fr");
    expect(Object.keys(other.adds?.organisationKinds ?? {})).toEqual(["x-guilde-d-ete", "x-guilde-d-ete-2"]);
  });

  it("has an id also where its name has no Latin letter", () => {
    const one = ownKind(guilds, groups, use, "organisationKinds", "ديوان", "ar");
    expect(Object.keys(one.adds?.organisationKinds ?? {})).toEqual(["x-kind"]);
  });
});

describe("contact data", () => {
  it("is taken where it is kept by name, and dropped again with all that it meant", () => {
    const kept = keepingContact(members, groups, "Email", true);
    expect(ruleOf(kept, groups).keep).toEqual(["Note", "Email"]);
    const meant = meaning(kept, groups, "Email", null, { rule: 1, field: "note" });
    expect(ruleOf(meant, groups).rows[1]?.columns.note).toBe("Email");
    expect(keepingContact(meant, groups, "Email", false)).toEqual(members);
  });
});
