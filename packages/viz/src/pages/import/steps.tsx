import type { Draft } from "@maillage/model";
import { useWords } from "../../strings/i18n.ts";

export type Step = "files" | "columns" | "duplicates" | "summary" | "loading" | "loaded";
const SHOWN = ["files", "columns", "duplicates", "summary", "loaded"] as const;

/** The step that an import is at: what the address wishes, as far as the import is. */
export function stepOf(draft: Draft, wished: string | null): Step {
  const { state } = draft;
  if (state === "loading" || state === "loaded") return state;
  if (state === "waiting" || state === "failed") return "files";
  if (state === "reading" && draft.mapping === null) return "files";
  if (state === "ready" && (wished === "duplicates" || wished === "summary")) return wished;
  // A package has no columns to be looked at.
  return state === "ready" && draft.mapping === null ? "duplicates" : "columns";
}

/** The five steps, and which of them this is. */
export function Steps({ now }: { now: Step }) {
  const { t } = useWords();
  const shown = now === "loading" ? "summary" : now;
  const place = SHOWN.indexOf(shown);
  return (
    <ol className="steps" aria-label={t("imp.steps")}>
      {SHOWN.map((step, at) => (
        <li key={step} aria-current={step === shown ? "step" : undefined} data-past={at < place || undefined}>
          <span aria-hidden="true">{at + 1}</span> {t(`imp.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
