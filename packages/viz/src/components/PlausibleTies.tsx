import type { MissingTiesAnswer } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { missingTiesQuestion } from "../questions/comparison.ts";
import { isJob } from "../questions/questions.ts";
import { type MessageId, useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { Computing } from "./Computing.tsx";
import { NameLink, Names } from "./ends.tsx";
import { FirstTen } from "./FirstTen.tsx";
import { KeepFinding } from "./KeepFinding.tsx";
import { nameIn } from "./labels.ts";
import { State } from "./State.tsx";

interface Pair {
  readonly ends: MissingTiesAnswer["common"][number]["ends"];
  readonly why: ReactNode;
}

/** One list of pairs, each with its reason and the way to compare the two; of one body alone, only the other is named. */
function Pairs({
  title,
  about,
  pairs,
  ofOne,
}: {
  title: MessageId;
  about: MessageId;
  pairs: readonly Pair[];
  ofOne: boolean;
}) {
  const { t, language } = useWords();
  const { link } = useQuestion();
  return (
    <section>
      <h3 className="section">{t(title)}</h3>
      <p className="meta">{t(about)}</p>
      {pairs.length === 0 && <p className="block">{t("compare.nothing")}</p>}
      <FirstTen items={pairs} more={(n) => t("compare.more", { n })}>
        {(shown) => (
          <ul className="ties">
            {shown.map(({ ends: [one, other], why }) => (
              <li key={`${one.id} ${other.id}`}>
                <p>
                  {!ofOne && (
                    <>
                      <NameLink of={one} /> –{" "}
                    </>
                  )}
                  <NameLink of={other} />{" "}
                  <a
                    className="meta"
                    href={link("/compare", { one: one.id, other: other.id })}
                    aria-label={t("compare.thesePair", {
                      one: nameIn(one, language),
                      other: nameIn(other, language),
                    })}
                  >
                    {t("compare.title")}
                  </a>
                </p>
                <div className="meta">{why}</div>
              </li>
            ))}
          </ul>
        )}
      </FirstTen>
    </section>
  );
}

/** With whom a body could plausibly work, or who of all with whom, each with the reason, and how well such lists foretell here. */
export function PlausibleTies({ of }: { of: string | null }) {
  const { t, number, language, isolate } = useWords();
  const { question } = useQuestion();
  const asking = missingTiesQuestion(of, question.scope);
  const answer = useQuery(asking);
  if (isJob(answer.data))
    return <Computing job={answer.data} of={asking.queryKey} retry={() => void answer.refetch()} />;
  const { data } = answer;
  if (!data) return <State error={answer.error} retry={() => void answer.refetch()} />;
  const { quality, of: body } = data;
  const ofOne = body !== null;
  type Quality = NonNullable<typeof quality>["common"];
  const amongFirst = ({ precisionAtK }: Quality) => {
    const found = Math.round(precisionAtK * (quality?.k ?? 0) * 10) / 10;
    return number(found, Number.isInteger(found) ? 0 : 1);
  };
  const byChance = (of: Quality) => number((of.byChance ?? 0) * (quality?.k ?? 0), 2);
  const through = (list: MissingTiesAnswer["common"]): Pair[] =>
    list.map(({ ends, reasons }) => ({
      ends,
      why: (
        <p>
          {t("compare.through")} <Names of={reasons} />
        </p>
      ),
    }));
  const between = data.complementary.map(
    ({ ends, ways, waysInAll }): Pair => ({
      ends,
      why: (
        <>
          {ways.map(([first, second]) => (
            <p key={`${first.id} ${second.id}`}>
              {t("compare.through")} <NameLink of={first} /> – <NameLink of={second} />
            </p>
          ))}
          {waysInAll > ways.length && <p>{t("compare.moreWays", { n: waysInAll - ways.length })}</p>}
        </>
      ),
    }),
  );
  return (
    <>
      <h2 className="finding">
        {body ? t("compare.plausible", { name: isolate(nameIn(body, language)) }) : t("compare.best")}
      </h2>
      <p className="block">{t("compare.plausibleAbout")}</p>
      <p className="block">
        {quality === null
          ? t("compare.qualityNone")
          : t("compare.quality", {
              n: quality.common.newTies,
              k: quality.k,
              from: String(quality.from),
              common: amongFirst(quality.common),
              occasions: amongFirst(quality.occasions),
              steps: amongFirst(quality.complementary),
              chance: byChance(quality.common),
              met: amongFirst(quality.meetings),
              metChance: byChance(quality.meetings),
            })}
      </p>
      <div className="columns">
        <Pairs
          title="compare.common"
          about="compare.commonAbout"
          pairs={through(data.common)}
          ofOne={ofOne}
        />
        <Pairs title="compare.met" about="compare.metAbout" pairs={through(data.occasions)} ofOne={ofOne} />
        <Pairs
          title="compare.complementary"
          about="compare.complementaryAbout"
          pairs={between}
          ofOne={ofOne}
        />
      </div>
      <p className="block meta">
        {t("compare.plausibleMethod", {
          ...data.method,
          nodes: number(data.method.nodes),
          ties: number(data.method.ties),
        })}{" "}
        {t("compare.plausibleLeftOut", {
          ...data.leftOut,
          certainty: question.scope.certainty,
          revision: data.revision,
        })}{" "}
        <KeepFinding
          path="/missing-ties"
          query={body === null ? {} : { of: body.id }}
          scope={question.scope}
        />
      </p>
    </>
  );
}
