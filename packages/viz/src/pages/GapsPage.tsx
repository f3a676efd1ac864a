import { byShortfall, DETECTABLE, rankGaps } from "@maillage/analysis";
import type { GapAnswer, GapCell } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CellGlyph } from "../charts/CellGlyph.tsx";
import { GapKey } from "../charts/GapKey.tsx";
import { GapMatrix, placeKey } from "../charts/GapMatrix.tsx";
import { rowsByName } from "../charts/rowsByName.ts";
import { Computing } from "../components/Computing.tsx";
import { useCellWords } from "../components/cellWords.ts";
import { ExportMenu } from "../components/ExportMenu.tsx";
import { GapPanel } from "../components/GapPanel.tsx";
import { testOf } from "../components/gapWorking.ts";
import { KeepFinding } from "../components/KeepFinding.tsx";
import { ColumnsWord, CountedWord, NullWord, RowsWord } from "../components/pairWords.tsx";
import { Empty, State } from "../components/State.tsx";
import { Switch } from "../components/Switch.tsx";
import {
  CertaintyWord,
  EvidenceWord,
  FieldsWord,
  NarrowedWords,
  TiesWord,
  useYearsText,
  WindowWord,
} from "../components/scopeWords.tsx";
import { Word } from "../components/Word.tsx";
import { gapsQuestion, isEmpty, isJob, overviewQuestion } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { localeOf } from "../strings/language.ts";
import { choosesNull, pairQuery } from "../url/gapPair.ts";
import { useQuestion } from "../url/question.ts";

