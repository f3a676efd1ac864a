import type { PlanEffect } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
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

/** Before and after, told as a possibility. */
export function Effect() {
  const { t, number } = useWords();
  const { id, kept, room, nameOf } = useOpenPlan();
  const asking = effectQuestion(id, kept.revision);
  const answer = useQuery(asking);
  if (isJob(answer.data))
    return <Computing job={answer.data} of={asking.queryKey} retry={() => void answer.refetch()} />;
  if (!answer.data) return <State error={answer.error} retry={() => void answer.refetch()} />;
  const { before, after, newPairs, knownPairs, pairs, cells, past } = answer.data;
  const places = new Map(kept.plan.list?.map((one, at) => [one.id, at + 1]));
  const seated = (room?.guests ?? []).flatMap(({ id: guest, values }) => {
    const place = places.get(guest);
    if (place === undefined) return [];
    const [region = null] = values.region ?? [];
    const [country = null] = values.country ?? [];
    return [{ id: guest, name: nameOf(guest), place, region, country }];
  });
  const said = (part: typeof before) => ({
    entities: number(part.entities),
    ties: number(part.ties),
    components: part.components,
    largest: number(part.largest),
  });
  return (
    <>
      <p className="meta">{t("enc.effectAbout")}</p>
      <p className="block">
        {t("enc.before", said(before))} {t("enc.after", said(after))}{" "}
        {t("enc.pairs", { new: newPairs, known: knownPairs })}
      </p>
      <div className="effectPictures">
        <EffectCircle guests={seated} pairs={pairs} />
        <EffectMatrix cells={cells} />
      </div>
      <Past past={past} />
    </>
  );
}
