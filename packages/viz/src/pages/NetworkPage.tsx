import { type Drawing, type MeasureResult, parseScope } from "@maillage/model";
import { IconTable } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { TimeStrip } from "../charts/TimeStrip.tsx";
import { circlesOf, tintsOf } from "../components/circles.ts";
import { EntityPanel } from "../components/EntityPanel.tsx";
import { ExportMenu } from "../components/ExportMenu.tsx";
import { NameLink } from "../components/ends.tsx";
import { fieldName, kindName, nameIn, placeName } from "../components/labels.ts";
import { dateRangeOf, intervalOf, MeasurePanel, valueText } from "../components/MeasurePanel.tsx";
import { MeasureWords } from "../components/MeasureWord.tsx";
import { type MeasureShown, ranked, useMeasure, valuesOf } from "../components/measured.ts";
import { NetworkKey } from "../components/NetworkKey.tsx";
import { OverTime } from "../components/OverTime.tsx";
import { Sheet } from "../components/Sheet.tsx";
import { Empty, State } from "../components/State.tsx";
import { Switch } from "../components/Switch.tsx";
import {
  CertaintyWord,
  EvidenceWord,
  FieldsWord,
  NarrowedWords,
  TiesWord,
  useYearsText,
  WindowWord,
  windowText,
} from "../components/scopeWords.tsx";
import { WholeNetwork } from "../components/WholeNetwork.tsx";
import { Working } from "../components/Working.tsx";
import { drawingQuestion, isEmpty, overviewQuestion, wholeDrawingQuestion } from "../questions/questions.ts";
import { gridSquare } from "../sigma/grid.ts";
import { canDraw, NetworkPlate } from "../sigma/NetworkPlate.tsx";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";

