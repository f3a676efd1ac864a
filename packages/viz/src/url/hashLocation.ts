import { useSyncExternalStore } from "react";

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
const whole = (): string => window.location.hash.replace(/^#/, "") || "/";

/** Path inside the fragment, for wouter; the question behind `?` stays in the fragment too, never sent to a server. */
export function useHashPath(): [string, (to: string) => void] {
  const path = useSyncExternalStore(subscribe, () => whole().split("?")[0] ?? "/");
  return [path, go];
}

/** The part behind `?` inside the fragment. */
export function useHashQuery(): string {
  return useSyncExternalStore(subscribe, () => whole().split("?").slice(1).join("?"));
}

/** Goes to a place such as `/gaps?lang=ar`; `replace` leaves no step for the back button. */
export function go(to: string, options?: { replace?: boolean }): void {
  if (options?.replace) {
    window.history.replaceState(null, "", `#${to}`);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  } else window.location.hash = to;
}
