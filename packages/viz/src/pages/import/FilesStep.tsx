import type { Draft } from "@maillage/model";
import { IconFileImport } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import {
  AnswerError,
  appendFile,
  createDraft,
  draftQuestion,
  draftsQuestion,
  readDraft,
} from "../../questions/questions.ts";
import { useWords } from "../../strings/i18n.ts";
import { OPEN_IMPORTS, OpenImports } from "./OpenImports.tsx";
import { Progress } from "./Progress.tsx";
import { errorWords, isGone } from "./trouble.ts";
import { filesFor, send, shareReceived } from "./upload.ts";

/** Where files are chosen; they may be dropped anywhere on the page, for a browser would open one that misses its place. */
function Drop({ isBusy, onFiles }: { isBusy: boolean; onFiles(files: readonly File[]): void }) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  const input = useId();
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0 && !isBusy) onFiles([...files]);
  };
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      taking.current(event.dataTransfer?.files);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return (
    <section className="drop" aria-label={t("imp.drop")} data-over={isOver || undefined}>
      <IconFileImport className="arrow" size={36} stroke={1.2} aria-hidden="true" />
      <p>
        {t("imp.drop")}{" "}
        <span className="chooser">
          <input
            id={input}
            type="file"
            multiple
            disabled={isBusy}
            onChange={(event) => {
              take(event.target.files);
              event.target.value = "";
            }}
          />
          <label htmlFor={input}>{t("imp.choose")}</label>
        </span>
      </p>
      <p className="meta">{t("imp.formats")}</p>
    </section>
  );
}

/** The beginning: files are dropped or chosen, or an import that was begun goes on. */
export function ChooseStep({ onBegun }: { onBegun(draft: Draft, files: readonly File[]): void }) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const beginning = useMutation({
    mutationFn: (files: readonly File[]) => createDraft(files),
    onSuccess: onBegun,
    onError: () => client.invalidateQueries({ queryKey: draftsQuestion.queryKey }),
  });
  const { error } = beginning;
  return (
    <>
      <p className="block">{t("imp.intro")}</p>
      <Drop isBusy={beginning.isPending} onFiles={(files) => beginning.mutate(files)} />
      {error && (
        <p className="trouble" role="alert">
          {errorWords(error, words)}{" "}
          {error instanceof AnswerError && error.code === "drafts-full" && (
            <button
              type="button"
              className="more"
              onClick={() => document.getElementById(OPEN_IMPORTS)?.focus()}
            >
              {t("imp.showOpen")}
            </button>
          )}
        </p>
      )}
      <OpenImports />
    </>
  );
}

const MB = 1_000_000;

/** The files on their way; after a broken line, or a page that was loaded anew, they are sent on from where they are. */
export function UploadStep({
  draft,
  files,
  onDraft,
  cancel,
}: {
  draft: Draft;
  /** null when the page was loaded anew and must ask for them again. */
  files: readonly File[] | null;
  onDraft(draft: Draft): void;
  cancel: ReactNode;
}) {
  const words = useWords();
  const { t, isolate, list } = words;
  const { id } = draft;
  const [given, setGiven] = useState<readonly File[] | null>(files && filesFor(draft.files, files));
  const client = useQueryClient();
  const [turn, setTurn] = useState(0);
  const [error, setError] = useState<string | null>(null);
  const now = useRef({ draft, words, onDraft });
  now.current = { draft, words, onDraft };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is one sending
  useEffect(() => {
    if (given === null) return;
    const ending = new AbortController();
    setError(null);
    send(
      now.current.draft,
      given,
      {
        put: ({ file, at }, bytes, signal) => appendFile(id, file, at, bytes, signal),
        look: (signal) => readDraft(id, signal),
        onDraft: (next) => now.current.onDraft(next),
        pause: (ms) => new Promise((done) => setTimeout(done, ms)),
      },
      ending.signal,
    ).then(
      (next) => now.current.onDraft(next),
      (failure: Error) => {
        if (ending.signal.aborted) return;
        setError(errorWords(failure, now.current.words));
        if (isGone(failure))
          void client.invalidateQueries({ queryKey: draftQuestion(id).queryKey, exact: true });
      },
    );
    return () => ending.abort();
  }, [id, given, turn]);
  const share = shareReceived(draft.files);
  const total = draft.files.reduce((sum, { size }) => sum + size, 0) / MB;
  const names = list(...draft.files.map(({ name }) => isolate(name)));
  return (
    <>
      {given === null ? (
        <>
          <p className="block" role="status">
            {t("imp.chooseAgain", { names })}
          </p>
          <Drop
            isBusy={false}
            onFiles={(chosen) => {
              const found = filesFor(draft.files, chosen);
              setGiven(found);
              setError(found === null ? t("imp.otherFiles", { names }) : null);
            }}
          />
        </>
      ) : (
        <Progress label={t("imp.sending", { names })} done={share * total} total={total} unit="megabytes" />
      )}
      {error && (
        <p className="trouble" role="alert">
          {error}{" "}
          {given !== null && (
            <button type="button" className="more" onClick={() => setTurn(turn + 1)}>
              {t("imp.sendOn")}
            </button>
          )}
        </p>
      )}
      <div className="actions">{cancel}</div>
    </>
  );
}
