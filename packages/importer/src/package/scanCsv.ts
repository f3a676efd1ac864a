const [QUOTE, COMMA, LF, CR] = [0x22, 0x2c, 0x0a, 0x0d];

/**
 * Parts text into records of cells as RFC 4180 has it, strictly: a quotation mark opens a cell and is doubled inside, and stands
 * nowhere else. Records end as the first one does: LF, CRLF or CR. A line without any character is no record. `take` gets the
 * cells, in an array that is used again, and the line (from 1) on which the record begins. Answers null, or the line of the first quotation mark
 * that is not closed, goes on behind its end or stands inside an unquoted cell, after the records before it. Cost: linear.
 */
export function scanCsv(text: string, take: (cells: readonly string[], line: number) => void): number | null {
  const cells: string[] = [];
  const end = firstLineEnd(text);
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const begins = line;
    cells.length = 0;
    let isQuoted = false;
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        isQuoted = true;
        let mark = text.indexOf('"', at + 1);
        let isDoubled = false;
        while (mark >= 0 && text.charCodeAt(mark + 1) === QUOTE) {
          isDoubled = true;
          mark = text.indexOf('"', mark + 2);
        }
        if (mark < 0) return line;
        const cell = text.slice(at + 1, mark);
        cells.push(isDoubled ? cell.replaceAll('""', '"') : cell);
        line += linesIn(cell, end);
        at = mark + 1;
        if (at < text.length && text.charCodeAt(at) !== COMMA && !text.startsWith(end, at)) return line;
      } else {
        const from = at;
        for (; at < text.length; at += 1) {
          const code = text.charCodeAt(at);
          if (code === COMMA) break;
          if (code === QUOTE) return line;
          if (code === LF || code === CR) {
            if (text.startsWith(end, at)) break;
            if (code === LF) line += 1;
          }
        }
        cells.push(text.slice(from, at));
      }
      if (text.charCodeAt(at) !== COMMA) break;
      at += 1;
    }
    at += end.length;
    line += 1;
    if (isQuoted || cells.length > 1 || cells[0] !== "") take(cells, begins);
  }
  return null;
}

function firstLineEnd(text: string): string {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (code === LF) return "\n";
    if (code === CR) return text.charCodeAt(at + 1) === LF ? "\r\n" : "\r";
  }
  return "\n";
}

function linesIn(cell: string, end: string): number {
  const mark = end === "\r" ? "\r" : "\n";
  let lines = 0;
  for (let at = cell.indexOf(mark); at >= 0; at = cell.indexOf(mark, at + 1)) lines += 1;
  return lines;
}
