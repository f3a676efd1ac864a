import type { Plan, PlanGuest } from "@maillage/model";
import { parseScope, scopeToQuery } from "@maillage/model";
import { useRef, useState } from "react";
import { useWords } from "../../strings/i18n.ts";
import { useQuestion } from "../../url/question.ts";
import { FirstTen } from "../FirstTen.tsx";
import { languageName, placeName } from "../labels.ts";
import { windowText } from "../scopeWords.tsx";
import { Word } from "../Word.tsx";
import { GuestFile } from "./GuestFile.tsx";
import { GuestForm } from "./GuestForm.tsx";
import { NumberWord } from "./NumberWord.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { dropGuest, freshId, recentScope, setGuest } from "./planEdits.ts";
import { Sentence } from "./Sentence.tsx";

const nobody = (): PlanGuest => ({
  ...{ id: `guest-${freshId()}`, name: "", unit: "organisation" },
  ...{ values: {}, languages: [] },
});

/** How a plan's pool is called by the choices of this screen. */
const sourceOf = (scope: Plan["pool"]["scope"]) => {
  if (scope === null) return "none";
  const { window, certainty, ...others } = scope;
  if (window && certainty === "certainly" && Object.keys(others).length === 0) return "recent";
  return Object.keys(scope).length === 0 ? "all" : "kept";
};

/** Who can be invited: those of the network that come in, and those that were added. */
export function Pool() {
  const { t, list, language, isolate } = useWords();
  const { question } = useQuestion();
  const { plan, room, edit, say, nameOf } = useOpenPlan();
  const [form, setForm] = useState<PlanGuest | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = scopeToQuery(question.scope);
  const source = sourceOf(plan.pool.scope);
  const recent = source === "recent" && plan.pool.scope !== null ? plan.pool.scope : recentScope();
  const sources = ["recent", "all", "scope", "none", "kept"] as const;
  const offered = sources.filter(
    (one) =>
      one === source ||
      one === "recent" ||
      one === "all" ||
      one === "none" ||
      (one === "scope" && Object.keys(asked).length > 0),
  );
  const setPool = (part: Partial<Plan["pool"]>) =>
    edit((now) => ({ ...now, pool: { ...now.pool, ...part } }));
  const { delegates } = plan.pool;
  const isOfNetwork = (id: string) =>
    room?.guests.some((guest) => guest.id === id && guest.entity !== null) ?? false;
  const close = () => {
    setForm(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <section aria-labelledby="pool">
      <h2 className="section" id="pool">
        {t("plan.pool")}
      </h2>
      <p>
        {room && <b>{t("plan.poolCount", { n: room.guests.length })} </b>}
        <Sentence
          id="plan.poolFrom"
          slots={{
            from: (
              <Word
                label={t("plan.newPool")}
                value={source}
                choices={offered.map((value) => ({
                  value,
                  text: t(`plan.pool.${value}`, { years: windowText(parseScope(recent)) ?? "" }),
                }))}
                onChange={(next) => {
                  const scopes = { recent, all: {}, scope: asked, none: null, kept: plan.pool.scope };
                  setPool({ scope: scopes[next as keyof typeof scopes] });
                }}
              />
            ),
          }}
        />{" "}
        <Sentence
          id="plan.delegates"
          slots={{
            minimum: (
              <NumberWord
                label={t("plan.delegates.minimum")}
                value={delegates.minimum}
                minimum={1}
                maximum={delegates.maximum}
                onChange={(minimum) => setPool({ delegates: { ...delegates, minimum } })}
              />
            ),
            maximum: (
              <NumberWord
                label={t("plan.delegates.maximum")}
                value={delegates.maximum}
                minimum={delegates.minimum}
                maximum={100}
                onChange={(maximum) => setPool({ delegates: { ...delegates, maximum } })}
              />
            ),
          }}
        />
      </p>
      {plan.pool.guests.length > 0 && (
        <>
          <h3 className="aimHead">{t("plan.added")}</h3>
          <FirstTen items={[...plan.pool.guests].reverse()} more={(n) => t("plan.moreGuests", { n })}>
            {(shown) => (
              <ul className="judgements">
                {shown.map((guest) => (
                  <li key={guest.id}>
                    <span>
                      <bdi>{nameOf(guest.id)}</bdi>
                      <small className="meta">
                        {list(
                          placeName(guest.values.country?.[0] ?? null, language),
                          ...Object.entries(guest.values)
                            .filter(([field]) => field !== "country" && field !== "region")
                            .map(([field, values]) => say.values({ field, values })),
                          say.and(guest.languages.map((tag) => languageName(tag, language))) || null,
                        )}
                      </small>
                    </span>
                    <span className="nextSteps">
                      <button
                        type="button"
                        className="more"
                        aria-label={t("plan.guest.change", { name: isolate(nameOf(guest.id)) })}
                        onClick={() => setForm(guest)}
                      >
                        {t("plan.guest.changeShort")}
                      </button>
                      <button
                        type="button"
                        className="more"
                        aria-label={t("plan.guest.take", { name: isolate(nameOf(guest.id)) })}
                        onClick={() => {
                          edit(dropGuest(guest.id));
                          opener.current?.focus();
                        }}
                      >
                        {t("plan.remove")}
                      </button>
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </FirstTen>
        </>
      )}
      {form === null ? (
        <>
          <p className="nextSteps">
            <button type="button" className="more" ref={opener} onClick={() => setForm(nobody())}>
              {t("plan.addGuest")}
            </button>
            {t("plan.or")}
          </p>
          <GuestFile />
        </>
      ) : (
        <GuestForm
          key={form.id}
          guest={form}
          isOfNetwork={isOfNetwork(form.id)}
          onCancel={close}
          onKeep={(guest) => {
            edit(setGuest(guest));
            close();
          }}
        />
      )}
    </section>
  );
}
