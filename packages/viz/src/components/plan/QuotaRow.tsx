import type { PlanQuota } from "@maillage/model";
import { useWords } from "../../strings/i18n.ts";
import { Word } from "../Word.tsx";
import { MissingWord } from "./MissingWord.tsx";
import { NumberWord } from "./NumberWord.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { setQuota } from "./planEdits.ts";
import { RuleRow } from "./RuleRow.tsx";
import { Sentence } from "./Sentence.tsx";
import { ValuesWord } from "./ValuesWord.tsx";

const BOUNDS = ["least", "most", "between"] as const;

/** The quota with its limits below, above, or on both sides; a limit that comes in begins where the other stands. */
function bounded(quota: PlanQuota, bound: (typeof BOUNDS)[number]): PlanQuota {
  const { minimum, maximum, ...rest } = quota;
  const low = minimum ?? maximum ?? 0;
  const high = maximum ?? minimum ?? 0;
  return {
    ...rest,
    ...(bound === "most" ? {} : { minimum: low }),
    ...(bound === "least" ? {} : { maximum: high }),
  };
}

/** "At least 8 of 40 seats for women", with every word to change in place. */
export function QuotaRow({ quota }: { quota: PlanQuota }) {
  const { t } = useWords();
  const { plan, room, say, edit, numbers } = useOpenPlan();
  const change = (part: Partial<PlanQuota>) => edit(setQuota(quota.id, { ...quota, ...part }));
  const isUnknownOfSome =
    quota.missing === "exclude" ||
    room?.fields.some(({ field, unknown }) => field === quota.field && unknown > 0);
  const bound = say.bound(quota);
  const minimum = quota.minimum !== undefined && (
    <NumberWord
      label={t("plan.minimum")}
      value={quota.minimum}
      maximum={quota.maximum ?? 100_000}
      onChange={(next) => change({ minimum: next })}
    />
  );
  const maximum = quota.maximum !== undefined && (
    <NumberWord
      label={t("plan.maximum")}
      value={quota.maximum}
      minimum={quota.minimum ?? 0}
      onChange={(next) => change({ maximum: next })}
    />
  );
  const seats = numbers?.quotas.find(({ id }) => id === quota.id)?.seats;
  return (
    <RuleRow
      rules={(["minimum", "maximum", "known"] as const).map((kind) => ({ kind, of: quota.id }))}
      kind="quota"
      name={say.quota(quota, plan.seats.maximum)}
      {...(seats === undefined ? {} : { count: t("plan.quotaCount", { n: seats }) })}
      onTake={() => edit(setQuota(quota.id, null))}
    >
      <Sentence
        id="plan.quota"
        values={{ seats: plan.seats.maximum }}
        slots={{
          bound: (
            <Word
              label={t("plan.bound")}
              value={bound}
              choices={BOUNDS.map((value) => ({ value, text: t(`plan.bound.${value}`) }))}
              onChange={(next) =>
                edit(setQuota(quota.id, bounded(quota, BOUNDS.find((one) => one === next) ?? "least")))
              }
            />
          ),
          n:
            bound === "between" ? (
              <Sentence id="plan.range" slots={{ minimum, maximum }} />
            ) : (
              minimum || maximum
            ),
          values: (
            <ValuesWord
              of={quota}
              onChange={(field, values) => change({ field, values })}
              onCall={(words) => change({ words })}
            />
          ),
        }}
      />
      {isUnknownOfSome && <MissingWord value={quota.missing} onChange={(missing) => change({ missing })} />}
    </RuleRow>
  );
}
