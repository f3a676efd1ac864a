import { IconChartDots3, IconGitBranch, IconGridDots, IconStairsDown, IconTable } from "@tabler/icons-react";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";

const PICTURES = {
  network: IconChartDots3,
  gaps: IconGridDots,
  durability: IconStairsDown,
  lineage: IconGitBranch,
} as const;

/** Picture or table. */
export function Switch({ of }: { of: keyof typeof PICTURES }) {
  const { t } = useWords();
  const { question, change } = useQuestion();
  const Picture = PICTURES[of];
  return (
    <fieldset className="switch" aria-label={t("view.choice")}>
      <button
        type="button"
        aria-pressed={question.view === "picture"}
        onClick={() => change({ view: "picture" })}
      >
        <Picture size={16} stroke={1.5} aria-hidden="true" />
        {t("view.picture")}
      </button>
      <button
        type="button"
        aria-pressed={question.view === "table"}
        onClick={() => change({ view: "table" })}
      >
        <IconTable size={16} stroke={1.5} aria-hidden="true" />
        {t("view.table")}
      </button>
    </fieldset>
  );
}
