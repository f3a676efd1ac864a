import type { GapAnswer, GapCell } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CellGlyph } from "../charts/CellGlyph.tsx";
import { GapKey } from "../charts/GapKey.tsx";
import { GapMatrix, placeKey } from "../charts/GapMatrix.tsx";
import { rankGaps } from "../charts/glyph.ts";
import { useCellWords } from "../components/cellWords.ts";
import { GapPanel } from "../components/GapPanel.tsx";
import { State } from "../components/State.tsx";
import { Switch } from "../components/Switch.tsx";
import { CertaintyWord, EvidenceWord, WindowWord, windowText } from "../components/scopeWords.tsx";
import { Word } from "../components/Word.tsx";
import { gapsQuestion, overviewQuestion } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";

function GapTable({ answer, onSelect }: { answer: GapAnswer; onSelect(cell: GapCell): void }) {
  const { t, number } = useWords();
  const say = useCellWords();
  return (
    <div className="scroll">
      <table className="table">
        <caption className="hidden">{t("gaps.matrix")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("col.region")}</th>
            <th scope="col">{t("col.fields")}</th>
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
              <td>{say.row(cell.row)}</td>
              <td>{say.column(cell.column)}</td>
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
            <span>
              {say.row(cell.row)} · {say.column(cell.column)}
            </span>
            <span className={red ? "red" : undefined}>
              {t("gaps.of2", { observed: number(cell.observed), expected: number(cell.expected, 1) })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** On a phone: one region at a time, fields as rows, the widest shortfall first. */
function PhoneList({
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
  const [chosen, setChosen] = useState<string | null>(null);
  const region = chosen ?? selected?.row ?? answer.rows[0]?.id ?? "";
  const cells = answer.cells
    .filter((cell) => cell.row === region)
    .sort((a, b) => b.expected - b.observed - (a.expected - a.observed));
  return (
    <div className="phoneList">
      <p className="question">
        <Word
          label={t("gaps.region")}
          value={region}
          choices={answer.rows.map((row) => ({ value: row.id, text: say.row(row.id) }))}
          onChange={setChosen}
        />
      </p>
      <p className="section">
        {t("gaps.phone")}
        <span>{t("gaps.of")}</span>
      </p>
      {cells.map((cell) => (
        <div key={cell.column} className={cell === selected ? "chosen" : undefined}>
          <button
            type="button"
            aria-pressed={cell === selected}
            aria-label={say.short(cell)}
            onClick={() => onSelect(cell)}
          >
            <CellGlyph cell={cell} width={44} height={42} cap={19} unit={3.6} />
            <span>{say.column(cell.column)}</span>
            <span>
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
    </div>
  );
}

/** Where ties fall short of chance. The strongest finding that somebody could close is open at once. */
export function GapsPage() {
  const { t, number } = useWords();
  const { question, change } = useQuestion();
  const answer = useQuery(gapsQuestion(question.scope));
  const overview = useQuery(overviewQuestion);
  const data = answer.data;
  const ranked = data ? rankGaps(data.cells) : { verdicts: [], lower: [] };
  const findings = [...ranked.verdicts, ...ranked.lower];
  const strongest = findings.find((cell) => cell.actors > 0) ?? findings[0] ?? null;
  const asked = data?.cells.find((cell) => cell.row === question.row && cell.column === question.column);
  const selected = asked ?? strongest;
  const select = (cell: { row: string; column: string }) => change({ row: cell.row, column: cell.column });
  const years =
    windowText(question.scope) ??
    (overview.data?.years ? `${overview.data.years.from}–${overview.data.years.to}` : t("scope.allYears"));
  return (
    <main className="page" id="content">
      <h1 className="hidden">{t("gaps.title")}</h1>
      <p className="question">
        {t("gaps.s1")} <WindowWord years={overview.data?.years ?? null} />
        {t("gaps.s2")} <EvidenceWord />
        {t("gaps.s3")} <CertaintyWord />
        {t("gaps.s4")}
      </p>
      {question.damaged && <p role="alert">{t("state.badQuestion")}</p>}
      {!data ? (
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
                    <GapMatrix answer={data} selected={selected} onSelect={select} />
                    <GapKey />
                  </div>
                </figure>
                <PhoneList answer={data} selected={selected} onSelect={select} />
              </>
            )}
            <div className="caption">
              <Switch of="gaps" />
              <p>
                <b>
                  {t("gaps.caption", {
                    rows: data.rows.length,
                    columns: data.columns.length,
                    ties: data.total.ties,
                    years: `\u2068${years}\u2069`,
                  })}
                </b>{" "}
                {t("gaps.method", {
                  draws: number(data.method.draws),
                  seed: data.method.seed,
                  tested: data.method.tested,
                  verdicts: data.method.verdicts,
                  unplaced: number(data.total.unplaced),
                  undated: number(data.total.undated),
                  revision: data.revision,
                })}
              </p>
            </div>
          </div>
          <aside className="panel" id="cell">
            {selected ? <GapPanel cell={selected} tested={data.method.tested} /> : <p>{t("gaps.choose")}</p>}
            <h3 className="section">{t("gaps.verdicts", { n: ranked.verdicts.length })}</h3>
            {ranked.verdicts.length === 0 && <p className="block">{t("gaps.verdictsNone")}</p>}
            <GapList cells={ranked.verdicts} selected={selected} onSelect={select} red />
            {ranked.lower.length > 0 && (
              <>
                <h3 className="section">{t("gaps.lower")}</h3>
                <GapList cells={ranked.lower} selected={selected} onSelect={select} />
              </>
            )}
          </aside>
        </div>
      )}
    </main>
  );
}
