import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useWords } from "../../strings/i18n.ts";

/** Words of a sentence that can each be taken out, and behind them what adds one. */
export function Chips({
  items,
  onTake,
  children,
}: {
  items: readonly { readonly id: string; readonly text: string }[];
  onTake(id: string): void;
  children: ReactNode;
}) {
  const { t, isolate } = useWords();
  return (
    <span className="chips">
      {items.map(({ id, text }) => (
        <span className="chip" key={id}>
          <bdi>{text}</bdi>
          <button
            type="button"
            className="plain"
            aria-label={t("plan.chip.take", { name: isolate(text) })}
            onClick={() => onTake(id)}
          >
            <IconX size={14} stroke={1.5} aria-hidden="true" />
          </button>
        </span>
      ))}
      {children}
    </span>
  );
}
