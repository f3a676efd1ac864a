import { FIELDS, type PlanGuest, regionOfCountry } from "@maillage/model";
import { type FormEvent, useId, useState } from "react";
import { useWords } from "../../strings/i18n.ts";
import { fieldName } from "../labels.ts";
import { useCountries } from "./AmountRow.tsx";
import { Chips } from "./Chips.tsx";
import { LanguageChips } from "./LanguageChips.tsx";

/** Fields that have a control of their own. */
const OWN = ["country", "region", "field"];

/** A guest, or more about one of the network: it stays in the plan. Without a name to give, only what is further known is asked for. */
export function GuestForm({
  guest,
  isOfNetwork,
  onKeep,
  onCancel,
}: {
  guest: PlanGuest;
  isOfNetwork: boolean;
  onKeep(guest: PlanGuest): void;
  onCancel(): void;
}) {
  const { t, language } = useWords();
  const id = useId();
  const [draft, setDraft] = useState(guest);
  const [key, setKey] = useState("");
  const [value, setValue] = useState("");
  const countries = useCountries(new Set());
  const country = draft.values.country?.[0] ?? "";
  const setValues = (part: Record<string, string[]>) => {
    const values = Object.entries({ ...draft.values, ...part }).filter(([, list]) => list.length > 0);
    setDraft({ ...draft, values: Object.fromEntries(values) });
  };
  const further = Object.entries(draft.values).flatMap(([field, values]) =>
    OWN.includes(field)
      ? []
      : values.map((one) => ({ id: `${field}: ${one}`, text: `${field}: ${one}`, field, one })),
  );
  const addFurther = () => {
    const [field, one] = [key.trim().toLowerCase(), value.trim()];
    if (field === "" || one === "") return draft;
    const values = { ...draft.values, [field]: [...new Set([...(draft.values[field] ?? []), one])] };
    const next = { ...draft, values };
    setDraft(next);
    setKey("");
    setValue("");
    return next;
  };
  const setAmount = (part: "cost" | "risk", text: string) => {
    const { [part]: _, ...rest } = draft;
    const amount = Number(text);
    setDraft(text === "" || !(amount >= 0) ? rest : { ...rest, [part]: amount });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    onKeep(addFurther());
  };
  return (
    <form className="guestForm" onSubmit={send}>
      {!isOfNetwork && (
        <>
          <label>
            {t("plan.form.name")}
            <input
              className="field"
              required
              maxLength={300}
              // biome-ignore lint/a11y/noAutofocus: the form opens where its button was pressed
              autoFocus
              value={draft.name}
              onChange={({ target }) => setDraft({ ...draft, name: target.value })}
            />
          </label>
          <label>
            {t("plan.form.unit")}
            <select
              className="field"
              value={draft.unit}
              onChange={({ target }) =>
                setDraft({ ...draft, unit: target.value === "person" ? "person" : "organisation" })
              }
            >
              <option value="organisation">{t("plan.form.organisation")}</option>
              <option value="person">{t("plan.form.person")}</option>
            </select>
          </label>
          <label>
            {t("plan.form.country")}
            <select
              className="field"
              value={country}
              onChange={({ target }) => {
                const of = target.value === "" ? null : regionOfCountry(target.value);
                setValues({ country: target.value ? [target.value] : [], region: of ? [of] : [] });
              }}
            >
              <option value="">{t("plan.form.countryNone")}</option>
              {countries.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.text}
                </option>
              ))}
            </select>
          </label>
          <div>
            {t("plan.field.field")}
            <Chips
              items={(draft.values.field ?? []).map((one) => ({ id: one, text: fieldName(one, language) }))}
              onTake={(one) => setValues({ field: (draft.values.field ?? []).filter((own) => own !== one) })}
            >
              <select
                className="word"
                aria-label={t("plan.aim.field")}
                value=""
                onChange={({ target }) =>
                  target.value && setValues({ field: [...(draft.values.field ?? []), target.value] })
                }
              >
                <option value="">…</option>
                {FIELDS.filter((one) => !draft.values.field?.includes(one.id)).map((one) => (
                  <option key={one.id} value={one.id}>
                    {fieldName(one.id, language)}
                  </option>
                ))}
              </select>
            </Chips>
          </div>
        </>
      )}
      <div>
        {t("plan.form.languages")}
        <LanguageChips tags={draft.languages} onChange={(languages) => setDraft({ ...draft, languages })} />
      </div>
      {(["cost", "risk"] as const).map((part) => (
        <label key={part}>
          {t(`plan.form.${part}`)}
          <input
            className="field"
            type="number"
            min={0}
            step="any"
            value={draft[part] ?? ""}
            onChange={({ target }) => setAmount(part, target.value)}
          />
        </label>
      ))}
      <fieldset>
        <legend>{t("plan.form.further")}</legend>
        <Chips
          items={further}
          onTake={(what) => {
            const gone = further.find((one) => one.id === what);
            if (gone)
              setValues({ [gone.field]: (draft.values[gone.field] ?? []).filter((one) => one !== gone.one) });
          }}
        >
          {null}
        </Chips>
        <span className="pairOfFields">
          <input
            className="field"
            list={`${id}keys`}
            aria-label={t("plan.form.key")}
            placeholder={t("plan.form.key")}
            maxLength={100}
            value={key}
            onChange={({ target }) => setKey(target.value)}
          />
          <datalist id={`${id}keys`}>
            {["gender", "age"].map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <input
            className="field"
            aria-label={t("plan.form.value")}
            placeholder={t("plan.form.value")}
            maxLength={100}
            value={value}
            onChange={({ target }) => setValue(target.value)}
          />
          <button type="button" className="more" onClick={addFurther}>
            {t("plan.form.addValue")}
          </button>
        </span>
      </fieldset>
      <p className="meta">{t("plan.sayMoreAbout")}</p>
      <p className="nextSteps">
        <button type="submit" className="primary">
          {t("plan.form.keep")}
        </button>
        <button type="button" className="more" onClick={onCancel}>
          {t("plan.form.cancel")}
        </button>
      </p>
    </form>
  );
}
