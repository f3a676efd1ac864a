import type { PlanEffect } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { EffectCircle } from "../../charts/EffectCircle.tsx";
import { EffectMatrix } from "../../charts/EffectMatrix.tsx";
import { effectQuestion } from "../../questions/encounter.ts";
import { isJob } from "../../questions/questions.ts";
import { useWords } from "../../strings/i18n.ts";
import { Computing } from "../Computing.tsx";
import { NameLink } from "../ends.tsx";
import { State } from "../State.tsx";
import { useOpenPlan } from "./PlanContext.tsx";

/** What past encounters led to. */
function Past({ past }: { past: PlanEffect["past"] }) {
  const { t, number } = useWords();
  const { share, events, ...counts } = past;
  const percent = (value: number) => number(value * 100, 1);
  if (past.pairs === 0) return <p className="block">{t("enc.pastNone")}</p>;
  return (
    <>
      <p className="block">
        {t("enc.past", { ...counts, followed: number(past.followed) })}{" "}
        {share &&
          t("enc.pastShare", {
            value: percent(share.value),
            low: percent(share.low),
            high: percent(share.high),
          })}
      </p>
      <ul className="plainList">
        {events.slice(0, 5).map(({ event, followed, pairs }) => (
          <li key={event.id}>
            <NameLink of={event} />
            <span className="meta">
              {t("gaps.of2", { observed: number(followed), expected: number(pairs) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Asks what the list would change, and shows it once it is known. */
function Asked({ children }: { children(effect: PlanEffect): ReactNode }) {
  const { id, kept } = useOpenPlan();
  const asking = effectQuestion(id, kept.revision);
  const answer = useQuery(asking);
  if (isJob(answer.data))
    return <Computing job={answer.data} of={asking.queryKey} retry={() => void answer.refetch()} />;
  if (!answer.data) return <State error={answer.error} retry={() => void answer.refetch()} />;
  return children(answer.data);
}

function Circle({ pairs }: Pick<PlanEffect, "pairs">) {
  const { kept, room, nameOf } = useOpenPlan();
  const places = new Map(kept.plan.list?.map((one, at) => [one.id, at + 1]));
  const seated = (room?.guests ?? []).flatMap(({ id: guest, values }) => {
    const place = places.get(guest);
    if (place === undefined) return [];
    const [region = null] = values.region ?? [];
    const [country = null] = values.country ?? [];
    return [{ id: guest, name: nameOf(guest), place, region, country }];
  });
  return <EffectCircle guests={seated} pairs={pairs} />;
}

/** Those on the list round a table, with who of them has a tie today and who would meet across a bridge. */
export function RoundTable() {
  const { t } = useWords();
  return (
    <>
      <h2 className="section">{t("enc.effect")}</h2>
      <Asked>
        {({ pairs, newPairs, knownPairs }) => (
          <>
            <p className="block">{t("enc.pairs", { new: newPairs, known: knownPairs })}</p>
            <Circle pairs={pairs} />
          </>
        )}
      </Asked>
    </>
  );
}

/** Before and after, told as a possibility. */
export function Effect() {
  const { t, number } = useWords();
  const said = (part: PlanEffect["before"]) => ({
    entities: number(part.entities),
    ties: number(part.ties),
    components: part.components,
    largest: number(part.largest),
  });
  return (
    <Asked>
      {({ before, after, newPairs, knownPairs, pairs, cells, past }) => (
        <>
          <p className="meta">{t("enc.effectAbout")}</p>
          <p className="block">
            {t("enc.before", said(before))} {t("enc.after", said(after))}{" "}
            {t("enc.pairs", { new: newPairs, known: knownPairs })}
          </p>
          <div className="effectPictures">
            <Circle pairs={pairs} />
            <EffectMatrix cells={cells} />
          </div>
          <Past past={past} />
        </>
      )}
    </Asked>
  );
}
