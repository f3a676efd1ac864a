/**
 * Places of the rows of one table of a graph whose file may hold several elements in one line: the line on which each begins, and for
 * those that share it the next free number, so that no two rows have one place. Asked in the order of the file.
 */
export class Places {
  #last = 0;

  of(line: number): number {
    this.#last = Math.max(line, this.#last + 1);
    return this.#last;
  }
}
