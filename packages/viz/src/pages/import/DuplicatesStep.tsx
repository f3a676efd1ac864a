import type { Draft, DraftJudgement, DuplicateItem } from "@maillage/model";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { DuplicatePair } from "../../components/DuplicatePair.tsx";
import { State } from "../../components/State.tsx";
import { draftDuplicatesQuestion, judgeDraft } from "../../questions/questions.ts";
import { useFocusAfter } from "../../state/focus.ts";
import { useWords } from "../../strings/i18n.ts";
import { errorWords } from "./trouble.ts";

const keyOf = ({ a, b }: { a: { key: string }; b: { key: string } }) => `${a.key} ${b.key}`;

/** Pairs of what the files hold, among themselves and with the network, judged before anything is loaded. */
export function DuplicatesStep({
  draft,
  onDraft,
  onBack,
  onDone,
  cancel,
}: {
  draft: Draft;
  onDraft(draft: Draft): void;
  /** null where there is nothing to go back to: a package has no columns. */
  onBack: (() => void) | null;
  onDone(): void;
  cancel: ReactNode;
}) {
  const words = useWords();
  const { t, isolate } = words;
  const { judgements } = draft;
  const answer = useQuery(draftDuplicatesQuestion(draft.id, judgements.length));
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  /** Names of the pairs judged here, by their keys, which the server's list of judgements does not repeat. */
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const judging = useMutation({
    mutationFn: (items: readonly DraftJudgement[]) => judgeDraft(draft.id, items),
    onSuccess: onDraft,
  });
  const isBusy = judging.isPending || answer.isPlaceholderData;
  const known = new Set(judgements.map(({ a, b }) => `${a} ${b}`));
  const items = (answer.data?.items ?? []).filter((pair) => !known.has(keyOf(pair)));
  const waiting = items.filter((pair) => !later.has(keyOf(pair)));
  const pair: DuplicateItem | undefined = waiting[0] ?? items[0];
  const told = useFocusAfter(pair !== undefined);
  const left = draft.duplicates.propose + draft.duplicates.ask;
  const named = (key: string) => isolate(names.get(key) ?? key.slice(key.indexOf("/") + 1));
  return (
    <>
      <h2 className="stepTitle" tabIndex={-1}>
        {t("imp.dup.title")}
      </h2>
      <p>{t("imp.dup.intro")}</p>
      <p className="block" role="status" tabIndex={-1} ref={told}>
        {t("imp.dup.left", { n: left })}
      </p>
      {judging.error && (
        <p className="trouble" role="alert">
          {errorWords(judging.error, words)}
        </p>
      )}
      {pair ? (
        <DuplicatePair
          key={keyOf(pair)}
          pair={pair}
          isBusy={isBusy}
          wantsFocus={judging.status !== "idle" || later.size > 0}
          onJudge={(verdict, reason) => {
            setNames(new Map([...names, [pair.a.key, pair.a.name], [pair.b.key, pair.b.name]]));
            judging.mutate([...judgements, { a: pair.a.key, b: pair.b.key, verdict, reason }]);
          }}
          onLater={() => setLater(waiting.length > 1 ? new Set([...later, keyOf(pair)]) : new Set())}
        />
      ) : (
        left > 0 && <State error={answer.error} retry={() => void answer.refetch()} />
      )}
      {judgements.length > 0 && (
        <>
          <h3 className="section">{t("dup.list")}</h3>
          <ul className="judgements">
            {[...judgements].reverse().map((one) => (
              <li key={`${one.a} ${one.b}`}>
                <span>
                  {named(one.a)} {t("dup.is", { verdict: one.verdict })} {named(one.b)}
                  {one.reason && (
                    <small className="meta">
                      <bdi>{one.reason}</bdi>
                    </small>
                  )}
                </span>
                <button
                  type="button"
                  className="more"
                  disabled={isBusy}
                  aria-label={t("dup.undoOf", { a: named(one.a), b: named(one.b) })}
                  onClick={() => judging.mutate(judgements.filter((other) => other !== one))}
                >
                  {t("dup.undo")}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="actions">
        <button type="button" className="primary" onClick={onDone}>
          {t("imp.dup.on", { n: left })}
        </button>
        {onBack !== null && (
          <button type="button" className="more" onClick={onBack}>
            {t("imp.back")}
          </button>
        )}
        {cancel}
      </div>
    </>
  );
}
