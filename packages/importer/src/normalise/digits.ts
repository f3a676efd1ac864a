/** Zero of each script whose digits dates and numbers are written in: Arabic, Persian, Devanagari, Bengali, full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** The text with every digit of these scripts as 0 to 9. Cost: O(length). */
export function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** Whether a text is written with Arabic or Persian digits. */
export const hasArabicDigits = (text: string): boolean => /[\u0660-\u0669\u06F0-\u06F9]/.test(text);

/** Texts longer than this are no single value: they are not looked at. */
export const LONGEST_VALUE = 200;
