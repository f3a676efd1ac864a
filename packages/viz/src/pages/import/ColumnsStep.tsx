import type { Draft, Mapping } from "@maillage/model";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { FirstTen } from "../../components/FirstTen.tsx";
import {
  agreeMapping,
  draftQuestion,
  mappingAddress,
  networkPathQuestion,
  proposeAnew,
} from "../../questions/questions.ts";
import { momentWords } from "../../strings/dates.ts";
import { useWords } from "../../strings/i18n.ts";
import { DatesChoice, FileForm } from "./FileForm.tsx";
import { leavingOut, makingOneEnd } from "./mappingEdits.ts";
import { NotesList } from "./NotesList.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { TableForm } from "./TableForm.tsx";
import { columnKey, isMissingEnd, noteWords, placedProblems, tableOf } from "./told.ts";
import { errorWords } from "./trouble.ts";

/** How long the page waits for the next edit before it asks the server to read by the mapping, ms. */
const PAUSE = 600;

/** A mapping that is being edited: sent a moment after the last edit, and at once when the page is left. */
function useEdits(draft: Draft, onDraft: (draft: Draft) => void) {
  const client = useQueryClient();
  const [edited, setEdited] = useState<Mapping | null>(null);
  const [isDue, setDue] = useState(false);
  const { id } = draft;
  const due = useRef<Mapping | null>(null);
  const timer = useRef(0);
  const sending = useMutation({
    mutationFn: async (mapping: Mapping) => {
      await client.cancelQueries({ queryKey: draftQuestion(id).queryKey, exact: true });
      return agreeMapping(id, mapping);
    },
    onSuccess: onDraft,
  });
  const { mutate } = sending;
  const send = useCallback(
    (mapping: Mapping) => {
      window.clearTimeout(timer.current);
      due.current = null;
      setDue(false);
      mutate(mapping);
    },
    [mutate],
  );
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      if (due.current !== null) void agreeMapping(id, due.current).catch(() => {});
    },
    [id],
  );
  return {
    mapping: edited ?? draft.mapping,
    error: sending.error,
    /** The server has not yet read by what the form shows. */
    isBehind: isDue || sending.isPending || draft.state === "reading",
    isUnsent: isDue,
    edit: (next: Mapping) => {
      setEdited(next);
      setDue(true);
      due.current = next;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => send(next), PAUSE);
    },
    send,
    /** Forgets an edit that was not sent yet. */
    forget: () => {
      window.clearTimeout(timer.current);
      due.current = null;
    },
  };
}

