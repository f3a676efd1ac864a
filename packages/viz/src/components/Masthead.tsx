import { IconBook2, IconChartDots3, IconGridDots, IconMoon, IconSearch, IconSun } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { useLocation } from "wouter";
import { searchQuestion } from "../questions/questions.ts";
import { activate, isLanguage, LANGUAGE_NAMES, LANGUAGES, useWords } from "../strings/i18n.ts";
import { go } from "../url/hashLocation.ts";
import { addressOf, useQuestion } from "../url/question.ts";
import { CopyLink } from "./CopyLink.tsx";
import { kindName, nameIn, placeName } from "./labels.ts";
import { useTheme } from "./theme.ts";

const SCREENS = [
  ["/network", "nav.network", IconChartDots3],
  ["/gaps", "nav.gaps", IconGridDots],
  ["/sources", "nav.sources", IconBook2],
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

function Search() {
  const { t, language } = useWords();
  const { question, change } = useQuestion();
  const [path] = useLocation();
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [eager, setEager] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.closest("input, select, textarea");
      if (event.key === "/" && !inField && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        input.current?.focus();
      }
    };
    window.addEventListener("keydown", focus);
    return () => window.removeEventListener("keydown", focus);
  }, []);
  const answer = useQuery(searchQuestion(asked));
  const items = asked ? (answer.data?.items ?? []) : [];
  const current = items[Math.min(at, items.length - 1)];
  const ready = asked === text.trim() && answer.data !== undefined && !answer.isPlaceholderData;
  const visit = (id: string) => {
    setOpen(false);
    setText("");
    if (path.startsWith("/network")) change({ open: id, view: "picture" });
    else go(addressOf(`/entity/${id}`, question));
  };
  // Enter before the answer is there opens the first name as soon as it comes.
  useEffect(() => {
    if (!eager || !ready) return;
    setEager(false);
    const first = answer.data?.items[0];
    if (first) visit(first.id);
  });
  return (
    <search className="search">
      <IconSearch size={16} stroke={1.5} aria-hidden="true" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t("bar.search")}
        placeholder={t("bar.search")}
        title={t("bar.searchHint")}
        autoComplete="off"
        aria-expanded={open && asked !== ""}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && current ? `${list}${current.id}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setAt(0);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") {
            event.preventDefault();
            setAt(Math.min(at + 1, items.length - 1));
          } else if (event.key === "ArrowUp") {
            event.preventDefault();
            setAt(Math.max(at - 1, 0));
          } else if (event.key === "Enter" && text.trim() !== "") {
            if (current && ready) visit(current.id);
            else setAsked(text.trim());
            setEager(!ready);
          } else if (event.key === "Escape") {
            // First the list, then the panel that a search opened; the reader stays in the field.
            if (text === "" && question.open) change({ open: null });
            setOpen(false);
            setText("");
          }
        }}
      />
      <span className="hidden" role="status">
        {asked && answer.data ? t("bar.results", { n: answer.data.total }) : ""}
      </span>
      {open && asked !== "" && answer.data && (
        <div className="results" id={list} role="listbox" aria-label={t("bar.search")}>
          {items.map((item) => (
            <div
              key={item.id}
              id={`${list}${item.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={item === current}
              onMouseDown={(event) => {
                event.preventDefault();
                visit(item.id);
              }}
            >
              <bdi>{nameIn(item, language)}</bdi>
              <small>
                {[
                  nameIn(item, language) === item.name ? null : item.name,
                  kindName(item.type, item.kind, language),
                  placeName(item.country, language),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </div>
          ))}
          {items.length === 0 && (
            <div role="option" tabIndex={-1} aria-selected="false" aria-disabled="true">
              {t("bar.noResult")}
            </div>
          )}
        </div>
      )}
    </search>
  );
}

/** Mark, screens, search, language, light or dark. */
export function Masthead() {
  const { t, language } = useWords();
  const { link, change } = useQuestion();
  const [path] = useLocation();
  const { theme, toggle } = useTheme();
  return (
    <header className="masthead">
      <a className="mark" href={link("/")} aria-label={`Maillage, ${t("nav.start")}`}>
        <Mark />
        <span>Maillage</span>
      </a>
      <nav className="screens" aria-label={t("nav.screens")}>
        {SCREENS.map(([to, label, Icon]) => (
          <a key={to} href={link(to)} aria-current={path.startsWith(to) ? "page" : undefined}>
            <Icon size={21} stroke={1.5} aria-hidden="true" />
            {t(label)}
          </a>
        ))}
      </nav>
      <div className="tools">
        <Search />
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
    </header>
  );
}
