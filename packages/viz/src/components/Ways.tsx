import type { PathsAnswer, Tie } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { pathsQuestion } from "../questions/comparison.ts";
import { isJob } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { byEvidence, TieRow } from "./Claims.tsx";
import { NameLink } from "./ends.tsx";
import { FirstTen } from "./FirstTen.tsx";
import { KeepFinding } from "./KeepFinding.tsx";
import { State } from "./State.tsx";

type Way = PathsAnswer["items"][number];

/** One way from stop to stop, between two stops the ties that lead from the one to the other. */
function Steps({ way: { nodes, steps }, tieOf }: { way: Way; tieOf: ReadonlyMap<string, Tie> }) {
  const { t } = useWords();
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
              <NameLink of={node} />
            </p>
          </div>
        );
      })}
    </>
  );
}

/** The shortest ways from one body to another, each step with its ties and their sources, and who stands between. */
export function Ways({ from, to }: { from: string; to: string }) {
  const { t } = useWords();
  const { scope } = useQuestion().question;
  const answer = useQuery(pathsQuestion(from, to, scope));
  const data = isJob(answer.data) ? undefined : answer.data;
  const tieOf = new Map(data?.ties.map((tie) => [tie.id, tie]));
  return (
    <section>
      <h3 className="section">{t("compare.ways")}</h3>
      {!data && <State error={answer.error} retry={() => void answer.refetch()} />}
      {data && (
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
              <h3 className="section">{t("compare.brokers")}</h3>
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
            {t("compare.waysLeftOut", { ...data.leftOut, revision: data.revision })}{" "}
            <KeepFinding path="/paths" query={{ from, to }} scope={scope} />
          </p>
        </>
      )}
    </section>
  );
}
