import { EXPORT_LOSSES, edtfOf, parseEdtf } from "@maillage/model";
import type { ExportedEntity, ExportedNetwork, SourceRow } from "./exportedNetwork.ts";
import { type ExportStatement, statementText } from "./statement.ts";
import { factOf, lifeOf, otherNames, sourcesById, supportedTies, type TieSummary } from "./summary.ts";
import type { Writer } from "./writer.ts";

type Values = string | null | undefined | readonly string[];

const SCHEMA = { Organisation: "Organization", Event: "Event", Person: "Person" } as const;

/** FollowTheMoney's dates are ISO days, months or years: the earliest that the text may mean, as exact as it is; "" for an open one. */
function isoOf(edtf: string | null): string {
  if (edtf === null || edtf === "") return "";
  const exact = /^-?\d{4}(?:-\d\d){0,2}/.exec(edtf)?.[0];
  if (exact !== undefined) return exact;
  const range = parseEdtf(edtf);
  const day = range?.earliest ?? range?.latest ?? null;
  return day === null ? "" : (edtfOf({ earliest: day, latest: day }) ?? "");
}

/** One entity as a line; properties are lists of texts, those that say nothing are left out. */
function line(id: string, schema: string, properties: Readonly<Record<string, Values>>): string {
  const said = Object.entries(properties).flatMap(([name, values]) => {
    const list = (typeof values === "string" ? [values] : (values ?? [])).filter((value) => value !== "");
    return list.length === 0 ? [] : [[name, [...new Set(list)]] as const];
  });
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(said) })}\n`;
}

/** Only what has a duration has proofs there; other things have the addresses of their sources. */
function entityLine(entity: ExportedEntity, sources: readonly SourceRow[]): string {
  const { start, end } = lifeOf(entity);
  const common = {
    name: entity.name,
    alias: otherNames(entity),
    country: entity.country?.toLowerCase(),
    keywords: entity.fields,
    sourceUrl: sources.flatMap(({ url }) => url ?? []),
  };
  switch (entity.type) {
    case "Organisation":
      return line(entity.key, SCHEMA.Organisation, {
        ...common,
        classification: entity.kind,
        incorporationDate: isoOf(start),
        dissolutionDate: isoOf(end),
        website: factOf(entity, "website"),
        address: entity.city,
      });
    case "Event":
      return line(entity.key, SCHEMA.Event, {
        ...common,
        proof: sources.map(({ key }) => key),
        summary: entity.kind,
        startDate: isoOf(start),
        endDate: isoOf(end),
        location: entity.city,
      });
    case "Person":
      return line(entity.key, SCHEMA.Person, {
        ...common,
        position: factOf(entity, "role"),
        birthDate: isoOf(start),
        deathDate: isoOf(end),
      });
  }
}

/** Membership and succession where their ends are such as the schema allows; every other tie is a link whose role is its type. */
function tieLine(summary: TieSummary, keys: (id: string) => string): string {
  const { tie, type, start, end, methods, roles, sources } = summary;
  const { source, target } = tie;
  const common = {
    startDate: isoOf(start),
    endDate: isoOf(end),
    summary: methods,
    proof: sources.map(keys),
  };
  const legal = source.type !== "Event" && target.type !== "Event";
  if (tie.type === "MEMBER_OF" && legal && target.type === "Organisation")
    return line(tie.key, "Membership", {
      ...common,
      member: source.key,
      organization: target.key,
      role: roles,
    });
  if (tie.type === "SUCCEEDED" && legal)
    return line(tie.key, "Succession", {
      ...common,
      predecessor: target.key,
      successor: source.key,
      role: roles,
    });
  return line(tie.key, "UnknownLink", {
    ...common,
    subject: source.key,
    object: target.key,
    role: [type, ...roles],
  });
}

function* lines(network: ExportedNetwork, statement: ExportStatement): Generator<string> {
  const sources = sourcesById(network);
  const keys = (id: string) => sources.get(id)?.key ?? "";
  yield line("maillage/export", "Note", {
    name: `Export of ${statement.title}`,
    description: statementText(statement),
  });
  for (const source of network.sources)
    yield line(source.key, "Document", {
      title: source.title,
      publisher: source.publisher,
      publishedAt: isoOf(source.published),
      sourceUrl: source.url,
      retrievedAt: isoOf(source.accessed),
    });
  for (const entity of network.entities)
    yield entityLine(
      entity,
      [...new Set(entity.facts.map(({ source }) => source))].flatMap((id) => sources.get(id) ?? []),
    );
  for (const summary of supportedTies(network)) yield tieLine(summary, keys);
}

/**
 * FollowTheMoney entities, one a line (followthemoney.tech): Organization, Event, Person, Document for sources, Membership, Succession,
 * and UnknownLink with the type as its role for every other tie. `topics`, which would call somebody suspect, is never written.
 */
export const followTheMoney: Writer = {
  format: "ftm",
  extension: "ftm.json",
  mediaType: "application/x-ndjson",
  loses: EXPORT_LOSSES.ftm,
  write: (network, statement) => [{ path: "network.ftm.json", pieces: lines(network, statement) }],
};
