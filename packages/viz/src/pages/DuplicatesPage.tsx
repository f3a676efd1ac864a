import type { DuplicateItem, JudgementItem, Verdict } from "@maillage/model";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { DuplicatePair } from "../components/DuplicatePair.tsx";
import { NameLink } from "../components/ends.tsx";
import { State } from "../components/State.tsx";
import {
  AnswerError,
  duplicatesQuestion,
  judge,
  judgementsQuestion,
  unjudge,
} from "../questions/questions.ts";
import { useFocusAfter } from "../state/focus.ts";
import { momentWords } from "../strings/dates.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";

/** Pairs of records that may be one, judged by the owner, and what was judged. */
export function DuplicatesPage() {
  const { t } = useWords();
  const { link } = useQuestion();
  const client = useQueryClient();
  const answer = useQuery(duplicatesQuestion);
  const judged = useQuery(judgementsQuestion);
  /** Pairs judged since the list was asked for, which a slow answer would ask again. */
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<{ readonly text: string; readonly undo: string | null } | null>(null);
  /** What is one and what is two shows on every screen. */
  const reload = () => client.invalidateQueries();
  const failed = (error: Error) =>
    setSaid({
      text: error instanceof AnswerError ? t("dup.failed", { detail: error.message }) : t("imp.gone"),
      undo: null,
    });
  const judging = useMutation({
    mutationFn: (saying: { a: string; b: string; verdict: Verdict; reason: string }) =>
      judge(saying.a, saying.b, saying.verdict, saying.reason),
    onSuccess: ({ id }, { a, b, verdict }) => {
      setDone((before) => new Set([...before, `${a} ${b}`]));
      setSaid({ text: t("dup.judged", { verdict }), undo: id });
      void reload();
    },
    onError: failed,
  });
  const undoing = useMutation({
    mutationFn: unjudge,
    onSuccess: () => {
      setSaid({ text: t("dup.undone"), undo: null });
      setDone(new Set());
      return reload();
    },
    onError: failed,
  });
  const keyOf = ({ a, b }: DuplicateItem) => `${a.id} ${b.id}`;
  const items = (answer.data?.items ?? []).filter((pair) => !done.has(keyOf(pair)));
  const told = useFocusAfter(items.length > 0);
  if (!answer.data)
    return (
      <main className="page narrow" id="content">
        <h1 className="pageTitle">{t("dup.title")}</h1>
        {answer.error instanceof AnswerError && answer.error.status === 403 ? (
          <p className="state" role="alert">
            {t("dup.ownerOnly")}
          </p>
        ) : (
          <State error={answer.error} retry={() => void answer.refetch()} />
        )}
      </main>
    );
  const total = answer.data.total - (answer.data.items.length - items.length);
  const waiting = items.filter((pair) => !later.has(keyOf(pair)));
  const pair = waiting[0] ?? items[0];
  const isBusy = judging.isPending || undoing.isPending;
  return (
    <main className="page narrow" id="content">
      <h1 className="pageTitle">{t("dup.title")}</h1>
      <p>
        {t("dup.intro")} <a href={link("/import")}>{t("imp.open")}</a>
      </p>
      <p className="block saying" role="status" tabIndex={-1} ref={told}>
        {said?.text ?? (total > 0 ? t("dup.waiting", { n: total }) : t("dup.none"))}{" "}
        {said?.undo && (
          <button
            type="button"
            className="more"
            disabled={isBusy}
            onClick={() => said.undo && undoing.mutate(said.undo)}
          >
            {t("dup.undo")}
          </button>
        )}
      </p>
      {said && <p className="meta">{total > 0 ? t("dup.waiting", { n: total }) : t("dup.none")}</p>}
      {pair && (
        <DuplicatePair
          key={keyOf(pair)}
          pair={pair}
          isBusy={isBusy}
          wantsFocus={said !== null || later.size > 0}
          onJudge={(verdict, reason) => judging.mutate({ a: pair.a.id, b: pair.b.id, verdict, reason })}
          onLater={() => setLater(waiting.length > 1 ? new Set([...later, keyOf(pair)]) : new Set())}
        />
      )}
      <h2 className="section">{t("dup.list")}</h2>
      {judged.data ? (
        <Judgements
          items={judged.data.items.filter(({ undone }) => !undone)}
          isBusy={isBusy}
          onUndo={(id) => undoing.mutate(id)}
        />
      ) : (
        <State error={judged.error} retry={() => void judged.refetch()} />
      )}
    </main>
  );
}

/** What was judged, the newest first, each with its undoing. */
function Judgements({
  items,
  isBusy,
  onUndo,
}: {
  items: readonly JudgementItem[];
  isBusy: boolean;
  onUndo(id: string): void;
}) {
  const { t, isolate, language } = useWords();
  if (items.length === 0) return <p className="state">{t("dup.listNone")}</p>;
  const name = ({ id, name: text, key }: JudgementItem["a"]) =>
    id !== null && text !== null ? <NameLink of={{ id, name: text, type: "" }} /> : <bdi>{key}</bdi>;
  const said = ({ name: text, key }: JudgementItem["a"]) => isolate(text ?? key);
  return (
    <ul className="judgements">
      {[...items].reverse().map((item) => (
        <li key={item.id}>
          <span>
            {name(item.a)} {t("dup.is", { verdict: item.verdict })} {name(item.b)}
            <small className="meta">
              {momentWords(item.at, language)}
              {item.reason && (
                <>
                  {" · "}
                  <bdi>{item.reason}</bdi>
                </>
              )}
            </small>
          </span>
          <button
            type="button"
            className="more"
            disabled={isBusy}
            aria-label={t("dup.undoOf", { a: said(item.a), b: said(item.b) })}
            onClick={() => onUndo(item.id)}
          >
            {t("dup.undo")}
          </button>
        </li>
      ))}
    </ul>
  );
}
