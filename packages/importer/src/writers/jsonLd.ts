import { EXPORT_LOSSES } from "@maillage/model";
import type { ExportedEntity, ExportedNetwork } from "./exportedNetwork.ts";
import { jsonPieces } from "./jsonPieces.ts";
import { type ExportStatement, statementText } from "./statement.ts";
import { factOf, lifeOf, saying, supportedTies, type TieSummary } from "./summary.ts";
import type { Writer } from "./writer.ts";

/** Written out, so that nobody need fetch it. Terms of neither vocabulary are Maillage's own, by a name and not an address. */
const CONTEXT = {
  schema: "https://schema.org/",
  org: "http://www.w3.org/ns/org#",
  maillage: "urn:maillage:",
  id: "@id",
  type: "@type",
  name: "schema:name",
  alternateName: "schema:alternateName",
  address: "schema:address",
  addressCountry: "schema:addressCountry",
  addressLocality: "schema:addressLocality",
  keywords: "schema:keywords",
  url: "schema:url",
  classification: "org:classification",
  foundingDate: "schema:foundingDate",
  dissolutionDate: "schema:dissolutionDate",
  birthDate: "schema:birthDate",
  deathDate: "schema:deathDate",
  startDate: "schema:startDate",
  endDate: "schema:endDate",
  publisher: "schema:publisher",
  datePublished: "schema:datePublished",
  inLanguage: "schema:inLanguage",
  citation: { "@id": "schema:citation", "@type": "@id" },
  member: { "@id": "org:member", "@type": "@id" },
  organization: { "@id": "org:organization", "@type": "@id" },
  role: "org:role",
  from: { "@id": "maillage:from", "@type": "@id" },
  to: { "@id": "maillage:to", "@type": "@id" },
  tie: "maillage:tie",
  method: "maillage:method",
  kind: "maillage:kind",
} as const;

const TYPE = {
  Organisation: ["schema:Organization", "org:Organization"],
  Event: "schema:Event",
  Person: "schema:Person",
} as const;
const DATES = {
  Organisation: ["foundingDate", "dissolutionDate"],
  Event: ["startDate", "endDate"],
  Person: ["birthDate", "deathDate"],
} as const;

const urn = (key: string): string => `urn:maillage:${encodeURIComponent(key)}`;

function thing(entity: ExportedEntity, urns: (id: string) => string) {
  const { start, end } = lifeOf(entity);
  const [starts, ends] = DATES[entity.type];
  const tagged = ({ text, language }: ExportedEntity["names"][number]) =>
    language === "und" ? text : { "@value": text, "@language": language };
  const [main = entity.name, ...others] = entity.names.map(tagged);
  return saying({
    id: urn(entity.key),
    type: TYPE[entity.type],
    name: main,
    alternateName: others,
    kind: entity.kind,
    keywords: entity.fields,
    address:
      entity.country === null && entity.city === null
        ? null
        : saying({
            type: "schema:PostalAddress",
            addressCountry: entity.country,
            addressLocality: entity.city,
          }),
    [starts]: start,
    [ends]: end,
    url: factOf(entity, "website"),
    citation: [...new Set(entity.facts.map((claim) => urns(claim.source)))],
  });
}

function relation(
  { tie, type, start, end, methods, roles, sources }: TieSummary,
  urns: (id: string) => string,
) {
  const { source, target } = tie;
  const isMembership = tie.type === "MEMBER_OF" && source.type !== "Event" && target.type === "Organisation";
  return saying({
    id: urn(tie.key),
    type: isMembership ? ["maillage:Tie", "org:Membership"] : "maillage:Tie",
    tie: type,
    ...(isMembership
      ? { member: urn(source.key), organization: urn(target.key) }
      : { from: urn(source.key), to: urn(target.key) }),
    method: methods,
    role: roles,
    startDate: start,
    endDate: end,
    citation: sources.map(urns),
  });
}

function* graph(network: ExportedNetwork, statement: ExportStatement) {
  const keys = new Map(network.sources.map(({ id, key }) => [id, urn(key)]));
  const urns = (id: string) => keys.get(id) ?? "";
  yield saying({
    id: "urn:maillage:export",
    type: "schema:Dataset",
    name: statement.title,
    "schema:license": statement.licence ?? "not stated",
    "schema:dateModified": statement.date,
    "schema:version": String(statement.revision),
    "schema:description": statementText(statement),
  });
  for (const entity of network.entities) yield thing(entity, urns);
  for (const source of network.sources)
    yield saying({
      id: urn(source.key),
      type: "schema:CreativeWork",
      kind: source.type,
      name: source.title,
      publisher: source.publisher,
      datePublished: source.published,
      url: source.url,
      inLanguage: source.language,
    });
  for (const summary of supportedTies(network)) yield relation(summary, urns);
}

/** JSON-LD with terms of schema.org and the W3C organisation ontology (www.w3.org/TR/vocab-org); the context stands in the file. */
export const jsonLd: Writer = {
  format: "jsonld",
  extension: "jsonld",
  mediaType: "application/ld+json",
  loses: EXPORT_LOSSES.jsonld,
  write: (network, statement) => [
    {
      path: "network.jsonld",
      pieces: jsonPieces({ "@context": CONTEXT }, { "@graph": graph(network, statement) }),
    },
  ],
};
