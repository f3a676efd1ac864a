import type { Claim, Tie } from "@maillage/model";
import type { ReactNode } from "react";
import { type MessageId, useWords, type Words } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { NameLink, TieStroke } from "./ends.tsx";
import { factName, factValue, methodName, tieName } from "./labels.ts";

const isBy = (edtf: string) => edtf.startsWith("../");

/**
 * From when to when; null without a date. Dates that rule one another out stand side by side, "from 2013 or 2017"; a start
 * known only as "by then" says so.
 */
function periodText(from: readonly string[], to: readonly string[], words: Words): string | null {
  const { t, date, either } = words;
  const until = to.length > 0 ? either(to.map(date)) : null;
  if (from.length === 0) return until === null ? null : t("tie.to", { to: until });
  const begun =
    from.length === 1 && isBy(from[0] ?? "")
      ? t("tie.begunBy", { date: date((from[0] ?? "").slice(3)) })
      : null;
  if (begun !== null) return until === null ? begun : words.list(begun, t("tie.to", { to: until }));
  const since = either(from.map(date));
  if (until === null) return t("tie.from", { from: since });
  return since === until ? since : t("tie.fromTo", { from: since, to: until });
}

const UNITS = ["countries", "people", "organisations", "delegates", "cities", "actions"] as const;

/** A number or a range with what it counts, in words; null when the claim counts nothing. */
function amountText({ low, high, unit }: Claim, { t, number, isolate }: Words): string | null {
  const n = high ?? low;
  if (n === null) return null;
  const known = UNITS.find((one) => one === unit);
  const values = {
    low: low === null ? "" : number(low, Number.isInteger(low) ? 0 : 2),
    high: high === null ? "" : number(high, Number.isInteger(high) ? 0 : 2),
    unit: known ? t(`unit.${known}`, { n }) : isolate(unit ?? ""),
  };
  if (low === null) return t("claim.atMost", values);
  if (high === null) return t("claim.atLeast", values);
  return low === high ? t("claim.exactly", values) : t("claim.estimate", values);
}

/** What one claim says, without its source. */
export function claimText(claim: Claim, words: Words): string {
  const { t, date, language, isolate, list } = words;
  const value =
    amountText(claim, words) ??
    (claim.value === null ? null : isolate(date(factValue(claim.property, claim.value, language))));
  const when = periodText(claim.start ? [claim.start] : [], claim.end ? [claim.end] : [], words);
  const asOf = claim.asOf
    ? isBy(claim.asOf)
      ? t("claim.asOfBy", { date: date(claim.asOf.slice(3)) })
      : t("claim.asOf", { date: date(claim.asOf) })
    : null;
  return list(value, when, asOf, claim.role && isolate(claim.role));
}

/** Where in its source a claim stands; the place of a row in an imported file in the language in use. */
export function locatorText(locator: string, { t, number, isolate }: Words): string {
  const [, row, table] = /^row (\d+)(?: of (.+))?$/s.exec(locator) ?? [];
  if (row === undefined) return locator;
  const n = number(Number(row));
  return table === undefined
    ? t("claim.row", { row: n })
    : t("claim.rowOf", { row: n, table: isolate(table) });
}

