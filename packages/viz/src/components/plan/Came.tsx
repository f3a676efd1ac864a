import { useQuery } from "@tanstack/react-query";
import { aftermathQuestion } from "../../questions/encounter.ts";
import { useWords } from "../../strings/i18n.ts";
import { tieName } from "../labels.ts";
import { State } from "../State.tsx";
import { GuestPicker } from "./GuestPicker.tsx";
import { useOpenPlan } from "./PlanContext.tsx";

/** What came of the encounter, as far as it is on record. */
function Aftermath() {
  const { t, isolate, language, number } = useWords();
  const { id, kept, say, nameOf } = useOpenPlan();
  const answer = useQuery(aftermathQuestion(id, kept.revision));
  if (!answer.data) return <State error={answer.error} retry={() => void answer.refetch()} />;
  const { came, planned, unplanned, ties, bridges } = answer.data;
  return (
    <>
      <p className="block">
        {t("enc.cameCount", { came: number(came), planned: number(planned), unplanned: unplanned.length })}{" "}
        {t("enc.cameTies", { n: ties.length })}
      </p>
      <ul className="plainList">
        {ties.map(({ tie, source, target, type }) => (
          <li key={tie}>
            {t("enc.cameTie", {
              source: isolate(nameOf(source)),
              type: tieName(type, language),
              target: isolate(nameOf(target)),
            })}
          </li>
        ))}
        {bridges.map(({ bridge, ties: n }) => (
          <li key={say.bridge(bridge)}>{t("enc.cameBridge", { bridge: say.bridge(bridge), n })}</li>
        ))}
      </ul>
    </>
  );
}

/** Who was there, to be ticked, and what came of it. */
export function Came() {
  const { t } = useWords();
  const { plan, kept, room, edit, nameOf } = useOpenPlan();
  const { came } = plan;
  if (came === null)
    return (
      <>
        <p className="meta">{t("enc.cameAbout")}</p>
        <button
          type="button"
          className="exportOpen"
          onClick={() => edit((now) => ({ ...now, came: (now.list ?? []).map(({ id }) => id) }))}
        >
          {t("enc.cameStart")}
        </button>
      </>
    );
  const listed = (plan.list ?? []).map(({ id }) => id);
  const shown = [...new Set([...listed, ...came])];
  const toggle = (id: string) =>
    edit((now) => {
      const there = now.came ?? [];
      return { ...now, came: there.includes(id) ? there.filter((one) => one !== id) : [...there, id] };
    });
  return (
    <>
      <p className="meta">{t("enc.cameAbout")}</p>
      <ul className="ticks columnsOfNames">
        {shown.map((id) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={came.includes(id)} onChange={() => toggle(id)} />{" "}
              <bdi>{nameOf(id)}</bdi>
            </label>
          </li>
        ))}
      </ul>
      <GuestPicker
        label={t("enc.cameOther")}
        guests={(room?.guests ?? []).filter(({ id }) => !shown.includes(id))}
        onPick={toggle}
      />
      {plan.encounter.date === null && <p className="block">{t("enc.cameNoDate")}</p>}
      {kept.plan.came !== null && kept.plan.encounter.date !== null && <Aftermath />}
    </>
  );
}
