/**
 * The place of the first character at which a text is no JSON (RFC 8259), or its length when it only ends too early. JSON.parse does
 * not always tell it. Iterative; linear.
 */
export function breaksAt(text: string): number {
  const open: ("{" | "[")[] = [];
  let expects: "value" | "first" | "key" | "colon" | "next" = "value";
  let at = 0;
  while (at < text.length) {
    const sign = text[at] as string;
    if (" \t\n\r".includes(sign)) {
      at += 1;
      continue;
    }
    if (expects === "next") {
      const inside = open.at(-1);
      if (sign === "," && inside !== undefined) expects = inside === "{" ? "key" : "value";
      else if (inside !== undefined && sign === CLOSES[inside]) open.pop();
      else return at;
      at += 1;
    } else if (expects === "colon") {
      if (sign !== ":") return at;
      expects = "value";
      at += 1;
    } else if (expects === "first" && sign === CLOSES[open.at(-1) ?? "{"]) {
      open.pop();
      expects = "next";
      at += 1;
    } else if (expects === "key" || (expects === "first" && open.at(-1) === "{")) {
      const end = sign === '"' ? stringEnd(text, at) : -at - 1;
      if (end < 0) return -end - 1;
      expects = "colon";
      at = end;
    } else if (sign === "{" || sign === "[") {
      open.push(sign);
      expects = "first";
      at += 1;
    } else {
      const end = sign === '"' ? stringEnd(text, at) : wordEnd(text, at);
      if (end < 0) return -end - 1;
      expects = "next";
      at = end;
    }
  }
  return text.trimEnd().length;
}

const CLOSES = { "{": "}", "[": "]" } as const;
const WORD = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

/** Where the word or number that begins here ends; -place - 1 when it is none. */
function wordEnd(text: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.test(text) ? WORD.lastIndex : -at - 1;
}

/** Where the string that begins here ends; -place - 1 of what breaks it. */
function stringEnd(text: string, begins: number): number {
  for (let at = begins + 1; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return -at - 1;
    if (code === 0x5c) {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) return -at - 1;
      at = ESCAPE.lastIndex;
    } else at += 1;
  }
  return -text.length - 1;
}
