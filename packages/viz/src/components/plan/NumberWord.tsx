import { useEffect, useState } from "react";

/** A number in a sentence that can be changed; what is no number within the limits is put back. */
export function NumberWord({
  label,
  value,
  minimum = 0,
  maximum = 100_000,
  isWhole = true,
  onChange,
}: {
  label: string;
  value: number;
  minimum?: number;
  maximum?: number;
  isWhole?: boolean;
  onChange(value: number): void;
}) {
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  return (
    <input
      className="word numberWord"
      type="number"
      inputMode={isWhole ? "numeric" : "decimal"}
      aria-label={label}
      min={minimum}
      max={maximum}
      step={isWhole ? 1 : "any"}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        const next = event.target.valueAsNumber;
        const fits = next >= minimum && next <= maximum && (!isWhole || Number.isInteger(next));
        if (fits && next !== value) onChange(next);
      }}
      onBlur={() => setText(String(value))}
    />
  );
}
