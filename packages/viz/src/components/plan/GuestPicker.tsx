import { fold, type PoolGuest } from "@maillage/model";
import { useMemo, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useWords } from "../../strings/i18n.ts";
import { placeName } from "../labels.ts";
import { guestsByName } from "./guestsByName.ts";
import { useOpenPlan } from "./PlanContext.tsx";

/** How many are offered at once. */
const OFFERED = 12;

/** Finds a guest of the pool by its name, accents aside. */
export function GuestPicker({
  label,
  hint = label,
  guests,
  onPick,
}: {
  label: string;
  /** What stands in the empty field. */
  hint?: string;
  guests: readonly PoolGuest[];
  onPick(id: string): void;
}) {
  const { language } = useWords();
  const { nameOf } = useOpenPlan();
  const [text, setText] = useState("");
  // The menu closes where the key changes; were it always null, the menu would stay open, and Tab would pick another guest.
  const [picked, setPicked] = useState<string | null>(null);
  const named = useMemo(
    () =>
      guests.map((guest) => {
        const shown = fold(nameOf(guest.id));
        return { ...guest, shown, names: `${shown} ${fold(guest.name)}` };
      }),
    [guests, nameOf],
  );
  const items = guestsByName(named, text, OFFERED);
  return (
    <ComboBox
      className="picker"
      aria-label={label}
      items={items}
      inputValue={text}
      onInputChange={setText}
      selectedKey={picked}
      onSelectionChange={(key) => {
        const id = key === null ? null : String(key);
        setPicked(id);
        if (id === null) return;
        onPick(id);
        setText("");
      }}
      menuTrigger="focus"
      allowsCustomValue
    >
      <Input className="word" maxLength={200} placeholder={hint} onBlur={() => setText("")} />
      <Popover className="results" placement="bottom start" offset={4}>
        <ListBox<PoolGuest>>
          {(guest) => (
            <ListBoxItem id={guest.id} textValue={nameOf(guest.id)}>
              <bdi>{nameOf(guest.id)}</bdi>
              <small>{placeName(guest.values.country?.[0] ?? null, language)}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
