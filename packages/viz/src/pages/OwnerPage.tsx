import type { Batch } from "@maillage/model";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { State } from "../components/State.tsx";
import {
  AnswerError,
  batchesQuestion,
  becomeOwner,
  duplicatesQuestion,
  undoBatch,
} from "../questions/questions.ts";
import { momentWords } from "../strings/dates.ts";
import { useWords } from "../strings/i18n.ts";
import { go } from "../url/hashLocation.ts";
import { useQuestion } from "../url/question.ts";
import { OpenImports } from "./import/OpenImports.tsx";
import { errorWords } from "./import/trouble.ts";

const sent = new Map<string, Promise<boolean>>();
const SAYS = { waiting: "state.loading", done: "owner.done", failed: "owner.failed" } as const;

/** Exchanges the code of the owner link, once, and takes it out of the address; then what an owner can do. */
export function OwnerPage({ code }: { code: string | undefined }) {
  const { t } = useWords();
  const { link } = useQuestion();
  const client = useQueryClient();
  const [state, setState] = useState<keyof typeof SAYS | null>(code ? "waiting" : null);
  useEffect(() => {
    if (!code) return;
    const answer = sent.get(code) ?? becomeOwner(code).catch(() => false);
    sent.set(code, answer);
    void answer.then((done) => {
      setState(done ? "done" : "failed");
      if (!done) return;
      client.clear();
      go("/manage", { replace: true });
    });
  }, [code, client]);
  return (
    <main className="page narrow" id="content">
      <h1 className="pageTitle">{t("nav.owner")}</h1>
      {state && (
        <p className="block" role="status">
          {t(SAYS[state])} {state === "done" && <a href={link("/network")}>{t("start.b1")}</a>}
        </p>
      )}
      {!code && <Management />}
    </main>
  );
}

/** What waits for the owner, and the imports with their undoing. */
function Management() {
  const { t } = useWords();
  const { link } = useQuestion();
  const batches = useQuery(batchesQuestion);
  const duplicates = useQuery({ ...duplicatesQuestion, enabled: batches.isSuccess });
  if (!batches.data)
    return batches.error instanceof AnswerError && batches.error.status === 403 ? (
      <p className="state" role="alert">
        {t("owner.only")}
      </p>
    ) : (
      <State error={batches.error} retry={() => void batches.refetch()} />
    );
  const waiting = duplicates.data?.total;
  return (
    <>
      <p className="nextSteps">
        <a className="primary" href={link("/import")}>
          {t("imp.title")}
        </a>
        <a href={link("/plans")}>{t("plan.title")}</a>
        <a href={link("/duplicates")}>{t("dup.title")}</a>
        {waiting !== undefined && (
          <span className="meta">{waiting > 0 ? t("dup.waiting", { n: waiting }) : t("dup.none")}</span>
        )}
      </p>
      <OpenImports />
      <h2 className="section">{t("owner.imports")}</h2>
      <Imports items={batches.data.items} />
    </>
  );
}

/** The imports, the newest first; undoing one asks once more. */
function Imports({ items }: { items: readonly Batch[] }) {
  const words = useWords();
  const { t, isolate, language } = words;
  const client = useQueryClient();
  const [asked, setAsked] = useState<string | null>(null);
  const undoing = useMutation({
    mutationFn: undoBatch,
    onSettled: () => {
      setAsked(null);
      return client.invalidateQueries();
    },
  });
  if (items.length === 0) return <p className="state">{t("owner.importsNone")}</p>;
  return (
    <>
      <p className="saying" role="status">
        {undoing.isError && errorWords(undoing.error, words)}
        {undoing.isSuccess && t("owner.undone")}
      </p>
      <ul className="judgements">
        {[...items].reverse().map(({ id, title, at, undone, counts }) => (
          <li key={id}>
            <span>
              {undone ? (
                <s>
                  <bdi>{title}</bdi>
                </s>
              ) : (
                <bdi>{title}</bdi>
              )}
              <small className="meta">
                {momentWords(at, language)}
                {" · "}
                {undone ? t("owner.isUndone") : t("owner.counts", counts)}
              </small>
            </span>
            {!undone &&
              (asked === id ? (
                <span className="sure">
                  <button
                    type="button"
                    className="more"
                    disabled={undoing.isPending}
                    onClick={() => undoing.mutate(id)}
                  >
                    {t("owner.undoSure")}
                  </button>
                  <button type="button" className="more" onClick={() => setAsked(null)}>
                    {t("owner.keep")}
                  </button>
                </span>
              ) : (
                <button
                  type="button"
                  className="more"
                  aria-label={t("owner.undoOf", { title: isolate(title) })}
                  disabled={undoing.isPending}
                  onClick={() => setAsked(id)}
                >
                  {t("dup.undo")}
                </button>
              ))}
          </li>
        ))}
      </ul>
    </>
  );
}