/** Claims side by side, a double rule between those that disagree. */
export function Claims({ claims, rival, tie }: { claims: readonly Claim[]; rival: boolean; tie?: boolean }) {
  const words = useWords();
  const { link } = useQuestion();
  const agree = claims.every((claim) => claim.stance === "supports");
  return (
    <ul className={rival ? "claims" : "claims agree"}>
      {claims.map((claim) => (
        <li className="claim" key={claim.id} data-stance={claim.stance}>
          <strong>{claimText(claim, words) || (tie ? words.t("tie.noDate") : claim.property)}</strong>
          {!agree && ` · ${words.t(`stance.${claim.stance}` as MessageId)}`}
          {claim.method && ` · ${methodName(claim.method, words.language)}`}
          {claim.note && (
            <p>
              <bdi>{claim.note}</bdi>
            </p>
          )}
          <span className="meta">
            <a href={link(`/sources/${claim.source.id}`)}>
              <bdi>{claim.source.title}</bdi>
            </a>
            {[
              claim.source.publisher,
              claim.source.published && words.date(claim.source.published),
              claim.locator && locatorText(claim.locator, words),
            ]
              .filter(Boolean)
              .map((part) => (
                <span key={part}>
                  {words.comma}
                  <bdi>{part}</bdi>
                </span>
              ))}
            {`. ${words.t(`confidence.${claim.confidence}` as MessageId)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Properties of which several values hold at once: sources that name different ones do not disagree. */
const MANY_VALUED = new Set(["name", "names", "fields", "website"]);
/** What every row of a file repeats; shown after the rest. */
const PLAIN = ["name", "kind", "scope", "fields"];

/** Whether claims about one property cannot all hold as they stand. */
export function areRival(claims: readonly Claim[]): boolean {
  if (claims.some((claim) => claim.stance !== "supports")) return claims.length > 1;
  if (claims.every((claim) => MANY_VALUED.has(claim.property))) return false;
  return (
    new Set(
      claims.map(
        (claim) => `${claim.value ?? ""}|${claim.low ?? ""}|${claim.high ?? ""}|${claim.asOf ?? ""}`,
      ),
    ).size > 1
  );
}

/** Facts grouped by what they are about: those in dispute, or the rest. */
export function Facts({ facts, disputed }: { facts: readonly Claim[]; disputed: boolean }) {
  const { t, language } = useWords();
  const properties = [...new Set(facts.map((fact) => fact.property))];
  const groups = properties.map((property) => {
    const claims = facts.filter((fact) => fact.property === property);
    return { property, claims, rival: areRival(claims) };
  });
  groups.sort((a, b) => PLAIN.indexOf(a.property) - PLAIN.indexOf(b.property));
  if (groups.length === 0 && !disputed) return <p className="block">{t("entity.noFacts")}</p>;
  const shown = groups.filter(({ rival }) => rival === disputed);
  return shown.map(({ property, claims, rival }) => (
    <div className="row" key={property}>
      <strong>{factName(property, language)}</strong>
      {rival && (
        <span className="neq" role="img" aria-label={t("entity.disagree")} title={t("entity.disagree")}>
          ≠
        </span>
      )}
      <Claims claims={claims} rival={rival} />
    </div>
  ));
}

/** A tie in one line, from one of its ends, and whether only the owner sees it. What no source supports has no period and is not called possible. */
export function tieLine(tie: Tie, words: Words, seenFrom: "source" | "target"): string {
  const { status } = tie;
  const { t, date } = words;
  const parts = [tieName(tie.ownType ?? tie.type, words.language, seenFrom)];
  const doubts = [
    status.disagree && t("tie.disputed"),
    status.absences > 0 && t("tie.absent"),
    tie.level !== undefined && t("entity.hidden"),
  ];
  if (status.supports === 0) return [...parts, ...doubts].filter(Boolean).join(" · ");
  const period = periodText(status.from, status.to, words);
  if (period !== null) parts.push(period);
  else if (!status.lastAttested) parts.push(t("tie.noDate"));
  if (status.to.length === 0 && status.lastAttested && !status.from.includes(status.lastAttested))
    parts.push(t("tie.untilLast", { date: date(status.lastAttested) }));
  if (!status.certain) parts.push(t("scope.possibly"));
  return [...parts, ...doubts].filter(Boolean).join(" · ");
}

/** A tie in one line that opens to its claims and their sources, with the number of sources; `title` says whom it leads to, where that is not said round it. */
export function TieRow({
  tie,
  seenFrom,
  title,
  open = false,
}: {
  tie: Tie;
  seenFrom: "source" | "target";
  title?: ReactNode;
  open?: boolean;
}) {
  const words = useWords();
  return (
    <div className="row line">
      <TieStroke tie={tie} />
      <div>
        {title && <strong>{title}</strong>}
        <details open={open}>
          <summary className="meta">{tieLine(tie, words, seenFrom)}</summary>
          <Claims claims={tie.claims} rival={tie.status.disagree || tie.status.absences > 0} tie />
        </details>
      </div>
      <span title={words.t("tie.sourceCount", { n: tie.status.sources })}>
        {words.number(tie.status.sources)}
      </span>
    </div>
  );
}

/** The better attested first. */
export const byEvidence = (a: Tie, b: Tie): number =>
  b.status.sources - a.status.sources ||
  b.status.supports - a.status.supports ||
  a.id.localeCompare(b.id, "en");

/** Ties in order of evidence, each opening to its claims; seen from one end when `from` is given. */
export function Ties({
  ties,
  from,
  openFirst,
}: {
  ties: readonly Tie[];
  from?: string;
  openFirst?: boolean;
}) {
  return [...ties].sort(byEvidence).map((tie, index) => {
    const seenFrom = tie.target.id === from ? "target" : "source";
    const title: ReactNode = from ? (
      <NameLink of={seenFrom === "source" ? tie.target : tie.source} />
    ) : (
      <>
        <NameLink of={tie.source} /> · <NameLink of={tie.target} />
      </>
    );
    return (
      <TieRow
        key={tie.id}
        tie={tie}
        seenFrom={seenFrom}
        title={title}
        open={openFirst === true && index === 0}
      />
    );
  });
}