function NetworkTable({ drawing, measured }: { drawing: Drawing; measured: MeasureShown | null }) {
  const words = useWords();
  const { t, number, language, list } = words;
  const found = new Map(measured?.result?.nodes.map((node) => [node.id, node]));
  const shownOf = (id: string) => found.get(id)?.values[measured?.at ?? 0] ?? null;
  const place = new Map(
    (measured?.result ? ranked(measured, measured.result.nodes) : []).map(({ id }, index) => [id, index]),
  );
  const rows = [...drawing.nodes].sort(
    (a, b) =>
      (place.get(a.id) ?? place.size) - (place.get(b.id) ?? place.size) ||
      b.ties - a.ties ||
      a.name.localeCompare(b.name, "en"),
  );
  return (
    <div className="scroll">
      <table className="table">
        <caption className="hidden">{t("network.picture")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("col.name")}</th>
            <th scope="col" className="roomy">
              {t("col.kind")}
            </th>
            <th scope="col">{t("col.country")}</th>
            <th scope="col" className="roomy">
              {t("col.fields")}
            </th>
            <th scope="col" className="n">
              {t("col.ties")}
            </th>
            {measured && (
              <th scope="col" className="n">
                {measured.label[language]}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((node) => (
            <tr key={node.id}>
              <td>
                <NameLink of={node} />
                {node.level !== undefined && <span className="meta">{t("entity.hidden")}</span>}
              </td>
              <td className="roomy">{kindName(node.type, node.kind, language)}</td>
              <td>{placeName(node.country, language) ?? "–"}</td>
              <td className="roomy">{list(...node.fields.map((field) => fieldName(field, language)))}</td>
              <td className="n">{number(node.ties)}</td>
              {measured && (
                <td className="n">
                  {valueText(words, shownOf(node.id))}
                  <Interval of={found.get(node.id)} shown={measured} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Interval({ of, shown }: { of: MeasureResult["nodes"][number] | undefined; shown: MeasureShown }) {
  const words = useWords();
  if (of === undefined) return null;
  const { info, at, result } = shown;
  const texts = [
    intervalOf(words, of, at),
    dateRangeOf(words, of, at, { info, bounded: result?.method.bounded ?? [] }),
  ];
  return texts.map(
    (text) =>
      text !== null && (
        <span className="meta" key={text}>
          {text}
        </span>
      ),
  );
}

/** Who works with whom. */
export function NetworkPage() {
  const { t, number, language } = useWords();
  const { question, change, link } = useQuestion();
  const answer = useQuery(drawingQuestion(question.scope, question.layout));
  const [drawable] = useState(canDraw);
  const measured = useMeasure();
  const { result = null, at = 0 } = measured ?? {};
  const parts = measured?.parts ?? false;
  const shade = question.shade === "value" && !parts;
  const lowest = measured?.info.first === "lowest" && at === 0;
  const drawn = answer.data?.nodes;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of what is shown follows from its result
  const circles = useMemo(() => circlesOf(measured, drawn ?? []), [result, drawn]);
  const circle = circles?.largest.find(({ of }) => of === question.shade);
  const values = useMemo(
    () =>
      result === null
        ? null
        : {
            ...{
              values: valuesOf(at, result.nodes),
              sized: !parts,
              shade,
              lowest,
              only: circle !== undefined,
            },
            tints: circles === null ? new Map<string, number>() : tintsOf(circles, circle),
          },
    [result, at, parts, shade, lowest, circles, circle],
  );
  const table = question.view === "table" || !drawable;
  const whole = useQuery({
    ...wholeDrawingQuestion(question.scope, question.layout),
    enabled: table || question.open !== null,
  });
  const overview = useQuery(overviewQuestion);
  const data = (table || question.open !== null ? whole.data : undefined) ?? answer.data;
  const span = windowText(question.scope);
  const years = useYearsText();
  const [from, to] = span ? span.split("–").map(Number) : [];
  const openIt = (id: string | null) => change({ open: id });
  const close = () => {
    openIt(null);
    document.getElementById("plate")?.focus();
  };
  const ask = (asked: readonly [number, number] | null) => {
    const window = asked ? parseScope({ window: asked.join("/") }).window : null;
    change({ scope: { ...question.scope, window } }, { replace: true });
  };
  const hidden = ({ nodes }: Drawing) =>
    nodes.filter((node) => node.level !== undefined && (table || !node.folded)).length;
  const caption = (drawing: Drawing) => (
    <>
      <b>
        {t("network.counts", {
          organisations: drawing.counts.organisations,
          events: drawing.counts.events,
          ties: drawing.counts.ties,
          sources: drawing.counts.sources,
          years: `\u2068${years}\u2069`,
        })}
      </b>{" "}
      {!table && drawing.folded.ties > 0 && t("network.folded", drawing.folded)}{" "}
      {t("network.notDrawn", { people: drawing.counts.ofPeople, outside: drawing.counts.leftOut })}{" "}
      {t("network.undated", { n: drawing.counts.undated })}{" "}
      {t("network.meaning", {
        size: parts || measured === null ? t("measure.ties") : measured.label[language],
        revision: drawing.revision,
        hidden: hidden(drawing),
      })}{" "}
      <ExportMenu />
    </>
  );
  const nameOf = ({ id, name }: { readonly id: string; readonly name: string }) =>
    nameIn(data?.nodes.find((node) => node.id === id) ?? { name }, language);
  const opened = data?.nodes.find((node) => node.id === question.open);
  const square = opened ? gridSquare(opened, language === "ar") : null;
  return (
    <main className="page network" id="content">
      <h1 className="hidden">{t("network.title")}</h1>
      <p className="question">
        {t("network.s1")} <TiesWord /> {t("network.s2")} <FieldsWord />
        {t("network.s3")} <WindowWord years={overview.data?.years ?? null} />
        {t("network.s4")} <CertaintyWord />
        {t("network.s5")} <EvidenceWord />
        <NarrowedWords />
        <MeasureWords where="question" parts={parts} circles={circles} nameOf={nameOf} />
      </p>
      {question.damaged && <p role="alert">{t("state.badQuestion")}</p>}
      {isEmpty(overview.data) ? (
        <Empty />
      ) : !data ? (
        <State error={answer.error} retry={() => void answer.refetch()} />
      ) : (
        <div className="split" data-view={table ? "table" : "picture"}>
          <div>
            {table ? (
              <>
                {!drawable && <p role="status">{t("network.noGl")}</p>}
                <NetworkTable drawing={data} measured={measured} />
              </>
            ) : (
              <>
                <NetworkPlate
                  drawing={data}
                  open={question.open}
                  measured={values}
                  label={`${t("network.picture")}. ${t("network.walk")}`}
                  onOpen={openIt}
                >
                  <button
                    type="button"
                    className="toTable"
                    data-covers
                    aria-label={t("view.table")}
                    onClick={() => change({ view: "table" })}
                  >
                    <IconTable size={20} stroke={1.5} aria-hidden="true" />
                  </button>
                  <NetworkKey
                    caption={caption(data)}
                    measure={parts ? null : (measured?.label[language] ?? null)}
                    shaded={values?.shade ?? false}
                    lowest={lowest}
                    circle={circle ? nameOf({ id: circle.of, name: circle.name }) : null}
                    between={circles !== null}
                  />
                </NetworkPlate>
                <TimeStrip
                  years={data.years}
                  until={overview.data?.years?.to ?? 0}
                  asked={from !== undefined && to !== undefined ? [from, to] : null}
                  onAsk={ask}
                />
                <p className="toPeriods">
                  <a href={link("/periods", {})}>{t("time.title")}</a>
                </p>
              </>
            )}
            <div className="caption">
              {drawable && <Switch of="network" />}
              <p>{caption(data)}</p>
            </div>
          </div>
          <Sheet key={question.open} onLeave={close}>
            {question.open === null && (
              <MeasureWords where="panel" parts={parts} circles={circles} nameOf={nameOf} />
            )}
            {question.open ? (
              <>
                <EntityPanel id={question.open} square={square} onClose={close} />
                {measured && (
                  <>
                    <Working key={question.open} of={question.open} shown={measured} nameOf={nameOf} />
                    <OverTime key={`${question.open} over time`} of={question.open} shown={measured} />
                  </>
                )}
              </>
            ) : measured ? (
              <>
                <MeasurePanel shown={measured} circles={circles} nameOf={nameOf} onOpen={openIt} />
                <WholeNetwork />
              </>
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
                          <span>
                            <bdi>{nameIn(node, language)}</bdi>
                            {node.level !== undefined && <span className="meta"> {t("entity.hidden")}</span>}
                          </span>
                          <span>{number(node.ties)}</span>
                        </button>
                      </li>
                    ))}
                </ul>
                <WholeNetwork />
              </>
            )}
          </Sheet>
        </div>
      )}
    </main>
  );
}
