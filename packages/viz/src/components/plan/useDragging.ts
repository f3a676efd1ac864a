import { type PointerEvent as Press, useEffect, useRef, useState } from "react";

/** Less is a press by an unsteady hand, px. */
const UNSTEADY = 6;
/** What keeps its own press in a row that is dragged. */
const CONTROLS = "button:not(.guestName), input, select";

export type Side = "in" | "out";

export interface Dragged {
  readonly id: string;
  /** Where it can be dropped: what has this as `data-drop`. */
  readonly to: Side;
  /** Where the pointer took it, px of the window. */
  readonly x: number;
  readonly y: number;
  readonly isOver: boolean;
  /** It was dropped there, and stays where it was. */
  readonly isRefused: boolean;
}

const placeAt = ({ clientX, clientY }: PointerEvent) =>
  document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-drop]")?.dataset.drop;

/** The press that ends a drag opens nothing. */
function ignoreClick(): void {
  const swallow = (click: MouseEvent) => click.stopPropagation();
  const stop = () => setTimeout(() => window.removeEventListener("click", swallow, true));
  window.addEventListener("click", swallow, true);
  window.addEventListener("pointerup", stop, { once: true });
  window.addEventListener("pointercancel", stop, { once: true });
}

/** Rows of guests dragged by a pointer: by a mouse anywhere, by a finger at the grip, so that the page scrolls elsewhere. Escape lets go. `drop` tells whether the guest was moved. */
export function useDragging(drop: (id: string) => boolean) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const letGo = useRef(new AbortController());
  useEffect(() => () => letGo.current.abort(), []);
  const listen = <T extends keyof WindowEventMap>(type: T, hear: (event: WindowEventMap[T]) => void) =>
    window.addEventListener(type, hear, { signal: letGo.current.signal, capture: true });
  const begin = () => {
    letGo.current.abort();
    letGo.current = new AbortController();
  };
  const end = () => {
    letGo.current.abort();
    setDragged(null);
  };
  const take = (id: string, to: Side, press: Press) => {
    const { target, pointerId, pointerType, clientX: x, clientY: y } = press;
    if (!(target instanceof Element) || !press.isPrimary || press.button !== 0) return;
    const isHeld = pointerType === "mouse" ? !target.closest(CONTROLS) : target.closest(".dragGrip") !== null;
    if (!isHeld) return;
    let isMoving = false;
    begin();
    listen("selectstart", (event) => event.preventDefault());
    listen("keydown", ({ key }) => key === "Escape" && end());
    listen("pointercancel", end);
    listen("pointermove", (event) => {
      if (event.pointerId !== pointerId) return;
      if (!isMoving) {
        isMoving = Math.hypot(event.clientX - x, event.clientY - y) >= UNSTEADY;
        if (!isMoving) return;
        ignoreClick();
      }
      const isOver = placeAt(event) === to;
      setDragged((now) => (now?.isOver === isOver ? now : { id, to, x, y, isOver, isRefused: false }));
    });
    listen("pointerup", (event) => {
      if (event.pointerId !== pointerId) return;
      const isDropped = isMoving && placeAt(event) === to;
      end();
      if (!isDropped || drop(id)) return;
      setDragged({ id, to, x, y, isOver: true, isRefused: true });
      begin();
      listen("pointerdown", end);
      listen("keydown", end);
    });
  };
  return { dragged, take };
}
