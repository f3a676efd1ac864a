/** A word of the question that can be changed: a native select, so that every keyboard and phone knows it. */
export function Word({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: string;
  choices: readonly { value: string; text: string }[];
  onChange(value: string): void;
}) {
  return (
    <select
      className="word"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </select>
  );
}
