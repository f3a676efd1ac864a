import type { DuplicateItem, DuplicateSide, Verdict } from "@maillage/model";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type MessageId, useWords, type Words } from "../strings/i18n.ts";
import { NameLink } from "./ends.tsx";
import { fieldName, kindName, placeName } from "./labels.ts";

/** What a person can do with a pair, and the key for it, which is held while the focus is in the pair. */
const CHOICES = [
  ["same", "dup.same", "s"],
  ["different", "dup.different", "d"],
  ["unsure", "dup.unsure", "u"],
  ["later", "dup.later", "l"],
] as const;

const COMPARED: readonly (readonly [
  label: MessageId,
  text: (side: DuplicateSide, words: Words) => string,
])[] = [
  ["dup.names", ({ names }, { isolate }) => names.map(({ text }) => isolate(text)).join(" · ")],
  [
    "col.kind",
    ({ type, kind }, { t, language }) =>
      type === "Person" ? t("entity.Person") : kindName(type, kind, language),
  ],
  [
    "dup.place",
    ({ city, country }, { list, isolate, language }) =>
      list(city && isolate(city), placeName(country, language)),
  ],
  ["dup.years", ({ years }, { list }) => list(...years.map(String))],
  ["col.fields", ({ fields }, { list, language }) => list(...fields.map((id) => fieldName(id, language)))],
  ["col.ties", ({ ties }, { number }) => number(ties)],
  ["col.sources", ({ sources }, { number }) => number(sources)],
  ["dup.package", ({ key }, { isolate }) => isolate(key.split("/")[0] ?? "")],
];

type Evidence = DuplicateItem["evidence"][number];

/** One piece of evidence in words: which things of the two records agree or differ. */
function evidenceText({ kind, points, a, b }: Evidence, { t, list, isolate, language }: Words): string {
  const say = (text: string): string => {
    if (text === "") return t("dup.nobody");
    if (kind === "country") return placeName(text, language) ?? text;
    if (kind === "field") return list(...text.split(";").map((id) => fieldName(id, language)));
    return isolate(text);
  };
  const id = points < 0 ? `ev.${kind}.no` : `ev.${kind}`;
  return t(id as MessageId, { a: say(a), b: say(b) });
}

/** Two records side by side, what speaks for and against their being one, and the choice. */
export function DuplicatePair({
  pair,
  isBusy,
  wantsFocus,
  onJudge,
  onLater,
}: {
  pair: DuplicateItem;
  isBusy: boolean;
  /** The pair follows another that was judged: the keyboard goes on with it. */
  wantsFocus: boolean;
  onJudge(verdict: Verdict, reason: string): void;
  onLater(): void;
}) {
  const words = useWords();
  const { t, number } = words;
  const [reason, setReason] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (wantsFocus) heading.current?.focus();
  }, [wantsFocus]);
  const choose = (choice: Verdict | "later") => {
    if (isBusy) return;
    if (choice === "later") onLater();
    else onJudge(choice, reason);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const choice = CHOICES.find(([, , key]) => key === event.key.toLowerCase());
    if (!choice) return;
    event.preventDefault();
    choose(choice[0]);
  };
  const sides = [pair.a, pair.b];
  return (
    <section onKeyDown={onKey} aria-labelledby="pair">
      <h2 className="section" id="pair" ref={heading} tabIndex={-1}>
        {t(pair.band === "propose" ? "dup.propose" : "dup.ask")}
        <span>{t("dup.score", { score: number(pair.score, 2) })}</span>
      </h2>
      <table className="table pair">
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{t("col.name")}</span>
            </th>
            {sides.map((side) => (
              <th scope="col" key={side.id}>
                {side.stored ? <NameLink of={side} /> : <bdi>{side.name}</bdi>}
                {!side.stored && <small className="meta">{t("dup.ofFile")}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {COMPARED.map(([label, text]) => (
            <tr key={label}>
              <th scope="row">{t(label)}</th>
              {sides.map((side) => (
                <td key={side.id}>{text(side, words) || "–"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className="section">{t("dup.evidence")}</h3>
      <ul className="evidence">
        {pair.evidence.map((one) => (
          <li key={one.kind}>
            <span>{evidenceText(one, words)}</span>
            <bdi dir="ltr">{`${one.points < 0 ? "−" : "+"}${number(Math.abs(one.points), 2)}`}</bdi>
          </li>
        ))}
      </ul>
      <div className="verdicts">
        <label>
          {t("dup.reason")}
          <input
            className="field"
            dir="auto"
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <div>
          {CHOICES.map(([choice, label, key]) => (
            <button
              key={choice}
              type="button"
              className={choice === "later" ? "more" : undefined}
              disabled={isBusy}
              aria-keyshortcuts={key}
              onClick={() => choose(choice)}
            >
              {t(label)} <kbd>{key.toUpperCase()}</kbd>
            </button>
          ))}
        </div>
      </div>
    </section>
  );
}
