import type { FileName } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { prepareTables } from "./tinyTables.ts";

/** The proposal for two rows of one table: by file and column of ours, the column of the file that fills it first. */
async function filled(header: string, ...rows: string[]): Promise<Map<string, string>> {
  const { mapping } = await prepareTables({ "t.csv": [header, ...rows].join("\n") }, null);
  const said = new Map<string, string>();
  for (const { becomes, columns } of mapping?.tables.t?.rows ?? [])
    for (const [name, cell] of Object.entries(columns)) {
      const from = typeof cell === "string" ? cell : [cell.from ?? []].flat()[0];
      if (from !== undefined && !said.has(`${becomes}.${name}`)) said.set(`${becomes}.${name}`, from);
    }
  return said;
}

/** Headers, in the order English, French, Spanish, Arabic where all four stand. */
const OF_NAMES: readonly string[] = [
  ...["Organisation", "Organization", "ORGANISATIONS", "Organisation name", "Name of organization"],
  ...["Name of the organisation", "organization_name", "Organisation(s)", "Member organisation"],
  ...["Association", "Associations", "Group", "Groups", "Movement", "Union", "NGO"],
  ...["Nom de l'organisation", "Nom de l’organisation", "Nom du groupe", "NOM", "Noms", "Nom complet"],
  ...["Collectif", "Syndicat", "Mouvement", "Structure", "Dénomination", "Denomination"],
  ...["Organización", "Organizacion", "ORGANIZACIÓN", "Organizaciones", "Nombre de la organización"],
  ...["Nombre del colectivo", "Asociación", "Asociaciones", "Colectivo", "Movimiento"],
  ...["المنظمة", "اسم المنظمة", "المنظمات", "الجمعية", "الاسم", "المؤسسة"],
];
const OF_COUNTRIES: readonly string[] = [
  ...[
    "Country",
    "Countries",
    "COUNTRY",
    "Country name",
    "Name of country",
    "Country of origin",
    "Country (ISO)",
  ],
  ...["Pays", "PAYS", "Nom du pays", "Pays d'origine", "Pays du siège", "Code pays"],
  ...["País", "Pais", "Países", "PAÍS", "País de origen", "Nombre del país"],
  ...["البلد", "الدولة", "بلد", "اسم البلد"],
];
const OF_TOWNS: readonly string[] = [
  ...["City", "Cities", "City name", "Town", "Headquarters", "Seat"],
  ...["Ville", "Villes", "Siège social", "Localité", "Commune"],
  ...["Ciudad", "Ciudades", "Localidad", "Sede", "Municipio", "المدينة", "مدينة", "المقر"],
];
const OF_FIELDS: readonly string[] = [
  ...["Field", "Field(s)", "Fields of action", "Topics", "Theme"],
  ...["Domaine", "Domaine(s)", "DOMAINES", "Domaine d'action", "Domaines d'intervention", "Thématiques"],
  ...[
    "Ámbito",
    "Ambito",
    "Ámbitos",
    "Ámbito(s)",
    "Ámbito de trabajo",
    "Temas",
    "المجال",
    "المجالات",
    "مجال العمل",
  ],
];
const OF_UMBRELLAS: readonly string[] = [
  ...["Member of", "MEMBER OF", "member_of", "Affiliation", "Umbrella organisation"],
  ...["Membre de", "Affilié à", "Miembro de", "Afiliada a", "عضو في"],
];
const OF_FOUNDING: readonly string[] = [
  ...["Founded", "Date", "Dates", "Established in", "Since", "Year of foundation"],
  ...["Date de création", "Annee de creation", "Fondée en", "Depuis"],
  ...["Fecha", "Fundada en", "Año de fundación", "AÑO DE FUNDACION", "تاريخ التأسيس", "منذ"],
];