/** What was read, and what each column means: edited in place, read anew a moment after each edit. */
export function ColumnsStep({
  draft,
  onDraft,
  onDone,
  onAnew,
  cancel,
}: {
  draft: Draft;
  onDraft(draft: Draft): void;
  onDone(draft: Draft): void;
  /** Gives up files that cannot be read, for others. */
  onAnew(): void;
  cancel: ReactNode;
}) {
  const words = useWords();
  const { t } = words;
  const { mapping, error, isBehind, isUnsent, edit, send, forget } = useEdits(draft, onDraft);
  const [isGoing, setGoing] = useState(false);
  const path = useQuery(networkPathQuestion).data;
  const told = useRef<HTMLParagraphElement>(null);
  const isReady = draft.state === "ready" && !isBehind;
  useEffect(() => {
    if (!isGoing || isBehind || (draft.proposed && error === null)) return;
    setGoing(false);
    if (error !== null) return;
    if (draft.state === "ready") onDone(draft);
    else told.current?.focus();
  }, [isGoing, isBehind, error, draft, onDone]);
  const use = () => {
    if (mapping === null) return;
    setGoing(true);
    if (draft.proposed || isUnsent || error !== null) send(mapping);
  };
  const placed = placedProblems(draft);
  const rows = draft.tables.flatMap((table) => {
    const places = draft.problems
      .filter((problem) => problem.row > 0 && tableOf(problem, draft.tables) === table)
      .map(({ row }) => row);
    return places.length === 0 ? [] : [{ table, places }];
  });
  const missing = draft.tables.flatMap((table) =>
    table.columns.flatMap(({ name }) =>
      (placed.ofColumn.get(columnKey(table.name, name)) ?? [])
        .filter(isMissingEnd)
        .map(({ value }) => ({ table, column: name, value: value ?? "" })),
    ),
  );
  const status =
    draft.proposed && !isBehind ? "proposed" : isBehind ? "checking" : isReady ? "ready" : "needs";
  if (draft.tables.length === 0 && !isBehind)
    return (
      <>
        <h2 className="stepTitle" tabIndex={-1}>
          {t("imp.unread")}
        </h2>
        <ProblemList problems={draft.problems} isNamed />
        <div className="actions">
          <button type="button" className="primary" onClick={onAnew}>
            {t("imp.anew")}
          </button>
        </div>
      </>
    );
  return (
    <>
      <h2 className="stepTitle" tabIndex={-1}>
        {t("imp.col.title")}
      </h2>
      <p>{t("imp.col.intro")}</p>
      {error ? (
        <p className="trouble" role="alert">
          {errorWords(error, words)}
        </p>
      ) : (
        <p className="saying block" role="status" tabIndex={-1} ref={told} data-status={status}>
          {t(`imp.col.${status}`, { n: draft.problemCount })}
        </p>
      )}
      <AsImported draft={draft} onDraft={onDraft} onAnew={forget} />
      <ProblemList problems={placed.others} isNamed />
      {mapping !== null && <DatesChoice draft={draft} mapping={mapping} onEdit={edit} />}
      {mapping !== null && missing.length > 1 && (
        <p>
          <button
            type="button"
            className="more"
            onClick={() => {
              told.current?.focus();
              edit(
                missing.reduce(
                  (next, { table, column, value }) => makingOneEnd(next, table, column, value),
                  mapping,
                ),
              );
            }}
          >
            {t("imp.makeMissing", { n: new Set(missing.map(({ value }) => value)).size })}
          </button>
        </p>
      )}
      {mapping !== null && rows.length > 0 && (
        <p>
          <button
            type="button"
            className="more"
            onClick={() => {
              told.current?.focus();
              edit(rows.reduce((next, { table, places }) => leavingOut(next, table, places, true), mapping));
            }}
          >
            {t("imp.leaveRowsOut", {
              n: new Set(rows.flatMap(({ table, places }) => places.map((row) => `${table.name} ${row}`)))
                .size,
            })}
          </button>
        </p>
      )}
      {mapping !== null && (
        <>
          {draft.tables.map((table) => (
            <TableForm
              key={table.name}
              draft={draft}
              table={table}
              mapping={mapping}
              placed={placed}
              onEdit={edit}
            />
          ))}
          <FileForm draft={draft} mapping={mapping} onEdit={edit} />
          <NotesList notes={draft.notes} />
          <details className="fold">
            <summary>{t("imp.col.asText")}</summary>
            {path !== undefined && !isBehind && (
              <p>
                <a href={mappingAddress(path, draft.id)} download>
                  {t("imp.col.save")}
                </a>
              </p>
            )}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
            <pre dir="ltr" tabIndex={0}>
              {JSON.stringify(mapping, null, 2)}
            </pre>
          </details>
        </>
      )}
      <div className="actions afloat">
        <button type="button" className="primary" disabled={isGoing || mapping === null} onClick={use}>
          {t("imp.col.use")}
        </button>
        {cancel}
      </div>
    </>
  );
}

/** The earlier import that the mapping follows, what has changed since, and the way to a proposal without it. */
function AsImported({
  draft,
  onDraft,
  onAnew,
}: {
  draft: Draft;
  onDraft(draft: Draft): void;
  onAnew(): void;
}) {
  const words = useWords();
  const { t, isolate, language } = words;
  const client = useQueryClient();
  const { id, asImported } = draft;
  const asking = useMutation({
    mutationFn: async () => {
      onAnew();
      await client.cancelQueries({ queryKey: draftQuestion(id).queryKey, exact: true });
      return proposeAnew(id);
    },
    onSuccess: onDraft,
  });
  if (asImported === null) return null;
  const { at, title, isVersion, notes } = asImported;
  const values = { title: isolate(title), date: momentWords(at, language) };
  return (
    <div className="block">
      <p>
        {t(isVersion ? "imp.as.version" : "imp.as.alike", values)}{" "}
        <button type="button" className="more" disabled={asking.isPending} onClick={() => asking.mutate()}>
          {t("imp.as.anew")}
        </button>
      </p>
      {asking.error && (
        <p className="trouble" role="alert">
          {errorWords(asking.error, words)}
        </p>
      )}
      {notes.length > 0 && (
        <FirstTen items={notes} more={(n) => t("imp.moreProblems", { n })}>
          {(shown) => (
            <ul className="plainList">
              {shown.map((note) => (
                <li key={JSON.stringify([note.code, note.table, note.column])}>{noteWords(note, words)}</li>
              ))}
            </ul>
          )}
        </FirstTen>
      )}
    </div>
  );
}