function GapTable({ answer, onSelect }: { answer: GapAnswer; onSelect(cell: GapCell): void }) {
  const { t, number } = useWords();
  const { pair } = useQuestion().question;
  const say = useCellWords();
  return (
    <div className="scroll">
      <table className="table">
        <caption className="hidden">{t("gaps.matrix", { kind: say.kind })}</caption>
        <thead>
          <tr>
            <th scope="col" className="roomy">
              {t(`rows.${pair.rows}`)}
            </th>
            <th scope="col" className="roomy">
              {t(`rows.${pair.columns}`)}
            </th>
            <th scope="col" className="n">
              {t("col.found")}
            </th>
            <th scope="col" className="n">
              {t("col.expected")}
            </th>
            <th scope="col">{t("col.reading")}</th>
          </tr>
        </thead>
        <tbody>
          {answer.cells.map((cell) => (
            <tr key={placeKey(cell)}>
              <td className="roomy">{say.row(cell.row)}</td>
              <td className="roomy">{say.column(cell.column)}</td>
              <td className="n">{number(cell.observed)}</td>
              <td className="n">{number(cell.expected, 1)}</td>
              <td>
                <button type="button" className="plain" onClick={() => onSelect(cell)}>
                  <u>{say.finding(cell)}</u>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GapList({
  cells,
  selected,
  onSelect,
  red,
}: {
  cells: readonly GapCell[];
  selected: GapCell | null;
  onSelect(cell: GapCell): void;
  red?: boolean;
}) {
  const { t, number } = useWords();
  const say = useCellWords();
  return (
    <ul className="gapList">
      {cells.map((cell) => (
        <li key={placeKey(cell)}>
          <button type="button" aria-pressed={cell === selected} onClick={() => onSelect(cell)}>
            <span>{say.name(cell)}</span>
            <span className={red ? "red" : undefined}>
              {t("gaps.of2", { observed: number(cell.observed), expected: number(cell.expected, 1) })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Countries by countries: only the cells that hold something or should, the widest shortfall first. */
function CellList({
  answer,
  selected,
  onSelect,
}: {
  answer: GapAnswer;
  selected: GapCell | null;
  onSelect(cell: GapCell): void;
}) {
  const { t, number } = useWords();
  const say = useCellWords();
  const cells = [...answer.cells].sort(byShortfall);
  return (
    <div className="cellList">
      <p className="section">
        {t("gaps.listed", { n: cells.length })}
        <span>
          {t("gaps.of")} · {t("gaps.widest")}
        </span>
      </p>
      <ul className="gapList">
        {cells.map((cell) => (
          <li key={placeKey(cell)}>
            <button
              type="button"
              aria-pressed={cell === selected}
              aria-label={say.short(cell)}
              onClick={() => onSelect(cell)}
            >
              <CellGlyph cell={cell} width={40} height={28} cap={13} />
              <span>{say.name(cell)}</span>
              <span>
                {t("gaps.of2", { observed: number(cell.observed), expected: number(cell.expected, 1) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Empty cells that a phone names in one line at the end, where no shortfall could be told anyhow. */
const UNLISTED = ["nobody-looked", "no-actor-known"] as const;

/** On a phone: one row at a time, fields or the other rows below it, the widest shortfall first. */
function PhoneList({
  answer,
  selected,
  onSelect,
}: {
  answer: GapAnswer;
  selected: GapCell | null;
  onSelect(cell: GapCell): void;
}) {
  const { t, number, language } = useWords();
  const say = useCellWords();
  const { pair } = useQuestion().question;
  const [chosen, setChosen] = useState<string | null>(null);
  const region = chosen ?? selected?.row ?? answer.rows[0]?.id ?? "";
  const inRow = answer.cells
    .filter((cell) => cell.row === region || (pair.columns !== "field" && cell.column === region))
    .sort(byShortfall);
  const lines = UNLISTED.map((status) => ({
    status,
    cells: inRow.filter((cell) => cell.status === status && cell.expected < DETECTABLE),
  })).filter((line) => line.cells.length > 0);
  const cells = inRow.filter((cell) => !lines.some((line) => line.cells.includes(cell)));
  const list = new Intl.ListFormat(localeOf(language));
  return (
    <div className="phoneList">
      <p className="question">
        <Word
          label={t("gaps.region", { rows: pair.rows })}
          value={region}
          choices={answer.rows.map((row) => ({ value: row.id, text: say.row(row.id) }))}
          onChange={setChosen}
        />
      </p>
      <p className="section">
        {pair.columns === "field" ? t("gaps.phone") : t("gaps.other", { rows: pair.rows })}
        <span>
          {t("gaps.of")} · {t("gaps.widest")}
        </span>
      </p>
      {cells.map((cell) => (
        <div key={placeKey(cell)} className={cell === selected ? "chosen" : undefined}>
          <button
            type="button"
            aria-pressed={cell === selected}
            aria-label={say.short(cell)}
            onClick={() => onSelect(cell)}
          >
            <CellGlyph cell={cell} width={44} height={42} cap={19} unit={3.6} />
            <span>
              {pair.columns === "field"
                ? say.column(cell.column)
                : say.row(cell.row === region ? cell.column : cell.row)}
              <span className="meta">{say.status(cell)}</span>
            </span>
            <span className={cell.status === "fewer-than-expected" ? "red" : undefined}>
              {t("gaps.of2", { observed: number(cell.observed), expected: number(cell.expected, 1) })}
            </span>
          </button>
          {cell === selected && (
            <p>
              {say.found(cell)} {say.chance(cell)}{" "}
              <button
                type="button"
                className="more"
                onClick={() => document.getElementById("cell")?.scrollIntoView()}
              >
                {t("gaps.close")}
              </button>
            </p>
          )}
        </div>
      ))}
      {lines.map((line) => (
        <p className="block" key={line.status}>
          {t(`list.${line.status}`, {
            fields: list.format(line.cells.map((cell) => say.column(cell.column))),
          })}
        </p>
      ))}
    </div>
  );
}

/** Where ties fall short of chance. The strongest finding is open at once. */
export function GapsPage() {
  const { t, number, language } = useWords();
  const { question, change, link } = useQuestion();
  const asking = gapsQuestion(question.scope, question.pair);
  const answer = useQuery(asking);
  const say = useCellWords();
  const byField = question.pair.columns === "field";
  const asList = question.pair.rows === "country" && !byField;
  const overview = useQuery(overviewQuestion);
  const job = isJob(answer.data) ? answer.data : null;
  const data =
    answer.data && !isJob(answer.data)
      ? rowsByName(answer.data, question.pair, say.row, localeOf(language))
      : undefined;
  const byOccasions = question.pair.measuredBy === "occasions";
  const ranked = data ? rankGaps(data.cells) : { verdicts: [], lower: [], undocumented: [] };
  const findings = [...ranked.verdicts, ...ranked.lower, ...ranked.undocumented];
  const strongest = findings[0] ?? null;
  const asked = data?.cells.find((cell) => cell.row === question.row && cell.column === question.column);
  const selected = asked ?? strongest;
  const select = (cell: { row: string; column: string }) => change({ row: cell.row, column: cell.column });
  const years = useYearsText();
  return (
    <main className="page" id="content">
      <h1 className="hidden">{t("gaps.title")}</h1>
      <p className="question">
        <CountedWord /> <RowsWord />
        {t("gaps.and")}
        <ColumnsWord /> {t("gaps.s1b")} <WindowWord years={overview.data?.years ?? null} />
        {t("gaps.s2")} <EvidenceWord />
        {t("gaps.s3")} <CertaintyWord />
        {question.scope.ties && (
          <>
            {t("gaps.onlyTies")} <TiesWord />
          </>
        )}
        {question.scope.fields && (
          <>
            {t("gaps.onlyFields")} <FieldsWord />
          </>
        )}
        <NarrowedWords />
        <NullWord />
        {t("gaps.s4")}
      </p>
      {question.damaged && <p role="alert">{t("state.badQuestion")}</p>}
      {isEmpty(overview.data) ? (
        <Empty />
      ) : job !== null ? (
        <Computing job={job} of={asking.queryKey} retry={() => void answer.refetch()} />
      ) : !data ? (
        <State error={answer.error} retry={() => void answer.refetch()} />
      ) : (
        <div className="split">
          <div>
            {question.view === "table" ? (
              <GapTable answer={data} onSelect={select} />
            ) : (
              <>
                <figure className="plate matrixPlate">
                  <div className="inner">
                    {asList ? (
                      <CellList answer={data} selected={selected} onSelect={select} />
                    ) : (
                      <GapMatrix answer={data} selected={selected} onSelect={select} />
                    )}
                    <GapKey coverage={byField} />
                  </div>
                </figure>
                <PhoneList answer={data} selected={selected} onSelect={select} />
              </>
            )}
            <div className="caption">
              <Switch of="gaps" />
              <p>
                <b>
                  {t(byOccasions ? "gaps.captionOccasions" : "gaps.caption", {
                    kind: say.kind,
                    rows: data.rows.length,
                    columns: data.columns.length,
                    ties: data.total.ties,
                    years: `\u2068${years}\u2069`,
                  })}
                </b>{" "}
                {t(byOccasions ? "gaps.methodOccasions" : byField ? "gaps.method" : "gaps.methodPair", {
                  draws: number(data.method.draws),
                  rows: question.pair.rows,
                  test: testOf(data.method),
                  occasions: number(data.method.occasions),
                  ties: number(data.total.ties),
                  fixed: number(data.method.fixed),
                  seed: data.method.seed,
                  tested: data.method.tested,
                  verdicts: data.method.verdicts,
                  unplaced: data.total.unplaced,
                  undated: data.total.undated,
                  revision: data.revision,
                })}{" "}
                {choosesNull(question.pair) && `${t("gaps.nullWhen")} `}
                {t("gaps.hidden", { hidden: data.total.hidden })} <ExportMenu />{" "}
                <KeepFinding path="/gaps" query={pairQuery(question.pair)} scope={question.scope} />
              </p>
            </div>
          </div>
          <aside className="panel" id="cell">
            {ranked.verdicts.length === 0 && (
              <p className="block">
                <strong>{t("gaps.verdicts", { n: 0 })}.</strong> {t("gaps.verdictsNone")}
              </p>
            )}
            {selected ? <GapPanel cell={selected} method={data.method} /> : <p>{t("gaps.choose")}</p>}
            {ranked.verdicts.length > 0 && (
              <>
                <h3 className="section">{t("gaps.verdicts", { n: ranked.verdicts.length })}</h3>
                <GapList cells={ranked.verdicts} selected={selected} onSelect={select} red />
              </>
            )}
            {ranked.lower.length > 0 && (
              <>
                <h3 className="section">{t("gaps.lower")}</h3>
                <GapList cells={ranked.lower} selected={selected} onSelect={select} />
              </>
            )}
            {ranked.undocumented.length > 0 && (
              <>
                <h3 className="section">{t("gaps.undocumented")}</h3>
                <GapList cells={ranked.undocumented} selected={selected} onSelect={select} />
              </>
            )}
            {findings.length > 1 && <p className="block">{t("gaps.order")}</p>}
            <p className="block">
              <a href={link("/unseen")}>{t("record.link")}</a>
            </p>
          </aside>
        </div>
      )}
    </main>
  );
}
