import { IconArrowRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { EncounterSketch, GapSketch, NetworkSketch } from "../charts/Sketches.tsx";
import { Empty, State } from "../components/State.tsx";
import { drawingQuestion, gapsQuestion, isEmpty, isJob, overviewQuestion } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";

/** Three doors: three questions, with pictures of the loaded data. */
export function StartPage() {
  const { t } = useWords();
  const { question, link } = useQuestion();
  const overview = useQuery(overviewQuestion);
  const drawing = useQuery(drawingQuestion(question.scope));
  const asked = useQuery(gapsQuestion(question.scope));
  const gaps = { ...asked, data: isJob(asked.data) ? undefined : asked.data };
  const counts = overview.data?.counts;
  const empty = isEmpty(overview.data);
  const arrow = <IconArrowRight size={16} stroke={1.5} className="arrow" aria-hidden="true" />;
  return (
    <main className="page" id="content">
      <h1 className="lead">
        {t("start.lead1")} <em>{t("start.lead2")}</em>
        {t("start.lead3")}
      </h1>
      <div className="doors">
        <section>
          <figure className="plate">
            <div className="inner">
              {empty ? (
                <Empty />
              ) : drawing.data ? (
                <NetworkSketch drawing={drawing.data} />
              ) : (
                <State error={drawing.error} retry={() => void drawing.refetch()} />
              )}
            </div>
          </figure>
          <h2>{t("start.q1")}</h2>
          <p>{t("start.t1")}</p>
          <a className="primary" href={link("/network")}>
            {t("start.b1")} {arrow}
          </a>
        </section>
        <section>
          <figure className="plate">
            <div className="inner">
              {empty ? (
                <Empty />
              ) : gaps.data ? (
                <GapSketch answer={gaps.data} />
              ) : (
                <State error={gaps.error} retry={() => void gaps.refetch()} />
              )}
            </div>
          </figure>
          <h2>{t("start.q2")}</h2>
          {gaps.data && !empty && (
            <p>
              {t("start.t2", {
                verdicts: gaps.data.method.verdicts,
                dark: gaps.data.cells.filter((cell) => cell.status === "nobody-looked").length,
              })}
            </p>
          )}
          <a className="primary" href={link("/gaps")}>
            {t("start.b2")} {arrow}
          </a>
        </section>
        <section>
          <figure className="plate">
            <div className="inner">
              <EncounterSketch />
            </div>
          </figure>
          <h2>{t("start.q3")}</h2>
          <p>{t("start.t3")}</p>
          <a className="primary" href={link("/plans")}>
            {t("start.b3")} {arrow}
          </a>
        </section>
      </div>
      <div className="foot">
        <section>
          <h2>{t("start.own")}</h2>
          <p>
            {t("start.ownText")} <a href={link("/import")}>{t("imp.open")}</a>
          </p>
        </section>
        <section>
          <h2>{t("start.private")}</h2>
          <p>{t("start.privateText")}</p>
        </section>
        <section>
          <h2>{t("start.look")}</h2>
          <p>
            {empty && t("state.empty")}
            {counts && !empty && t("start.holds", counts)}
          </p>
        </section>
      </div>
    </main>
  );
}
