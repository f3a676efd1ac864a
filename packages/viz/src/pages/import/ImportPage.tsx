import type { Draft } from "@maillage/model";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { State } from "../../components/State.tsx";
import {
  AnswerError,
  cancelDraft,
  draftDuplicatesQuestion,
  draftQuestion,
  draftsQuestion,
  sessionQuestion,
} from "../../questions/questions.ts";
import { useWords } from "../../strings/i18n.ts";
import { useQuestion } from "../../url/question.ts";
import { ColumnsStep } from "./ColumnsStep.tsx";
import { DuplicatesStep } from "./DuplicatesStep.tsx";
import { ChooseStep, UploadStep } from "./FilesStep.tsx";
import { DoneStep, LoadingStep, SummaryStep } from "./LoadSteps.tsx";
import { Progress } from "./Progress.tsx";
import { Steps, stepOf } from "./steps.tsx";
import { errorWords, isGone, troubleWords } from "./trouble.ts";

/** From files to a part of the network: given, looked at, mapped, judged, and only then loaded. The owner's. */
export function ImportPage() {
  const { t } = useWords();
  const { question, change } = useQuestion();
  const session = useQuery(sessionQuestion);
  const [chosen, setChosen] = useState<{ readonly draft: string; readonly files: readonly File[] } | null>(
    null,
  );
  const [said, setSaid] = useState<string | null>(null);
  const id = question.draft;
  const open = (draft: string | null) => change({ draft, step: null });
  if (session.data?.role !== "owner")
    return (
      <main className="page narrow" id="content">
        <h1 className="pageTitle">{t("imp.title")}</h1>
        {session.data ? (
          <p className="state" role="alert">
            {t("imp.ownerOnly")}
          </p>
        ) : (
          <State error={session.error} retry={() => void session.refetch()} />
        )}
      </main>
    );
  return (
    <main className="page import" id="content">
      <h1 className="pageTitle">{t("imp.title")}</h1>
      {id === null ? (
        <>
          <Steps now="files" />
          {said && (
            <p className="block" role="status">
              {said}
            </p>
          )}
          <ChooseStep
            onBegun={(draft, files) => {
              setSaid(null);
              setChosen({ draft: draft.id, files });
              open(draft.id);
            }}
          />
        </>
      ) : (
        <Going
          key={id}
          id={id}
          files={chosen?.draft === id ? chosen.files : null}
          onEnd={(text) => {
            setSaid(text);
            open(null);
          }}
        />
      )}
    </main>
  );
}

