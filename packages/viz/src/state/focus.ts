import { type RefObject, useEffect, useRef } from "react";

let leads = false;

/** What is opened next takes the focus: it is opened from another place of the page, and a reader must be led there. */
export function leadFocus(): void {
  leads = true;
}

/** Whether what has just opened takes the focus; true once for each `leadFocus`. */
export function takeFocus(): boolean {
  const led = leads;
  leads = false;
  return led;
}

/** A paragraph that takes the focus when what had it is gone for good, so that a keyboard goes on from there. */
export function useFocusAfter(isThere: boolean): RefObject<HTMLParagraphElement | null> {
  const place = useRef<HTMLParagraphElement>(null);
  const was = useRef(isThere);
  useEffect(() => {
    if (was.current && !isThere) place.current?.focus();
    was.current = isThere;
  }, [isThere]);
  return place;
}
