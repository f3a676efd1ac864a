import { EXPORT_FORMATS, EXPORT_LOSSES, type ExportFormat, regionName, type Scope } from "@maillage/model";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { exportAddress, networkPathQuestion, sessionQuestion } from "../questions/questions.ts";
import { useWords, type Words } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { anyKindName, fieldName, methodName, tieName } from "./labels.ts";
import { windowText } from "./scopeWords.tsx";

/** Names of formats are the same in every language. */
const NAMES: Readonly<Record<ExportFormat, string>> = {
  package: "Maillage (CSV, ZIP)",
  csv: "CSV (ZIP)",
  xlsx: "Excel (XLSX)",
  gexf: "Gephi (GEXF 1.3)",
  graphml: "GraphML",
  pajek: "Pajek (NET, ZIP)",
  graphology: "graphology (JSON)",
  kumu: "Kumu (JSON)",
  ftm: "FollowTheMoney (JSON)",
  popolo: "Popolo (JSON)",
  jsonld: "JSON-LD",
  geojson: "GeoJSON",
  csl: "CSL-JSON",
  bibtex: "BibTeX",
  neo4j: "Neo4j (CSV, ZIP)",
};

/** The question as a list of what it asks for. */
export function questionText(scope: Scope, { t, list, language, isolate }: Words): string {
  const window = windowText(scope);
  const named = (ids: readonly string[] | null, name: (id: string) => string) =>
    ids && list(...ids.map(name));
  return list(
    named(scope.ties, (id) => tieName(id, language)) ?? t("ties.all"),
    named(scope.fields, (id) => fieldName(id, language)) ?? t("scope.allFields"),
    window === null ? t("scope.allYears") : isolate(window),
    t(`scope.${scope.certainty}`),
    t(`scope.${scope.evidence}`),
    named(scope.regions, (id) => regionName(id, language)),
    named(scope.kinds, (id) => anyKindName(id, language)),
    named(scope.methods, (id) => methodName(id, language)),
  );
}

/** A button that opens the choice of a format, says what it does not hold, and gives the network of the question as a file. */
export function ExportMenu() {
  const words = useWords();
  const { t } = words;
  const { question } = useQuestion();
  const dialog = useRef<HTMLDialogElement>(null);
  const [format, setFormat] = useState<ExportFormat>("package");
  const [onlyPublic, setOnlyPublic] = useState(true);
  const title = useId();
  const path = useQuery(networkPathQuestion);
  const isOwner = useQuery(sessionQuestion).data?.role === "owner";
  const losses = EXPORT_LOSSES[format];
  return (
    <>
      <button type="button" className="exportOpen" onClick={() => dialog.current?.showModal()}>
        <IconDownload size={16} stroke={1.5} aria-hidden="true" />
        {t("export.open")}
      </button>
      {createPortal(
        <dialog ref={dialog} className="export" aria-labelledby={title}>
          <h2 id={title}>{t("export.title")}</h2>
          <p>{t("export.question", { words: questionText(question.scope, words) })}</p>
          <label>
            {t("export.format")}{" "}
            <select
              value={format}
              onChange={(event) =>
                setFormat(EXPORT_FORMATS.find((each) => each === event.target.value) ?? "package")
              }
            >
              {EXPORT_FORMATS.map((each) => (
                <option key={each} value={each}>
                  {NAMES[each]}
                </option>
              ))}
            </select>
          </label>
          <div role="status">
            {losses.length === 0 ? (
              <p>{t("export.all")}</p>
            ) : (
              <>
                <h3>{t("export.loses")}</h3>
                <ul>
                  {losses.map((loss) => (
                    <li key={loss}>{t(`loss.${loss}`)}</li>
                  ))}
                </ul>
              </>
            )}
          </div>
          <label>
            <input
              type="checkbox"
              checked={onlyPublic}
              onChange={(event) => setOnlyPublic(event.target.checked)}
            />{" "}
            {t("export.public")}
          </label>
          <div role="status">{isOwner && !onlyPublic && <p>{t("export.restricted")}</p>}</div>
          <p className="exportDo">
            {path.data !== undefined && (
              <a
                className="primary"
                download
                href={exportAddress(path.data, format, question.scope, onlyPublic)}
                onClick={() => dialog.current?.close()}
              >
                {t("export.download")}
              </a>
            )}
            <button type="button" onClick={() => dialog.current?.close()}>
              {t("export.close")}
            </button>
          </p>
        </dialog>,
        document.body,
      )}
    </>
  );
}
