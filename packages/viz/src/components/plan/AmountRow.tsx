import { COUNTRIES } from "@maillage/model";
import { useWords } from "../../strings/i18n.ts";
import { placeName } from "../labels.ts";
import { Word } from "../Word.tsx";
import { Chips } from "./Chips.tsx";
import { NumberWord } from "./NumberWord.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { RuleRow } from "./RuleRow.tsx";
import { Sentence } from "./Sentence.tsx";

/** Countries by their names in the reader's language, those of the pool first. */
export function useCountries(first: ReadonlySet<string>): { value: string; text: string }[] {
  const { language } = useWords();
  const { compare } = new Intl.Collator(language);
  return COUNTRIES.map((value) => ({ value, text: placeName(value, language) ?? value })).sort(
    (a, b) => Number(first.has(b.value)) - Number(first.has(a.value)) || compare(a.text, b.text),
  );
}

/** Money, or the risk that visas are refused: the limit, an amount for each seat, and amounts by country. */
export function AmountRow({ kind }: { kind: "budget" | "risk" }) {
  const { t, language } = useWords();
  const { plan, room, say, edit, numbers } = useOpenPlan();
  const here = new Set(
    room?.fields.find(({ field }) => field === "country")?.values.map(({ value }) => value) ?? [],
  );
  const countries = useCountries(here);
  const part = plan[kind];
  if (part === null) return null;
  const change = (next: Partial<typeof part>) => edit((now) => ({ ...now, [kind]: { ...part, ...next } }));
  const setOrigin = (country: string, amount: number | null) => {
    const { [country]: _, ...others } = part.perOrigin;
    change({ perOrigin: amount === null ? others : { ...others, [country]: amount } });
  };
  const nameOf = (country: string) => placeName(country, language) ?? country;
  const spent = numbers && (kind === "budget" ? numbers.cost : numbers.risk);
  return (
    <RuleRow
      rules={[{ kind, of: null }]}
      kind={kind}
      name={say.rule({ kind, of: null }, plan)}
      {...(spent === undefined ? {} : { count: t(`plan.${kind}Count`, { n: say.amount(spent) }) })}
      onTake={() => edit((now) => ({ ...now, [kind]: null }))}
    >
      <Sentence
        id={`plan.${kind}`}
        slots={{
          limit: (
            <NumberWord
              label={t(`plan.${kind}.limit`)}
              value={part.limit}
              maximum={Number.MAX_SAFE_INTEGER}
              isWhole={false}
              onChange={(limit) => change({ limit })}
            />
          ),
          otherwise: (
            <NumberWord
              label={t(`plan.${kind}.otherwise`)}
              value={part.otherwise}
              maximum={Number.MAX_SAFE_INTEGER}
              isWhole={false}
              onChange={(otherwise) => change({ otherwise })}
            />
          ),
        }}
      />
      <ul className="origins">
        {Object.entries(part.perOrigin).map(([country, amount]) => (
          <li key={country}>
            <Sentence
              id="plan.origin"
              slots={{
                amount: (
                  <NumberWord
                    label={t("plan.origin.amount", { country: nameOf(country) })}
                    value={amount}
                    maximum={Number.MAX_SAFE_INTEGER}
                    isWhole={false}
                    onChange={(next) => setOrigin(country, next)}
                  />
                ),
                country: (
                  <Chips
                    items={[{ id: country, text: nameOf(country) }]}
                    onTake={() => setOrigin(country, null)}
                  >
                    {null}
                  </Chips>
                ),
              }}
            />
          </li>
        ))}
        <li>
          <Word
            label={t("plan.origin.add")}
            value=""
            choices={[
              { value: "", text: `${t("plan.origin.add")} …` },
              ...countries.filter(({ value }) => !(value in part.perOrigin)),
            ]}
            onChange={(country) => {
              if (country) setOrigin(country, part.otherwise);
            }}
          />
        </li>
      </ul>
    </RuleRow>
  );
}
