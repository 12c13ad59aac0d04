/** Something content refers to, and what people call it. */
export interface Named {
  readonly id: string;
  readonly names: readonly (string | null)[];
}

/** Those that a text can mean: by id or by name, whatever its case and spaces. */
export function resolveName(text: string, all: readonly Named[]): readonly Named[] {
  const wanted = normalise(text);
  return all.filter(
    ({ id, names }) =>
      id === wanted || names.some((name) => name !== null && name !== "" && normalise(name) === wanted),
  );
}

function normalise(text: string): string {
  return text.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}

const MOST_SHOWN = 5;

/** `Product news (53), Beta (54) and 3 more`. */
export function describeNamed(all: readonly Named[]): string {
  const shown = all.slice(0, MOST_SHOWN).map(({ id, names }) => {
    const known = names.filter((name) => name !== null && name !== "");
    return known.length === 0 ? id : `${known.join(", ")} (${id})`;
  });
  const rest = all.length - shown.length;
  return all.length === 0 ? "none" : shown.join("; ") + (rest > 0 ? ` and ${rest} more` : "");
}
