import { useRef } from "react";
import { useWords } from "../../strings/i18n.ts";
import { pace } from "./pace.ts";

/** How far something is, with its pace and what remains of it. */
export function Progress({
  label,
  done,
  total,
  unit,
}: {
  label: string;
  done: number;
  /** 0: not known yet. */
  total: number;
  unit: "records" | "megabytes";
}) {
  const { t, number } = useWords();
  const first = useRef<{ readonly label: string; readonly at: number; readonly done: number } | null>(null);
  const now = performance.now();
  if (first.current?.label !== label) first.current = { label, at: now, done };
  const told = pace((now - first.current.at) / 1000, done - first.current.done, total - done);
  const digits = unit === "megabytes" ? 1 : 0;
  return (
    <div className="progress">
      <p role="status">{label}</p>
      <progress aria-label={label} {...(total > 0 ? { value: done, max: total } : {})} />
      <p className="meta" aria-hidden="true">
        {total > 0 && t(`imp.of.${unit}`, { done: number(done, digits), total: number(total, digits) })}
        {told && ` · ${t(`imp.rate.${unit}`, { rate: number(told.perSecond, digits) })}`}
        {told && ` · ${t("imp.remains", { n: told.secondsLeft })}`}
      </p>
    </div>
  );
}
