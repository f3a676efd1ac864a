import type { LineageAnswer } from "@maillage/model";
import { IconX } from "@tabler/icons-react";
import type { Body, Link } from "../charts/lineageScene.ts";
import { useWords, type Words } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { nameIn } from "./labels.ts";

/** "1970" or "1970–1972"; a date of a year runs to the first moment of the next. */
export function yearsText(
  [from, to]: readonly [number, number],
  { isolate }: Pick<Words, "isolate">,
): string {
  const [first, last] = [Math.floor(from), Math.max(Math.floor(from), Math.floor(to - 0.01))];
  return first === last ? String(first) : isolate(`${first}–${last}`);
}

export function beginningText({ start, startIs }: Body, words: Words): string {
  if (start === null) return words.t("lineage.noYear");
  const years = yearsText(start, words);
  if (startIs === "stated") return words.t("lineage.founded", { years });
  return words.t(startIs === "descent" ? "lineage.cameYear" : "lineage.firstKnown", { years });
}

export function endText({ end, endIs, known }: Body, words: Words): string {
  if (end !== null)
    return words.t(endIs === "stated" ? "lineage.dissolved" : "lineage.endedBy", {
      years: yearsText(end, words),
    });
  return known === null ? "" : words.t("lineage.knownUntil", { years: Math.floor(known) });
}

function Links({
  answer,
  links,
  end,
  onOpen,
}: {
  answer: LineageAnswer;
  links: readonly Link[];
  end: "older" | "younger";
  onOpen(id: string): void;
}) {
  const words = useWords();
  const { t, language, comma } = words;
  const { link: to } = useQuestion();
  return (
    <ul className="ties">
      {links.map((link) => {
        const id = link[end];
        const body = answer.bodies.find((one) => one.id === id);
        const meeting = answer.meetings.find((one) => one.id === id);
        const other = body ?? meeting;
        if (other === undefined) return null;
        const name = <bdi>{nameIn(other, language)}</bdi>;
        return (
          <li key={link.tie}>
            {body ? (
              <button type="button" className="plain" onClick={() => onOpen(id)}>
                <u>{name}</u>
              </button>
            ) : (
              <a href={to(`/entity/${encodeURIComponent(id)}`)}>
                <i>{name}</i>
              </a>
            )}{" "}
            <span className="meta">
              {t(`lineage.${link.type as "SUCCEEDED" | "SPLIT_FROM" | "MERGED_INTO" | "GREW_OUT_OF"}`)}
              {link.year && `${comma}${yearsText(link.year, words)}`}
              {comma}
              {t("lineage.sources", { n: link.sources })}
              {link.disagree && " ≠"}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** One body: when it was there, what it came of and what became of it. */
export function LineagePanel({
  answer,
  body,
  onOpen,
  onClose,
}: {
  answer: LineageAnswer;
  body: Body;
  onOpen(id: string): void;
  onClose(): void;
}) {
  const words = useWords();
  const { t, language, comma } = words;
  const { link } = useQuestion();
  const before = answer.links.filter(({ younger }) => younger === body.id);
  const after = answer.links.filter(({ older }) => older === body.id);
  const years = [beginningText(body, words), endText(body, words)].filter((text) => text !== "");
  return (
    <>
      <div className="panelHead">
        <span />
        <button type="button" className="plain" aria-label={t("lineage.close")} onClick={onClose}>
          <IconX size={18} stroke={1.5} />
        </button>
      </div>
      <h2>
        <bdi>{nameIn(body, language)}</bdi>
      </h2>
      <p className="block">{years.join(comma)}</p>
      <h3 className="section">{t("lineage.cameOf")}</h3>
      {before.length === 0 ? (
        <p className="block">{t("lineage.nothingBefore")}</p>
      ) : (
        <Links answer={answer} links={before} end="older" onOpen={onOpen} />
      )}
      <h3 className="section">{t("lineage.became")}</h3>
      {after.length === 0 ? (
        <p className="block">{t("lineage.nothingAfter")}</p>
      ) : (
        <Links answer={answer} links={after} end="younger" onOpen={onOpen} />
      )}
      <p className="block">
        <a href={link(`/entity/${encodeURIComponent(body.id)}`)}>{t("lineage.page")}</a>
      </p>
    </>
  );
}
