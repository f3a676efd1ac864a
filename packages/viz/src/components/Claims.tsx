import type { Claim, Tie } from "@maillage/model";
import type { ReactNode } from "react";
import { type MessageId, useWords, type Words } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { NameLink, TieStroke } from "./ends.tsx";
import { factName, factValue, methodName, tieName } from "./labels.ts";

/** From when to when; null without a date. A start known only as "by then" says so. */
function periodText(
  from: string | null,
  to: string | null,
  { t, date }: Pick<Words, "t" | "date">,
): string | null {
  if (from?.startsWith("../")) {
    const begun = t("tie.begunBy", { date: date(from.slice(3)) });
    return to ? `${begun}, ${t("tie.to", { to: date(to) })}` : begun;
  }
  if (from && to) return t("tie.fromTo", { from: date(from), to: date(to) });
  if (from) return t("tie.from", { from: date(from) });
  return to ? t("tie.to", { to: date(to) }) : null;
}

/** A number or a range in words; null when the claim counts nothing. */
function amountText({ low, high }: Claim, { t, number }: Pick<Words, "t" | "number">): string | null {
  const amount = (value: number) => number(value, Number.isInteger(value) ? 0 : 2);
  if (low === null) return high === null ? null : t("claim.atMost", { high: amount(high) });
  if (high === null) return t("claim.atLeast", { low: amount(low) });
  return low === high ? amount(low) : t("claim.estimate", { low: amount(low), high: amount(high) });
}

/** What one claim says, without its source. */
export function claimText(claim: Claim, { t, number, date, language }: Words): string {
  const amount = amountText(claim, { t, number });
  const value =
    amount ?? (claim.value === null ? null : date(factValue(claim.property, claim.value, language)));
  const when = periodText(claim.start, claim.end, { t, date });
  const asOf = claim.asOf
    ? claim.asOf.startsWith("../")
      ? t("tie.to", { to: date(claim.asOf.slice(3)) })
      : t("claim.asOf", { date: date(claim.asOf) })
    : null;
  const counted = [value, claim.unit].filter(Boolean).join(" ");
  return [counted, when, asOf, claim.role].filter(Boolean).join(", ");
}

/** Claims side by side, a double rule between those that disagree. */
export function Claims({ claims, rival, tie }: { claims: readonly Claim[]; rival: boolean; tie?: boolean }) {
  const words = useWords();
  const { link } = useQuestion();
  return (
    <ul className={rival ? "claims" : "claims agree"}>
      {claims.map((claim) => (
        <li className="claim" key={claim.id} data-stance={claim.stance}>
          <strong>
            <bdi>{claimText(claim, words) || (tie ? words.t("tie.noDate") : claim.property)}</bdi>
          </strong>
          {(rival || claim.stance !== "supports") && ` · ${words.t(`stance.${claim.stance}` as MessageId)}`}
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
              claim.locator,
            ]
              .filter(Boolean)
              .map((part) => (
                <span key={part}>
                  , <bdi>{part}</bdi>
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

function tieLine(tie: Tie, words: Words): string {
  const { status } = tie;
  const { t, date } = words;
  const parts = [tieName(tie.type, words.language)];
  const period = periodText(status.from, status.to, words);
  if (period !== null) parts.push(period);
  else if (!status.lastAttested) parts.push(t("tie.noDate"));
  if (!status.to && status.lastAttested && status.lastAttested !== status.from)
    parts.push(t("tie.untilLast", { date: date(status.lastAttested) }));
  if (!status.certain) parts.push(t("scope.possibly"));
  if (status.disputes > 0) parts.push(t("tie.disputed"));
  if (status.absences > 0) parts.push(t("tie.absent"));
  return parts.join(" · ");
}

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
  const words = useWords();
  const sorted = [...ties].sort(
    (a, b) =>
      b.status.sources - a.status.sources ||
      b.status.supports - a.status.supports ||
      a.id.localeCompare(b.id, "en"),
  );
  return sorted.map((tie, index) => {
    const other = tie.source.id === from ? tie.target : tie.source;
    const title: ReactNode = from ? (
      <NameLink of={other} />
    ) : (
      <>
        <NameLink of={tie.source} /> · <NameLink of={tie.target} />
      </>
    );
    return (
      <div className="row line" key={tie.id}>
        <TieStroke tie={tie} />
        <div>
          <strong>{title}</strong>
          <details open={openFirst === true && index === 0}>
            <summary className="meta">{tieLine(tie, words)}</summary>
            <Claims claims={tie.claims} rival={tie.status.disputes + tie.status.absences > 0} tie />
          </details>
        </div>
        <span title={words.t("tie.sourceCount", { n: tie.status.sources })}>
          {words.number(tie.status.sources)}
        </span>
      </div>
    );
  });
}
