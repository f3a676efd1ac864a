import { create } from "zustand";

interface Pointer {
  /** The drawn organisation or event under the pointer. */
  readonly hovered: string | null;
  /** A region of seats shown alone, by a click in the legend. */
  readonly onlySeat: string | null;
  readonly leads: boolean;
  hover(id: string | null): void;
  isolate(seat: string): void;
  /** What is opened next takes the focus: it was opened from another place of the page, so a reader must be led there. */
  leadFocus(): void;
  /** Whether to take the focus now; asked once. */
  takeFocus(): boolean;
}
/** What the pointer does: never in the address, never kept. */
export const usePointer = create<Pointer>((set, get) => ({
  hovered: null,
  onlySeat: null,
  leads: false,
  leadFocus: () => set({ leads: true }),
  takeFocus: () => {
    const { leads } = get();
    set({ leads: false });
    return leads;
  },
  hover: (hovered) => set({ hovered }),
  isolate: (seat) => set((now) => ({ onlySeat: now.onlySeat === seat ? null : seat })),
}));