describe("a list of members", () => {
  it.each(OF_NAMES)("is called by %s", async (header) => {
    const said = await filled(`${header},x`, "Alpha,7", "Beta,9");
    expect([said.get("organisations.id"), said.get("organisations.name")]).toEqual([header, header]);
  });

  it.each<[column: string, headers: readonly string[], texts: [string, string]]>([
    ["organisations.country", OF_COUNTRIES, ["SN", "BR"]],
    ["organisations.city", OF_TOWNS, ["Dakar", "Recife"]],
    ["organisations.fields", OF_FIELDS, ["labour", "feminism"]],
    ["organisations.founded", OF_FOUNDING, ["1955", "1960"]],
    ["ties.to", OF_UMBRELLAS, ["Gamma", "Gamma"]],
  ])("has %s under each of its headers", async (column, headers, [one, two]) => {
    for (const header of headers) {
      const said = await filled(`Nom,${header}`, `Alpha,${one}`, `Beta,${two}`);
      expect([said.get("organisations.name"), said.get(column)], header).toEqual(["Nom", header]);
    }
  });

  it.each<[header: string, becomes: FileName]>([
    ["Évènement", "events"],
    ["Événements", "events"],
    ["EVENEMENT", "events"],
    ["Nom de l'événement", "events"],
    ["Event name", "events"],
    ["Evento", "events"],
    ["Nombre del evento", "events"],
    ["الحدث", "events"],
    ["المؤتمر", "events"],
    ["Personne", "people"],
    ["Name of person", "people"],
    ["Persona", "people"],
    ["الشخص", "people"],
  ])("whose names stand under %s is one of %s", async (header, becomes) => {
    const said = await filled(`${header},Date,Pays,Ville`, "Alpha,2003-05,SN,Dakar", "Beta,2004,BR,Recife");
    expect(said.get(`${becomes}.name`)).toBe(header);
    if (becomes === "events")
      expect([said.get("events.start"), said.get("events.country"), said.get("events.city")]).toEqual([
        "Date",
        "Pays",
        "Ville",
      ]);
  });

  it("becomes members of what no row is of, and of what another row is of", async () => {
    const texts = {
      "t.csv":
        "Organisation,Membre de,Source\nAlpha,Umbrella; Beta,A list\nBeta,Umbrella,A list\nGamma,,A list\n",
    };
    const { mapping } = await prepareTables(texts, null);
    const { problems, content } = await prepareTables(texts, mapping);
    expect(problems).toEqual([]);
    expect(content?.rows.organisations.map(({ cells }) => cells.id)).toEqual([
      "Alpha",
      "Umbrella",
      "Beta",
      "Gamma",
    ]);
    expect(content?.rows.ties.map(({ cells }) => [cells.from, cells.type, cells.to, cells.source])).toEqual([
      ["Alpha", "MEMBER_OF", "Umbrella", "a-list"],
      ["Alpha", "MEMBER_OF", "Beta", "a-list"],
      ["Beta", "MEMBER_OF", "Umbrella", "a-list"],
    ]);
  });

  it.each([
    ["Name,Member of,Since,Source,URL", "Since"],
    ["Nom,Membre de,Fondée en,Depuis,Source,Lien", "Depuis"],
    ["Nombre,Miembro de,Desde,Fuente,Enlace", "Desde"],
    ["الاسم,عضو في,منذ,المصدر,الرابط", "منذ"],
  ])("are members since what %s says, and rest on the source at its address", async (header, since) => {
    const years = header.includes("Fondée") ? "1987,1993" : "1993";
    const said = await filled(
      header,
      `Alpha,Umbrella,${years},Yearbook,https://y.example`,
      `Beta,Umbrella,${years},Yearbook,https://y.example`,
    );
    const link = header.split(",").at(-1);
    expect([said.get("ties.start"), said.get("sources.url")]).toEqual([since, link]);
    expect(said.get("organisations.founded")).toBe(header.includes("Fondée") ? "Fondée en" : undefined);
    expect(said.get("organisations.website")).toBeUndefined();
  });

  it("are founded since then where no membership is told, and have the address before or without their source", async () => {
    const founded = await filled("Name,Since", "Alpha,1993", "Beta,1994");
    expect(founded.get("organisations.founded")).toBe("Since");
    for (const header of ["Name,URL,Source", "Name,Website,Source"]) {
      const said = await filled(header, "Alpha,https://a.example,Book", "Beta,https://b.example,Book");
      expect(said.get("organisations.website")).toBe(header.split(",")[1]);
      expect(said.get("sources.url")).toBeUndefined();
    }
    const both = await filled("Name,Source,Site web,URL", "Alpha,Book,https://a.example,https://y.example");
    expect([both.get("organisations.website"), both.get("sources.url")]).toEqual(["Site web", "URL"]);
  });

  it("parts several umbrellas by a comma only where one of them stands alone elsewhere", async () => {
    const ties = async (...cells: string[]) => {
      const texts = {
        "t.csv": `Organisation,Member of\n${cells.map((cell, at) => `A${at},"${cell}"`).join("\n")}\n`,
      };
      const { mapping } = await prepareTables(texts, null);
      const { content } = await prepareTables(texts, mapping);
      return content?.rows.ties.map(({ cells: { from, to } }) => `${from} ${to}`);
    };
    expect(await ties("Left, Right", "Right")).toEqual(["A0 Left", "A0 Right", "A1 Right"]);
    expect(await ties("Union of Cooks, Bakers and Butchers", "Right")).toEqual([
      "A0 Union of Cooks, Bakers and Butchers",
      "A1 Right",
    ]);
  });

  it.each([
    ["Organisation,Évènement,Date,Pays,Ville,Rôle,Source", "organisations"],
    ["Name of organization,Event,Date,Country,City,Role,Source", "organisations"],
    ["Organización,Eventos,Fecha,País,Ciudad,Papel,Fuente", "organisations"],
    ["المنظمة,المؤتمر,التاريخ,البلد,المدينة,الدور,المصدر", "organisations"],
    ["Personne,Événement,Date,Pays,Ville,Rôle,Source", "people"],
  ])("that names an event in each row is one of those who took part: %s", async (header, who) => {
    const [one = "", event = "", date = "", country = "", city = "", role = ""] = header.split(",");
    const texts = {
      "t.csv": `${header}\nAlpha,Forum,2003-01,BR,Porto Alegre,host,A list\nBeta,Forum,2003-01,BR,Porto Alegre,,A list\n`,
    };
    const { mapping } = await prepareTables(texts, null);
    expect(mapping?.tables.t?.rows.map(({ becomes }) => becomes)).toEqual(["sources", who, "events", "ties"]);
    expect(mapping?.tables.t?.rows[2]?.columns).toMatchObject({
      name: event,
      start: { from: date, read: "date" },
      country: { from: country, read: "country" },
      city,
    });
    expect(mapping?.tables.t?.rows[3]?.columns).toMatchObject({ from: one, to: event, role });
    const { problems, content } = await prepareTables(texts, mapping);
    expect(problems).toEqual([]);
    expect(content?.rows.ties.map(({ cells }) => [cells.type, cells.source])).toEqual([
      ["PARTICIPATED_IN", "a-list"],
      ["PARTICIPATED_IN", "a-list"],
    ]);
  });

  it("with names in a column of ids takes no second thing of a name", async () => {
    const text = "id,name,member of\n1,Alpha,Beta\n2,Beta,Gamma\n3,Gamma,\n";
    expect((await filled(text.trim())).get("ties.to")).toBeUndefined();
  });
});

