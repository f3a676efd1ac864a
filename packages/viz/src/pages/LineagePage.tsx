import type { LineageAnswer } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { aliveIn, Lineage, yearsOf } from "../charts/Lineage.tsx";
import { type Body, familiesOf, fieldOf } from "../charts/lineageScene.ts";
import { ExportMenu } from "../components/ExportMenu.tsx";
import { KeepFinding } from "../components/KeepFinding.tsx";
import { beginningText, endText, LineagePanel } from "../components/LineagePanel.tsx";
import { nameIn, SEATS } from "../components/labels.ts";
import { Empty, State } from "../components/State.tsx";
import { Switch } from "../components/Switch.tsx";
import { EvidenceWord, FieldsWord, NarrowedWords, WindowWord } from "../components/scopeWords.tsx";
import { TimeScreens } from "../components/TimeScreens.tsx";
import { lineageQuestion } from "../questions/lineage.ts";
import { isEmpty, overviewQuestion } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";

/** Bodies that one plate shows before smaller families are folded away. */
const MOST_BODIES = 130;
const SMALLEST_FAMILY = 2;

/** The largest family of each field, and the largest of all, as many as fit; none of a single body. */
function shownOf(families: readonly Body[][]): Body[][] {
  const dated = families
    .map((family) => family.filter(({ start }) => start !== null))
    .filter(({ length }) => length >= SMALLEST_FAMILY);
  const fields = new Set<string | null>();
  const ranked = dated.map((family) => {
    const field = fieldOf(family);
    const leads = !fields.has(field);
    fields.add(field);
    return { family, leads };
  });
  const shown: Body[][] = [];
  let count = 0;
  for (const { family } of ranked.sort(
    (a, b) => Number(b.leads) - Number(a.leads) || b.family.length - a.family.length,
  )) {
    if (count + family.length > MOST_BODIES) continue;
    count += family.length;
    shown.push(family);
  }
  return shown.sort((a, b) => b.length - a.length);
}

const MIDDLE = 1950;

/** Where the seats were, early and late: the share of the region that had most, in years of bodies. */
function SeatFinding({ bodies }: { bodies: readonly Body[] }) {
  const { t, number } = useWords();
  const [first, last] = yearsOf(bodies);
  if (!(first < MIDDLE && last > MIDDLE + 10)) return null;
  const yearsIn = (from: number, to: number) => {
    const sums = new Map<string, number>();
    for (let year = from; year < to; year++)
      for (const [seat, count] of aliveIn(bodies, year))
        if (seat !== null) sums.set(seat, (sums.get(seat) ?? 0) + count);
    return sums;
  };
  const [early, late] = [yearsIn(first, MIDDLE), yearsIn(last - 10, last)];
  const all = (sums: ReadonlyMap<string, number>) =>
    [...sums.values()].reduce((sum, count) => sum + count, 0);
  const [seat] = [...early].sort((a, b) => b[1] - a[1])[0] ?? [];
  const known = SEATS.find((one) => one === seat);
  if (known === undefined || all(late) === 0) return null;
  const share = (sums: ReadonlyMap<string, number>) => number(((sums.get(known) ?? 0) / all(sums)) * 100);
  return (
    <p className="finding">
      {t("lineage.findingTwo", {
        year: String(MIDDLE),
        early: share(early),
        seat: t(`seat.${known}`),
        late: share(late),
      })}
    </p>
  );
}

function LineageKey() {
  const { t } = useWords();
  const sample = (children: React.ReactNode) => (
    <svg width="34" height="12" aria-hidden="true">
      {children}
    </svg>
  );
  const line = { x1: 3, x2: 31, y1: 6, y2: 6, stroke: "var(--ink)", strokeWidth: 2.4 };
  return (
    <>
      <h3 className="section">{t("lineage.key.seat")}</h3>
      <ul className="meanings">
        {SEATS.map((seat) => (
          <li key={seat}>
            {sample(<line {...line} stroke={`var(--${seat})`} />)}
            {t(`seat.${seat}`)}
          </li>
        ))}
        <li>
          {sample(
            <>
              <line {...line} strokeWidth={3} />
              <line {...line} stroke="var(--paper)" strokeWidth={1.4} />
            </>,
          )}
          {t("lineage.key.noSeat")}
        </li>
      </ul>
      <h3 className="section">{t("lineage.key.line")}</h3>
      <ul className="meanings">
        <li>
          {sample(
            <>
              <line {...line} />
              <circle cx="4" cy="6" r="3" fill="var(--paper)" stroke="var(--ink)" />
              <line x1="31" x2="31" y1="2" y2="10" stroke="var(--ink)" />
            </>,
          )}
          {t("lineage.key.begin")}
        </li>
        <li>
          {sample(
            <>
              <line {...line} x2="17" />
              <line {...line} x1="17" x2="24" opacity="0.45" />
              <line {...line} x1="24" opacity="0.15" />
            </>,
          )}
          {t("lineage.key.known")}
        </li>
        <li>
          {sample(<path d="M3 3H18C24 3 24 9 31 9" fill="none" stroke="var(--ink)" strokeWidth="1.5" />)}
          {t("lineage.key.split")}
        </li>
        <li>
          {sample(<line {...line} strokeWidth={1.5} strokeDasharray="1.6 3" />)}
          {t("lineage.key.grew")}
        </li>
        <li>
          {sample(<path d="M17 1l5 5l-5 5l-5 -5z" fill="var(--ink)" />)}
          {t("lineage.key.meeting")}
        </li>
        <li>
          {sample(
            <text x="13" y="11" fill="var(--ink)">
              ≠
            </text>,
          )}
          {t("lineage.key.dispute")}
        </li>
      </ul>
    </>
  );
}

