import type { DraftList } from "@maillage/model";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { AnswerError, cancelDraft, draftsQuestion } from "../../questions/questions.ts";
import { momentWords } from "../../strings/dates.ts";
import { useWords } from "../../strings/i18n.ts";
import { useQuestion } from "../../url/question.ts";
import { errorWords } from "./trouble.ts";

/** The place of the list, for what leads to it. */
export const OPEN_IMPORTS = "open-imports";

/** Imports that were begun, in whichever browser, to go on with or to give up; nothing when there are none. */
export function OpenImports() {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const { data } = useQuery(draftsQuestion);
  const heading = useRef<HTMLHeadingElement>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const givingUp = useMutation({
    mutationFn: (id: string) =>
      cancelDraft(id).catch((error: Error) => {
        if (!(error instanceof AnswerError && error.status === 404)) throw error;
      }),
    onSettled: async () => {
      setAsked(null);
      heading.current?.focus();
      await client.invalidateQueries({ queryKey: draftsQuestion.queryKey });
    },
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section>
      <h2 className="section" id={OPEN_IMPORTS} tabIndex={-1} ref={heading}>
        {t("imp.unfinished")}
      </h2>
      {givingUp.error && (
        <p className="trouble" role="alert">
          {errorWords(givingUp.error, words)}
        </p>
      )}
      <ul className="judgements">
        {data.items.map((item) => (
          <OpenImport
            key={item.id}
            item={item}
            isAsked={asked === item.id}
            isBusy={givingUp.isPending}
            onAsk={(isAsked) => setAsked(isAsked ? item.id : null)}
            onGiveUp={() => givingUp.mutate(item.id)}
          />
        ))}
      </ul>
    </section>
  );
}

/** One of them; giving it up asks once more. */
function OpenImport({
  item: { id, files, state, begun },
  isAsked,
  isBusy,
  onAsk,
  onGiveUp,
}: {
  item: DraftList["items"][number];
  isAsked: boolean;
  isBusy: boolean;
  onAsk(isAsked: boolean): void;
  onGiveUp(): void;
}) {
  const { t, isolate, list, language } = useWords();
  const { link } = useQuestion();
  const name = list(...files.map((file) => isolate(file.name)));
  return (
    <li>
      <span>
        {name}
        <small className="meta">
          {momentWords(begun, language)}
          {" · "}
          {t(`imp.state.${state}`)}
        </small>
      </span>
      {isAsked ? (
        <span className="sure">
          <span role="alert">{t("imp.cancelSure")}</span>
          <button
            type="button"
            className="more"
            // biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone, and this answers it
            autoFocus
            disabled={isBusy}
            onClick={onGiveUp}
          >
            {t("imp.cancelYes")}
          </button>
          <button type="button" className="more" onClick={() => onAsk(false)}>
            {t("imp.cancelNo")}
          </button>
        </span>
      ) : (
        <span className="nextSteps">
          <a className="more" href={link("/import", { draft: id })} aria-label={t("imp.goOnOf", { name })}>
            {t("imp.goOn")}
          </a>
          <button
            type="button"
            className="more"
            aria-label={t("imp.giveUpOf", { name })}
            disabled={isBusy}
            onClick={() => onAsk(true)}
          >
            {t("imp.cancelYes")}
          </button>
        </span>
      )}
    </li>
  );
}