describe("a table of ties", () => {
  it.each<[column: string, header: string, texts?: [string, string]]>([
    ...["Kind of tie", "Type of tie", "Relation", "Relationship type", "Type", "KIND", "link_type"].map(
      (header): [string, string] => ["ties.type", header],
    ),
    ...["Type de lien", "Nature de la relation", "Tipo de vínculo", "Relación", "نوع العلاقة", "العلاقة"].map(
      (header): [string, string] => ["ties.type", header],
    ),
    ...["Start", "Since", "Depuis", "Début", "Inicio", "منذ", "تاريخ البداية"].map(
      (header): [string, string, [string, string]] => ["ties.start", header, ["1999", "2001-02"]],
    ),
    ...["End", "Until", "Jusqu'en", "Fin", "حتى"].map((header): [string, string, [string, string]] => [
      "ties.end",
      header,
      ["1999", "2001-02"],
    ]),
    ...["Confidence", "Niveau de confiance", "Confianza", "الثقة"].map(
      (header): [string, string, [string, string]] => ["ties.confidence", header, ["high", "Faible"]],
    ),
    ...["Method", "Méthode", "Forma de cooperación", "طريقة التعاون"].map(
      (header): [string, string, [string, string]] => ["ties.method", header, ["strike", "Jumelage"]],
    ),
    ...["Role", "Rôle", "Papel", "الدور"].map((header): [string, string] => ["ties.role", header]),
    ...["Notes", "Commentaires", "Observaciones", "ملاحظات"].map((header): [string, string] => [
      "ties.note",
      header,
    ]),
  ])("has %s under %s", async (column, header, [one, two] = ["host", "guest"]) => {
    const said = await filled(`From,To,${header}`, `Alpha,Beta,${one}`, `Beta,Gamma,${two}`);
    expect([said.get("ties.from"), said.get("ties.to"), said.get(column)]).toEqual(["From", "To", header]);
  });

  it.each<[header: string, titled: string, at: string]>([
    ["Source title,Source URL,Published,Page,Publisher", "Source title", "Source URL"],
    ["Title of source,URL,Date of publication,Page(s),Published by", "Title of source", "URL"],
    ["Source,Link,Published on,Pages,Publisher", "Source", "Link"],
    ["Title,Link,Publication date,p.,Publisher", "Title", "Link"],
    ["Titre de la source,Lien,Date de publication,Pages,Éditeur", "Titre de la source", "Lien"],
    ["Título de la fuente,Enlace,Fecha de publicación,Página,Editorial", "Título de la fuente", "Enlace"],
    ["عنوان المصدر,الرابط,تاريخ النشر,الصفحة,الناشر", "عنوان المصدر", "الرابط"],
  ])("rests on the sources that its columns describe: %s", async (header, titled, at) => {
    const texts = {
      "t.csv": `From,To,${header}
Alpha,Beta,A history,https://a.example/1,1999,3,Press
Beta,Gamma,A history,https://a.example/1,1999,4,Press
Alpha,Gamma,A history,https://a.example/2,2001,,Press
Gamma,Delta,,,,,
`,
    };
    const { mapping } = await prepareTables(texts, null);
    const { problems, content, notes } = await prepareTables(texts, mapping);
    expect(problems).toEqual([]);
    const [published = "", page = ""] = header.split(",").slice(2);
    const said = mapping?.tables.t?.rows.find(({ becomes }) => becomes === "sources")?.columns;
    expect([said?.title, said?.url, said?.published]).toEqual([
      { from: [titled, at] },
      at,
      { from: published, read: "date" },
    ]);
    expect(mapping?.tables.t?.rows.at(-1)?.columns.locator).toBe(page);
    expect(notes.map(({ code }) => code)).not.toContain("columns-left-out");
    expect(
      content?.rows.sources
        .map(({ cells }) => [cells.title, cells.url, cells.published, cells.publisher])
        .slice(0, 2),
    ).toEqual([
      ["A history", "https://a.example/1", "1999", "Press"],
      ["A history", "https://a.example/2", "2001", "Press"],
    ]);
    expect(content?.rows.sources).toHaveLength(3);
    const [one, , two, file] = content?.rows.ties.map(({ cells }) => cells.source) ?? [];
    expect(new Set([one, two, file]).size).toBe(3);
  });

  it.each([
    "Group A,Group B",
    "Union 1,Union 2",
    "Groupe A,Groupe B",
    "Colectivo A,Colectivo B",
    "المجموعة أ,المجموعة ب",
  ])("takes its ends from %s", async (header) => {
    const said = await filled(
      `${header},Relation,Since`,
      "Alpha,Beta,supports,1999",
      "Beta,Gamma,supports,2001",
    );
    const [from, to] = header.split(",");
    expect([said.get("ties.from"), said.get("ties.to"), said.get("ties.start")]).toEqual([from, to, "Since"]);
  });

  it.each(["Name,Organisation A,Union 1,Union 2", "Name,Country,Name 1,Name 2"])(
    "are not there in %s, whose rows have names",
    async (header) => {
      const said = await filled(header, "Ada,FR,Beta,Gamma", "Bo,SN,Beta,Delta");
      expect(said.get("ties.to")).toBeUndefined();
    },
  );

  it("takes its ends from two columns that belong together, never from its column of evidence", async () => {
    const said = await filled(
      "Organisation 1,Organisation 2,Source",
      "Alpha,Beta,A history",
      "Beta,Gamma,A history",
    );
    expect([said.get("ties.from"), said.get("ties.to"), said.get("sources.title")]).toEqual([
      "Organisation 1",
      "Organisation 2",
      "Source",
    ]);
  });
});
