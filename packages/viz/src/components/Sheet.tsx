import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useWords } from "../strings/i18n.ts";

/** Shares of the height between masthead and screens. */
const SHARES = { peek: 0.38, half: 0.66, full: 1 } as const;
type Size = keyof typeof SHARES;
const LARGER: Record<Size, Size> = { peek: "half", half: "full", full: "peek" };
const CHROME = 104;
/** Less is a press, not a drag; px. */
const DRAG = 6;

/** The panel beside a plate. On a phone it is a sheet from below: peek, half, full, by its handle or by drawing it. */
export function Sheet({ onLeave, children }: { onLeave(): void; children: ReactNode }) {
  const { t } = useWords();
  const aside = useRef<HTMLElement>(null);
  const [size, setSize] = useState<Size>("peek");
  const [height, setHeight] = useState<number | null>(null);
  const drag = useRef<{ y: number; height: number; moved: boolean } | null>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    const element = aside.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") leave.current();
    };
    element?.addEventListener("keydown", onKey);
    return () => element?.removeEventListener("keydown", onKey);
  }, []);
  const heightAt = (event: PointerEvent) => {
    const from = drag.current;
    return from ? from.height + from.y - event.clientY : 0;
  };
  return (
    <aside
      className="panel sheet"
      ref={aside}
      data-size={size}
      style={height === null ? {} : { blockSize: height }}
    >
      <button
        type="button"
        className="handle"
        aria-label={t(size === "full" ? "panel.smaller" : "panel.larger")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { y: event.clientY, height: aside.current?.offsetHeight ?? 0, moved: false };
        }}
        onPointerMove={(event) => {
          if (!drag.current) return;
          if (Math.abs(event.clientY - drag.current.y) > DRAG) drag.current.moved = true;
          if (drag.current.moved) setHeight(heightAt(event));
        }}
        onPointerUp={(event) => {
          if (drag.current?.moved) {
            const share = heightAt(event) / (window.innerHeight - CHROME);
            const sizes = Object.keys(SHARES) as Size[];
            const far = (one: Size) => Math.abs(SHARES[one] - share);
            setSize(sizes.sort((a, b) => far(a) - far(b))[0] ?? "peek");
          } else setSize(LARGER[size]);
          drag.current = null;
          setHeight(null);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === " ") {
            event.preventDefault();
            setSize(LARGER[size]);
          }
        }}
      />
      {children}
    </aside>
  );
}
