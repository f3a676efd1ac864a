import { create } from "zustand";

interface Pointer {
  /** The drawn organisation or event under the pointer. */
  readonly hovered: string | null;
  /** A region of seats shown alone, by a click in the legend. */
  readonly onlySeat: string | null;
  hover(id: string | null): void;
  isolate(seat: string): void;
}
/** What the pointer does: never in the address, never kept. */
export const usePointer = create<Pointer>((set) => ({
  hovered: null,
  onlySeat: null,
  hover: (hovered) => set({ hovered }),
  isolate: (seat) => set((now) => ({ onlySeat: now.onlySeat === seat ? null : seat })),
}));
