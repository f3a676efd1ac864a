import { IconGripVertical } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useWords } from "../../strings/i18n.ts";
import type { Dragged } from "./useDragging.ts";

/** Where a row can be held by a finger too; the buttons of the row do the same by the keyboard. */
export function Grip() {
  return (
    <span className="dragGrip" aria-hidden="true">
      <IconGripVertical size={18} stroke={1.5} />
    </span>
  );
}

/** A guest that is dragged, by its name at the pointer, and a bar that is in reach however long the lists are: it says what a drop does, or why nothing. */
export function Carried({ dragged, name, why }: { dragged: Dragged; name: string; why: string | null }) {
  const { t, isolate } = useWords();
  const carried = useRef<HTMLDivElement>(null);
  const { x, y, to } = dragged;
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (carried.current) carried.current.style.translate = `${clientX}px ${clientY}px`;
    };
    window.addEventListener("pointermove", follow);
    return () => window.removeEventListener("pointermove", follow);
  }, []);
  return (
    <>
      <p
        className="dropBar"
        role="status"
        data-drop={to}
        data-at={y < window.innerHeight / 2 ? "end" : "start"}
        data-over={dragged.isOver ? "" : undefined}
        data-barred={why === null ? undefined : ""}
      >
        {why === null
          ? t(`plan.drag.${to}`, { name: isolate(name) })
          : t("plan.drag.stays", { name: isolate(name), why })}
      </p>
      {!dragged.isRefused && (
        <div className="carried" aria-hidden="true" ref={carried} style={{ translate: `${x}px ${y}px` }}>
          <bdi>{name}</bdi>
        </div>
      )}
    </>
  );
}
