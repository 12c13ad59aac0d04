/** Characters of a string that are quoted in a message. */
const LONGEST_QUOTE = 60;

/** What stands in a payload, in words: `number 7`, `a list of 3`, `nothing`. */
export function describeFound(value: unknown): string {
  if (value === undefined) {
    return "nothing";
  }
  if (typeof value === "string") {
    return value === "" ? "an empty string" : `string ${quote(value)}`;
  }
  if (typeof value === "number") {
    return `number ${value}`;
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  }
  return value === null || typeof value === "boolean" ? String(value) : "an object";
}

/** A path as people and jq write it: `translated_content["pt-BR"].name`, `[3].name`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, key) => {
    if (typeof key === "number") {
      return `${written}[${key}]`;
    }
    const name = String(key);
    if (!/^[A-Za-z_]\w*$/.test(name)) {
      return `${written}[${quote(name)}]`;
    }
    return written === "" ? name : `${written}.${name}`;
  }, "");
}

/** In quotes and on one line: what could move a terminal's cursor or turn its text around is escaped. */
export function quote(text: string): string {
  const shown =
    text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
  return JSON.stringify(shown).replaceAll(
    /[\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}
