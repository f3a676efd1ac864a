import type { GapAnswer, GapCell } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { CellGlyph } from "../charts/CellGlyph.tsx";
import { placeKey } from "../charts/GapMatrix.tsx";
import { gapCellQuestion, isJob } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { Ties } from "./Claims.tsx";
import { useCellWords } from "./cellWords.ts";
import { NameLink, Names } from "./ends.tsx";
import { FirstTen } from "./FirstTen.tsx";
import { gapWorking } from "./gapWorking.ts";
import { placeName, tieName } from "./labels.ts";
import { State } from "./State.tsx";

/** One cell in words. Order: finding, chance, is it real, who could close it and how, sources. */
export function GapPanel({ cell, method }: { cell: GapCell; method: GapAnswer["method"] }) {
  const words = useWords();
  const { t, date, isolate, language, list, number } = words;
  const say = useCellWords();
  const { question, link } = useQuestion();
  const answer = useQuery(gapCellQuestion(question.scope, question.pair, cell.row, cell.column));
  const opened = isJob(answer.data) ? undefined : answer.data;
  const place = placeKey(cell);
  return (
    <section aria-label={t("gaps.selected")}>
      <p className="panelHead">{t("gaps.selected")}</p>
      <h2 className="finding" aria-live="polite">
        {say.finding(cell)}
      </h2>
      <div className="said">
        <CellGlyph
          cell={cell}
          width={76}
          height={76}
          cap={34}
          unit={34 / Math.sqrt(Math.max(cell.observed, cell.expected, 1))}
        />
        <p>
          <strong>{say.found(cell)}</strong> {t("cell.weak", { n: cell.weak })}
        </p>
      </div>
      <p>
        {say.chance(cell)} {say.corrected(cell, method.tested)} {say.ratio(cell)}
      </p>
      <details className="working">
        <summary>{t("work.title")}</summary>
        <ul>
          {gapWorking(words, question.pair, cell, method).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      <h3 className="section">{t("gaps.real")}</h3>
      <p>{say.looked(cell)}</p>
      {!opened ? (
        <State error={answer.error} retry={() => void answer.refetch()} />
      ) : (
        <>
          {opened.onRecord.map(
            ({ place: where, coverage }) =>
              coverage && (
                <p key={where}>
                  {t("cover.onRecord", {
                    region: where === cell.row ? say.row(where) : say.column(where),
                    share: number(100 * coverage.value),
                    low: number(100 * coverage.low),
                    high: number(100 * coverage.high),
                  })}
                </p>
              ),
          )}
          <h3 className="section">{t("gaps.close")}</h3>
          {opened.candidates.length === 0 && (
            <p>{t(opened.organisations.length === 0 ? "close.none" : "close.noneLeft")}</p>
          )}
          {opened.candidates.map((candidate) => (
            <div className="row" key={candidate.organisation.id}>
              <strong>
                <NameLink of={candidate.organisation} />
              </strong>
              <span className="meta">
                {[
                  placeName(candidate.organisation.country, language),
                  t("close.ties", { n: candidate.crossBorderTies }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              {candidate.partner ? (
                <>
                  <span className="meta">
                    {t(
                      candidate.by !== "nearest"
                        ? `close.by.${candidate.by}`
                        : question.pair.columns === "field"
                          ? "close.path"
                          : "close.pathPair",
                    )}{" "}
                    <NameLink of={candidate.partner} />
                    {candidate.partner.country && ` · ${placeName(candidate.partner.country, language)}`}
                  </span>
                  {candidate.introducers.length > 0 && (
                    <span className="meta">
                      {t("close.introducers")} <Names of={candidate.introducers} />
                    </span>
                  )}
                  <ol className="path">
                    {candidate.steps.map((step) => (
                      <li key={step.tie.id}>
                        <span className="meta">
                          {tieName(
                            step.tie.ownType ?? step.tie.type,
                            language,
                            step.tie.target.id === step.via.id ? "source" : "target",
                          )}{" "}
                          · {t("tie.sourceCount", { n: step.tie.status.sources })}
                        </span>
                        <NameLink of={step.via} />
                      </li>
                    ))}
                  </ol>
                </>
              ) : (
                <span className="meta">
                  {t(question.pair.columns === "field" ? "close.noPath" : "close.noPathPair")}
                </span>
              )}
            </div>
          ))}
          <p className="meta">
            {t("close.method", opened.method)} {t("close.leftOut", opened.leftOut)}
          </p>
          {question.pair.measuredBy === "occasions" && (
            <>
              <h3 className="section">{t("gaps.occasions")}</h3>
              {opened.occasions.length === 0 && <p>{t("gaps.occasionsNone")}</p>}
              <FirstTen
                key={`${place} occasions`}
                items={opened.occasions}
                more={(n) => t("gaps.moreOccasions", { n })}
              >
                {(shown) => (
                  <ul className="occasions">
                    {shown.map((occasion) => (
                      <li key={occasion.id}>
                        <NameLink of={occasion} />
                      </li>
                    ))}
                  </ul>
                )}
              </FirstTen>
            </>
          )}
          {opened.ties.length > 0 && (
            <>
              <h3 className="section">
                {t("gaps.cellTies")}
                <span>{t("entity.sources")}</span>
              </h3>
              <FirstTen
                key={place}
                items={[...opened.ties].sort((a, b) => b.status.sources - a.status.sources)}
                more={(n) => t("gaps.moreTies", { n })}
              >
                {(shown) => <Ties ties={shown} />}
              </FirstTen>
            </>
          )}
          <h3 className="section">{t("gaps.sources")}</h3>
          {opened.sources.length === 0 && <p>{t("gaps.noSources")}</p>}
          <FirstTen
            key={`${place} sources`}
            items={opened.sources}
            more={(n) => t("gaps.moreSources", { n })}
          >
            {(shown) => (
              <ul>
                {shown.map((source) => (
                  <li key={source.id}>
                    <a href={link(`/sources/${source.id}`)}>
                      <bdi>{source.title}</bdi>
                    </a>{" "}
                    <span className="meta">
                      {list(
                        source.publisher && isolate(source.publisher),
                        source.published && date(source.published),
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </FirstTen>
        </>
      )}
    </section>
  );
}
