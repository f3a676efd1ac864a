import { useWords } from "../../strings/i18n.ts";
import { languageName } from "../labels.ts";
import { LanguageChips } from "./LanguageChips.tsx";
import { MissingWord } from "./MissingWord.tsx";
import { NumberWord } from "./NumberWord.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { RuleRow } from "./RuleRow.tsx";
import { Sentence } from "./Sentence.tsx";

/** In which languages everybody follows, and how many are interpreted. */
export function LanguagesRow() {
  const { t, language } = useWords();
  const { plan, say, edit, numbers } = useOpenPlan();
  const { interpretation } = plan;
  if (interpretation === null) return null;
  const change = (part: Partial<typeof interpretation>) =>
    edit((now) => ({ ...now, interpretation: { ...interpretation, ...part } }));
  const booths = numbers?.booths;
  const count =
    booths === null
      ? t("plan.boothsFew")
      : t("plan.boothsNow", {
          n: booths?.length ?? 0,
          languages: say.and((booths ?? []).map((tag) => languageName(tag, language))),
        });
  return (
    <RuleRow
      rules={[{ kind: "interpretation", of: null }]}
      kind="interpretation"
      name={say.rule({ kind: "interpretation", of: null }, plan)}
      {...(numbers ? { count } : {})}
      onTake={() => edit((now) => ({ ...now, interpretation: null }))}
    >
      <Sentence
        id="plan.interpretationSlots"
        slots={{
          working: (
            <LanguageChips tags={interpretation.working} onChange={(working) => change({ working })} />
          ),
          booths: (
            <NumberWord
              label={t("plan.booths")}
              value={interpretation.booths}
              onChange={(next) => change({ booths: next })}
            />
          ),
        }}
      />
      <MissingWord value={interpretation.missing} onChange={(missing) => change({ missing })} />
    </RuleRow>
  );
}
