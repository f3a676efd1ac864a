import type { EntityRef } from "@maillage/model";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useLocation } from "wouter";
import { drawingQuestion, searchQuestion } from "../questions/questions.ts";
import { gridSquare } from "../sigma/grid.ts";
import { leadFocus } from "../state/focus.ts";
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
  const [eager, setEager] = useState(false);
  const input = useRef<HTMLInputElement>(null);
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
  const typed = text.trim() !== "";
  const items = typed && asked ? (answer.data?.items ?? []) : [];
  const ready = asked === text.trim() && answer.data !== undefined && !answer.isPlaceholderData;
  const onNetwork = path.startsWith("/network");
  const drawing = useQuery({ ...drawingQuestion(question.scope, question.layout), enabled: onNetwork });
  const squareOf = (id: string) => {
    const node = onNetwork ? drawing.data?.nodes.find((one) => one.id === id) : undefined;
    return node ? gridSquare(node, language === "ar") : null;
  };
  const visit = (id: string) => {
    setText("");
    onDone();
    leadFocus();
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
  const onKey = (event: KeyboardEvent) => {
    const chosen = input.current?.getAttribute("aria-activedescendant");
    if (event.key === "Enter" && !chosen && typed) {
      event.preventDefault();
      event.stopPropagation();
      setAsked(text.trim());
      setEager(true);
    } else if (event.key === "Escape") {
      // First the list, then the panel that a search opened; the reader stays in the field.
      if (text === "" && question.open) change({ open: null });
      if (text === "") onDone();
      setText("");
    }
  };
  const about = (item: EntityRef) =>
    [
      nameIn(item, language) === item.name ? null : item.name,
      kindName(item.type, item.kind, language),
      placeName(item.country, language),
      squareOf(item.id),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <search className="search" onKeyDownCapture={onKey}>
      <IconSearch size={16} stroke={1.5} aria-hidden="true" />
      <ComboBox
        aria-label={t("bar.search")}
        items={items}
        inputValue={text}
        onInputChange={setText}
        selectedKey={null}
        onSelectionChange={(id) => {
          if (id !== null) visit(String(id));
        }}
        menuTrigger="input"
        allowsCustomValue
        allowsEmptyCollection={typed}
      >
        <Input ref={input} maxLength={200} placeholder={t("bar.search")} title={t("bar.searchHint")} />
        <Popover className="results" placement="bottom end" offset={4}>
          <ListBox<EntityRef>
            renderEmptyState={() =>
              ready && asked !== "" ? <p className="meta">{t("bar.noResult")}</p> : null
            }
          >
            {(item) => (
              <ListBoxItem id={item.id} textValue={nameIn(item, language)}>
                <bdi>{nameIn(item, language)}</bdi>
                <small>{about(item)}</small>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <span className="hidden" role="status">
        {asked && answer.data ? t("bar.results", { n: answer.data.total }) : ""}
      </span>
    </search>
  );
}