/** One import, in the step that it and the address are at. */
function Going({
  id,
  files,
  onEnd,
}: {
  id: string;
  files: readonly File[] | null;
  /** It is given up, or done with; a text says so. */
  onEnd(said: string | null): void;
}) {
  const words = useWords();
  const { t } = words;
  const { question, change } = useQuestion();
  const client = useQueryClient();
  const answer = useQuery(draftQuestion(id));
  const draft = answer.data;
  // The first to tell that the import is gone may be the answer to any call of the steps.
  useEffect(() => {
    const hear = (error: unknown) => {
      if (isGone(error)) void client.invalidateQueries({ queryKey: draftQuestion(id).queryKey, exact: true });
    };
    const ends = [
      client.getMutationCache().subscribe((event) => {
        if (event.type === "updated" && event.action.type === "error") hear(event.action.error);
      }),
      client.getQueryCache().subscribe((event) => {
        const isOfStep = event.query.queryKey.length > draftQuestion(id).queryKey.length;
        if (event.type === "updated" && event.action.type === "error" && isOfStep) hear(event.action.error);
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [client, id]);
  const step = draft ? stepOf(draft, question.step) : null;
  const seen = useRef(step);
  const place = useRef<HTMLDivElement>(null);
  // What had the focus is gone with its step.
  useEffect(() => {
    if (seen.current !== null && seen.current !== step)
      place.current?.querySelector<HTMLElement>(".stepTitle")?.focus();
    seen.current = step;
  }, [step]);
  if (isGone(answer.error))
    return (
      <>
        <p className="state" role="alert">
          {errorWords(answer.error, words)}
        </p>
        <p className="nextSteps">
          <button
            type="button"
            className="primary"
            onClick={() => {
              client.removeQueries({ queryKey: draftQuestion(id).queryKey });
              onEnd(null);
            }}
          >
            {t("imp.anew")}
          </button>
        </p>
      </>
    );
  if (!draft || step === null) return <State error={answer.error} retry={() => void answer.refetch()} />;
  const keep = (next: Draft) => client.setQueryData(draftQuestion(id).queryKey, next);
  const to = (next: "columns" | "duplicates" | "summary") => change({ step: next });
  /** The list of open imports no longer holds it from the first moment on which it is shown. */
  const leave = (words: string | null) => {
    client.setQueryData(
      draftsQuestion.queryKey,
      (list) => list && { ...list, items: list.items.filter((each) => each.id !== id) },
    );
    onEnd(words);
  };
  const cancel = <Cancel id={id} onDone={() => leave(t("imp.cancelled"))} />;
  const anew = () => void cancelDraft(id).finally(() => leave(null));
  const judged = draft.judgements.length;
  return (
    <div ref={place}>
      <Steps now={step} />
      {answer.error && (
        <p className="state" role="alert">
          {errorWords(answer.error, words)}
        </p>
      )}
      {step === "files" &&
        (draft.state === "waiting" ? (
          <UploadStep draft={draft} files={files} onDraft={keep} cancel={cancel} />
        ) : draft.state === "failed" ? (
          <>
            <p className="state" role="alert">
              {draft.failure && troubleWords(draft.failure.code, draft.failure.detail, words)}
            </p>
            <div className="actions">
              <button type="button" className="primary" onClick={anew}>
                {t("imp.anew")}
              </button>
            </div>
          </>
        ) : (
          <>
            <Progress label={t("imp.reading")} done={0} total={0} unit="records" />
            <div className="actions">{cancel}</div>
          </>
        ))}
      {step === "columns" && (
        <ColumnsStep
          draft={draft}
          onDraft={keep}
          onAnew={anew}
          onDone={(next) => to(next.duplicates.propose + next.duplicates.ask > 0 ? "duplicates" : "summary")}
          cancel={cancel}
        />
      )}
      {step === "duplicates" && (
        <DuplicatesStep
          draft={draft}
          onDraft={(next) => {
            keep(next);
            void client.invalidateQueries({
              queryKey: draftDuplicatesQuestion(id, judged).queryKey.slice(0, 3),
            });
          }}
          onBack={draft.mapping === null ? null : () => to("columns")}
          onDone={() => to("summary")}
          cancel={cancel}
        />
      )}
      {step === "summary" && (
        <SummaryStep
          draft={draft}
          onDraft={keep}
          onBack={() =>
            to(draft.duplicates.propose + draft.duplicates.ask + judged > 0 ? "duplicates" : "columns")
          }
          cancel={cancel}
        />
      )}
      {step === "loading" && <LoadingStep draft={draft} cancel={cancel} />}
      {step === "loaded" && <DoneStep draft={draft} onAnother={() => onEnd(null)} />}
    </div>
  );
}

/** Gives the import up, after asking once more. */
function Cancel({ id, onDone }: { id: string; onDone(): void }) {
  const words = useWords();
  const { t } = words;
  const [state, setState] = useState<"closed" | "asking" | "going">("closed");
  const [error, setError] = useState<string | null>(null);
  if (state === "closed")
    return (
      <button type="button" className="more" onClick={() => setState("asking")}>
        {t("imp.cancel")}
      </button>
    );
  const giveUp = () => {
    setState("going");
    cancelDraft(id).then(onDone, (failure: Error) => {
      if (failure instanceof AnswerError && failure.status === 404) onDone();
      else {
        setState("asking");
        setError(errorWords(failure, words));
      }
    });
  };
  return (
    <fieldset className="asking" aria-label={t("imp.cancel")}>
      <span role="alert">{error ?? t("imp.cancelSure")}</span>{" "}
      <button
        type="button"
        // biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone, and this answers it
        autoFocus
        disabled={state === "going"}
        onClick={giveUp}
      >
        {t("imp.cancelYes")}
      </button>{" "}
      <button type="button" className="more" onClick={() => setState("closed")}>
        {t("imp.cancelNo")}
      </button>
    </fieldset>
  );
}
