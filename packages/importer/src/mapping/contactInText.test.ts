import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutContact } from "./contactInText.ts";
import { prepareTables } from "./tinyTables.ts";

describe("contact data in a text", () => {
  it.each([
    ["contacto marisol@agora.example", "contacto …"],
    ["Red Agora <marisol@agora.example>", "Red Agora …"],
    ["ask a@b.example, or c.d@e.example.", "ask …, or …."],
    ["call 0612345678", "call …"],
    ["since 2011 06 12 34 56 78", "since 2011 …"],
    ["06 12 34 56 78 / 07 12 34 56 78", "…"],
    ["Ana +33 6 12 34 56 78, Luz (020) 7946 0000", "Ana …, Luz …"],
    ["móvil 612 345 678", "…"],
    ["see https://wa.me/33612345678 or t.me/agora", "see … or …"],
    ["اتصل ٠٦١٢٣٤٥٦٧٨", "اتصل …"],
    ["mailto:a@b.example?subject=hello", ""],
    ["a@b.example", ""],
    ["+33 6 12 34 56 78", ""],
  ])("is cut out of %s", (text, left) => {
    expect(withoutContact(text)).toBe(left.match(/\p{L}/u) === null ? "" : left);
  });

  it.each([
    "12 members in 2011, 250 000 in 2015",
    "+10 000 000 signatures",
    "2001-2003, 2005-2007",
    "1999 2001 2003 2005",
    "whatsapp 2015-2019",
    "01.02.2003 - 03.04.2005",
    "from 01/02/2003 to 05.06.2011",
    "01 02 2003 12",
    "2011-06-12 2011-07-01",
    "ISBN 978-3-16-148410-0",
    "ISBN 0-306-40615-2",
    "ISBN 0306406152",
    "ISSN 0028-0836",
    "0000-0002-1825-0097",
    "0000-0002-1694-233X",
    "doi:10.1000/0123456789",
    "48.8566, 2.3522",
    "+48.856614+002.352222",
    "-0.1276 51.5072",
    "open 08.30-10.00",
    "https://medium.com/@ana.garcia",
    "https://a.example/0612345678?id=0712345678",
    "https://chat.me/agora",
    "@agora@social.example",
    "FR-0612345678",
    "0000123456",
  ])("is not seen in %s", (text) => {
    expect(withoutContact(text)).toBe(text);
  });

  it("is looked for without hanging, in any text", () => {
    fc.assert(fc.property(fc.string({ maxLength: 2_000 }), (text) => void withoutContact(text)));
    const began = performance.now();
    for (const hard of ["0 ", "a@", "1", "a.", "06/", "(+0", "tel ", "mailto:", "<a@b."])
      withoutContact(hard.repeat(20_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe("contact data in single cells", () => {
  const rows = Array.from(
    { length: 6 },
    (_, at) => `Group ${at},Group ${at + 1},plain,https://g${at}.example\n`,
  );
  const texts = {
    "t.csv": `Nombre,Con,Nota,Site\n${rows.join("")}Red Agora <marisol@agora.example>,Group 1,contacto marisol@agora.example,https://wa.me/33612345678\n`,
  };
  const mapping = (more: string) => `
tables:
  t:
    ${more}
    rows:
      - becomes: organisations
        columns: { id: { from: Nombre, read: alias }, name: Nombre, kind: { value: union }, website: Site }
      - becomes: ties
        columns: { from: { from: Nombre, read: alias }, type: { value: COOPERATES_WITH }, to: { from: Con, read: alias }, note: Nota }
      - becomes: organisations
        columns: { id: { from: Con, read: alias }, name: Con, kind: { value: union } }
`;
  it("is cut out of names, ids, notes and addresses of the web, and told without it", async () => {
    const prepared = await prepareTables(texts, mapping("ignore: []"));
    expect(prepared.problems).toEqual([]);
    const { organisations = [], ties = [] } = prepared.content?.rows ?? {};
    expect(organisations.find(({ line }) => line === 8)?.cells).toMatchObject({
      id: "red-agora-...",
      name: "Red Agora …",
      website: "",
    });
    expect(organisations[0]?.cells.website).toBe("https://g0.example");
    expect(ties.at(-1)?.cells).toMatchObject({ from: "red-agora-...", note: "contacto …" });
    expect(prepared.notes.filter(({ code }) => code === "contact-in-cells")).toMatchObject(
      ["Nombre", "Site", "Nota"].map((column) => ({ table: "t", column, count: 1, row: 8, values: {} })),
    );
    expect(JSON.stringify(prepared)).not.toMatch(/marisol|33612345678/);
  });
  it("is taken where keep names the column", async () => {
    const prepared = await prepareTables(texts, mapping("keep: [Nombre, Nota, Site]"));
    expect(prepared.content?.rows.ties.at(-1)?.cells.note).toBe("contacto marisol@agora.example");
    expect(prepared.notes.filter(({ code }) => code === "contact-in-cells")).toEqual([]);
  });
  it("is no number, date or identifier of a book", async () => {
    const prepared = await prepareTables(
      {
        "s.csv":
          "id,title,isbn,published\nb,Book,0306406152,01.02.2003\nc,Other,x,2004\nd,More,y,2005\ne,Last,z,2006\n",
      },
      `
tables:
  s:
    rows:
      - becomes: sources
        columns: { id: id, title: title, type: { value: report }, identifier: isbn, published: published }
dates: day-month
`,
    );
    expect(prepared.problems).toEqual([]);
    expect(prepared.content?.rows.sources[0]?.cells).toMatchObject({
      identifier: "0306406152",
      published: "2003-02-01",
    });
  });
});
