import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import type { Circle } from "./circles.ts";

/** The largest circles by their best-tied member; the one that is chosen is shown in ink. */
export function CircleList({
  circles,
  nameOf,
}: {
  circles: readonly Circle[];
  nameOf(node: { readonly id: string; readonly name: string }): string;
}) {
  const { t, number } = useWords();
  const { question, change } = useQuestion();
  return (
    <>
      <h2 className="section">
        {t("groups.largest")}
        <span>{t("groups.members")}</span>
      </h2>
      <ul className="gapList circles">
        {circles.map(({ of, name, members }) => (
          <li key={of}>
            <button
              type="button"
              aria-pressed={question.shade === of}
              onClick={() => change({ shade: question.shade === of ? null : of })}
            >
              <bdi>{nameOf({ id: of, name })}</bdi>
              <span>{number(members.size)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="meta">{t("groups.largestAbout")}</p>
    </>
  );
}
