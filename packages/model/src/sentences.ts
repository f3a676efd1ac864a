/**
 * A text as the beginning of a sentence: its first letter is a capital, unless the name of a file, which is written as it is, stands
 * there. Cost: O(length).
 */
export const beginning = (text: string, file: string): string =>
  file !== "" && text.startsWith(file) ? text : text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
