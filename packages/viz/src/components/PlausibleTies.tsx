import type { MissingTiesAnswer } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { missingTiesQuestion } from "../questions/comparison.ts";
import { isJob } from "../questions/questions.ts";
import { type MessageId, useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { NameLink } from "./ends.tsx";
import { FirstTen } from "./FirstTen.tsx";
import { nameIn } from "./labels.ts";
import { State } from "./State.tsx";

const MOST_REASONS = 4;
type Pair = MissingTiesAnswer["common"][number];

function Pairs({ title, pairs }: { title: MessageId; pairs: readonly Pair[] }) {
  const { t, comma } = useWords();
  const { link, question } = useQuestion();
  return (
    <section>
      <h3 className="section">{t(title)}</h3>
      {pairs.length === 0 && <p className="block">{t("compare.nothing")}</p>}
      <FirstTen items={pairs} more={(n) => t("compare.more", { n })}>
        {(shown) => (
          <ul className="ties">
            {shown.map(({ ends: [, other], reasons }) => (
              <li key={other.id}>
                <p>
                  <NameLink of={other} />{" "}
                  <a className="meta" href={link("/compare", { one: question.one, other: other.id })}>
                    {t("compare.title")}
                  </a>
                </p>
                {reasons.length > 0 && (
                  <p className="meta">
                    {t("compare.through")}{" "}
                    {reasons.slice(0, MOST_REASONS).map((reason, at) => (
                      <span key={reason.id}>
                        {at > 0 && comma}
                        <NameLink of={reason} />
                      </span>
                    ))}
                    {reasons.length > MOST_REASONS && ` +${reasons.length - MOST_REASONS}`}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </FirstTen>
    </section>
  );
}

/** With whom a body could plausibly work, each with the reason, and how well such lists foretell here. */
export function PlausibleTies({ of }: { of: string }) {
  const { t, number, language, isolate } = useWords();
  const { question } = useQuestion();
  const answer = useQuery(missingTiesQuestion(of, question.scope));
  const data = isJob(answer.data) ? undefined : answer.data;
  if (!data) return <State error={answer.error} retry={() => void answer.refetch()} />;
  const { quality, of: body } = data;
  return (
    <>
      <h2 className="finding">
        {t("compare.plausible", { name: isolate(body ? nameIn(body, language) : "") })}
      </h2>
      <p className="block">{t("compare.plausibleAbout")}</p>
      <div className="columns">
        <Pairs title="compare.common" pairs={data.common} />
        <Pairs title="compare.met" pairs={data.occasions} />
        <Pairs title="compare.complementary" pairs={data.complementary} />
      </div>
      <p className="meta">
        {quality === null
          ? t("compare.qualityNone")
          : t("compare.quality", {
              n: quality.common.newTies,
              k: quality.k,
              from: String(quality.from),
              hits: Math.round(quality.common.precisionAtK * quality.k),
              chance: number((quality.common.byChance ?? 0) * quality.k, 2),
            })}{" "}
        {t("compare.plausibleLeftOut", { ...data.leftOut, revision: data.revision })}
      </p>
    </>
  );
}
