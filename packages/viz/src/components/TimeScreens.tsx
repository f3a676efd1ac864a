import { useLocation } from "wouter";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";

const SCREENS = [
  ["/lineage", "lineage.title"],
  ["/durability", "last.title"],
  ["/periods", "time.title"],
] as const;

/** Whether a path is one of the screens about time. */
export const asksAboutTime = (path: string): boolean => SCREENS.some(([start]) => path.startsWith(start));

/** The screens that ask about time, beside one another. */
export function TimeScreens() {
  const { t } = useWords();
  const { link } = useQuestion();
  const [path] = useLocation();
  return (
    <nav className="beside" aria-label={t("lineage.screens")}>
      {SCREENS.map(([to, label]) => (
        <a key={to} href={link(to)} aria-current={path.startsWith(to) ? "page" : undefined}>
          {t(label)}
        </a>
      ))}
    </nav>
  );
}
