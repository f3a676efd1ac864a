import type { Draft, ImportDifference } from "@maillage/model";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { factName } from "../../components/labels.ts";
import { loadDraft, undoBatch } from "../../questions/questions.ts";
import { type MessageId, useWords } from "../../strings/i18n.ts";
import { useQuestion } from "../../url/question.ts";
import { countWords } from "./counts.ts";
import { NotesList } from "./NotesList.tsx";
import { Progress } from "./Progress.tsx";
import { isOfColumnsOut, mustBeRead, noteWords } from "./told.ts";
import { errorWords } from "./trouble.ts";

/** What loading would change, in one sentence and its numbers. */
export function SummaryStep({
  draft,
  onDraft,
  onBack,
  cancel,
}: {
  draft: Draft;
  onDraft(draft: Draft): void;
  onBack(): void;
  cancel: ReactNode;
}) {
  const words = useWords();
  const { t } = words;
  const loading = useMutation({ mutationFn: () => loadDraft(draft.id), onSuccess: onDraft });
  const { summary } = draft;
  if (summary === null) return null;
  const { changed, unchanged, gone, leftOut } = summary;
  const more: readonly (readonly [
    id: MessageId,
    n: number,
    which?: readonly ImportDifference[] | undefined,
  ])[] = [
    ["imp.sum.changed", changed, draft.differences?.changed],
    ["imp.sum.unchanged", unchanged],
    ["imp.sum.gone", gone, draft.differences?.gone],
    ["imp.sum.leftOut", leftOut],
    ["imp.sum.judged", draft.judgements.length],
    ["imp.sum.pairs", draft.duplicates.propose + draft.duplicates.ask],
  ];
  return (
    <>
      <h2 className="stepTitle" tabIndex={-1}>
        {t("imp.sum.title")}
      </h2>
      <p className="finding" role="status">
        {countWords("imp.adds", summary.adds, words)}
      </p>
      <ul className="plainList">
        {more.map(
          ([id, n, which = []]) =>
            n > 0 && (
              <li key={id}>
                {t(id, { n })}
                {which.length > 0 && <Which things={which} n={n} />}
              </li>
            ),
        )}
        {draft.notes.filter(isOfColumnsOut).map((note) => (
          <li key={note.table}>{noteWords(note, words)}</li>
        ))}
        {draft.notes.filter(mustBeRead).map((note) => (
          <li key={JSON.stringify([note.code, note.file, note.table, note.column, note.values])}>
            {noteWords(note, words)}
          </li>
        ))}
      </ul>
      <NotesList notes={draft.notes} />
      {loading.error && (
        <p className="trouble" role="alert">
          {errorWords(loading.error, words)}
        </p>
      )}
      <p className="meta block">{t("imp.sum.undoable")}</p>
      <div className="actions">
        <button
          type="button"
          className="primary"
          disabled={loading.isPending}
          onClick={() => loading.mutate()}
        >
          {t("imp.load")}
        </button>
        <button type="button" className="more" onClick={onBack}>
          {t("imp.back")}
        </button>
        {cancel}
      </div>
    </>
  );
}

/** The things by the ids that their file gives them, with what is told differently of each. */
function Which({ things, n }: { things: readonly ImportDifference[]; n: number }) {
  const { t, list, isolate, language } = useWords();
  return (
    <details>
      <summary>{t("imp.sum.which", { shown: things.length, n })}</summary>
      <ul className="plainList">
        {things.map(({ what, id, columns }) => (
          <li key={`${what} ${id}`}>
            <bdi>{id}</bdi>
            {columns.length > 0 && (
              <span className="meta">
                {list(...columns.map((property) => isolate(factName(property, language))))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How far the loading is. */
export function LoadingStep({ draft, cancel }: { draft: Draft; cancel: ReactNode }) {
  const { t } = useWords();
  const { step, done, total } = draft.progress;
  return (
    <>
      <Progress
        label={t(step === "comparing" ? "imp.comparing" : "imp.writing")}
        done={done}
        total={total}
        unit="records"
      />
      <div className="actions">{cancel}</div>
    </>
  );
}

/** What was loaded, where to see it, and how to take it back. */
export function DoneStep({ draft, onAnother }: { draft: Draft; onAnother(): void }) {
  const words = useWords();
  const { t } = words;
  const { link } = useQuestion();
  const client = useQueryClient();
  const [isUndone, setUndone] = useState(false);
  const { result } = draft;
  const batch = result?.batch ?? null;
  useEffect(() => {
    void client.invalidateQueries({ predicate: ({ queryKey: [kind] }) => kind !== "draft" });
  }, [client]);
  const undoing = useMutation({
    mutationFn: (one: string) => undoBatch(one),
    onSuccess: () => {
      setUndone(true);
      void client.invalidateQueries({ predicate: ({ queryKey: [kind] }) => kind !== "draft" });
    },
  });
  const pairs = draft.duplicates.propose + draft.duplicates.ask;
  return (
    <>
      <h2 className="stepTitle" tabIndex={-1}>
        {t(isUndone ? "imp.undone" : "imp.done")}
      </h2>
      <p className="finding" role="status">
        {isUndone
          ? t("imp.undoneText")
          : batch === null
            ? t("imp.nothingNew")
            : result && countWords("imp.added", draft.summary?.adds ?? result.added, words)}
      </p>
      {!isUndone && pairs > 0 && (
        <p className="block">
          <a href={link("/duplicates")}>{t("imp.sum.pairs", { n: pairs })}</a>
        </p>
      )}
      {undoing.error && (
        <p className="trouble" role="alert">
          {errorWords(undoing.error, words)}
        </p>
      )}
      <div className="actions">
        {!isUndone && (
          <a className="primary" href={link("/network")}>
            {t("start.b1")}
          </a>
        )}
        <button type="button" className={isUndone ? "primary" : "more"} onClick={onAnother}>
          {t("imp.another")}
        </button>
        {batch !== null && !isUndone && (
          <button
            type="button"
            className="more"
            disabled={undoing.isPending}
            onClick={() => undoing.mutate(batch)}
          >
            {t("imp.undo")}
          </button>
        )}
      </div>
    </>
  );
}
