import { dayToIso, parseEdtf } from "./dates.ts";
import { MaillageError } from "./errors.ts";
import { EVENT_KINDS, FIELDS, METHODS, ORGANISATION_KINDS, TIE_TYPES } from "./generated/schema.generated.ts";
import { REGIONS } from "./geography.ts";
import { isOwnId } from "./ownSchema.ts";
import type { Scope } from "./scope.ts";

/** The names of the scope's parameters, in every URL and every query. */
export const SCOPE_PARAMETERS = [
  "window",
  "certainty",
  "evidence",
  "ties",
  "methods",
  "fields",
  "regions",
  "kinds",
] as const;

function refuse(parameter: string, rule: string): never {
  throw new MaillageError("scope-invalid", "invalid-input", `The parameter "${parameter}" ${rule}.`, {
    parameter,
  });
}

function oneOf<T extends string>(parameter: string, value: string | undefined, allowed: readonly T[]): T {
  if (value === undefined || value === "") return allowed[0] as T;
  const found = allowed.find((option) => option === value);
  return found ?? refuse(parameter, `must be one of ${allowed.join(", ")}`);
}

const ids = (terms: readonly { readonly id: string }[]) => terms.map((term) => term.id);
const KINDS = ids([...ORGANISATION_KINDS, ...EVENT_KINDS]);

/** A comma list of a vocabulary's ids, sorted, each once; null when absent. @throws MaillageError "scope-invalid" naming `what` it may hold. */
export function idList(
  parameter: string,
  value: string | undefined,
  allowed: readonly string[],
  what = allowed.join(", "),
  alsoAllowed: (item: string) => boolean = () => false,
): string[] | null {
  const items = (value ?? "").split(",").filter((item) => item !== "");
  if (items.some((item) => !allowed.includes(item) && !alsoAllowed(item)))
    refuse(parameter, `may hold ${what}`);
  return items.length === 0 ? null : [...new Set(items)].sort();
}

/** Reads a window of days, null where nothing is said. @throws MaillageError "scope-invalid" naming the parameter. */
export function parseWindow(parameter: string, value: string | undefined): Scope["window"] {
  if (value === undefined || value === "") return null;
  const [fromText = "", toText = "", rest] = value.split("/");
  const from = parseEdtf(fromText)?.earliest;
  const to = parseEdtf(toText)?.latest;
  if (
    rest !== undefined ||
    from === undefined ||
    from === null ||
    to === undefined ||
    to === null ||
    from > to
  ) {
    return refuse(parameter, "must be two dates, the earlier first, like 1990/2026 or 2011-01-15/2011-03-01");
  }
  return { from, to };
}

/** Reads a scope from query parameters; absent = default. @throws MaillageError "scope-invalid" naming the parameter and its rule. */
export function parseScope(query: Readonly<Record<string, string | undefined>>): Scope {
  return {
    window: parseWindow("window", query.window),
    certainty: oneOf("certainty", query.certainty, ["possibly", "certainly"]),
    evidence: oneOf("evidence", query.evidence, ["any", "undisputed", "two-sources"]),
    ties: idList(
      "ties",
      query.ties,
      TIE_TYPES,
      `${TIE_TYPES.join(", ")}, or the network's own that begin with x-`,
      isOwnId,
    ),
    methods: idList("methods", query.methods, ids(METHODS)),
    fields: idList("fields", query.fields, ids(FIELDS)),
    regions: idList("regions", query.regions, ids(REGIONS)),
    kinds: idList(
      "kinds",
      query.kinds,
      KINDS,
      `${KINDS.join(", ")}, or the network's own that begin with x-`,
      isOwnId,
    ),
  };
}

/** The shortest text that parses to this window: "1990/1999" of whole years. Pure. */
export function windowToQuery(window: NonNullable<Scope["window"]>): string {
  const from = dayToIso(window.from);
  const to = dayToIso(window.to);
  return `${from.endsWith("-01-01") ? from.slice(0, -6) : from}/${to.endsWith("-12-31") ? to.slice(0, -6) : to}`;
}

/** The shortest query that parses to this scope: defaults are left out, whole years are written as years. */
export function scopeToQuery(scope: Scope): Record<string, string> {
  const query: Record<string, string> = {};
  if (scope.window) {
    query.window = windowToQuery(scope.window);
  }
  if (scope.certainty !== "possibly") query.certainty = scope.certainty;
  if (scope.evidence !== "any") query.evidence = scope.evidence;
  for (const name of ["ties", "methods", "fields", "regions", "kinds"] as const) {
    const items = scope[name];
    if (items && items.length > 0) query[name] = items.join(",");
  }
  return query;
}
