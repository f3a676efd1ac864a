/** Characters that a terminal obeys instead of showing: controls, and those that turn the direction of writing. */
const COMMANDS = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Controls that no text needs; tab and line breaks are not among them. */
const CONTROLS = /[^\P{Cc}\t\n\r]/u;
const UNSEEN = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** A line for a terminal or a message: every character that is a command becomes \uFFFD. */
export const printable = (line: string): string => line.replace(COMMANDS, "\uFFFD");

/** JSON of the same value that holds no character which a terminal obeys. */
export const printableJson = (json: string): string =>
  json.replace(COMMANDS, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Whether a text holds a control character that no text needs: any but tab and line breaks. */
export const hasControl = (text: string): boolean => CONTROLS.test(text);

/** Whether nothing of a text can be seen, though it may hold characters. */
export const isUnseen = (text: string): boolean => UNSEEN.test(text);
