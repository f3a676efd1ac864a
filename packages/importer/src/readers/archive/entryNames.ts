const LONGEST_NAME = 255;
// Control characters, and the marks that turn the direction of what follows.
const DECEIVING = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with the name of an entry, as the rest of "a file whose name …"; null when nothing is. */
export function faultOfName(name: string): string | null {
  if (name === "" || name === "/") return "is empty";
  if (name.length > LONGEST_NAME) return `has more than ${LONGEST_NAME} characters`;
  if (name.includes("\0")) return "holds a NUL";
  if (DECEIVING.test(name)) return "holds characters that cannot be seen";
  if (name.includes("\\")) return "holds a backslash";
  if (name.startsWith("/") || /^[a-z]:/i.test(name)) return "is a path from the root";
  const parts = name.replace(/\/$/, "").split("/");
  if (parts.includes("..")) return "leads out of its folder";
  if (parts.some((part) => part === "." || part === "")) return "is no plain path";
  return null;
}

/** Names that some file system takes for one: the same but for case and Unicode's normal form. */
export const sameName = (name: string): string => name.replace(/\/$/, "").normalize("NFC").toLowerCase();
