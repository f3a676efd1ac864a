import { type LookUpNextAnswer, regionName } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { isJob } from "../questions/questions.ts";
import { lookUpNextQuestion } from "../questions/record.ts";
import { useWords } from "../strings/i18n.ts";
import { gapPair } from "../url/gapPair.ts";
import { useQuestion } from "../url/question.ts";
import { Computing } from "./Computing.tsx";
import { NameLink } from "./ends.tsx";
import { FirstTen } from "./FirstTen.tsx";
import { fieldName, tieName } from "./labels.ts";
import { State } from "./State.tsx";

type Regions = NonNullable<LookUpNextAnswer["ties"][number]["verdict"]>;

/** What a search would change: doubtful ties by the bridges that hang on them, and cells that nobody looked into. */
export function LookUpNext() {
  const { t, number, language, comma, isolate } = useWords();
  const { question, link } = useQuestion();
  const asking = lookUpNextQuestion(question.scope);
  const answer = useQuery(asking);
  if (isJob(answer.data))
    return <Computing job={answer.data} of={asking.queryKey} retry={() => void answer.refetch()} />;
  const { data } = answer;
  const verdictText = ({ row, column }: Regions) =>
    t(row === column ? "record.becomesWithin" : "record.becomes", {
      row: regionName(row, language),
      column: regionName(column, language),
    });
  const pairLink = ({ row, column }: Regions) =>
    link("/gaps", { pair: gapPair({ rows: "region", columns: "region" }), row, column });
  if (!data) return <State error={answer.error} retry={() => void answer.refetch()} />;
  return (
    <>
      <h2 className="section">{t("record.next")}</h2>
      <p className="block">
        {t("record.nextAbout", {
          tried: number(data.method.tried),
          watched: data.method.watched,
          rejudged: data.method.rejudged,
          draws: number(data.method.draws),
        })}
      </p>
      {data.ties.length === 0 && <p className="block">{t("record.none")}</p>}
      <FirstTen items={data.ties} more={(n) => t("record.more", { n })}>
        {(shown) => (
          <ul className="ties looks">
            {shown.map(({ tie, why, moves: [first], verdict }) => (
              <li key={tie.id}>
                <p>
                  <NameLink of={tie.source} /> {tieName(tie.ownType ?? tie.type, language, "source")}{" "}
                  <NameLink of={tie.target} />{" "}
                  <span className="meta">{why.map((one) => t(`record.why.${one}`)).join(comma)}</span>
                </p>
                {verdict && (
                  <p className="meta">
                    <a href={pairLink(verdict)}>{verdictText(verdict)}</a>
                  </p>
                )}
                {first && (
                  <p className="meta">
                    {first.to === null
                      ? t("record.moveNone", { name: isolate(first.entity.name), from: first.from })
                      : t("record.move", {
                          name: isolate(first.entity.name),
                          from: number(first.from),
                          to: number(first.to),
                        })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </FirstTen>
      <h2 className="section">{t("record.cells")}</h2>
      {data.cells.length === 0 && <p className="block">{t("record.none")}</p>}
      <FirstTen items={data.cells} more={(n) => t("record.more", { n })}>
        {(shown) => (
          <ul className="ties looks">
            {shown.map(({ row, column, observed, expected, missing }) => (
              <li key={`${row} ${column}`}>
                <p>
                  <a href={link("/gaps", { row, column })}>
                    {regionName(row, language)} × {fieldName(column, language)}
                  </a>
                </p>
                <p className="meta">
                  {t("record.cell", {
                    observed: number(observed),
                    expected: number(expected, 1),
                    missing: number(Math.ceil(missing)),
                  })}
                </p>
              </li>
            ))}
          </ul>
        )}
      </FirstTen>
    </>
  );
}
