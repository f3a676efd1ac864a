import {
  IconArmchair,
  IconBook2,
  IconChartDots3,
  IconGitBranch,
  IconGridDots,
  IconMenu2,
  IconMoon,
  IconRoute,
  IconSearch,
  IconSun,
  IconTool,
  IconX,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { sessionQuestion } from "../questions/questions.ts";
import { activate, useWords } from "../strings/i18n.ts";
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from "../strings/language.ts";
import { useQuestion } from "../url/question.ts";
import { CopyLink } from "./CopyLink.tsx";
import { Search } from "./Search.tsx";
import { asksAboutTime } from "./TimeScreens.tsx";
import { useTheme } from "./theme.ts";

const SCREENS = [
  ["/network", "nav.network", IconChartDots3],
  ["/lineage", "lineage.time", IconGitBranch],
  ["/gaps", "nav.gaps", IconGridDots],
  ["/compare", "compare.title", IconRoute],
  ["/sources", "nav.sources", IconBook2],
] as const;
const OWNERS = [
  ["/plans", "plan.nav", IconArmchair],
  ["/manage", "nav.owner", IconTool],
] as const;

export function Mark() {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      <path d="M12 3 20 7.5V16.5L12 21 4 16.5V7.5ZM4 7.5 12 12 12 21M12 12 20 7.5M4 16.5 12 12" />
      <path d="M12 12 20 16.5" stroke="var(--gap)" strokeDasharray="2 1.6" />
      {[
        [12, 3],
        [20, 7.5],
        [20, 16.5],
        [12, 21],
        [4, 16.5],
        [4, 7.5],
        [12, 12],
      ].map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" fill="currentColor" />
      ))}
    </svg>
  );
}

/** Mark, screens, search, link, language, light or dark; on a phone search and the rest stand behind a button each. */
export function Masthead() {
  const { t, language } = useWords();
  const { link, change } = useQuestion();
  const [path] = useLocation();
  const { theme, toggle } = useTheme();
  const isOwner = useQuery(sessionQuestion).data?.role === "owner";
  const [unfolded, setUnfolded] = useState<"search" | "menu" | null>(null);
  const header = useRef<HTMLElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (unfolded === "search") header.current?.querySelector("input")?.focus();
  }, [unfolded]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is the reason to close
  useEffect(() => setUnfolded(null), [path]);
  useEffect(() => {
    if (unfolded !== "menu") return;
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && tools.current?.contains(target))) setUnfolded(null);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      setUnfolded(null);
      tools.current?.querySelector<HTMLElement>(".menuButton")?.focus();
    };
    document.addEventListener("pointerdown", onPress);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("keydown", onKey);
    };
  }, [unfolded]);
  return (
    <header className="masthead" ref={header} data-unfolded={unfolded}>
      <a className="mark" href={link("/")} aria-label={`Maillage, ${t("nav.start")}`}>
        <Mark />
        <span>Maillage</span>
      </a>
      <nav className="screens" aria-label={t("nav.screens")}>
        {[...SCREENS, ...(isOwner ? OWNERS : [])].map(([to, label, Icon]) => (
          <a
            key={to}
            href={link(to)}
            aria-current={
              path.startsWith(to) || (to === "/lineage" && asksAboutTime(path)) ? "page" : undefined
            }
          >
            <Icon size={21} stroke={1.5} aria-hidden="true" />
            {t(label)}
          </a>
        ))}
      </nav>
      <div className="tools" ref={tools}>
        <Search onDone={() => setUnfolded(null)} />
        <button
          type="button"
          className="plain phoneOnly"
          aria-expanded={unfolded === "search"}
          aria-label={unfolded === "search" ? t("bar.closeSearch") : t("bar.search")}
          onClick={() => setUnfolded(unfolded === "search" ? null : "search")}
        >
          {unfolded === "search" ? <IconX size={21} stroke={1.5} /> : <IconSearch size={21} stroke={1.5} />}
        </button>
        <button
          type="button"
          className="plain phoneOnly menuButton"
          aria-expanded={unfolded === "menu"}
          aria-label={t("bar.menu")}
          onClick={() => setUnfolded(unfolded === "menu" ? null : "menu")}
        >
          <IconMenu2 size={21} stroke={1.5} />
        </button>
        <div className="menu">
          <CopyLink />
          <select
            aria-label={t("bar.language")}
            value={language}
            onChange={(event) => {
              const next = event.target.value;
              if (isLanguage(next)) {
                activate(next);
                change({ language: next }, { replace: true });
              }
            }}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {LANGUAGE_NAMES[one]}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="plain"
            aria-label={theme === "dark" ? t("bar.light") : t("bar.dark")}
            onClick={toggle}
          >
            {theme === "dark" ? <IconSun size={18} stroke={1.5} /> : <IconMoon size={18} stroke={1.5} />}
          </button>
        </div>
      </div>
    </header>
  );
}
