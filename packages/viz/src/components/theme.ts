import { create } from "zustand";

type Theme = "light" | "dark";
const KEY = "maillage.theme";

function first(): Theme {
  const kept = window.localStorage.getItem(KEY);
  if (kept === "light" || kept === "dark") return kept;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
function show(theme: Theme): Theme {
  document.documentElement.dataset.theme = theme;
  return theme;
}

/** Light or dark; the reader's choice stays on this machine, else the system's holds. */
export const useTheme = create<{ theme: Theme; toggle(): void }>((set, get) => ({
  theme: show(first()),
  toggle: () => {
    const theme = get().theme === "dark" ? "light" : "dark";
    window.localStorage.setItem(KEY, theme);
    set({ theme: show(theme) });
  },
}));
