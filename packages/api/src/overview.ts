import { Turns } from "@maillage/importer";
import { type Day, type Overview, type Viewer, yearOfDay } from "@maillage/model";
import type { NetworkName } from "./network.ts";
import type { Snapshot } from "./networkSnapshot.ts";

/** What every row of an entity may state; all other facts are numbers that a source gives. */
const ROW_PROPERTIES = new Set([
  "name",
  "kind",
  "scope",
  "founded",
  "dissolved",
  "start",
  "end",
  "born",
  "died",
  "city",
  "country",
  "fields",
  "website",
  "role",
  "public_basis",
]);

function yearsOf(snapshot: Snapshot): Overview["years"] {
  let first: Day | null = null;
  let last: Day | null = null;
  const see = (day: Day | null) => {
    if (day === null) return;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  };
  for (const tie of snapshot.ties)
    for (const claim of tie.dated) {
      if (claim.stance !== "supports") continue;
      for (const day of [claim.span.s1, claim.span.s2, claim.span.e1, claim.span.e2, claim.attested])
        see(day);
    }
  for (const { ref, span } of snapshot.entities) if (ref.type === "Event") see(span.s1);
  return first === null || last === null ? null : { from: yearOfDay(first), to: yearOfDay(last) };
}

function languagesOf(snapshot: Snapshot): Overview["languages"] {
  const counts = new Map<string, number>();
  for (const { ref } of snapshot.entities)
    for (const { language } of ref.names) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts]
    .map(([code, names]) => ({ code, names }))
    .sort((a, b) => b.names - a.names || a.code.localeCompare(b.code, "en"));
}

/** Counts, years, languages and coverage of what the viewer may see. Cost: linear, in turns with other work. */
export async function overviewOf(snapshot: Snapshot, { role }: Viewer, name: NetworkName): Promise<Overview> {
  const turns = new Turns();
  const count = (type: string) => snapshot.entities.filter(({ ref }) => ref.type === type).length;
  const looked = (result: string) => snapshot.coverage.filter((record) => record.result === result).length;
  const facts = [...snapshot.facts.values()].flat();
  await turns.pass();
  const years = yearsOf(snapshot);
  await turns.pass();
  const languages = languagesOf(snapshot);
  await turns.pass();
  const undated = snapshot.ties.filter((tie) => tie.isUndated).length;
  await turns.pass();
  return {
    id: name.id,
    title: name.title,
    revision: snapshot.revision,
    hash: role === "owner" ? snapshot.hash : null,
    counts: {
      organisations: count("Organisation"),
      events: count("Event"),
      people: count("Person"),
      ties: snapshot.ties.length,
      claims: facts.length + snapshot.ties.reduce((sum, tie) => sum + tie.dated.length, 0),
      sources: snapshot.sources.length,
      facts: facts.filter((fact) => !ROW_PROPERTIES.has(fact.property)).length,
    },
    years,
    languages,
    coverage: {
      found: looked("found"),
      noneFound: looked("none-found"),
      notLooked: looked("not-looked"),
    },
    ownTerms: {
      organisationKinds: [...snapshot.ownTerms.organisationKinds],
      eventKinds: [...snapshot.ownTerms.eventKinds],
      factProperties: [...snapshot.ownTerms.factProperties],
      tieTypes: [...snapshot.ownTerms.tieTypes],
      fields: [...snapshot.ownTerms.fields],
      methods: [...snapshot.ownTerms.methods],
    },
    undated,
  };
}
