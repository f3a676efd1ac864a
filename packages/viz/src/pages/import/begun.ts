/** Ids of the imports that were begun in this browser and neither loaded nor given up; nothing else of them is kept here. */
const KEY = "maillage.imports";

/** The newest first. */
export function begunImports(): string[] {
  return (window.localStorage.getItem(KEY) ?? "").split(" ").filter(Boolean);
}
export function remember(id: string): void {
  window.localStorage.setItem(KEY, [id, ...begunImports().filter((one) => one !== id)].join(" "));
}
export function forget(id: string): void {
  window.localStorage.setItem(
    KEY,
    begunImports()
      .filter((one) => one !== id)
      .join(" "),
  );
}
