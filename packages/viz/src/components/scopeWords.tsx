import {
  DIRECT_TIE_TYPES,
  FIELDS,
  parseScope,
  regionName,
  type Scope,
  scopeToQuery,
  type TieType,
} from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { overviewQuestion } from "../questions/questions.ts";
import { type MessageId, useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { anyKindName, fieldName, methodName, ownTieTypes, tieName } from "./labels.ts";
import { Word } from "./Word.tsx";

const GROUPS: Record<string, readonly TieType[] | null> = {
  all: null,
  direct: DIRECT_TIE_TYPES,
  membership: ["MEMBER_OF", "PART_OF"],
  events: ["PARTICIPATED_IN", "ORGANISED"],
  lineage: ["SUCCEEDED", "SPLIT_FROM", "MERGED_INTO", "GREW_OUT_OF"],
};

/** "1990–2026" for a window of whole years, as it stands in the address otherwise. */
export function windowText(scope: Scope): string | null {
  const raw = scopeToQuery(scope).window;
  if (!raw) return null;
  return raw
    .split("/")
    .map((end) => end.slice(0, 4))
    .join("–");
}

/** The years of the question, else those that the network covers. */
export function useYearsText(): string {
  const { t } = useWords();
  const { question } = useQuestion();
  const years = useQuery(overviewQuestion).data?.years;
  return windowText(question.scope) ?? (years ? `${years.from}–${years.to}` : t("scope.allYears"));
}

export function WindowWord({ years }: { years: { from: number; to: number } | null }) {
  const { t } = useWords();
  const { question, change } = useQuestion();
  const now = windowText(question.scope) ?? "";
  const last = years?.to ?? new Date().getUTCFullYear();
  const choices = [1945, 1968, 1990, 2000, 2010, 2015, 2020]
    .filter((year) => year < last)
    .map((year) => `${year}–${last}`);
  if (now && !choices.includes(now)) choices.push(now);
  return (
    <Word
      label={t("scope.window")}
      value={now}
      choices={[
        { value: "", text: t("scope.allYears") },
        ...choices.map((value) => ({ value, text: `\u2068${value}\u2069` })),
      ]}
      onChange={(value) =>
        change({
          scope: {
            ...question.scope,
            window: value ? parseScope({ window: value.replace("–", "/") }).window : null,
          },
        })
      }
    />
  );
}

export function EvidenceWord() {
  const { t } = useWords();
  const { question, change } = useQuestion();
  const all = ["any", "undisputed", "two-sources"] as const;
  return (
    <Word
      label={t("scope.evidence")}
      value={question.scope.evidence}
      choices={all.map((value) => ({ value, text: t(`scope.${value}` as MessageId) }))}
      onChange={(value) =>
        change({ scope: { ...question.scope, evidence: all.find((one) => one === value) ?? "any" } })
      }
    />
  );
}

export function CertaintyWord() {
  const { t } = useWords();
  const { question, change } = useQuestion();
  const all = ["possibly", "certainly"] as const;
  return (
    <Word
      label={t("scope.certainty")}
      value={question.scope.certainty}
      choices={all.map((value) => ({ value, text: t(`scope.${value}` as MessageId) }))}
      onChange={(value) =>
        change({ scope: { ...question.scope, certainty: value === "certainly" ? "certainly" : "possibly" } })
      }
    />
  );
}

export function FieldsWord() {
  const { t, language, list } = useWords();
  const { question, change } = useQuestion();
  const now = question.scope.fields?.join(",") ?? "";
  const choices = FIELDS.map((field) => ({ value: field.id, text: fieldName(field.id, language) }));
  if (now.includes(","))
    choices.push({
      value: now,
      text: list(...now.split(",").map((id) => fieldName(id, language))),
    });
  return (
    <Word
      label={t("scope.fields")}
      value={now}
      choices={[{ value: "", text: t("scope.allFields") }, ...choices]}
      onChange={(value) => change({ scope: { ...question.scope, fields: value ? value.split(",") : null } })}
    />
  );
}

export function TiesWord() {
  const { t, language, list } = useWords();
  const { question, change } = useQuestion();
  const sorted = (types: readonly string[] | null) => [...(types ?? [])].sort().join(",");
  const now = sorted(question.scope.ties);
  const group = Object.keys(GROUPS).find((name) => sorted(GROUPS[name] ?? null) === now);
  const own = ownTieTypes();
  const value = group ?? own.find((type) => type === now) ?? "other";
  const choices = [
    ...Object.keys(GROUPS).map((name) => ({ value: name, text: t(`ties.${name}` as MessageId) })),
    ...own.map((type) => ({ value: type, text: tieName(type, language) })),
  ];
  if (value === "other")
    choices.push({
      value,
      text: list(...(question.scope.ties ?? []).map((type) => tieName(type, language))),
    });
  return (
    <Word
      label={t("scope.ties")}
      value={value}
      choices={choices}
      onChange={(chosen) =>
        change({
          scope: { ...question.scope, ties: own.includes(chosen) ? [chosen] : (GROUPS[chosen] ?? null) },
        })
      }
    />
  );
}

const NARROWED = [
  { part: "regions", lead: "scope.inRegions", none: "scope.anyRegion", nameOf: regionName },
  {
    part: "kinds",
    lead: "scope.ofKinds",
    none: "scope.anyKind",
    nameOf: anyKindName,
  },
  { part: "methods", lead: "scope.byMethods", none: "scope.anyMethod", nameOf: methodName },
] as const;

/** What only an address can narrow, regions, kinds and methods; each is said and can be taken away. */
export function NarrowedWords() {
  const { t, language, list } = useWords();
  const { question, change } = useQuestion();
  return NARROWED.map(({ part, lead, none, nameOf }) => {
    const ids = question.scope[part];
    if (!ids) return null;
    const value = ids.join(",");
    return (
      <Fragment key={part}>
        {t(lead)}{" "}
        <Word
          label={t(`scope.${part}`)}
          value={value}
          choices={[
            { value: "", text: t(none) },
            { value, text: list(...ids.map((id) => nameOf(id, language))) },
          ]}
          onChange={() => change({ scope: { ...question.scope, [part]: null } })}
        />
      </Fragment>
    );
  });
}
