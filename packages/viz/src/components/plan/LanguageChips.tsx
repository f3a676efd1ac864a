import { useWords } from "../../strings/i18n.ts";
import { languageName } from "../labels.ts";
import { Word } from "../Word.tsx";
import { Chips } from "./Chips.tsx";
import { useOpenPlan } from "./PlanContext.tsx";

/** Languages that encounters often have; those of the pool are offered beside them. */
const COMMON =
  "am ar bn ca cs da de el en es eu fa fi fr gn ha he hi hu id ig it ja ko ku ln mg ms my ne nl pl ps pt qu ro ru si so sv sw ta th ti tl tr uk ur vi wo yo zh zu".split(
    " ",
  );

/** Languages, each to be taken out, and a choice of more. */
export function LanguageChips({
  tags,
  onChange,
}: {
  tags: readonly string[];
  onChange(tags: string[]): void;
}) {
  const { t, language } = useWords();
  const { room } = useOpenPlan();
  const spoken = room?.guests.flatMap((guest) => guest.languages) ?? [];
  const { compare } = new Intl.Collator(language);
  const choices = [...new Set([...COMMON, ...spoken])]
    .filter((tag) => !tags.includes(tag))
    .map((value) => ({ value, text: languageName(value, language) }))
    .sort((a, b) => compare(a.text, b.text));
  return (
    <Chips
      items={tags.map((id) => ({ id, text: languageName(id, language) }))}
      onTake={(id) => onChange(tags.filter((tag) => tag !== id))}
    >
      <Word
        label={t("plan.language.add")}
        value=""
        choices={[{ value: "", text: `${t("plan.language.add")} …` }, ...choices]}
        onChange={(tag) => {
          if (tag) onChange([...tags, tag]);
        }}
      />
    </Chips>
  );
}
