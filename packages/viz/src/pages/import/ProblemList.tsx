import type { ImportProblem } from "@maillage/model";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { FirstTen } from "../../components/FirstTen.tsx";
import { useWords } from "../../strings/i18n.ts";
import { problemWords } from "./told.ts";

/** Problems with their rows, and what can be done about each. */
export function ProblemList({
  problems,
  isNamed = false,
  children,
}: {
  problems: readonly ImportProblem[];
  /** They stand apart from their file, so its name is told. */
  isNamed?: boolean;
  children?: (problem: ImportProblem) => ReactNode;
}) {
  const words = useWords();
  const { t, number, isolate, comma } = words;
  if (problems.length === 0) return null;
  return (
    <FirstTen items={problems} more={(n) => t("imp.moreProblems", { n })}>
      {(shown) => (
        <ul className="problems">
          {shown.map((problem) => (
            <li
              key={JSON.stringify([
                problem.file,
                problem.table,
                problem.row,
                problem.column,
                problem.rule,
                problem.value,
              ])}
            >
              <IconAlertTriangle size={16} stroke={1.5} aria-hidden="true" />
              <div>
                <p>
                  {isNamed && problem.file !== "" && (
                    <b>
                      {isolate(problem.file)}
                      {problem.table !== undefined && comma + isolate(problem.table)}
                      {problem.row > 0 ? comma : ": "}
                    </b>
                  )}
                  {problem.row > 0 && <b>{t("imp.rowN", { row: number(problem.row) })} </b>}
                  {problemWords(problem, words)}
                </p>
                {children?.(problem)}
              </div>
            </li>
          ))}
        </ul>
      )}
    </FirstTen>
  );
}

/** Keeps the keyboard at the column or table whose button goes away with the problem that it mends. */
export function keepPlace({ currentTarget }: { readonly currentTarget: Element }): void {
  currentTarget.closest<HTMLElement>("[data-place]")?.focus();
}
