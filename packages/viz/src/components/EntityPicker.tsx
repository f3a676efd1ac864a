import type { EntityRef } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { searchQuestion } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { kindName, nameIn, placeName } from "./labels.ts";

/** A word of the question that is a body: typing finds others by any of their names; neither events nor people, who are not compared. */
export function EntityPicker({
  label,
  name,
  except,
  onPick,
}: {
  label: string;
  /** Of the one that is chosen; "" for none. */
  name: string;
  /** The one that stands beside it, which cannot be chosen too. */
  except: string | null;
  onPick(id: string): void;
}) {
  const { t, language } = useWords();
  const [text, setText] = useState(name);
  const [asked, setAsked] = useState("");
  useEffect(() => setText(name), [name]);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text === name ? "" : text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text, name]);
  const answer = useQuery(searchQuestion(asked, "Organisation"));
  const items = asked === "" ? [] : (answer.data?.items ?? []).filter(({ id }) => id !== except);
  return (
    <ComboBox
      className="picker"
      aria-label={label}
      items={items}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(id) => {
        if (id !== null) onPick(String(id));
      }}
      menuTrigger="input"
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== "" && text !== name}
    >
      <Input
        className="word"
        maxLength={200}
        placeholder={t("compare.pick")}
        onFocus={(event) => event.target.select()}
        onBlur={() => setText(name)}
      />
      <Popover className="results" placement="bottom start" offset={4}>
        <ListBox<EntityRef>>
          {(item) => (
            <ListBoxItem id={item.id} textValue={nameIn(item, language)}>
              <bdi>{nameIn(item, language)}</bdi>
              <small>
                {[kindName(item.type, item.kind, language), placeName(item.country, language)]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
