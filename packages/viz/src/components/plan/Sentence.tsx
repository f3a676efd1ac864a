import { Fragment, type ReactNode } from "react";
import { type MessageId, useWords } from "../../strings/i18n.ts";

/** Stands about the name of a slot while the sentence is put together; no sentence holds it. */
const MARK = "\u0000";

/** A sentence with words to change in it: each slot stands where the language puts it. */
export function Sentence({
  id,
  values,
  slots,
}: {
  id: MessageId;
  values?: Record<string, unknown>;
  slots: Readonly<Record<string, ReactNode>>;
}) {
  const { t } = useWords();
  const marked = Object.fromEntries(Object.keys(slots).map((name) => [name, `${MARK}${name}${MARK}`]));
  return t(id, { ...values, ...marked })
    .split(MARK)
    .map((part, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place
      <Fragment key={at}>{at % 2 === 1 ? slots[part] : part}</Fragment>
    ));
}
