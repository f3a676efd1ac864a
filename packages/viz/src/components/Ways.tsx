import { type EntityRef, PATH_ORDERS, type PathsAnswer, type Tie } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { pathsQuestion } from "../questions/comparison.ts";
import { isJob } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { byEvidence, TieRow } from "./Claims.tsx";
import { Computing } from "./Computing.tsx";
import { NameLink } from "./ends.tsx";
import { FirstTen } from "./FirstTen.tsx";
import { KeepFinding } from "./KeepFinding.tsx";
import { nameIn } from "./labels.ts";
import { State } from "./State.tsx";
import { Word } from "./Word.tsx";

type Way = PathsAnswer["items"][number];

/** One way from stop to stop, between two stops the ties that lead from the one to the other. */
function Steps({ way: { nodes, steps, arrivals }, tieOf }: { way: Way; tieOf: ReadonlyMap<string, Tie> }) {
  const { t, date } = useWords();
  const { certainty } = useQuestion().question.scope;
  const arrival = (at: number) => {
    const day = arrivals?.[at - 1];
    if (day === undefined) return null;
    return day === null ? t("compare.arrivesAny") : t(`compare.arrives.${certainty}`, { date: date(day) });
  };
  return (
    <>
      <p className="meta">{t("compare.steps", { n: steps.length })}</p>
      {nodes.map((node, at) => {
        const before = nodes[at - 1]?.id;
        const ties = (steps[at - 1] ?? []).flatMap((id) => tieOf.get(id) ?? []).sort(byEvidence);
        return (
          <div key={node.id}>
            <FirstTen items={ties} more={(n) => t("compare.more", { n })}>
              {(shown) =>
                shown.map((tie) => (
                  <TieRow key={tie.id} tie={tie} seenFrom={tie.target.id === before ? "target" : "source"} />
                ))
              }
            </FirstTen>
            <p className="stop">
              <NameLink of={node} /> <span className="meta">{arrival(at)}</span>
            </p>
          </div>
        );
      })}
    </>
  );
}

/** The ways that come first from one body to another, each step with its ties and their sources, and who stands between. */
function WaysBetween({ from, to }: { from: EntityRef; to: EntityRef }) {
  const { t } = useWords();
  const { scope, order } = useQuestion().question;
  const asking = pathsQuestion(from.id, to.id, order, scope);
  const answer = useQuery(asking);
  if (isJob(answer.data))
    return <Computing job={answer.data} of={asking.queryKey} retry={() => void answer.refetch()} />;
  const { data } = answer;
  if (!data) return <State error={answer.error} retry={() => void answer.refetch()} />;
  const tieOf = new Map(data.ties.map((tie) => [tie.id, tie]));
  return (
    <>
      {data.items.length === 0 && <p className="block">{t("compare.noWay")}</p>}
      <ol className="ways">
        {data.items.map((way) => (
          <li key={way.nodes.map(({ id }) => id).join(" ")}>
            <Steps way={way} tieOf={tieOf} />
          </li>
        ))}
      </ol>
      {data.brokers.length > 0 && (
        <>
          <h4 className="section">{t("compare.brokers")}</h4>
          <ul className="ties">
            {data.brokers.map(({ node, paths }) => (
              <li key={node.id}>
                <NameLink of={node} /> <span className="meta">{t("compare.onWays", { n: paths })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="block meta">
        {t("compare.waysLeftOut", { ...data.leftOut, certainty: scope.certainty, revision: data.revision })}{" "}
        <KeepFinding path="/paths" query={{ from: from.id, to: to.id, order }} scope={scope} />
      </p>
    </>
  );
}

/** Ways between two bodies, in the fewest steps or in the order of time; what comes first in time is not the same back. */
export function Ways({ one, other }: { one: EntityRef; other: EntityRef }) {
  const { t, isolate, language } = useWords();
  const { question, change } = useQuestion();
  const { order, scope } = question;
  const name = (body: EntityRef) => isolate(nameIn(body, language));
  return (
    <section>
      <h3 className="section">{t("compare.ways")}</h3>
      <p className="block">
        {t("compare.waysBy")}{" "}
        <Word
          label={t("compare.order")}
          value={order}
          choices={PATH_ORDERS.map((value) => ({ value, text: t(`compare.order.${value}`) }))}
          onChange={(value) => change({ order: value === "time" ? "time" : "steps" })}
        />
        . {t(order === "time" ? `compare.timeAbout.${scope.certainty}` : "compare.stepsAbout")}
      </p>
      {order === "steps" ? (
        <WaysBetween from={one} to={other} />
      ) : (
        <div className="columns">
          {[[one, other] as const, [other, one] as const].map(([from, to]) => (
            <section key={from.id}>
              <h4 className="section">{t("compare.fromTo", { from: name(from), to: name(to) })}</h4>
              <WaysBetween from={from} to={to} />
            </section>
          ))}
        </div>
      )}
    </section>
  );
}
