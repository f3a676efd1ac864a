import { MaillageError, newPlan, parsePlan, parseScope, scopeToQuery } from "@maillage/model";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { codeWords, errorWords } from "../../components/errorWords.ts";
import { recentScope } from "../../components/plan/planEdits.ts";
import { State } from "../../components/State.tsx";
import { windowText } from "../../components/scopeWords.tsx";
import { erasePlan, makePlan, plansQuestion } from "../../questions/plans.ts";
import { AnswerError } from "../../questions/questions.ts";
import { useWords } from "../../strings/i18n.ts";
import { go } from "../../url/hashLocation.ts";
import { addressOf, useQuestion } from "../../url/question.ts";

/** More is no plan; bytes. */
const LARGEST_PLAN = 8_000_000;

/** The encounter plans that are kept, and the ways to a new one. The owner's alone. */
export function PlansPage() {
  const { t } = useWords();
  const answer = useQuery(plansQuestion);
  const isRefused = answer.error instanceof AnswerError && answer.error.status === 403;
  return (
    <main className="page narrow" id="content">
      <h1 className="pageTitle">{t("plan.title")}</h1>
      {isRefused ? (
        <p className="state" role="alert">
          {t("plan.ownerOnly")}
        </p>
      ) : answer.data ? (
        <>
          {answer.data.items.length === 0 && <Teaching />}
          <NewPlan />
          <h2 className="section">{t("plan.list")}</h2>
          <KeptPlans items={answer.data.items} />
        </>
      ) : (
        <State error={answer.error} retry={() => void answer.refetch()} />
      )}
    </main>
  );
}

/** What a plan is, for who sees none yet. */
function Teaching() {
  const { t } = useWords();
  return (
    <>
      <p className="block">{t("plan.what")}</p>
      <ol className="teaching">
        {(["plan.step1", "plan.step2", "plan.step3"] as const).map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
    </>
  );
}

type Source = "recent" | "all" | "scope" | "none";

function NewPlan() {
  const words = useWords();
  const { t } = words;
  const { question } = useQuestion();
  const asked = scopeToQuery(question.scope);
  const recent = recentScope();
  const [title, setTitle] = useState("");
  const [seats, setSeats] = useState("40");
  const [source, setSource] = useState<Source>("recent");
  const scopes = { recent, all: {}, scope: asked, none: null };
  const [trouble, setTrouble] = useState("");
  const making = useMutation({
    mutationFn: makePlan,
    onSuccess: ({ id }) => go(addressOf(`/plans/${id}`, question)),
    onError: (error: Error) => setTrouble(errorWords(error, words)),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    making.mutate(newPlan(title, Number(seats), scopes[source]));
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    try {
      if (file.size > LARGEST_PLAN) throw new Error(file.name);
      making.mutate(parsePlan(JSON.parse(await file.text())));
    } catch (error) {
      const said = error instanceof MaillageError ? codeWords(error.code, error.details, words) : null;
      setTrouble(said ?? t("plan.notAPlan"));
    }
  };
  return (
    <form className="newPlan" onSubmit={send}>
      <h2 className="section">{t("plan.new")}</h2>
      <label>
        {t("plan.newTitle")}
        <input
          className="field"
          required
          maxLength={300}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </label>
      <label>
        {t("plan.newSeats")}
        <input
          className="field"
          type="number"
          required
          min={1}
          max={5000}
          value={seats}
          onChange={({ target }) => setSeats(target.value)}
        />
      </label>
      <label>
        {t("plan.newPool")}
        <select className="field" value={source} onChange={({ target }) => setSource(target.value as Source)}>
          <option value="recent">
            {t("plan.pool.recent", { years: windowText(parseScope(recent)) ?? "" })}
          </option>
          <option value="all">{t("plan.pool.all")}</option>
          {Object.keys(asked).length > 0 && <option value="scope">{t("plan.pool.scope")}</option>}
          <option value="none">{t("plan.pool.none")}</option>
        </select>
      </label>
      <p className="nextSteps">
        <button type="submit" className="primary" disabled={making.isPending}>
          {t("plan.make")}
        </button>
        {t("plan.or")}
        <span className="chooser">
          <input
            type="file"
            id="planFile"
            accept=".json,application/json"
            onChange={({ target }) => {
              void open(target.files?.[0]);
              target.value = "";
            }}
          />
          <label htmlFor="planFile">{t("plan.open")}</label>
        </span>
      </p>
      {trouble && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}

/** Each plan with the way to it; erasing one asks once more. */
function KeptPlans({ items }: { items: readonly { id: string; title: string }[] }) {
  const words = useWords();
  const { t, isolate } = words;
  const { link } = useQuestion();
  const client = useQueryClient();
  const [asked, setAsked] = useState<string | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const erasing = useMutation({
    mutationFn: erasePlan,
    onSettled: async () => {
      setAsked(null);
      await client.invalidateQueries({ queryKey: plansQuestion.queryKey });
      told.current?.focus();
    },
  });
  return (
    <>
      <p className="saying" role="status" tabIndex={-1} ref={told}>
        {erasing.isSuccess && t("plan.erased")}
        {erasing.isError && errorWords(erasing.error, words)}
      </p>
      {items.length === 0 && <p className="state">{t("plan.none")}</p>}
      <ul className="judgements">
        {items.map(({ id, title }) => (
          <li key={id}>
            <a href={link(`/plans/${id}`)}>
              <bdi>{title}</bdi>
            </a>
            {asked === id ? (
              <span className="sure">
                <span role="alert">{t("plan.eraseSure")}</span>
                <button
                  type="button"
                  className="more"
                  // biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone, and this answers it
                  autoFocus
                  disabled={erasing.isPending}
                  onClick={() => erasing.mutate(id)}
                >
                  {t("plan.eraseYes")}
                </button>
                <button type="button" className="more" onClick={() => setAsked(null)}>
                  {t("plan.eraseNo")}
                </button>
              </span>
            ) : (
              <button
                type="button"
                className="more"
                aria-label={t("plan.eraseOf", { title: isolate(title) })}
                onClick={() => setAsked(id)}
              >
                {t("plan.erase")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
