import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ContactKind, contactOfColumn, contactOfName, contactOfText } from "./contact.ts";
import { prepareTables } from "./tinyTables.ts";

describe("contact data", () => {
  it.each<[ContactKind, string[]]>([
    [
      "e-mail",
      [
        "E-mail",
        "email",
        "contactEmail",
        "Courriel",
        "correo",
        "correo electrónico",
        "E-Mail-Adresse",
        "البريد الإلكتروني",
        "mail",
        "Dirección de correo",
        "Adresse mail",
        "Adresse électronique",
        "عنوان البريد",
      ],
    ],
    [
      "phone",
      [
        "Phone",
        "tel.",
        "Téléphone",
        "teléfono",
        "Telefonnummer",
        "Handy",
        "هاتف",
        "contact:phone",
        "mobile",
        "تلفون",
        "موبايل",
      ],
    ],
    [
      "street",
      [
        "Address",
        "adresse",
        "Dirección",
        "Straße",
        "addr:street",
        "house_number",
        "Post code",
        "Code postal",
        "شارع",
        "عنوان السكن",
      ],
    ],
    [
      "birth-date",
      [
        "Birth date",
        "birthDate",
        "date_of_birth",
        "DOB",
        "Date de naissance",
        "fecha de nacimiento",
        "Geburtsdatum",
        "تاريخ الميلاد",
        "Né le",
        "Né(e) le",
        "تاريخ الولادة",
      ],
    ],
  ])("is known as %s by name", (kind, names) => {
    expect(names.map((name) => [name, contactOfName(name)])).toEqual(names.map((name) => [name, kind]));
  });

  it("is not seen in other names", () => {
    const names = [
      "name",
      "country",
      "address url",
      "Web-Adresse Web",
      "birth place",
      "pays de naissance",
      "telegram",
      "mailing",
      "عنوان",
      "العنوان",
      "مكان الولادة",
      "title",
      "from",
      "street_name_of_place",
    ];
    expect(names.filter((name) => contactOfName(name) !== null)).toEqual([]);
  });

  it.each<[ContactKind, string[]]>([
    ["e-mail", ["a.b@c.example", "write to a@b.example, please", "<a@b.example>", "mailto:a@b.example"]],
    ["phone", ["+33 1 23 45 67 89", "01 23 45 67 89", "(020) 7946 0000", "555-123-4567", "0049301234567"]],
    ["phone", ["0612345678", "٠٦١٢٣٤٥٦٧٨", "https://wa.me/33612345678", "t.me/agora", "tel:+33612345678"]],
    ["street", ["12 rue de la Paix", "221b Baker Street", "Hauptstraße 5", "Calle Mayor 3", "شارع 5"]],
  ])("is known as %s by text", (kind, texts) => {
    expect(texts.map((text) => [text, contactOfText(text)])).toEqual(texts.map((text) => [text, kind]));
  });

  it("is not seen in other texts", () => {
    const texts = [
      "1999",
      "1999-2003",
      "2011-06-12",
      "12/06/2011",
      "12345678",
      "80..120",
      "48.8566",
      "https://a.example/street/5",
      "Forum social mondial 2001",
      "doi:10.1000/182",
      "@name",
      "1 000 000",
      "Place de la République",
      "978-3-16-148410-0",
    ];
    expect(texts.filter((text) => contactOfText(text) !== null)).toEqual([]);
  });

  it("is a column of which more than 30 % look so, whatever its name", () => {
    const texts = (share: number) =>
      Array.from({ length: 10 }, (_, at) => (at < share ? "a@b.example" : "seen twice"));
    expect([contactOfColumn("remarks", texts(3)), contactOfColumn("remarks", texts(4))]).toEqual([
      null,
      "e-mail",
    ]);
    expect(contactOfColumn("address", ["https://a.example", "https://b.example"])).toBeNull();
    expect(contactOfColumn("site", ["https://wa.me/336123456", "https://wa.me/336123457"])).toBe("phone");
    expect(contactOfColumn("العنوان", ["شارع الحرية، تونس", "12 نهج قرطاج"])).toBe("street");
    expect(contactOfColumn("العنوان", ["تاريخ الحركة", "دليل الجمعيات"])).toBeNull();
  });

  it("is looked for without hanging, in any text", () => {
    fc.assert(fc.property(fc.string({ maxLength: 2_000 }), (text) => void contactOfText(text)));
    for (const hard of ["0 ".repeat(5_000), "a@".repeat(5_000), "1".repeat(10_000), `${"a".repeat(5_000)}@`])
      expect(contactOfText(hard)).toBeNull();
  });
});

describe("contact columns of a file", () => {
  const texts = { "t.csv": "name,remarks,phone\nA,a@b.example,1\nB,c@d.example,2\n" };
  const mapping = (more: string) => `
tables:
  t:
    ${more}
    rows:
      - becomes: organisations
        columns: { id: name, name: name, kind: { value: union }, website: remarks }
`;
  it("are dropped, also where the mapping takes them, and never shown", async () => {
    const prepared = await prepareTables(texts, mapping("ignore: []"));
    expect(prepared.problems).toEqual([]);
    expect(prepared.content?.rows.organisations.map(({ cells }) => cells.website)).toEqual(["", ""]);
    expect(prepared.notes.filter(({ code }) => code === "contact-dropped")).toMatchObject([
      {
        column: "remarks",
        count: 2,
        values: { kind: "e-mail" },
        message:
          '"remarks" of t holds contact data (e-mail): 2 cells were dropped; name the column under keep to take it',
      },
      { column: "phone", count: 2, values: { kind: "phone" } },
    ]);
    expect(JSON.stringify(prepared)).not.toContain("@b.example");
    expect(prepared.tables[0]?.columns.map(({ name, contact }) => [name, contact])).toEqual([
      ["name", null],
      ["remarks", "e-mail"],
      ["phone", "phone"],
    ]);
  });
  it("are taken where keep names them", async () => {
    const prepared = await prepareTables(texts, mapping("keep: [remarks]"));
    expect(prepared.content?.rows.organisations.map(({ cells }) => cells.website)).toEqual([
      "a@b.example",
      "c@d.example",
    ]);
  });
});
