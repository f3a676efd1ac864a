import { type ReactNode, useState } from "react";

/** A part that is asked for when it is opened. */
export function Fold({ title, children }: { title: string; children(): ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="fold part" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {isOpen && children()}
    </details>
  );
}
