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
