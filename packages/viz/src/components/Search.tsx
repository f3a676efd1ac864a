import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { useLocation } from "wouter";
import { drawingQuestion, searchQuestion } from "../questions/questions.ts";
import { gridSquare } from "../sigma/grid.ts";
import { useWords } from "../strings/i18n.ts";
import { go } from "../url/hashLocation.ts";
import { addressOf, useQuestion } from "../url/question.ts";
import { kindName, nameIn, placeName } from "./labels.ts";

/** Finds organisations, events and people by any of their names; opens them where the reader is. */
export function Search({ onDone }: { onDone(): void }) {
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
  const onNetwork = path.startsWith("/network");
  const drawing = useQuery({ ...drawingQuestion(question.scope), enabled: onNetwork });
  const squareOf = (id: string) => {
    const node = onNetwork ? drawing.data?.nodes.find((one) => one.id === id) : undefined;
    return node ? gridSquare(node, language === "ar") : null;
  };
  const items = asked ? (answer.data?.items ?? []) : [];
  const current = items[Math.min(at, items.length - 1)];
  const ready = asked === text.trim() && answer.data !== undefined && !answer.isPlaceholderData;
  const visit = (id: string) => {
    setOpen(false);
    setText("");
    onDone();
    if (onNetwork) change({ open: id, view: "picture" });
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
            if (text === "") onDone();
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
                  squareOf(item.id),
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
