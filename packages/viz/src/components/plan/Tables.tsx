import { useQuery } from "@tanstack/react-query";
import { seatingQuestion } from "../../questions/encounter.ts";
import { AnswerError } from "../../questions/questions.ts";
import { useWords } from "../../strings/i18n.ts";
import { languageName } from "../labels.ts";
import { State } from "../State.tsx";
import { NumberWord } from "./NumberWord.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { Sentence } from "./Sentence.tsx";
import { FixedSeats, TableLanguages } from "./TableRules.tsx";

/** Seats at a table, where nobody says how many tables there are. */
const AT_A_TABLE = 8;

/** Who sits with whom in each round. */
function Seating() {
  const { t, language } = useWords();
  const { id, kept, nameOf } = useOpenPlan();
  const answer = useQuery(seatingQuestion(id, kept.revision));
  if (answer.error instanceof AnswerError && answer.error.code === "plan-tables-impossible")
    return (
      <p className="trouble" role="alert">
        {t("enc.tablesNone", { detail: answer.error.message })}
      </p>
    );
  if (!answer.data) return <State error={answer.error} retry={() => void answer.refetch()} />;
  const { rounds, newMeetings, acrossGaps, repeats } = answer.data;
  return (
    // Tables as they were stand until those of the last change are there, so that nothing jumps.
    <div className="seating" aria-busy={answer.isPlaceholderData}>
      <p className="block">
        {t("enc.tablesMet", { ...newMeetings })}{" "}
        {acrossGaps.bound > 0 && t("enc.tablesGaps", { ...acrossGaps })}{" "}
        {t("enc.tablesRepeats", { count: repeats.count })}
      </p>
      {rounds.map((tables, round) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a round has no other name than its place
        <section key={round}>
          <h3 className="section">{t("enc.round", { n: round + 1 })}</h3>
          <div className="tables">
            {tables.map((table, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a table has no other name than its place
              <div key={at}>
                <h4>
                  {table.language === null
                    ? t("enc.table", { n: at + 1 })
                    : t("enc.tableIn", { n: at + 1, language: languageName(table.language, language) })}
                </h4>
                <ul>
                  {table.seats.map((seat) => (
                    <li key={`${seat.id} ${seat.delegate}`}>
                      <bdi>{nameOf(seat.id)}</bdi>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

/** Mixed tables: how many, how often, and who sits where. */
export function Tables() {
  const { t } = useWords();
  const { plan, kept, edit, numbers } = useOpenPlan();
  const { tables } = plan;
  if (tables === null)
    return (
      <button
        type="button"
        className="exportOpen"
        onClick={() =>
          edit((now) => ({
            ...now,
            tables: {
              ...{ rounds: 3, languages: [], fixed: [] },
              tables: Math.max(1, Math.ceil((numbers?.seats ?? 1) / AT_A_TABLE)),
            },
          }))
        }
      >
        {t("enc.tablesStart")}
      </button>
    );
  const change = (part: Partial<typeof tables>) =>
    edit((now) => ({ ...now, tables: now.tables && { ...now.tables, ...part } }));
  return (
    <>
      <p>
        <Sentence
          id="enc.tablesSentence"
          slots={{
            tables: (
              <NumberWord
                label={t("enc.tables.tables")}
                value={tables.tables}
                minimum={1}
                maximum={200}
                onChange={(next) => change({ tables: next, languages: tables.languages.slice(0, next) })}
              />
            ),
            rounds: (
              <NumberWord
                label={t("enc.tables.rounds")}
                value={tables.rounds}
                minimum={1}
                maximum={20}
                onChange={(rounds) => change({ rounds })}
              />
            ),
          }}
        />
      </p>
      <TableLanguages tables={tables} onChange={change} />
      <FixedSeats tables={tables} onChange={change} />
      {kept.plan.tables !== null && <Seating />}
    </>
  );
}