function BodyTable({ answer, onOpen }: { answer: LineageAnswer; onOpen(id: string): void }) {
  const words = useWords();
  const { t, language, comma } = words;
  const nameOf = new Map(
    [...answer.bodies, ...answer.meetings].map((one) => [one.id, nameIn(one, language)]),
  );
  return (
    <div className="scroll">
      <table className="table">
        <caption className="hidden">{t("lineage.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("lineage.col.body")}</th>
            <th scope="col">{t("lineage.col.began")}</th>
            <th scope="col">{t("lineage.col.ended")}</th>
            <th scope="col">{t("lineage.cameOf")}</th>
          </tr>
        </thead>
        <tbody>
          {answer.bodies.map((body) => (
            <tr key={body.id}>
              <td>
                <button type="button" className="plain" onClick={() => onOpen(body.id)}>
                  <u>
                    <bdi>{nameIn(body, language)}</bdi>
                  </u>
                </button>
              </td>
              <td>{beginningText(body, words)}</td>
              <td>{endText(body, words)}</td>
              <td>
                {answer.links
                  .filter(({ younger }) => younger === body.id)
                  .map(({ older }) => nameOf.get(older) ?? "")
                  .join(comma)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Which bodies came of which, drawn in time. */
export function LineagePage() {
  const { t, number, language, isolate } = useWords();
  const { question, change } = useQuestion();
  const overview = useQuery(overviewQuestion);
  const answer = useQuery(lineageQuestion(question.scope));
  const { data } = answer;
  const families = useMemo(() => familiesOf(data?.bodies ?? []), [data]);
  const shown = useMemo(() => shownOf(families), [families]);
  const bodies = shown.flat();
  const open = data?.bodies.find(({ id }) => id === question.open) ?? null;
  const choose = (id: string) => change({ open: id }, { replace: true });
  const several = families.filter((family) => family.length >= SMALLEST_FAMILY);
  return (
    <main className="page" id="content">
      <h1 className="hidden">{t("lineage.title")}</h1>
      <TimeScreens />
      <p className="question">
        {t("lineage.s1")} <FieldsWord />
        {t("lineage.s2")} <WindowWord years={overview.data?.years ?? null} />
        {t("lineage.s3")} <EvidenceWord />
        <NarrowedWords />
        {t("lineage.s4")}
      </p>
      {question.damaged && <p role="alert">{t("state.badQuestion")}</p>}
      {isEmpty(overview.data) ? (
        <Empty />
      ) : !data ? (
        <State error={answer.error} retry={() => void answer.refetch()} />
      ) : bodies.length === 0 ? (
        <p className="state">{t("lineage.none")}</p>
      ) : (
        <div className="split">
          <div>
            {question.view === "table" ? (
              <BodyTable answer={data} onOpen={choose} />
            ) : (
              <figure className="plate">
                <div className="inner">
                  <Lineage answer={data} families={shown} open={question.open} onOpen={choose} />
                </div>
              </figure>
            )}
            <div className="caption">
              <Switch of="lineage" />
              <p>
                <b>
                  {t("lineage.caption", {
                    bodies: data.bodies.length,
                    links: data.links.length,
                    years: isolate(yearsOf(data.bodies).join("–")),
                  })}
                </b>{" "}
                {t("lineage.method", {
                  folded: several.length - shown.length,
                  undated: data.leftOut.undated,
                  outside: data.leftOut.outside,
                  hidden: data.leftOut.hidden,
                  revision: data.revision,
                })}{" "}
                <ExportMenu /> <KeepFinding path="/lineage" scope={question.scope} />
              </p>
            </div>
          </div>
          <aside className="panel">
            {open ? (
              <LineagePanel
                answer={data}
                body={open}
                onOpen={choose}
                onClose={() => change({ open: null })}
              />
            ) : (
              <>
                <SeatFinding bodies={bodies} />
                <p>{t("lineage.choose")}</p>
                <h3 className="section">
                  {t("lineage.families")}
                  <span>{t("lineage.bodies")}</span>
                </h3>
                <ul className="gapList">
                  {shown.slice(0, 8).map((family) => {
                    const [eldest] = family;
                    return (
                      eldest && (
                        <li key={eldest.family}>
                          <button type="button" onClick={() => choose(eldest.id)}>
                            <bdi>{nameIn(eldest, language)}</bdi>
                            <span>{number(family.length)}</span>
                          </button>
                        </li>
                      )
                    );
                  })}
                </ul>
              </>
            )}
            <LineageKey />
          </aside>
        </div>
      )}
    </main>
  );
}
