import type { Drawing } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { TimeStrip } from "../charts/TimeStrip.tsx";
import { EntityPanel } from "../components/EntityPanel.tsx";
import { NameLink } from "../components/ends.tsx";
import { fieldName, kindName, nameIn, placeName } from "../components/labels.ts";
import { NetworkKey } from "../components/NetworkKey.tsx";
import { State } from "../components/State.tsx";
import { Switch } from "../components/Switch.tsx";
import {
  CertaintyWord,
  EvidenceWord,
  FieldsWord,
  TiesWord,
  WindowWord,
  windowText,
} from "../components/scopeWords.tsx";
import { drawingQuestion, overviewQuestion } from "../questions/questions.ts";
import { canDraw, NetworkPlate } from "../sigma/NetworkPlate.tsx";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";

function NetworkTable({ drawing }: { drawing: Drawing }) {
  const { t, number, language } = useWords();
  const rows = [...drawing.nodes].sort((a, b) => b.ties - a.ties || a.name.localeCompare(b.name, "en"));
  return (
    <div className="scroll">
      <table className="table">
        <caption className="hidden">{t("network.picture")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("col.name")}</th>
            <th scope="col">{t("col.kind")}</th>
            <th scope="col">{t("col.country")}</th>
            <th scope="col">{t("col.fields")}</th>
            <th scope="col" className="n">
              {t("col.ties")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((node) => (
            <tr key={node.id}>
              <td>
                <NameLink of={node} />
              </td>
              <td>{kindName(node.type, node.kind, language)}</td>
              <td>{placeName(node.country, language) ?? "–"}</td>
              <td>{node.fields.map((field) => fieldName(field, language)).join(", ")}</td>
              <td className="n">{number(node.ties)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who works with whom. */
export function NetworkPage() {
  const { t, number, language } = useWords();
  const { question, change } = useQuestion();
  const answer = useQuery(drawingQuestion(question.scope));
  const overview = useQuery(overviewQuestion);
  const [drawable] = useState(canDraw);
  const data = answer.data;
  const span = windowText(question.scope);
  const years =
    span ??
    (overview.data?.years ? `${overview.data.years.from}–${overview.data.years.to}` : t("scope.allYears"));
  const [from, to] = span ? span.split("–").map(Number) : [null, null];
  const openIt = (id: string | null) => change({ open: id });
  return (
    <main className="page" id="content">
      <h1 className="hidden">{t("network.title")}</h1>
      <p className="question">
        {t("network.s1")} <TiesWord /> {t("network.s2")} <FieldsWord />
        {t("network.s3")} <WindowWord years={overview.data?.years ?? null} />
        {t("network.s4")} <CertaintyWord />
        {t("network.s5")} <EvidenceWord />
      </p>
      {question.damaged && <p role="alert">{t("state.badQuestion")}</p>}
      {!data ? (
        <State error={answer.error} retry={() => void answer.refetch()} />
      ) : (
        <div className="split">
          <div>
            {question.view === "table" || !drawable ? (
              <>
                {!drawable && question.view !== "table" && <p role="status">{t("network.noGl")}</p>}
                <NetworkTable drawing={data} />
              </>
            ) : (
              <>
                <figure className="plate sea">
                  <div className="inner">
                    <NetworkPlate
                      drawing={data}
                      open={question.open}
                      label={`${t("network.picture")}. ${t("network.walk")}`}
                      onOpen={openIt}
                    />
                    <NetworkKey />
                  </div>
                </figure>
                <TimeStrip years={data.years} from={from ?? null} to={to ?? null} />
              </>
            )}
            <div className="caption">
              <Switch of="network" />
              <p>
                <b>
                  {t("network.counts", {
                    organisations: data.counts.organisations,
                    events: data.counts.events,
                    ties: data.counts.ties,
                    sources: data.counts.sources,
                    years: `\u2068${years}\u2069`,
                  })}
                </b>{" "}
                {t("network.folded", { n: data.folded })} {t("network.undated", { n: data.counts.undated })}{" "}
                {t("network.meaning", { revision: data.revision })}
              </p>
            </div>
          </div>
          <aside className="panel">
            {question.open ? (
              <EntityPanel key={question.open} id={question.open} onClose={() => openIt(null)} />
            ) : (
              <>
                <p>{t("network.pick")}</p>
                <h2 className="section">
                  {t("network.most")}
                  <span>{t("col.ties")}</span>
                </h2>
                <ul className="gapList">
                  {[...data.nodes]
                    .sort((a, b) => b.ties - a.ties || a.name.localeCompare(b.name, "en"))
                    .slice(0, 10)
                    .map((node) => (
                      <li key={node.id}>
                        <button type="button" onClick={() => openIt(node.id)}>
                          <bdi>{nameIn(node, language)}</bdi>
                          <span>{number(node.ties)}</span>
                        </button>
                      </li>
                    ))}
                </ul>
              </>
            )}
          </aside>
        </div>
      )}
    </main>
  );
}
